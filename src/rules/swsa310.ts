import { familyOf } from "../language/addresses";
import type { FilterRuleModel } from "../model/policy";
import type { StackModel } from "../model/stack";
import { groupedBy, inPolicy, policyParts } from "./policy-places";
import { SWSA } from "./references";
import type { Rule } from "./rule";
import { dvipas, Groups, list } from "./wording";

/** Addresses of the stack that do not move, and that a rule protects too. */
function staticAddresses({ ownAddresses }: StackModel, { local, remote }: FilterRuleModel): readonly string[] {
  const own = ownAddresses.filter(
    ({ origin, address }) => origin !== "DYNAMICXCF" && local.has(address) && remote.mayHave(familyOf(address)),
  );
  return [...new Set(own.map(({ address }) => address))].sort((a, b) => familyOf(a) - familyOf(b));
}

export const swsa310: Rule = {
  code: "SWSA310",
  title: "Rules that protect a DVIPA name it as local address",
  severity: "info",
  why: "A rule for all local addresses protects the static addresses of the stack, too. Security associations that end there are neither distributed nor taken over: which of them move with the DVIPA is not to be seen from the policy.",
  fix: "Name the DVIPA as local address, and give static addresses rules of their own.",
  reference: SWSA,
  *check(model) {
    const wide = policyParts(model).flatMap((part) =>
      part.protecting.flatMap((rule) => (rule.local.unlimited ? { ...part, rule } : [])),
    );
    for (const [stack, members] of groupedBy(wide, (each) => each.stack)) {
      const shared = new Groups<FilterRuleModel, string>();
      for (const { rule, dvipa } of members)
        if (staticAddresses(stack, rule).length > 0) shared.add(rule, dvipa.address);
      if (shared.size === 0) continue;
      const [rule] = [...shared.keys()] as [FilterRuleModel];
      yield {
        message: `${stack.label} protects the ${dvipas([...new Set([...shared.values()].flat())])} by rules for all local addresses, which its static addresses share: found ${list([...shared.keys()].map(({ name }) => name))} for ${list(staticAddresses(stack, rule))} as well.`,
        fix: `Give ${rule.name} the DVIPA as its local address, if its static addresses need no protection.`,
        at: inPolicy(stack, members[0]!.policy, rule),
      };
    }
  },
};
