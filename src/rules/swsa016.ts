import type { DvipaModel } from "../model/dvipa";
import type { StackModel } from "../model/stack";
import { SWSA_IP_SECURITY } from "./references";
import { inProfile, type Rule } from "./rule";
import { hasStrayOperand } from "./stray-operand";
import { dataSetOf, dvipas, Groups, stackList } from "./wording";

export const swsa016: Rule = {
  code: "SWSA016",
  title: "Owner and backups of a protected DVIPA agree on DVLOCALFLTR",
  severity: "warning",
  why: "DVLOCALFLTR decides whether traffic between a client and the DVIPA on one stack is filtered when it goes to another stack. Where a backup differs from the owner, that traffic is treated otherwise after a takeover.",
  fix: "Code DVLOCALFLTR on the owner and on all backups, or on none.",
  reference: SWSA_IP_SECURITY,
  *check(model) {
    if (!model.stacks.some(({ dvLocalFilter }) => dvLocalFilter)) return;
    const without = new Groups<StackModel, { readonly dvipa: DvipaModel; readonly others: readonly StackModel[] }>();
    for (const dvipa of model.protectedDvipas) {
      // The operand concerns IPv4 only.
      if (dvipa.family !== 4) continue;
      const stacks = dvipa.holders.map(({ stack }) => stack).filter(({ dvipsec }) => dvipsec !== undefined);
      const others = stacks.filter(({ dvLocalFilter }) => dvLocalFilter);
      if (others.length === 0) continue;
      for (const stack of stacks) {
        // Where the operand stands apart from DVIPSEC it is meant, which SWSA006 says.
        if (!stack.dvLocalFilter && !hasStrayOperand(stack.dvipsec!.statement)) without.add(stack, { dvipa, others });
      }
    }
    for (const [stack, members] of without) {
      const having = new Set(members.flatMap((member) => member.others));
      const others = stackList(having);
      yield {
        message: `${stack.label} has no DVLOCALFLTR, and ${others} ${having.size === 1 ? "has" : "have"} it for the protected ${dvipas(members.map(({ dvipa }) => dvipa.address))}: expected the same on the owner and all backups.`,
        fix: `Add DVLOCALFLTR after DVIPSEC in ${dataSetOf(model, stack, stack.dvipsec!.statement)}, or leave it out on ${others}.`,
        at: inProfile(stack, stack.dvipsec!.statement),
      };
    }
  },
};
