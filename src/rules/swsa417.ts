import type { PolicyModel } from "../model/policy";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { filterPolicyOf, holdings } from "./key-exchange-places";
import { reference } from "./references";
import type { Problem, Rule } from "./rule";
import { dvipas, Groups, ifDefault, stackList } from "./wording";

const having = (stacks: ReadonlySet<StackModel>) => `${stackList(stacks)} ${stacks.size === 1 ? "has" : "have"}`;
const yesNo = (value: boolean): string => (value ? "Yes" : "No");

/** Stacks with a part in a protected DVIPA that are in another mode than the first stack that can own it. */
function* differing(model: SysplexModel): Iterable<Problem> {
  const seen = new Set<unknown>();
  const others = new Groups<
    PolicyModel,
    { readonly stack: StackModel; readonly first: StackModel; readonly address: string }
  >();
  for (const { dvipa, stack: first, policy } of holdings(model)) {
    if (seen.has(dvipa)) continue;
    seen.add(dvipa);
    if (!policy.hasFilterPolicy) continue;
    for (const stack of dvipa.stacks) {
      const other = stack.policy;
      if (other?.hasFilterPolicy !== true) continue;
      if (other.settings.fips140.value === policy.settings.fips140.value) continue;
      others.add(other, { stack, first, address: dvipa.address });
    }
  }
  for (const [policy, members] of others) {
    const { stack } = members[0]!;
    const stacks = new Set(members.map((member) => member.stack));
    const firsts = new Set(members.map((member) => member.first));
    const { value } = policy.settings.fips140;
    const { file, statement } = filterPolicyOf(policy);
    yield {
      message: `${having(stacks)} FIPS140 ${yesNo(value)}, ${having(firsts)} ${yesNo(!value)} for the protected ${dvipas([...new Set(members.map(({ address }) => address))])}: expected the same on every stack of a DVIPA.`,
      fix: `Code FIPS140 ${yesNo(!value)} in the IpFilterPolicy of ${model.placeOf(file) ?? file}, or ${yesNo(value)} on the others.`,
      at: { file, system: stack.system.name, stack: stack.name, statement },
    };
  }
}

/** IKE daemons that are not in the mode of a stack they negotiate for. */
function* daemons(model: SysplexModel): Iterable<Problem> {
  const judged = new Set(holdings(model).map(({ stack }) => stack));
  for (const { name: system, iked, stacks } of model.systems) {
    if (iked === undefined || iked.fips140.value) continue;
    const strict = stacks.filter((stack) => judged.has(stack) && stack.policy!.settings.fips140.value);
    if (strict.length === 0) continue;
    yield {
      message: `The IKE daemon of ${system} has FIPS140 No${ifDefault(iked.fips140)}, the policy of ${stackList(strict)} has Yes: expected Yes.`,
      fix: `Code FIPS140 Yes in the IkeConfig of ${model.placeOf(iked.file) ?? iked.file}, and restart IKED.`,
      at: { file: iked.file, system, statement: iked.statement },
    };
  }
}

export const swsa417: Rule = {
  code: "SWSA417",
  title: "FIPS 140 mode is the same wherever a protected DVIPA is",
  severity: "error",
  why: "A stack in FIPS 140 mode rejects algorithms that others negotiate, so that it can take over or serve no such security association; and it needs an IKE daemon in that mode.",
  fix: "Give FIPS140 the same value on all stacks of a DVIPA, and Yes in IkeConfig where a stack has Yes.",
  reference: reference("IpFilterPolicy and IkeConfig statements"),
  *check(model) {
    yield* differing(model);
    yield* daemons(model);
  },
};
