import { addressRange, covers, type AddressRange } from "../language/addresses";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { VIPARANGE_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";
import { namesAddressOf, subnetOf } from "./viparange";
import { dataSetOf } from "./wording";

type Viparange = StackModel["ranges"][number];

interface Disruptive {
  readonly statement: Viparange;
  readonly range: AddressRange;
  /** The ranges within it: the most specific one counts for an address. */
  readonly within: readonly AddressRange[];
}

function* disruptive({ ranges }: StackModel): Iterable<Disruptive> {
  if (!ranges.some(isDisruptive)) return;
  const all = ranges.flatMap((statement) => {
    const range = addressRange(subnetOf(statement));
    return range === undefined ? [] : [{ statement, range }];
  });
  // What is within a range then stands right behind it.
  all.sort(({ range: a }, { range: b }) => a.family - b.family || compare(a.first, b.first) || compare(b.last, a.last));
  for (const [i, { statement, range }] of all.entries()) {
    if (!isDisruptive(statement)) continue;
    const within: AddressRange[] = [];
    for (let j = i + 1; j < all.length && covers(range, all[j]!.range); j++) {
      if (!covers(all[j]!.range, range)) within.push(all[j]!.range);
    }
    yield { statement, range, within };
  }
}

const isDisruptive = ({ value }: Viparange): boolean => value.moveable === "DISRUPTIVE";
const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** A filter rule with an IpSec action for local addresses of a range of a stack, on any stack of its subplex. */
function protecting(
  model: SysplexModel,
  owner: StackModel,
  { range, within }: Disruptive,
): { rule: string; stack: StackModel } | undefined {
  const own = model.subplexOf(owner);
  for (const stack of model.stacks) {
    if (!model.subplexOf(stack).couldBe(own)) continue;
    for (const rule of stack.policy?.dynamicRules ?? []) {
      if (namesAddressOf(rule.local, range, within)) return { rule: rule.name, stack };
    }
  }
  return undefined;
}

export const swsa122: Rule = {
  code: "SWSA122",
  title: "A VIPARANGE of protected addresses is MOVEABLE NONDISRUPTIVE",
  severity: "warning",
  why: "With MOVEABLE DISRUPTIVE an address that another stack activates loses its connections, and the security associations that carried them serve nothing.",
  fix: "Code MOVEABLE NONDISRUPTIVE, the default, for ranges whose addresses IPSec protects.",
  reference: VIPARANGE_STATEMENT,
  *check(model) {
    for (const stack of model.stacks) {
      for (const each of disruptive(stack)) {
        const { statement } = each;
        const found = protecting(model, stack, each);
        if (found === undefined) continue;
        yield {
          message: `VIPARANGE of ${stack.label} for ${subnetOf(statement)} is MOVEABLE DISRUPTIVE, and the IpFilterRule ${found.rule} of ${found.stack.label} protects addresses in it: expected MOVEABLE NONDISRUPTIVE.`,
          fix: `Replace DISRUPTIVE in ${dataSetOf(model, stack, statement)}.`,
          at: inProfile(stack, statement),
        };
      }
    }
  },
};
