import type { DvipaModel } from "../model/dvipa";
import type { StackModel } from "../model/stack";
import { reference } from "./references";
import { inProfile, type Rule } from "./rule";

const MOST = 1024;
/** Levels whose manuals state the limit. */
const STATED: readonly (string | undefined)[] = ["V2R1", "V2R2", "V2R3"];

/** The targets of a DVIPA, each once. */
function served({ distributions }: DvipaModel): Iterable<StackModel> {
  const [first, second] = distributions;
  return new Set(second === undefined ? first?.targets : distributions.flatMap(({ targets }) => targets));
}

export const swsa109: Rule = {
  code: "SWSA109",
  title: "A stack has at most 1024 DVIPAs",
  severity: "warning",
  why: "A stack holds at most 1024 DVIPAs, those it defines, backs up or serves as a target together; it rejects what is beyond. The manuals up to V2R3 state the limit.",
  fix: "Spread the DVIPAs over more stacks.",
  reference: reference("VIPADYNAMIC statement"),
  *check(model) {
    const counts = new Map<StackModel, number>();
    for (const stack of model.stacks) counts.set(stack, stack.defines.length + stack.backups.length);
    for (const dvipa of model.dvipas) {
      for (const stack of served(dvipa)) if (!dvipa.isHeldBy(stack)) counts.set(stack, counts.get(stack)! + 1);
    }
    for (const [stack, count] of counts) {
      if (count <= MOST) continue;
      yield {
        severity: STATED.includes(stack.system.release) ? "error" : "warning",
        message: `${stack.label} defines, backs up or serves ${count} DVIPAs: expected at most ${MOST}.`,
        fix: `Move DVIPAs from ${stack.label} to other stacks.`,
        at: inProfile(stack, stack.firstOf("VIPADYNAMIC") ?? stack.profile.statements[0]),
      };
    }
  },
};
