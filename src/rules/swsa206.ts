import type { CfrmModel, StructureModel } from "../model/cfrm";
import { CFRM } from "./references";
import type { Problem, Rule } from "./rule";
import { grouped, list } from "./wording";

const MOST = 8;

function* ownProblems(cfrm: CfrmModel, { name, preferenceList, statement }: StructureModel): Iterable<Problem> {
  const at = { file: cfrm.file, statement };
  if (preferenceList.length === 0 && statement.state === "understood") {
    yield {
      message: `The structure ${name} has an empty PREFLIST: expected 1 to ${MOST} coupling facilities.`,
      fix: `Name coupling facilities in PREFLIST of ${name}.`,
      at,
    };
  }
  if (preferenceList.length > MOST) {
    yield {
      message: `PREFLIST of the structure ${name} names ${preferenceList.length} coupling facilities, expected 1 to ${MOST}.`,
      fix: `Shorten PREFLIST of ${name}.`,
      at,
    };
  }
  const twice = [...new Set(preferenceList.filter((facility, i) => preferenceList.indexOf(facility) < i))];
  if (twice.length > 0) {
    yield {
      message: `PREFLIST of the structure ${name} names ${list(twice)} more than once, expected each coupling facility once.`,
      fix: `Remove the repetition from PREFLIST of ${name}.`,
      at,
      edits: [
        {
          file: cfrm.file,
          description: `Name each coupling facility once in PREFLIST of ${name}`,
          apply: (text) =>
            text.change(statement, (operands) => ({ ...operands, prefList: [...new Set(preferenceList)] })),
        },
      ],
    };
  }
}

export const swsa206: Rule = {
  code: "SWSA206",
  title: "PREFLIST names coupling facilities of the policy",
  severity: "error",
  why: "The administrative data utility rejects a policy whose PREFLIST is empty, too long, repeats a coupling facility, or names one the policy does not define.",
  fix: "Name 1 to 8 coupling facilities that the same policy defines, each once.",
  reference: CFRM,
  *check({ cfrm }) {
    if (cfrm === undefined) return;
    for (const structure of cfrm.structures) yield* ownProblems(cfrm, structure);
    const defined = [...cfrm.facilities.keys()];
    const undefinedIn = grouped(
      cfrm.structures.flatMap((structure) =>
        [...new Set(structure.preferenceList)]
          .filter((facility) => !cfrm.facilities.has(facility))
          .map((facility) => [facility, structure] as const),
      ),
    );
    for (const [facility, structures] of undefinedIn) {
      yield {
        message:
          `PREFLIST of ${list(structures.map(({ name }) => name))} names the coupling facility ${facility}, which the policy ${cfrm.name} does not define: ` +
          `found ${defined.length === 0 ? "no CF statement" : list(defined)}.`,
        fix: `Add a CF statement for ${facility}, or correct PREFLIST.`,
        at: { file: cfrm.file, statement: structures[0]!.statement },
      };
    }
  },
};
