import { attribute, attributes, bracesBlock, enumeration, wholeNumber, yesNo } from "../../language/braces";
import { arg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { groupOrNone } from "./algorithms";
import { ipDataOffer, ipDataOfferRef } from "./ip-data-offer";
import { reference, userName } from "./values";

/** How traffic is protected by security associations that IKE negotiates. */
export const ipDynVpnAction = bracesBlock(
  "IpDynVpnAction",
  { title: "Dynamic VPN action", source: "IP Configuration Reference (V2R1), IpDynVpnAction statement" },
  {
    attributes: {
      name: arg(userName, "Name that filter rules refer to"),
      initiation: attribute(
        "Initiation",
        enumeration("Either", "LocalOnly", "RemoteOnly"),
        "Who may start a negotiation: this system, the peer, or either. @default Either",
      ),
      vpnLife: attribute(
        "VpnLife",
        wholeNumber,
        "Minutes a tunnel lives, refreshed or not; 0 for no limit (0 not confirmed). @default 1440",
      ),
      initiateWithPfs: attribute(
        "InitiateWithPfs",
        groupOrNone,
        "Diffie-Hellman group for perfect forward secrecy when this system starts. @default None",
      ),
      acceptablePfs: attributes(
        "AcceptablePfs",
        groupOrNone,
        "Diffie-Hellman groups for perfect forward secrecy that are accepted when the peer starts. @default None",
      ),
      pfs: attribute("Pfs", groupOrNone, "Old form of InitiateWithPfs and AcceptablePfs together. @default None"),
      howToEncapIKEv2: attribute(
        "HowToEncapIKEv2",
        enumeration("Either", "Tunnel", "Transport"),
        "Encapsulation that is acceptable in an IKEv2 negotiation. @default Either",
      ),
      passthroughDF: attribute(
        "PassthroughDF",
        enumeration("Yes", "No", "No Clear", "No Set"),
        "Whether the don't-fragment flag is copied to the outer header; No Clear and No Set fix it. No alone is No Clear. " +
          "@default Yes",
      ),
      passthroughDSCP: attribute(
        "PassthroughDSCP",
        yesNo,
        "Whether the differentiated services code point is copied to the outer header. @default Yes",
      ),
    },
    children: [ipDataOffer, ipDataOfferRef],
    after: {
      ipDataOfferRef: attributes(
        "IpDataOfferRef",
        reference,
        "Names of IpDataOffer statements, in order of preference, after the offers that stand inline",
      ),
    },
  },
);
export type IpDynVpnAction = Infer<typeof ipDynVpnAction>;
export type IpDynVpnActionStatement = StatementOf<typeof ipDynVpnAction>;
