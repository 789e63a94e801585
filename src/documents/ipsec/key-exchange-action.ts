import {
  attribute,
  attributes,
  bracesBlock,
  enumeration,
  openEnumeration,
  wholeNumber,
  yesNo,
} from "../../language/braces";
import { arg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { keyExchangeOffer, keyExchangeOfferRef } from "./key-exchange-offer";
import { reference, userName } from "./values";

/** How this system starts key exchanges. */
export const howToInitiate = enumeration("Main", "Aggressive", "IKEv2", "DoNot");
const howToRespond = enumeration("Either", "Main", "Aggressive");
/** Whether certificates may be fetched from a URL. */
export const lookupPreference = openEnumeration("Tolerate", "Allow", "Disallow");
/** How strictly the revocation of certificates is checked. */
export const revocationChecking = openEnumeration("Loose", "Strict", "None");

/** How key exchanges are protected. */
export const keyExchangeAction = bracesBlock(
  "KeyExchangeAction",
  { title: "Key exchange action", source: "IP Configuration Reference (V2R2), KeyExchangeAction statement" },
  {
    attributes: {
      name: arg(userName, "Name that key exchange rules refer to"),
      howToInitiate: attribute(
        "HowToInitiate",
        howToInitiate,
        "How this system starts a key exchange; DoNot if it never does. @default - HowToInitiate of the KeyExchangePolicy",
      ),
      howToRespondIKEv1: attribute(
        "HowToRespondIKEv1",
        howToRespond,
        "Which IKEv1 exchange of a peer is answered. @default Either",
      ),
      howToRespond: attribute("HowToRespond", howToRespond, "Old name of HowToRespondIKEv1. @default Either"),
      allowNat: attribute(
        "AllowNat",
        yesNo,
        "Whether tunnels may traverse a NAT. @default - AllowNat of the KeyExchangePolicy",
      ),
      howToAuthMe: attribute(
        "HowToAuthMe",
        openEnumeration("DigitalSignature", "PresharedKey", "RsaSignature", "ECDSA-256", "ECDSA-384", "ECDSA-521"),
        "How this system authenticates itself in IKEv2. @default DigitalSignature",
      ),
    },
    children: [keyExchangeOffer, keyExchangeOfferRef],
    after: {
      keyExchangeOfferRef: attributes(
        "KeyExchangeOfferRef",
        reference,
        "Names of KeyExchangeOffer statements, in order of preference, after the offers that stand inline",
      ),
      reauthInterval: attribute(
        "ReauthInterval",
        wholeNumber,
        "Minutes after which IKEv2 peers authenticate again; 0 for never. @default 0",
      ),
      filterByIdentity: attribute(
        "FilterByIdentity",
        yesNo,
        "Whether filter rules may depend on the peer's identity. @default - that of the KeyExchangePolicy",
      ),
      bypassIpValidation: attribute(
        "BypassIpValidation",
        yesNo,
        "Whether an address identity may differ from the address used. @default - that of the KeyExchangePolicy",
      ),
      certificateURLLookupPreference: attribute(
        "CertificateURLLookupPreference",
        lookupPreference,
        "Whether certificates may be fetched from a URL. @default - that of the KeyExchangePolicy",
      ),
      revocationChecking: attribute(
        "RevocationChecking",
        revocationChecking,
        "How strictly revocation of the peer's certificate is checked. @default - that of the KeyExchangePolicy",
      ),
    },
  },
);
export type KeyExchangeAction = Infer<typeof keyExchangeAction>;
export type KeyExchangeActionStatement = StatementOf<typeof keyExchangeAction>;
