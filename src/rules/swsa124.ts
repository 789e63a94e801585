import type { Distribution, StackModel } from "../model/stack";
import { VIPADISTRIBUTE_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";
import { dvipas } from "./wording";

/** Whether the profile may define DVIPAs that are not known: in a member that is missing, or in a statement not understood. */
function mayDefineMore({ profile, defines, backups }: StackModel): boolean {
  return (
    profile.statements.some(
      ({ keyword, children }) =>
        keyword === "INCLUDE" ||
        children.some(
          (child) =>
            child.keyword === "INCLUDE" ||
            (child.state === "malformed" && (child.keyword === "VIPADEFINE" || child.keyword === "VIPABACKUP")),
        ),
    ) || [...defines, ...backups].some(({ address }) => address.includes("&"))
  );
}

const namesOf = (distributions: readonly Distribution[]) => [
  ...new Set(distributions.map(({ statement }) => statement.value.dvipa)),
];

export const swsa124: Rule = {
  code: "SWSA124",
  title: "A stack distributes DVIPAs that it defines or backs up",
  severity: "error",
  why: "The stack rejects a VIPADISTRIBUTE of a DVIPA that it has no VIPADEFINE or VIPABACKUP of. A VIPADISTRIBUTE that is coded before the definition may be processed too early.",
  fix: "Move the VIPADISTRIBUTE to the profiles of the owner and its backups, after VIPADEFINE or VIPABACKUP.",
  reference: VIPADISTRIBUTE_STATEMENT,
  *check(model) {
    for (const stack of model.stacks) {
      if (stack.unheldDistributions.size === 0) continue;
      const unheld = stack.distributions.filter((distribution) => stack.unheldDistributions.has(distribution));
      const isEarly = ({ statement }: Distribution) => stack.holds(statement.value.dvipa);
      const early = unheld.filter(isEarly);
      const never = unheld.filter((each) => !isEarly(each) && !each.statement.value.dvipa.includes("&"));
      if (early.length > 0) {
        yield {
          severity: "warning",
          message: `${stack.label} has VIPADISTRIBUTE of the ${dvipas(namesOf(early))} before the VIPADEFINE or VIPABACKUP: expected it after that.`,
          fix: "Move the VIPADISTRIBUTE after the definition.",
          at: inProfile(stack, early[0]!.statement),
        };
      }
      if (never.length > 0 && !mayDefineMore(stack)) {
        yield {
          message: `${stack.label} has VIPADISTRIBUTE of the ${dvipas(namesOf(never))}, and neither VIPADEFINE nor VIPABACKUP: the stack rejects the distribution.`,
          fix: "Define or back up the DVIPA on the stack, or move the VIPADISTRIBUTE to the stacks that do.",
          at: inProfile(stack, never[0]!.statement),
        };
      }
    }
  },
};
