import { attribute, bracesBlock, bracesLine, enumeration, yesNo } from "../../language/braces";
import { arg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { ipFilterRule } from "./ip-filter-rule";
import { reference, userName } from "./values";

/** A filter rule of a policy or a group, by its name; it stands in its place in the order of the rules. */
export const ipFilterRuleRef = bracesLine(
  "IpFilterRuleRef",
  { title: "Reference to a filter rule", source: "IP Configuration Reference (V2R4), IpFilterRule statement" },
  { name: arg(reference, "Name of an IpFilterRule") },
);
export type IpFilterRuleRef = Infer<typeof ipFilterRuleRef>;

/** The filter rules of a group, by its name. */
export const ipFilterGroupRef = bracesLine(
  "IpFilterGroupRef",
  { title: "Reference to a group of filter rules", source: "IP Configuration Reference, IpFilterGroup statement" },
  { name: arg(reference, "Name of an IpFilterGroup") },
);
export type IpFilterGroupRef = Infer<typeof ipFilterGroupRef>;

/** Filter rules, in their order, that a policy refers to as one. */
export const ipFilterGroup = bracesBlock(
  "IpFilterGroup",
  { title: "Group of filter rules", source: "IP Configuration Reference, IpFilterGroup statement" },
  {
    attributes: { name: arg(userName, "Name that policies refer to") },
    children: [ipFilterRule, ipFilterRuleRef],
  },
);
export type IpFilterGroup = Infer<typeof ipFilterGroup>;
export type IpFilterGroupStatement = StatementOf<typeof ipFilterGroup>;

/** The IP filter policy of a stack: its rules in the order they are searched, the first match wins. */
export const ipFilterPolicy = bracesBlock(
  "IpFilterPolicy",
  {
    title: "IP filter policy",
    source: "IP Configuration Reference, IpFilterPolicy statement; Configuration Guide, IP filter policy",
    duplicates: "last",
  },
  {
    attributes: {
      preDecap: attribute(
        "PreDecap",
        enumeration("Off", "On"),
        "Whether filter rules are applied to IPSec packets before they are decapsulated, too. @default Off",
      ),
      filterLogging: attribute(
        "FilterLogging",
        enumeration("On", "Off"),
        "Whether the logging that rules ask for is done. @default On",
      ),
      filterLogImplicit: attribute(
        "FilterLogImplicit",
        yesNo,
        "Whether packets are logged that no rule matches. @default No (not confirmed)",
      ),
      allowOnDemand: attribute(
        "AllowOnDemand",
        yesNo,
        "Whether an outbound packet may start a dynamic tunnel, where no IpLocalStartAction says so. @default No (not confirmed)",
      ),
      fips140: attribute(
        "FIPS140",
        yesNo,
        "Whether only algorithms that FIPS 140 allows are accepted: no DES, MD5 or Group1. @default No",
      ),
      implicitDiscardAction: attribute(
        "ImplicitDiscardAction",
        enumeration("Silent", "ICMP"),
        "Whether the sender of a packet that no rule matches is told by an ICMP error. @default Silent (not confirmed)",
      ),
      rfc4301Compliance: attribute(
        "RFC4301Compliance",
        yesNo,
        "Accepted for old files, ignored in current releases (not confirmed)",
      ),
    },
    children: [ipFilterRule, ipFilterRuleRef, ipFilterGroupRef],
  },
);
export type IpFilterPolicy = Infer<typeof ipFilterPolicy>;
export type IpFilterPolicyStatement = StatementOf<typeof ipFilterPolicy>;
