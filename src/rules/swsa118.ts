import { VIPADISTRIBUTE_STATEMENT } from "./references";
import { inProfile, type Problem, type Rule } from "./rule";
import { dataSetOf } from "./wording";

const MOST_BACKUPS = 31;

export const swsa118: Rule = {
  code: "SWSA118",
  title: "DISTMETHOD HOTSTANDBY has one PREFERRED target and 1 to 31 BACKUP targets",
  severity: "error",
  why: "The stack rejects the statement (EZZ0165I, EZZ0826I, EZZ0827I, EZZ0829I, EZZ0831I), and with it the rest of the VIPADYNAMIC block.",
  fix: "Name targets in DESTIP: one PREFERRED, the others BACKUP with a rank.",
  reference: VIPADISTRIBUTE_STATEMENT,
  *check(model) {
    for (const stack of model.stacks) {
      for (const { statement } of stack.distributions) {
        const { method, destinations } = statement.value;
        const targets = destinations.targets ?? [];
        const plain = !targets.some(({ preferred, backup }) => preferred === true || backup !== undefined);
        if (plain && method !== "HOTSTANDBY") continue;
        const preferred = targets.filter((target) => target.preferred === true).length;
        const backups = targets.filter((target) => target.backup !== undefined).length;
        const problem = (found: string, expected: string): Problem => ({
          message: `VIPADISTRIBUTE of ${stack.label} for ${statement.value.dvipa} has ${found}: expected ${expected}.`,
          fix: `Correct DESTIP in ${dataSetOf(model, stack, statement)}.`,
          at: inProfile(stack, statement),
        });
        if (method !== "HOTSTANDBY") {
          yield problem(`PREFERRED or BACKUP and DISTMETHOD ${method ?? "BASEWLM"}`, "DISTMETHOD HOTSTANDBY with them");
          continue;
        }
        if (destinations.all === true) yield problem("DISTMETHOD HOTSTANDBY and DESTIP ALL", "targets by address");
        else {
          if (preferred !== 1) yield problem(`${preferred} PREFERRED targets`, "exactly one");
          if (backups < 1 || backups > MOST_BACKUPS) yield problem(`${backups} BACKUP targets`, `1 to ${MOST_BACKUPS}`);
        }
      }
    }
  },
};
