import { HEALTH_AVAILABILITY } from "./references";
import type { Rule } from "./rule";
import { inPolicy, tcpipStructures } from "./structures";

export const swsa207: Rule = {
  code: "SWSA207",
  title: "A structure of TCP/IP has two coupling facilities to choose from",
  severity: "warning",
  why: "With one coupling facility in PREFLIST the structure cannot be rebuilt when that one fails: security associations are neither distributed nor taken over until it is back. The health check XCF_CF_STR_AVAILABILITY reports it.",
  fix: "Name a second coupling facility, on another CPC, in PREFLIST.",
  reference: HEALTH_AVAILABILITY,
  *check({ cfrm }) {
    if (cfrm === undefined) return;
    for (const structure of tcpipStructures(cfrm)) {
      const names = [...new Set(structure.preferenceList)];
      if (names.length !== 1) continue;
      yield {
        message: `PREFLIST of the structure ${structure.name} names ${names[0]} only: expected two coupling facilities, so that it can be rebuilt.`,
        fix: `Name a second coupling facility in PREFLIST of ${structure.name}.`,
        at: inPolicy(cfrm, structure),
      };
    }
  },
};
