import type { StructureModel } from "../model/cfrm";
import { HEALTH_EXCLLIST } from "./references";
import type { Rule } from "./rule";
import { inPolicy, tcpipStructures } from "./structures";

export const swsa225: Rule = {
  code: "SWSA225",
  title: "Structures that exclude each other have coupling facilities to be apart in",
  severity: "warning",
  why: "EXCLLIST is a wish: structures that have the same single coupling facility to choose from end up together. The health check XCF_CF_STR_EXCLLIST reports it.",
  fix: "Give the structures another coupling facility, or remove one from EXCLLIST.",
  reference: HEALTH_EXCLLIST,
  *check({ cfrm }) {
    if (cfrm === undefined) return;
    const own = new Set(tcpipStructures(cfrm));
    const only = ({ preferenceList }: StructureModel) =>
      new Set(preferenceList).size === 1 ? preferenceList[0] : undefined;
    for (const structure of cfrm.structures) {
      const facility = only(structure);
      if (facility === undefined) continue;
      for (const name of structure.statement.value.exclList ?? []) {
        const other = cfrm.structures.find((candidate) => candidate.name === name);
        if (other === undefined || other === structure || only(other) !== facility) continue;
        if (!own.has(structure) && !own.has(other)) continue;
        yield {
          message: `The structure ${structure.name} excludes ${name}, and both have ${facility} as their only coupling facility: expected another for one of them.`,
          fix: `Add a coupling facility to PREFLIST of ${structure.name} or ${name}.`,
          at: inPolicy(cfrm, structure),
        };
      }
    }
  },
};
