import type { Distribution, StackModel } from "../model/stack";
import { guide } from "./references";
import { inProfile, type Rule } from "./rule";
import { dvipas, Groups } from "./wording";

export const swsa119: Rule = {
  code: "SWSA119",
  title: "The CFRM policy has the structure that SYSPLEXPORTS needs",
  severity: "error",
  why: "SYSPLEXPORTS takes ephemeral ports from an EZBEPORT structure. Without it a connect() with the DVIPA as source fails.",
  fix: "Define the EZBEPORT structure in the CFRM policy and activate the policy. Its name follows from the group ids.",
  reference: guide("Sysplex-wide ephemeral ports"),
  *check(model) {
    const { cfrm } = model;
    if (cfrm?.policy === undefined) return;
    const lacking = new Groups<StackModel, Distribution>();
    for (const stack of model.stacks) {
      const subplex = model.subplexOf(stack);
      if (!subplex.known || cfrm.has(subplex.sysplexPortsStructure)) continue;
      for (const distribution of stack.distributions) {
        if (distribution.statement.value.sysplexPorts === true) lacking.add(stack, distribution);
      }
    }
    for (const [stack, distributions] of lacking) {
      const name = model.subplexOf(stack).sysplexPortsStructure;
      const { statement } = distributions[0]!;
      yield {
        message: `${stack.label} has SYSPLEXPORTS for the ${dvipas([...new Set(distributions.map((one) => one.statement.value.dvipa))])} and the CFRM policy ${cfrm.name} lacks the structure ${name}.`,
        fix: `Add STRUCTURE NAME(${name}) to ${model.placeOf(cfrm.file) ?? cfrm.file}, with sizes from the IBM CFSizer, and activate the policy.`,
        at: inProfile(stack, statement),
      };
    }
  },
};
