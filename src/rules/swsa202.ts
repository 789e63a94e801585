import { SUBPLEX_SAMPLE } from "./references";
import type { Rule } from "./rule";
import { missingStructureEdits } from "./structure-edits";
import { stacksByStructure } from "./swsa201";
import { list } from "./wording";

export const swsa202: Rule = {
  code: "SWSA202",
  title: "Every EZBDVIPA structure belongs to a subplex",
  severity: "warning",
  why: "No stack connects to a structure with another name: it is most likely a misspelt one. With a TCP/IP group id alone the name has 01 for the missing VTAM group id, as in EZBDVIPA0121.",
  fix: "Correct the name, or remove the structure.",
  reference: SUBPLEX_SAMPLE,
  *check(model) {
    const { cfrm, subplexes } = model;
    if (cfrm === undefined || subplexes.length === 0) return;
    const expected = [...new Set(subplexes.map((subplex) => subplex.swsaStructure))];
    for (const { name, statement } of cfrm.structures) {
      if (!name.startsWith("EZBDVIPA") || subplexes.some((subplex) => subplex.usesStructure(name))) continue;
      const missing = expected.filter((other) => !cfrm.has(other));
      yield {
        message: `The CFRM policy ${cfrm.name} has the structure ${name}, which no stack uses: found group ids that give ${list(expected)}.`,
        fix: missing.length === 1 ? `Rename it to ${missing[0]}, or remove it.` : "Correct its name, or remove it.",
        at: { file: cfrm.file, statement },
        edits: missingStructureEdits(model, stacksByStructure(model)),
      };
    }
  },
};
