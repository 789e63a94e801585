import { CFRM } from "./references";
import type { Rule } from "./rule";
import { inPolicy } from "./structures";

const MOST = 8;

export const swsa219: Rule = {
  code: "SWSA219",
  title: "EXCLLIST names at most eight other structures, and goes without ENFORCEORDER(YES)",
  severity: "warning",
  why: "The administrative data utility rejects an EXCLLIST that is too long or names its own structure. ENFORCEORDER(YES) forbids the reordering of PREFLIST that keeps structures apart, so that EXCLLIST has no effect.",
  fix: "Correct EXCLLIST, or leave ENFORCEORDER(YES) out.",
  reference: CFRM,
  *check({ cfrm }) {
    if (cfrm === undefined) return;
    for (const structure of cfrm.structures) {
      const { exclList = [], enforceOrder } = structure.statement.value;
      const at = inPolicy(cfrm, structure);
      if (exclList.length > MOST) {
        yield {
          severity: "error",
          message: `EXCLLIST of the structure ${structure.name} names ${exclList.length} structures: expected at most ${MOST}.`,
          fix: `Shorten EXCLLIST of ${structure.name}.`,
          at,
        };
      }
      if (exclList.includes(structure.name)) {
        yield {
          severity: "error",
          message: `EXCLLIST of the structure ${structure.name} names the structure itself: expected other structures.`,
          fix: `Remove ${structure.name} from its EXCLLIST.`,
          at,
        };
      }
      if (exclList.length > 0 && enforceOrder === true) {
        yield {
          message: `The structure ${structure.name} has EXCLLIST and ENFORCEORDER(YES): expected one of the two.`,
          fix: `Leave EXCLLIST or ENFORCEORDER(YES) of ${structure.name} out.`,
          at,
        };
      }
    }
  },
};
