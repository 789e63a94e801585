import { attribute, bracesBlock, bracesLine, wholeNumber, yesNo } from "../../language/braces";
import { arg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { howToInitiate, lookupPreference, revocationChecking } from "./key-exchange-action";
import { keyExchangeRule } from "./key-exchange-rule";
import { reference, userName } from "./values";

/** A key exchange rule of a policy or a group, by its name; it stands in its place in the order of the rules. */
export const keyExchangeRuleRef = bracesLine(
  "KeyExchangeRuleRef",
  {
    title: "Reference to a key exchange rule",
    source: "IP Configuration Reference (V2R1), KeyExchangePolicy statement",
  },
  { name: arg(reference, "Name of a KeyExchangeRule") },
);
export type KeyExchangeRuleRef = Infer<typeof keyExchangeRuleRef>;

/** The key exchange rules of a group, by its name. */
export const keyExchangeGroupRef = bracesLine(
  "KeyExchangeGroupRef",
  {
    title: "Reference to a group of key exchange rules",
    source: "IP Configuration Reference (V2R1), KeyExchangePolicy statement",
  },
  { name: arg(reference, "Name of a KeyExchangeGroup") },
);
export type KeyExchangeGroupRef = Infer<typeof keyExchangeGroupRef>;

/** Key exchange rules, in their order, that a policy refers to as one. */
export const keyExchangeGroup = bracesBlock(
  "KeyExchangeGroup",
  { title: "Group of key exchange rules", source: "IP Configuration Reference, KeyExchangeGroup statement" },
  {
    attributes: { name: arg(userName, "Name that policies refer to") },
    children: [keyExchangeRule, keyExchangeRuleRef],
  },
);
export type KeyExchangeGroup = Infer<typeof keyExchangeGroup>;
export type KeyExchangeGroupStatement = StatementOf<typeof keyExchangeGroup>;

/** The key exchange policy of a stack. The last one in a file counts, and the stack's file before the common file. */
export const keyExchangePolicy = bracesBlock(
  "KeyExchangePolicy",
  {
    title: "Key exchange policy",
    source: "IP Configuration Reference (V2R1), KeyExchangePolicy statement",
    duplicates: "last",
  },
  {
    attributes: {
      allowNat: attribute("AllowNat", yesNo, "Whether tunnels may traverse a NAT. @default No"),
      natKeepAliveInterval: attribute(
        "NatKeepAliveInterval",
        wholeNumber,
        "Seconds between the packets that keep the mapping of a NAT alive; 0 for none. @default 20",
      ),
      livenessInterval: attribute(
        "LivenessInterval",
        wholeNumber,
        "Seconds without traffic after which an IKEv2 peer is probed; 0 for never. @default 30 (not confirmed)",
      ),
      howToInitiate: attribute(
        "HowToInitiate",
        howToInitiate,
        "How this system starts a key exchange, where the action does not say. @default Main (not confirmed)",
      ),
      filterByIdentity: attribute(
        "FilterByIdentity",
        yesNo,
        "Whether filter rules may depend on the peer's identity. @default No (not confirmed)",
      ),
      bypassIpValidation: attribute(
        "BypassIpValidation",
        yesNo,
        "Whether an address identity may differ from the address used. @default No (not confirmed)",
      ),
      certificateURLLookupPreference: attribute(
        "CertificateURLLookupPreference",
        lookupPreference,
        "Whether certificates may be fetched from a URL (default not confirmed)",
      ),
      revocationChecking: attribute(
        "RevocationChecking",
        revocationChecking,
        "How strictly revocation of certificates is checked. @default Loose (not confirmed)",
      ),
    },
    children: [keyExchangeRule, keyExchangeRuleRef, keyExchangeGroupRef],
  },
);
export type KeyExchangePolicy = Infer<typeof keyExchangePolicy>;
export type KeyExchangePolicyStatement = StatementOf<typeof keyExchangePolicy>;
