import { attribute, bracesBlock, bracesLine, wholeNumber } from "../../language/braces";
import { arg, optionalArg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { authentication, encapsulation, encryption } from "./algorithms";
import { lifesize, lifesizeLimits, lifetimeLimits, reference, userName } from "./values";

/** One way to protect data that is offered to a peer, or accepted from it. */
export const ipDataOffer = bracesBlock(
  "IpDataOffer",
  { title: "Data offer", source: "IP Configuration Reference (V2R1, V2R2), IpDataOffer statement" },
  {
    attributes: {
      name: optionalArg(userName, "Name to refer to it by; required unless it stands inside an IpDynVpnAction"),
      howToEncap: attribute(
        "HowToEncap",
        encapsulation,
        "Tunnel: packets are protected whole. Transport: their payload is. @default Tunnel",
      ),
      howToEncrypt: attribute(
        "HowToEncrypt",
        encryption("DES", "3DES", "AES", "AES_CBC", "AES_GCM_16", "DoNot"),
        "Encryption algorithm and its key length in bits; DoNot for none. AES_GCM_16 needs HowToAuth ESP Null. " +
          "@default - DES up to V2R1, AES_CBC KeyLength 128 from V2R2 on",
      ),
      howToAuth: attribute(
        "HowToAuth",
        authentication,
        "AH or ESP, and the authentication algorithm; Null for none. AES_GMAC_128 and AES_GMAC_256 need HowToEncrypt DoNot. " +
          "@default - ESP HMAC_MD5 up to V2R1, ESP HMAC_SHA1 from V2R2 on",
      ),
      refreshLifetimeProposed: attribute(
        "RefreshLifetimeProposed",
        wholeNumber,
        "Lifetime of a security association, in minutes, that is proposed to the peer. @default 240",
      ),
      refreshLifetimeAccepted: attribute(
        "RefreshLifetimeAccepted",
        lifetimeLimits,
        "Least and greatest lifetime, in minutes, that is accepted from the peer. @default 120 480",
      ),
      refreshLifesizeProposed: attribute(
        "RefreshLifesizeProposed",
        lifesize,
        "Kilobytes a security association may carry, as proposed to the peer; None for no limit. @default None",
      ),
      refreshLifesizeAccepted: attribute(
        "RefreshLifesizeAccepted",
        lifesizeLimits,
        "Least and greatest number of kilobytes that is accepted from the peer; None for no limit. @default None",
      ),
    },
  },
);
export type IpDataOffer = Infer<typeof ipDataOffer>;
export type IpDataOfferStatement = StatementOf<typeof ipDataOffer>;

/** A data offer by its name, where it comes before an offer that stands inline. */
export const ipDataOfferRef = bracesLine(
  "IpDataOfferRef",
  { title: "Reference to a data offer", source: "IP Configuration Reference (V2R1), IpDynVpnAction statement" },
  { name: arg(reference, "Name of an IpDataOffer") },
);
export type IpDataOfferRef = Infer<typeof ipDataOfferRef>;
