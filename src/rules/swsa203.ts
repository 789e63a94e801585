import { isGroupId } from "../model/names";
import { XCFGRPID } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf } from "./wording";

export const swsa203: Rule = {
  code: "SWSA203",
  title: "XCFGRPID is 2 to 31",
  severity: "error",
  why: "VTAM and TCP/IP reject any other group id, and join the default group instead of the subplex.",
  fix: "Give a group id from 2 to 31, or none for the default group.",
  reference: XCFGRPID,
  *check(model) {
    for (const { name, startList, vtamGroupIds } of model.systems) {
      for (const { value, statement } of vtamGroupIds) {
        if (isGroupId(value)) continue;
        yield {
          message: `The start list of ${name} has XCFGRPID=${value}, expected 2 to 31.`,
          fix: "Correct XCFGRPID, or remove it, and restart VTAM and its stacks.",
          at: { file: startList!.file, system: name, statement },
        };
      }
    }
    for (const stack of model.stacks) {
      const id = stack.tcpGroupId;
      if (id === undefined || isGroupId(id.value)) continue;
      yield {
        message: `${stack.label} has GLOBALCONFIG XCFGRPID ${id.value}, expected 2 to 31.`,
        fix: `Correct XCFGRPID in ${dataSetOf(model, stack, id.statement)}, or remove it, and restart the stack.`,
        at: inProfile(stack, id.statement),
      };
    }
  },
};
