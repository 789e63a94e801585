import { attribute, bracesBlock, bracesLine, openEnumeration, wholeNumber } from "../../language/braces";
import { arg, optionalArg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { encryption, group } from "./algorithms";
import { lifesize, lifesizeLimits, lifetimeLimits, reference, userName } from "./values";

/** One way to protect a key exchange that is offered to a peer, or accepted from it. */
export const keyExchangeOffer = bracesBlock(
  "KeyExchangeOffer",
  {
    title: "Key exchange offer",
    source: "IP Configuration Reference (V2R1, V2R4), KeyExchangeOffer statement",
  },
  {
    attributes: {
      name: optionalArg(userName, "Name to refer to it by; required unless it stands inside a KeyExchangeAction"),
      howToEncrypt: attribute(
        "HowToEncrypt",
        encryption("DES", "3DES", "AES", "AES_CBC"),
        "Encryption algorithm and its key length in bits. @default - DES in V2R1, AES_CBC KeyLength 128 in V2R4",
      ),
      howToAuthMsgs: attribute(
        "HowToAuthMsgs",
        openEnumeration("MD5", "SHA1", "SHA2_256", "SHA2_384", "SHA2_512"),
        "Hash that authenticates IKEv1 messages. @default - MD5 in V2R1, SHA1 from V2R2 on (not confirmed)",
      ),
      howToVerifyMsgs: attribute(
        "HowToVerifyMsgs",
        openEnumeration(
          "AES128_XCBC_96",
          "HMAC_MD5_96",
          "HMAC_SHA1_96",
          "HMAC_SHA2_256_128",
          "HMAC_SHA2_384_192",
          "HMAC_SHA2_512_256",
        ),
        "Algorithm that verifies IKEv2 messages. @default HMAC_SHA1_96 (not confirmed)",
      ),
      pseudoRandomFunction: attribute(
        "PseudoRandomFunction",
        openEnumeration("AES128_XCBC", "HMAC_MD5", "HMAC_SHA1", "HMAC_SHA2_256", "HMAC_SHA2_384", "HMAC_SHA2_512"),
        "Pseudo-random function of IKEv2 key derivation. @default HMAC_SHA1 (not confirmed)",
      ),
      howToAuthPeers: attribute(
        "HowToAuthPeers",
        openEnumeration("PresharedKey", "RsaSignature"),
        "How IKEv1 peers authenticate each other (default not confirmed)",
      ),
      dhGroup: attribute(
        "DHGroup",
        group,
        "Diffie-Hellman group of the key exchange. @default - Group1 in V2R1, Group2 later (not confirmed)",
      ),
      refreshLifetimeProposed: attribute(
        "RefreshLifetimeProposed",
        wholeNumber,
        "Lifetime of the security association, in minutes, that is proposed to the peer. @default 480 (not confirmed)",
      ),
      refreshLifetimeAccepted: attribute(
        "RefreshLifetimeAccepted",
        lifetimeLimits,
        "Least and greatest lifetime, in minutes, that is accepted from the peer. @default 240 1440 (not confirmed)",
      ),
      refreshLifesizeProposed: attribute(
        "RefreshLifesizeProposed",
        lifesize,
        "Kilobytes the security association may carry, as proposed to the peer; None for no limit. @default None (not confirmed)",
      ),
      refreshLifesizeAccepted: attribute(
        "RefreshLifesizeAccepted",
        lifesizeLimits,
        "Least and greatest number of kilobytes that is accepted from the peer. @default None (not confirmed)",
      ),
    },
  },
);
export type KeyExchangeOffer = Infer<typeof keyExchangeOffer>;
export type KeyExchangeOfferStatement = StatementOf<typeof keyExchangeOffer>;

/** A key exchange offer by its name, where it comes before an offer that stands inline. */
export const keyExchangeOfferRef = bracesLine(
  "KeyExchangeOfferRef",
  {
    title: "Reference to a key exchange offer",
    source: "IP Configuration Reference (V2R2), KeyExchangeAction statement",
  },
  { name: arg(reference, "Name of a KeyExchangeOffer") },
);
export type KeyExchangeOfferRef = Infer<typeof keyExchangeOfferRef>;
