import type { StackModel } from "../model/stack";
import { mayGetDvipas } from "./obeyfiles";
import { SWSA } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf, dvipas } from "./wording";

/** Whether the stack may come to own a DVIPA, for which DVIPSEC has its use. */
function mayOwn(stack: StackModel): boolean {
  return stack.defines.length > 0 || stack.backups.length > 0 || stack.ranges.length > 0;
}

export const swsa010: Rule = {
  code: "SWSA010",
  title: "A stack that is only a target does not need DVIPSEC",
  severity: "info",
  why: "Targets get shadows of the owner's security associations without DVIPSEC. It does no harm there, but suggests a part the stack does not have.",
  fix: "Nothing has to change. Remove DVIPSEC, or make the stack a backup, if that was meant.",
  reference: SWSA,
  *check(model) {
    for (const stack of model.stacks) {
      if (stack.dvipsec === undefined || mayOwn(stack)) continue;
      const served = model.dvipas.filter((dvipa) => dvipa.isServedBy(stack));
      if (served.length === 0 || mayGetDvipas(model, stack)) continue;
      yield {
        message: `${stack.label} has DVIPSEC, which a stack that is only a target does not need: it serves the ${dvipas(served.map(({ address }) => address))}, and owns or backs up none.`,
        fix: `Leave it, or remove DVIPSEC from ${dataSetOf(model, stack, stack.dvipsec.statement)}.`,
        at: inProfile(stack, stack.dvipsec.statement),
      };
    }
  },
};
