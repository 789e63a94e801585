import { CFRM } from "./references";
import type { Rule } from "./rule";
import { inPolicy, tcpipStructures } from "./structures";

export const swsa215: Rule = {
  code: "SWSA215",
  title: "ALLOWAUTOALT(YES) goes with a MINSIZE",
  severity: "info",
  why: "A system that may alter a structure may also take storage from it. Without MINSIZE it stops at 75 percent of the initial size, whatever the structure needs at a takeover.",
  fix: "Code MINSIZE with the least size the structure works with.",
  reference: CFRM,
  *check({ cfrm }) {
    if (cfrm === undefined) return;
    for (const structure of tcpipStructures(cfrm)) {
      const { allowAutoAlt, minSize } = structure.statement.value;
      if (allowAutoAlt !== true || minSize !== undefined || structure.statement.state !== "understood") continue;
      yield {
        message: `The structure ${structure.name} has ALLOWAUTOALT(YES) and no MINSIZE: the system may shrink it to 75 percent of its initial size.`,
        fix: `Code MINSIZE for ${structure.name}.`,
        at: inPolicy(cfrm, structure),
      };
    }
  },
};
