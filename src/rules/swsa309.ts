import { decisions, Traffic, type DecidedTraffic, type FilterRuleModel, type PolicyModel } from "../model/policy";
import type { SysplexModel } from "../model/sysplex";
import { decisionText, dvipasOf, groupedBy, inPolicy, packetText, policyParts, type PolicyPart } from "./policy-places";
import { FILTER_RULE_STATEMENT } from "./references";
import type { Rule } from "./rule";
import { stackList } from "./wording";

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
        const other = otherwise(part.policy, rule, address, what);
        if (other === undefined) continue;
        const found = `${packetText(other.traffic.example!)} finds ${decisionText(other.decision)}`;
        yield { ...part, rule, what, found };
      }
    }
  }
}

/** Traffic the other way round than what comes to a rule that does not match it, and that is treated otherwise. */
function otherwise(
  policy: PolicyModel,
  rule: FilterRuleModel,
  address: string,
  what: OneSided["what"],
): DecidedTraffic | undefined {
  const own = Traffic.ofRule(rule, address);
  for (const { traffic, decision, when } of decisions(policy, address, own)) {
    if (decision.rule !== rule) continue;
    const missed = traffic.flipped(what).minus(own);
    const other = decisions(policy, address, missed, when).find(({ decision: { key } }) => key !== rule.treatmentKey);
    if (other !== undefined) return other;
  }
  return undefined;
}

/** Of a bidirectional service the source is this side, of an inbound one it is the peer. */
function correction({ name, services, inboundServices }: FilterRuleModel, what: OneSided["what"]): string {
  if (what === "routing") return `Give the service of ${name} Routing Either.`;
  return inboundServices === services.length
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
    for (const ofRule of groupedBy(oneSided(model), (each) => each.rule.statement).values()) {
      for (const [what, members] of groupedBy(ofRule, (each) => each.what)) {
        const { stack, policy, rule, found } = members[0]!;
        const limit = what === "direction" ? "packets of one direction" : "forwarded packets";
        yield {
          message: `The IpFilterRule ${rule.name} of ${stackList(members.map((member) => member.stack))} protects only ${limit} of the ${dvipasOf(members)}: ${found}, expected ${rule.dynamicAction} for both.`,
          fix: correction(rule, what),
          at: inPolicy(stack, policy, rule),
        };
      }
    }
  },
};
