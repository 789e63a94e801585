import { SUBPLEX_SAMPLE } from "./references";
import type { Rule } from "./rule";
import { missingStructureEdits } from "./structure-edits";
import { swsaStructures } from "./structures";
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
    const lacking = subplexes.filter((subplex) => !cfrm.structures.some(({ name }) => subplex.usesStructure(name)));
    // A name with an unknown group id is no name to rename to.
    const missing = lacking.length === 1 && lacking[0]!.known ? lacking[0]!.swsaStructure : undefined;
    for (const { name, statement } of swsaStructures(cfrm)) {
      if (subplexes.some((subplex) => subplex.usesStructure(name))) continue;
      yield {
        message: `The CFRM policy ${cfrm.name} has the structure ${name}, which no stack uses: found group ids that give ${list(expected)}.`,
        fix: missing === undefined ? "Correct its name, or remove it." : `Rename it to ${missing}, or remove it.`,
        at: { file: cfrm.file, statement },
        edits: missingStructureEdits(model, stacksByStructure(model)),
      };
    }
  },
};
