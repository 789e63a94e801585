import { attribute, bracesBlock, enumeration } from "../../language/braces";
import { arg, required } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { filterName } from "./values";

/** What becomes of packets that match a filter rule. */
export const ipGenericFilterAction = bracesBlock(
  "IpGenericFilterAction",
  {
    title: "Generic filter action",
    source: "IP Configuration Reference (V2R4), IpGenericFilterAction statement",
  },
  {
    attributes: {
      name: arg(filterName, "Name that filter rules refer to"),
      ipFilterAction: required(
        attribute(
          "IpFilterAction",
          enumeration("Permit", "Deny", "IpSec"),
          "Permit: let pass. Deny: discard. IpSec: protect as the rule's IpManVpnAction or IpDynVpnAction says",
        ),
      ),
      ipFilterLogging: attribute(
        "IpFilterLogging",
        enumeration("No", "Yes", "LogPermit", "LogDeny"),
        "Whether a match is logged; LogPermit and LogDeny are for IpSec only. @default No",
      ),
      discardAction: attribute(
        "DiscardAction",
        enumeration("Silent", "ICMP"),
        "Whether the sender of a discarded packet is told by an ICMP error. @default Silent",
      ),
    },
  },
);
export type IpGenericFilterAction = Infer<typeof ipGenericFilterAction>;
export type IpGenericFilterActionStatement = StatementOf<typeof ipGenericFilterAction>;
