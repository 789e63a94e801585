import { PROTOCOL_NUMBERS, protocolName, type FilterRuleModel } from "../model/policy";
import { groupedBy, dvipasOf, inPolicy, policyParts } from "./policy-places";
import { SWSA_DISTRIBUTOR } from "./references";
import type { Rule } from "./rule";
import { list } from "./wording";

/** Protocols other than TCP that a rule names. */
function otherProtocols({ services }: FilterRuleModel): readonly string[] {
  return services.flatMap(({ protocol: { value } }) =>
    value === "All" || value === PROTOCOL_NUMBERS.TCP ? [] : protocolName(value),
  );
}

export const swsa123: Rule = {
  code: "SWSA123",
  title: "Of the protected traffic of a distributed DVIPA only TCP is distributed",
  severity: "info",
  why: "Sysplex distributor distributes TCP connections. Traffic of other protocols that a tunnel protects stays on the stack that owns the DVIPA.",
  fix: "Nothing has to change, if the owner serves this traffic itself.",
  reference: SWSA_DISTRIBUTOR,
  *check(model) {
    const found = policyParts(model).flatMap(({ dvipa, stack, policy, protecting, as }) =>
      as === "target" || dvipa.distributions.length === 0
        ? []
        : protecting.filter((rule) => otherProtocols(rule).length > 0).map((rule) => ({ dvipa, stack, policy, rule })),
    );
    for (const [policy, members] of groupedBy(found, (each) => each.policy)) {
      const { stack, rule } = members[0]!;
      const names = [...new Set(members.map((member) => member.rule.name))];
      const protocols = [...new Set(members.flatMap((member) => otherProtocols(member.rule)))];
      yield {
        message: `${stack.label} protects ${list(protocols)} of the distributed ${dvipasOf(members)} by ${list(names)}: only TCP is distributed, the rest stays on the owner.`,
        fix: `Nothing has to change, if the owner serves ${list(protocols)} itself.`,
        at: inPolicy(stack, policy, rule),
      };
    }
  },
};
