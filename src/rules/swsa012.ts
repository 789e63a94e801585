import { mayGetDvipas } from "./obeyfiles";
import { SWSA } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf } from "./wording";

export const swsa012: Rule = {
  code: "SWSA012",
  title: "DVIPSEC is coded where there is a DVIPA",
  severity: "info",
  why: "DVIPSEC concerns the security associations of DVIPAs. On a stack that neither owns, backs up, serves nor may activate one it has no effect.",
  fix: "Leave DVIPSEC out, unless DVIPAs are to come by VARY TCPIP,,OBEYFILE.",
  reference: SWSA,
  *check(model) {
    for (const stack of model.stacks) {
      const { dvipsec, defines, backups, ranges } = stack;
      if (dvipsec === undefined || defines.length + backups.length + ranges.length > 0) continue;
      // SWSA010 speaks of a mere target.
      if (model.dvipas.some((dvipa) => dvipa.isServedBy(stack))) continue;
      if (mayGetDvipas(model, stack)) continue;
      yield {
        message: `${stack.label} has DVIPSEC and no DVIPA: found neither VIPADEFINE, VIPABACKUP nor VIPARANGE in its profile.`,
        fix: `Leave DVIPSEC out of ${dataSetOf(model, stack, dvipsec.statement)}, or add the DVIPAs it is meant for.`,
        at: inProfile(stack, dvipsec.statement),
      };
    }
  },
};
