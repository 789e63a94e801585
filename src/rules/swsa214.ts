import { CFRM } from "./references";
import type { Rule } from "./rule";
import { inPolicy, tcpipStructures } from "./structures";

export const swsa214: Rule = {
  code: "SWSA214",
  title: "The fill of a structure of TCP/IP is watched",
  severity: "warning",
  why: "With FULLTHRESHOLD(0) the system neither reports a structure that fills up nor makes it larger. VTAM disconnects from a structure without room.",
  fix: "Leave FULLTHRESHOLD out for 80 percent, or give another value above 0.",
  reference: CFRM,
  *check({ cfrm }) {
    if (cfrm === undefined) return;
    for (const structure of tcpipStructures(cfrm)) {
      if (structure.statement.value.fullThreshold !== 0) continue;
      yield {
        message: `The structure ${structure.name} has FULLTHRESHOLD(0), which turns off its monitoring: expected 1 to 100.`,
        fix: `Leave FULLTHRESHOLD of ${structure.name} out, or give a percentage such as 80.`,
        at: inPolicy(cfrm, structure),
      };
    }
  },
};
