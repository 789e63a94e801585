import type { Statement } from "../language/statement";
import { inObeyfile, nameOf } from "./obeyfiles";
import { reference } from "./references";
import { inProfile, type Place, type Problem, type Rule } from "./rule";

function problem(who: string, dataset: string, blocks: readonly Statement[], at: Place): Problem {
  return {
    message: `${who} has ${blocks.length} SRCIP blocks, expected one. Only the first is heeded.`,
    fix: `Merge the SRCIP blocks of ${dataset} into one.`,
    at,
  };
}

const isSrcip = ({ keyword }: Statement): boolean => keyword === "SRCIP";

export const swsa125: Rule = {
  code: "SWSA125",
  title: "A profile has one SRCIP block",
  severity: "error",
  why: "The stack heeds the first SRCIP block of a data set and ignores every later one (EZZ0769I): connections leave with other source addresses than the DVIPAs its entries name.",
  fix: "Merge the SRCIP blocks into one.",
  reference: reference("SRCIP statement"),
  *check(model) {
    for (const stack of model.stacks) {
      const blocks = stack.profile.statements.filter(isSrcip);
      if (blocks.length < 2) continue;
      yield problem(`The profile of ${stack.label}`, stack.dataset, blocks, inProfile(stack, blocks[1]!));
    }
    for (const obeyfile of model.obeyfiles) {
      const blocks = obeyfile.document.statements.filter(isSrcip);
      if (blocks.length < 2) continue;
      const name = nameOf(model, obeyfile);
      yield problem(name, name, blocks, inObeyfile(obeyfile, blocks[1]!));
    }
  },
};
