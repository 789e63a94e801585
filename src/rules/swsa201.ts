import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { SWSA } from "./references";
import type { Rule } from "./rule";
import { missingStructureEdits } from "./structure-edits";
import { grouped, list, stackList } from "./wording";

/** Stacks that ask for the SWSA structure, by its name. */
export function stacksByStructure(model: SysplexModel): Map<string, StackModel[]> {
  return grouped(
    model.stacks
      .filter((stack) => stack.dvipsec !== undefined)
      .map((stack) => [model.subplexOf(stack).swsaStructure, stack] as const),
  );
}

export const swsa201: Rule = {
  code: "SWSA201",
  title: "The CFRM policy has the structure that DVIPSEC needs",
  severity: "error",
  why: "Without its EZBDVIPA structure a stack can neither distribute a security association (EZD0830I) nor prepare its takeover (EZD0831I).",
  fix: "Define the structure in the CFRM policy and activate the policy. Its name follows from the group ids of VTAM and TCP/IP.",
  reference: SWSA,
  *check(model) {
    const { cfrm } = model;
    if (cfrm?.policy === undefined) return;
    const wanted = stacksByStructure(model);
    for (const [name, stacks] of wanted) {
      const subplex = model.subplexOf(stacks[0]!);
      if (cfrm.structures.some((structure) => subplex.usesStructure(structure.name))) continue;
      const similar = cfrm.structures
        .map((structure) => structure.name)
        .filter((other) => other.startsWith("EZBDVIPA"));
      const job = model.assembly.artifact(cfrm.file)?.dataset ?? cfrm.file;
      yield {
        message:
          `The CFRM policy ${cfrm.name} lacks the structure ${name}, which ${stackList(stacks)} need${stacks.length === 1 ? "s" : ""} for DVIPSEC ` +
          `(${subplex}): found ${similar.length === 0 ? "no EZBDVIPA structure" : list(similar)}, expected ${name}.`,
        fix: `Add STRUCTURE NAME(${name}) to ${job}, with sizes from the IBM CFSizer, and activate the policy.`,
        at: { file: cfrm.file, statement: cfrm.policy },
        edits: missingStructureEdits(model, wanted),
      };
    }
  },
};
