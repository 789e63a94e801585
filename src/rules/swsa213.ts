import { CFRM } from "./references";
import type { Rule } from "./rule";
import { inPolicy, tcpipStructures } from "./structures";

const HIGH = 50;

export const swsa213: Rule = {
  code: "SWSA213",
  title: "REBUILDPERCENT is 1 to 99, and low for a structure of TCP/IP",
  severity: "error",
  why: "The administrative data utility rejects a value outside 1 to 99. With a high one a system that alone loses its links to the coupling facility starts no rebuild, and stays without the structure.",
  fix: "Give a value from 1 to 99; 1 lets the loss of any system start the rebuild.",
  reference: CFRM,
  *check({ cfrm }) {
    if (cfrm === undefined) return;
    const own = new Set(tcpipStructures(cfrm));
    for (const structure of cfrm.structures) {
      const { rebuildPercent } = structure.statement.value;
      if (rebuildPercent === undefined) continue;
      const valid = rebuildPercent >= 1 && rebuildPercent <= 99;
      if (valid && (rebuildPercent <= HIGH || !own.has(structure))) continue;
      yield {
        severity: valid ? "warning" : "error",
        message: valid
          ? `The structure ${structure.name} has REBUILDPERCENT(${rebuildPercent}): expected at most ${HIGH}, so that one system that loses its links starts a rebuild.`
          : `The structure ${structure.name} has REBUILDPERCENT(${rebuildPercent}): expected 1 to 99.`,
        fix: `Correct REBUILDPERCENT of ${structure.name}.`,
        at: inPolicy(cfrm, structure),
      };
    }
  },
};
