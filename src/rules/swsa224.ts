import { HEALTH_PREFLIST } from "./references";
import type { Rule } from "./rule";
import { inPolicy, tcpipStructures } from "./structures";
import { list } from "./wording";

export const swsa224: Rule = {
  code: "SWSA224",
  title: "The most wanted coupling facility of a structure is one that every system reaches",
  severity: "warning",
  why: "A structure is allocated where the systems that use it have links, so one whose first coupling facility some system cannot reach ends up in another. The health check XCF_CF_STR_PREFLIST reports a structure that is not in the first coupling facility of its PREFLIST.",
  fix: "Put a coupling facility that all systems reach first in PREFLIST.",
  reference: HEALTH_PREFLIST,
  *check({ cfrm, systems }) {
    if (cfrm === undefined) return;
    for (const structure of tcpipStructures(cfrm)) {
      const [first, ...others] = cfrm.preferred(structure);
      if (first === undefined) continue;
      const without = systems.filter(({ name }) => !first.isReachableFrom(name));
      const better = others.find((facility) => systems.every(({ name }) => facility.isReachableFrom(name)));
      if (without.length === 0 || better === undefined) continue;
      yield {
        message: `PREFLIST of the structure ${structure.name} begins with ${first.name}, which ${list(without.map(({ name }) => name))} cannot reach: expected ${better.name}, which all systems reach, first.`,
        fix: `Put ${better.name} first in PREFLIST of ${structure.name}.`,
        at: inPolicy(cfrm, structure),
      };
    }
  },
};
