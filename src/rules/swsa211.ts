import { CFRM } from "./references";
import type { Rule } from "./rule";
import { inPolicy } from "./structures";

export const swsa211: Rule = {
  code: "SWSA211",
  title: "A duplexed structure has two coupling facilities",
  severity: "error",
  why: "The two instances of a duplexed structure are in different coupling facilities: with fewer than two in PREFLIST duplexing never starts (IXC538I).",
  fix: "Name two coupling facilities in PREFLIST, or leave DUPLEX out.",
  reference: CFRM,
  *check({ cfrm }) {
    if (cfrm === undefined) return;
    for (const structure of cfrm.structures) {
      const mode = structure.statement.value.duplex?.mode;
      if (mode !== "ENABLED" && mode !== "ALLOWED") continue;
      // A PREFLIST that is empty, or cannot be read, is found as that.
      if (new Set(structure.preferenceList).size !== 1) continue;
      yield {
        severity: mode === "ENABLED" ? "error" : "warning",
        message: `The structure ${structure.name} has DUPLEX(${mode}) and one coupling facility in PREFLIST: expected two or more.`,
        fix: `Name two coupling facilities in PREFLIST of ${structure.name}, or leave DUPLEX out.`,
        at: inPolicy(cfrm, structure),
      };
    }
  },
};
