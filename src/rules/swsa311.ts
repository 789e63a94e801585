import type { FilterRuleModel, PolicyModel, TimeConditionModel } from "../model/policy";
import type { SysplexModel } from "../model/sysplex";
import { isByTime, mismatches, pairs, type Mismatch } from "./filter-mismatch";
import { dvipasOf, groupedBy, inPolicy, policyParts, ruleText, type PolicyPart } from "./policy-places";
import { TIME_CONDITION_STATEMENT } from "./references";
import type { Problem, Rule } from "./rule";
import { namesText, stackList } from "./wording";

const timesOf = ({ timeConditions }: FilterRuleModel) =>
  `the IpTimeCondition ${timeConditions.map(({ name }) => name ?? "without a name").join(" and ")}`;

/** The rules for a DVIPA of one policy by whose times it differs from the other, which does not have them. */
function timedIn(policy: PolicyModel, other: PolicyModel, { dvipa, difference }: Mismatch): readonly FilterRuleModel[] {
  const known = new Set(other.rulesFor(dvipa.address).map(({ timeKey }) => timeKey));
  return policy.rulesFor(dvipa.address).filter(({ timeKey }) => difference.when.has(timeKey) && !known.has(timeKey));
}

const timesText = ([rule]: readonly FilterRuleModel[]) =>
  rule === undefined ? "no IpTimeCondition" : `${timesOf(rule)} in the ${ruleText(rule)}`;

function* different(model: SysplexModel): Iterable<Problem> {
  const found = [...mismatches(pairs(model))].filter(isByTime);
  for (const [policy, ofPolicy] of groupedBy(found, (mismatch) => mismatch.policy)) {
    for (const members of groupedBy(ofPolicy, ({ like }) => like.stack).values()) {
      const { stack, like } = members[0]!;
      const here = members.flatMap((mismatch) => timedIn(policy, like.policy, mismatch));
      const there = members.flatMap((mismatch) => timedIn(like.policy, policy, mismatch));
      const stacks = new Set(members.map((member) => member.stack));
      const rules = namesText(
        "IpFilterRule",
        [...here, ...there].map(({ name }) => name),
      );
      yield {
        message:
          `${stackList(stacks)} ${stacks.size === 1 ? "treats" : "treat"} the traffic of the protected ${dvipasOf(members)} at some times differently from ${like.stack.label}: ` +
          `found ${timesText(here)}, expected ${timesText(there)}.`,
        fix: `Give the ${rules} the same times on ${stackList(stacks)} and ${like.stack.label}.`,
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
      message: `The IpFilterRule ${rule.name} of ${stackList(members.map((member) => member.stack))}, which protects the ${dvipasOf(members)}, is never in effect: found ${timesOf(rule)}, which holds at no time.`,
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
