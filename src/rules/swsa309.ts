import { decisions, Traffic, type FilterRuleModel } from "../model/policy";
import type { SysplexModel } from "../model/sysplex";
import { decisionText, dvipasOf, groupedBy, inPolicy, packetText, policyParts, type PolicyPart } from "./policy-places";
import { FILTER_RULE_STATEMENT } from "./references";
import type { Rule } from "./rule";

/** Traffic that a rule does not match, though it belongs to what it matches, and is treated otherwise. */
interface OneSided extends PolicyPart {
  readonly rule: FilterRuleModel;
  readonly what: "direction" | "routing";
  readonly found: string;
}

/** In what a rule is limited: to one direction, or to forwarded packets. */
function limitsOf({ services }: FilterRuleModel): readonly OneSided["what"][] {
  const limits: OneSided["what"][] = [];
  if (services.some(({ direction }) => direction.value !== "Bidirectional")) limits.push("direction");
  if (services.some(({ routing }) => routing.value === "Routed")) limits.push("routing");
  return limits;
}

function* oneSided(model: SysplexModel): Iterable<OneSided> {
  for (const part of policyParts(model)) {
    const { address } = part.dvipa;
    for (const rule of part.protecting) {
      for (const what of limitsOf(rule)) {
        const own = Traffic.ofRule(rule, address);
        const missed = own.flipped(what).minus(own);
        const other = decisions(part.policy, address, missed).find(
          ({ decision }) => decision.key !== rule.treatmentKey,
        );
        if (other === undefined) continue;
        const found = `${packetText(other.traffic.example!)} finds ${decisionText(other.decision)}`;
        yield { ...part, rule, what, found };
      }
    }
  }
}

/** Of a bidirectional service the source is this side, of an inbound one it is the peer. */
function correction({ name, inboundServices }: FilterRuleModel, what: OneSided["what"]): string {
  if (what === "routing") return `Give the service of ${name} Routing Either.`;
  return inboundServices > 0
    ? `Swap source and destination of ${name}, addresses and ports, and give its service Direction Bidirectional.`
    : `Give the service of ${name} Direction Bidirectional.`;
}

export const swsa309: Rule = {
  code: "SWSA309",
  title: "A rule that protects a DVIPA covers both directions of its connections",
  severity: "warning",
  why: "A connection needs packets both ways, and packets of a DVIPA are from or to the stack itself. A rule for one direction, or for forwarded packets alone, leaves the others to the rules behind it, which send them in clear or drop them.",
  fix: "Give the service Direction Bidirectional and Routing Either or Local, or add a rule for the other packets.",
  reference: FILTER_RULE_STATEMENT,
  *check(model) {
    for (const [policy, ofPolicy] of groupedBy(oneSided(model), (each) => each.policy)) {
      for (const members of groupedBy(ofPolicy, ({ rule, what }) => `${rule.name} ${what}`).values()) {
        const { stack, rule, what, found } = members[0]!;
        const limit = what === "direction" ? "packets of one direction" : "forwarded packets";
        yield {
          message: `The IpFilterRule ${rule.name} of ${stack.label} protects only ${limit} of the ${dvipasOf(members)}: ${found}, expected ${rule.dynamicAction} for both.`,
          fix: correction(rule, what),
          at: inPolicy(stack, policy, rule),
        };
      }
    }
  },
};
