import { differences, type FilterDifference, type PolicyModel } from "../model/policy";
import type { SysplexModel } from "../model/sysplex";
import {
  DATA,
  decisionText,
  dvipasOf,
  groupedBy,
  inPolicy,
  packetText,
  policyParts,
  wholeness,
  type Like,
  type PolicyPart,
} from "./policy-places";
import type { Problem } from "./rule";
import { list, stackList } from "./wording";

/** Two stacks that have to treat the traffic of a DVIPA alike: one, and the one it has to be like. */
export type Pair = PolicyPart & { readonly like: Like };

/**
 * Backups of protected DVIPAs, and further owners, each with the owner, without one with the highest backup; or targets that
 * hold nothing, each with the distributor.
 */
export function pairs(model: SysplexModel, as?: PolicyPart["as"]): readonly Pair[] {
  return policyParts(model).filter(
    (part): part is Pair => part.like !== undefined && part.like.policy !== part.policy && part.as === (as ?? part.as),
  );
}

/** Traffic of a DVIPA that two stacks treat differently. */
export interface Mismatch extends Pair {
  readonly difference: FilterDifference;
}

/** What two stacks do differently with the traffic of a DVIPA, key exchanges left out. */
export function* mismatches(of: Iterable<Pair>): Iterable<Mismatch> {
  for (const pair of of) {
    const { like, policy, dvipa } = pair;
    for (const difference of differences(like.policy, policy, dvipa.address, DATA)) yield { ...pair, difference };
  }
}

/** Whether two stacks differ because a rule has a time condition on one of them only. */
export function isByTime({ dvipa, like, policy, difference: { when } }: Mismatch): boolean {
  if (when.size === 0) return false;
  const times = (of: PolicyModel) => new Set(of.rulesFor(dvipa.address).map(({ timeKey }) => timeKey));
  const [ours, theirs] = [times(like.policy), times(policy)];
  return [...when.keys()].some((key) => ours.has(key) !== theirs.has(key));
}

/** Whether either stack protects the traffic. */
export function isProtected({ difference: { left, right } }: Mismatch): boolean {
  return left.action === "IpSec" || right.action === "IpSec";
}

/** What decides when and how a tunnel begins and ends, but not how its packets are protected. */
const LIFE: readonly string[] = [
  "AllowOnDemand",
  "Initiation",
  "IpLocalStartAction",
  "PassthroughDF",
  "PassthroughDSCP",
  "VpnLife",
];

function isSerious(mismatch: Mismatch): boolean {
  const { left, right, aspects, traffic } = mismatch.difference;
  // An action that is not in the assembly may be the same on both sides.
  if (left.action === undefined || right.action === undefined) return false;
  // Packets of a DVIPA are not forwarded by the stack that has it.
  return isProtected(mismatch) && !traffic.isForwarded && !aspects.every((aspect) => LIFE.includes(aspect));
}

/** Equal texts stand for mismatches that one correction is for. */
function kindOf({ like, difference: { left, right, aspects, traffic } }: Mismatch): string {
  const ways = [left, right].map(({ action, rule }) => `${action} ${rule === undefined}`);
  return [like.stack.label, ...ways, traffic.isForwarded, ...aspects].join();
}

/** One problem for each policy and each way in which it differs from that of another stack. */
export function* mismatchProblems(
  model: SysplexModel,
  found: Iterable<Mismatch>,
  consequence: (difference: FilterDifference, certain: boolean) => string,
): Iterable<Problem> {
  const isWhole = wholeness(model);
  for (const [policy, ofPolicy] of groupedBy(found, (mismatch) => mismatch.policy)) {
    for (const members of groupedBy(ofPolicy, kindOf).values()) {
      const [first] = members as [Mismatch];
      const { like, stack, difference } = first;
      const { left, right, aspects, packet } = difference;
      const certain = isSerious(first) && isWhole(policy) && isWhole(like.policy);
      const differing =
        aspects.length > 0 && !aspects.includes("IpFilterAction") ? `, which differ in ${list(aspects)}` : "";
      yield {
        severity: certain ? undefined : "warning",
        message:
          `${stackList(members.map((member) => member.stack))} does not treat the traffic of the protected ${dvipasOf(members)} as ${like.stack.label} does: ` +
          `${packetText(packet)} finds ${decisionText(right)}, expected ${decisionText(left)}${differing}. ${consequence(difference, certain)}`,
        fix: correction(first),
        at: inPolicy(stack, policy, right.rule),
      };
    }
  }
}

function correction({ like: { stack: model }, stack, difference: { left, right, aspects } }: Mismatch): string {
  if (right.rule === undefined) {
    return `Add the IpFilterRule ${left.rule!.name} of ${model.label} to the policy of ${stack.label}.`;
  }
  const here = `the IpFilterRule ${right.rule.name} of ${stack.label}`;
  if (left.rule === undefined) {
    return right.action === "IpSec"
      ? `Add ${here} to the policy of ${model.label}, or change it so that it does not match the packet.`
      : `Change ${here} so that it does not match the packet, as on ${model.label}.`;
  }
  if (aspects.includes("IpFilterAction")) {
    return `Give ${stack.label} the IpFilterRule ${left.rule.name} of ${model.label} before the IpFilterRule ${right.rule.name}, or correct that.`;
  }
  return `Give ${list(aspects)} of ${here} the value as in ${left.rule.name} of ${model.label}.`;
}
