import type { FilterRuleModel, PolicyModel, TimeConditionModel } from "../model/policy";
import type { SysplexModel } from "../model/sysplex";
import { isByTime, mismatches, pairs } from "./filter-mismatch";
import { dvipasOf, groupedBy, inPolicy, policyParts, ruleText, type PolicyPart } from "./policy-places";
import { TIME_CONDITION_STATEMENT } from "./references";
import type { Problem, Rule } from "./rule";

const timesOf = ({ timeConditions }: FilterRuleModel) =>
  `the IpTimeCondition ${timeConditions.map(({ name }) => name ?? "without a name").join(" and ")}`;

/** The rules for a DVIPA of one policy whose times the other policy does not have. */
function timedIn(policy: PolicyModel, other: PolicyModel, address: string): readonly FilterRuleModel[] {
  const known = new Set(other.rulesFor(address).map(({ timeKey }) => timeKey));
  return policy.rulesFor(address).filter(({ timeKey }) => timeKey !== "" && !known.has(timeKey));
}

const timesText = ([rule]: readonly FilterRuleModel[]) =>
  rule === undefined ? "no IpTimeCondition" : `${timesOf(rule)} in the ${ruleText(rule)}`;

function* different(model: SysplexModel): Iterable<Problem> {
  const found = [...mismatches(pairs(model))].filter(isByTime);
  for (const [policy, ofPolicy] of groupedBy(found, (mismatch) => mismatch.policy)) {
    for (const members of groupedBy(ofPolicy, ({ like }) => like.stack).values()) {
      const { stack, like, dvipa } = members[0]!;
      const here = timedIn(policy, like.policy, dvipa.address);
      const there = timedIn(like.policy, policy, dvipa.address);
      const rule = here[0] ?? there[0]!;
      yield {
        message:
          `${stack.label} treats the traffic of the protected ${dvipasOf(members)} at some times differently from ${like.stack.label}: ` +
          `found ${timesText(here)}, expected ${timesText(there)}.`,
        fix: `Give the IpFilterRule ${rule.name} the same times on ${stack.label} and ${like.stack.label}.`,
        at: inPolicy(stack, policy, here[0] ?? members[0]!.difference.right.rule),
      };
    }
  }
}

const MASKS = ["monthOfYearMask", "dayOfMonthMask", "dayOfWeekMask"] as const;

/** Whether a time condition never holds: a mask without a day or month, or an end before the beginning. */
function isNever({ statement: { value } }: TimeConditionModel): boolean {
  if (MASKS.some((mask) => /^0+$/.test(value[mask] ?? ""))) return true;
  const range = /^(\d{14})\D+(\d{14})$/.exec(value.conditionTimeRange?.trim() ?? "");
  return range !== null && range[2]! < range[1]!;
}

interface Idle extends PolicyPart {
  readonly rule: FilterRuleModel;
}

function* idle(model: SysplexModel): Iterable<Problem> {
  const found = policyParts(model).flatMap((part) =>
    part.protecting.flatMap((rule): Idle | [] =>
      rule.timeConditions.length > 0 && rule.timeConditions.every(isNever) ? { ...part, rule } : [],
    ),
  );
  for (const [rule, members] of groupedBy(found, (each) => each.rule)) {
    const { stack, policy } = members[0]!;
    yield {
      message: `The IpFilterRule ${rule.name} of ${stack.label}, which protects the ${dvipasOf(members)}, is never in effect: found ${timesOf(rule)}, which holds at no time.`,
      fix: `Correct the times of ${rule.name}, or leave them out.`,
      at: inPolicy(stack, policy, rule),
    };
  }
}

export const swsa311: Rule = {
  code: "SWSA311",
  title: "Rules that protect a DVIPA are in effect at the same times on all its stacks",
  severity: "warning",
  why: "A rule outside of its times is as if it were not there. Where stacks differ in that, a target does not find the rule for a security association it is sent, and a backup treats the traffic differently after a takeover.",
  fix: "Give the rules for the DVIPA the same IpTimeCondition on all its stacks, or none.",
  reference: TIME_CONDITION_STATEMENT,
  *check(model) {
    const timed = model.stacks.some(({ policy }) =>
      policy?.rules.some(({ timeConditions }) => timeConditions.length > 0),
    );
    if (!timed) return;
    yield* different(model);
    yield* idle(model);
  },
};
