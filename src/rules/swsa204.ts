import { XCFGRPID } from "./references";
import type { Rule } from "./rule";

export const swsa204: Rule = {
  code: "SWSA204",
  title: "A start list has one XCFGRPID",
  severity: "error",
  why: "A system has one VTAM, and VTAM one group id: of several values all but the last are without effect, and the stacks may be in another subplex than intended.",
  fix: "Keep the XCFGRPID that is meant, and remove the others.",
  reference: XCFGRPID,
  *check(model) {
    for (const { name, startList, vtamGroupIds } of model.systems) {
      const values = [...new Set(vtamGroupIds.map(({ value }) => value))];
      if (values.length < 2) continue;
      yield {
        message: `The start list of ${name} has more than one XCFGRPID: found ${values.join(" and ")}, expected one.`,
        fix: "Remove all but one XCFGRPID, and restart VTAM and its stacks if its value changes.",
        at: { file: startList!.file, system: name, statement: vtamGroupIds.at(-1)!.statement },
      };
    }
  },
};
