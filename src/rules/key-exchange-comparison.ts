import type { Identity } from "../documents/ipsec";
import {
  attributesOf,
  keyExchangeDifferences,
  type Attribute,
  type KeyExchangeDifference,
  type PolicyModel,
} from "../model/policy";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { holdings, isWhole, keyRules, type Holding } from "./key-exchange-places";
import type { Place } from "./rule";
import { dvipas, Groups } from "./wording";

/** A DVIPA whose keys an owner and a backup exchange differently. */
export interface Comparison {
  readonly left: Holding;
  readonly right: Holding;
  readonly difference: KeyExchangeDifference;
  /** Attributes that differ, without those that are left to the defaults of two releases. */
  readonly aspects: readonly string[];
}

const comparisonsOf = new WeakMap<SysplexModel, readonly Comparison[]>();

/** Where the key exchange of a DVIPA on a stack differs from that on the first one that can own it. */
export function comparisons(model: SysplexModel): readonly Comparison[] {
  let found = comparisonsOf.get(model);
  if (found === undefined) comparisonsOf.set(model, (found = [...findComparisons(model)]));
  return found;
}

function* findComparisons(model: SysplexModel): Iterable<Comparison> {
  let left: Holding | undefined;
  for (const right of holdings(model)) {
    if (left?.dvipa !== right.dvipa) {
      left = right;
      continue;
    }
    // One without any rule for the DVIPA is a finding of its own.
    if (keyRules(left).length === 0 || keyRules(right).length === 0) continue;
    for (const difference of keyExchangeDifferences(left.policy, right.policy, right.dvipa.address)) {
      if (difference.aspects.includes("KeyExchangeRule") && !(isWhole(left.policy) && isWhole(right.policy))) continue;
      const byDefault = differingOnlyBy(difference, (mine, theirs) => mine.defaulted && theirs.defaulted);
      const aspects = difference.aspects.filter((aspect) => !byDefault.has(aspect));
      if (aspects.length > 0) yield { left, right, difference, aspects };
    }
  }
}

/** Attributes that a side leaves to a default that is not known, so that they may be the same. */
export function leftToUnknown(difference: KeyExchangeDifference): ReadonlySet<string> {
  return differingOnlyBy(difference, (mine, theirs) => mine.value === undefined || theirs.value === undefined);
}

/** Attributes of actions and offers whose values are of one kind wherever they differ. */
function differingOnlyBy(
  { left, right }: KeyExchangeDifference,
  isOfKind: (mine: Attribute<unknown>, theirs: Attribute<unknown>) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  const others = new Set<string>();
  const parts = [left?.action, ...(left?.action?.offers ?? [])];
  for (const [i, other] of [right?.action, ...(right?.action?.offers ?? [])].entries()) {
    const part = parts[i];
    if (part === undefined || other === undefined) continue;
    const theirs = attributesOf(other);
    for (const [j, mine] of attributesOf(part).entries()) {
      if (JSON.stringify(mine.value) === JSON.stringify(theirs[j]!.value)) continue;
      (isOfKind(mine, theirs[j]!) ? found : others).add(mine.name);
    }
  }
  for (const name of others) found.delete(name);
  return found;
}

/** `IpAddr 203.0.113.10`; of a KeyID the type only. */
export function identityText({ type, value }: Identity): string {
  return type === "KeyID" ? "a KeyID" : `${type} ${value}`;
}

/** Comparisons of the same two policies that differ in the same; itself the first of them. */
export interface ComparisonGroup extends Comparison {
  readonly members: readonly Comparison[];
  /** The DVIPAs, in words. */
  readonly addresses: string;
  /** Stacks with the policy on the left. */
  readonly owners: ReadonlySet<StackModel>;
  /** Stacks with the policy on the right. */
  readonly others: ReadonlySet<StackModel>;
  /** The statement to look at: the rule on the right, or its KeyExchangePolicy where there is none. */
  readonly at: Place;
}

/** Sorts comparisons by the two policies and what `by` says of each; leaves out those of which it says nothing. */
export function groupedComparisons(
  model: SysplexModel,
  by: (comparison: Comparison) => string | undefined,
): ComparisonGroup[] {
  const numbers = new Map<PolicyModel, number>();
  const numberOf = (policy: PolicyModel) =>
    numbers.get(policy) ?? (numbers.set(policy, numbers.size), numbers.size - 1);
  const groups = new Groups<string, Comparison>();
  for (const comparison of comparisons(model)) {
    const what = by(comparison);
    if (what === undefined) continue;
    const { left, right } = comparison;
    groups.add(`${numberOf(left.policy)} ${numberOf(right.policy)} ${what}`, comparison);
  }
  return [...groups.values()].map((members) => {
    const [first] = members as [Comparison];
    const { right, difference } = first;
    const { file, statement } = difference.right ?? right.policy.keyExchange!;
    const { stack } = right;
    return {
      ...first,
      members,
      addresses: dvipas([...new Set(members.map((member) => member.right.dvipa.address))]),
      owners: new Set(members.map((member) => member.left.stack)),
      others: new Set(members.map((member) => member.right.stack)),
      at: { file, system: stack.system.name, stack: stack.name, statement },
    };
  });
}
