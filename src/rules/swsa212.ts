import { STRUCTURE_LOSS } from "./references";
import type { Rule } from "./rule";
import { inPolicy, swsaStructures } from "./structures";

export const swsa212: Rule = {
  code: "SWSA212",
  title: "The structure of protected DVIPAs is duplexed",
  severity: "info",
  why: "What is in a structure that fails while it is not duplexed may be lost: security associations are then neither distributed nor taken over until they are refreshed. Of a duplexed structure the other instance is still there.",
  fix: "Code DUPLEX(ENABLED), or DUPLEX(ALLOWED) to start duplexing by command.",
  reference: STRUCTURE_LOSS,
  *check(model) {
    const { cfrm } = model;
    if (cfrm === undefined || model.protectedDvipas.length === 0) return;
    for (const structure of swsaStructures(cfrm)) {
      const mode = structure.statement.value.duplex?.mode ?? "DISABLED";
      if (mode !== "DISABLED" || structure.statement.state !== "understood") continue;
      // With one coupling facility there is none to duplex in: SWSA207 speaks of it.
      if (new Set(structure.preferenceList).size === 1) continue;
      const used = model.protectedDvipas.some(({ holders }) =>
        holders.some(
          ({ stack }) => stack.dvipsec !== undefined && model.subplexOf(stack).usesStructure(structure.name),
        ),
      );
      if (!used) continue;
      yield {
        message: `The structure ${structure.name} is not duplexed: expected DUPLEX(ENABLED) or DUPLEX(ALLOWED) where security associations are to survive its loss.`,
        fix: `Code DUPLEX(ENABLED) for ${structure.name}, if both coupling facilities have the links and the storage for it.`,
        at: inPolicy(cfrm, structure),
      };
    }
  },
};
