import type { FilterAction, FilterRuleModel, TimeConditionModel } from "./filter-rule";
import { matches, type Packet } from "./packet";
import type { PolicyModel } from "./policy";
import { Traffic } from "./traffic";

/** What becomes of a packet. */
export interface Decision {
  /** Undefined when the rule's IpGenericFilterAction is not in the assembly. */
  readonly action: FilterAction | undefined;
  /** The first rule that matches; undefined when none does, and the packet is denied. */
  readonly rule: FilterRuleModel | undefined;
  /** Equal texts stand for the same treatment: the action, and how it protects. Logging does not count. */
  readonly key: string;
}

/** What becomes of some of the traffic from and to an address. */
export interface DecidedTraffic {
  readonly traffic: Traffic;
  readonly decision: Decision;
  /** The times this is so: whether the time conditions with these keys hold. Empty for always. */
  readonly when: Times;
}

/** Whether rules with time conditions are in effect, by their {@link FilterRuleModel.timeKey}. */
export type Times = ReadonlyMap<string, boolean>;

/** A packet that no rule matches is denied. */
const DENIED: Decision = { action: "Deny", rule: undefined, key: "Deny" };
const ALWAYS: Times = new Map();

function decisionOf(rule: FilterRuleModel): Decision {
  return { action: rule.action, rule, key: rule.treatmentKey };
}

/**
 * What a policy does with a packet: the first rule that matches decides.
 *
 * @param holds - whether a time condition holds. @default - all of them do
 */
export function decide(
  policy: PolicyModel,
  packet: Packet,
  holds: (condition: TimeConditionModel) => boolean = () => true,
): Decision {
  const rule = policy
    .rulesFor(packet.local)
    .find((candidate) => inEffect(candidate, holds) && matches(candidate, packet));
  return rule === undefined ? DENIED : decisionOf(rule);
}

function inEffect({ timeConditions }: FilterRuleModel, holds: (condition: TimeConditionModel) => boolean): boolean {
  return timeConditions.length === 0 || timeConditions.some(holds);
}

/**
 * What a policy does with traffic from and to a local address, by the rule that decides.
 *
 * @param traffic @default - all traffic of the address
 * @param when - time conditions that hold or do not. @default - none is known
 */
export function decisions(
  policy: PolicyModel,
  address: string,
  traffic = Traffic.all(address),
  when = ALWAYS,
): readonly DecidedTraffic[] {
  return [...decided(rulesOf(policy.rulesFor(address), address), traffic, when)];
}

/** A rule and the traffic of one address that it matches. */
export interface RuleTraffic {
  readonly rule: FilterRuleModel;
  readonly traffic: Traffic;
}

/** Rules for an address, with what they match of its traffic. */
export function rulesOf(rules: readonly FilterRuleModel[], address: string): readonly RuleTraffic[] {
  return rules.map((rule) => ({ rule, traffic: Traffic.ofRule(rule, address) }));
}

/** Splits traffic by the rule that decides. The pieces of one time do not share a packet. */
export function* decided(
  rules: readonly RuleTraffic[],
  traffic: Traffic,
  when: Times,
  from = 0,
): Iterable<DecidedTraffic> {
  let left = traffic;
  for (let i = from; i < rules.length && !left.isEmpty; i++) {
    const { rule, traffic: matched } = rules[i]!;
    const { timeKey } = rule;
    const known = timeKey === "" ? true : when.get(timeKey);
    if (known === false) continue;
    const inside = left.intersect(matched);
    if (inside.isEmpty) continue;
    left = left.minus(matched);
    if (known === true) {
      yield { traffic: inside, decision: decisionOf(rule), when };
      continue;
    }
    yield { traffic: inside, decision: decisionOf(rule), when: new Map(when).set(timeKey, true) };
    yield* decided(rules, inside, new Map(when).set(timeKey, false), i + 1);
  }
  if (!left.isEmpty) yield { traffic: left, decision: DENIED, when };
}
