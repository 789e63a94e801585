import { Traffic, type FilterRuleModel } from "../model/policy";
import type { SysplexModel } from "../model/sysplex";
import { dvipasOf, groupedBy, inPolicy, policyParts, ruleText, type PolicyPart } from "./policy-places";
import { POLICY_FILE } from "./references";
import type { Rule } from "./rule";
import { list, stackList } from "./wording";

/** A rule for a DVIPA that is never reached, and the rule that takes the first of its traffic. */
interface Shadowed extends PolicyPart {
  readonly rule: FilterRuleModel;
  readonly before: FilterRuleModel;
}

/** Whether two rules can be about packets of one protocol. */
function haveProtocolInCommon(a: FilterRuleModel, b: FilterRuleModel): boolean {
  return a.services.some(({ protocol: { value } }) =>
    b.services.some(({ protocol: { value: other } }) => value === "All" || other === "All" || value === other),
  );
}

function* shadowed(model: SysplexModel): Iterable<Shadowed> {
  for (const part of policyParts(model)) {
    const { dvipa, policy, protecting } = part;
    const last = protecting.at(-1);
    const open: FilterRuleModel[] = [];
    for (const rule of policy.rulesFor(dvipa.address)) {
      if (protecting.includes(rule)) {
        // What is said of some addresses before a rule for all of them is an exception to it.
        const broad = rule.local.unlimited ? open.filter(({ local }) => local.unlimited) : open;
        const before = shadowOf(rule, broad, dvipa.address);
        if (before !== undefined) yield { ...part, rule, before };
        if (rule === last) break;
      } else if (rule.timeConditions.length === 0 && (rule.action === "Permit" || rule.action === "Deny")) {
        open.push(rule);
      }
    }
  }
}

/** The first of the rules that together take all traffic of a rule before it is tried; undefined where something is left. */
function shadowOf(
  rule: FilterRuleModel,
  open: readonly FilterRuleModel[],
  address: string,
): FilterRuleModel | undefined {
  const before = open.filter((other) => haveProtocolInCommon(other, rule));
  if (before.length === 0) return undefined;
  const own = Traffic.ofRule(rule, address);
  const left = before.reduce((rest, other) => rest.minus(Traffic.ofRule(other, address)), own);
  if (own.isEmpty || !left.isEmpty) return undefined;
  return before.find((other) => !own.intersect(Traffic.ofRule(other, address)).isEmpty);
}

export const swsa308: Rule = {
  code: "SWSA308",
  title: "No rule before it takes all traffic of a rule that protects a DVIPA",
  severity: "warning",
  why: "Rules are tried in order, and the first that matches decides. A rule behind broader ones that permit or deny is never reached: what it was to protect is sent in clear or dropped.",
  fix: "Put the rule that protects the DVIPA before the broader ones.",
  reference: POLICY_FILE,
  *check(model) {
    for (const [policy, ofPolicy] of groupedBy(shadowed(model), (each) => each.policy)) {
      for (const [before, members] of groupedBy(ofPolicy, (each) => each.before)) {
        const { stack, rule } = members[0]!;
        const names = [...new Set(members.map((member) => member.rule.name))];
        const stacks = new Set(members.map((member) => member.stack));
        yield {
          message:
            `${stackList(stacks)} never ${stacks.size === 1 ? "comes" : "come"} to ${names.length === 1 ? "the IpFilterRule" : "the IpFilterRules"} ${list(names)} for the protected ${dvipasOf(members)}: ` +
            `found ${before.action} by the ${ruleText(before)} before, expected it behind.`,
          fix: `Put ${list(names)} before ${before.name} in the policy of ${stackList(stacks)}.`,
          at: inPolicy(stack, policy, rule),
        };
      }
    }
  },
};
