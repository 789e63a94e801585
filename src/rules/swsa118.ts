import type { Vipadistribute } from "../documents/profile";
import { VIPADISTRIBUTE_STATEMENT } from "./references";
import { inProfile, type Problem, type Rule } from "./rule";
import { dataSetOf, list } from "./wording";

const MOST_BACKUPS = 31;

/** The operands of a distribution that are for DISTMETHOD HOTSTANDBY only. */
function hotStandbyOperands({ destinations, autoSwitchBack, healthSwitch }: Vipadistribute): readonly string[] {
  const targets = destinations.targets ?? [];
  return [
    ...(autoSwitchBack === undefined ? [] : [autoSwitchBack ? "AUTOSWITCHBACK" : "NOAUTOSWITCHBACK"]),
    ...(healthSwitch === undefined ? [] : [healthSwitch ? "HEALTHSWITCH" : "NOHEALTHSWITCH"]),
    ...(targets.some(({ preferred }) => preferred === true) ? ["PREFERRED"] : []),
    ...(targets.some(({ backup }) => backup !== undefined) ? ["BACKUP"] : []),
  ];
}

export const swsa118: Rule = {
  code: "SWSA118",
  title: "DISTMETHOD HOTSTANDBY has one PREFERRED target and 1 to 31 BACKUP targets",
  severity: "error",
  why: "The stack rejects the statement (EZZ0165I, EZZ0826I, EZZ0827I, EZZ0829I; EZZ0831I for operands of HOTSTANDBY with another method), and with it the rest of the VIPADYNAMIC block.",
  fix: "Name targets in DESTIP: one PREFERRED, the others BACKUP with a rank.",
  reference: VIPADISTRIBUTE_STATEMENT,
  *check(model) {
    for (const stack of model.stacks) {
      for (const { statement } of stack.distributions) {
        const { method, destinations } = statement.value;
        const targets = destinations.targets ?? [];
        const foreign = hotStandbyOperands(statement.value);
        if (foreign.length === 0 && method !== "HOTSTANDBY") continue;
        const preferred = targets.filter((target) => target.preferred === true).length;
        const backups = targets.filter((target) => target.backup !== undefined).length;
        const place = dataSetOf(model, stack, statement);
        const problem = (found: string, expected: string): Problem => ({
          message: `VIPADISTRIBUTE of ${stack.label} for ${statement.value.dvipa} has ${found}: expected ${expected}.`,
          fix: `Correct DESTIP in ${place}.`,
          at: inProfile(stack, statement),
        });
        if (method !== "HOTSTANDBY") {
          yield {
            ...problem(`DISTMETHOD ${method ?? "BASEWLM"} with ${list(foreign)}`, "DISTMETHOD HOTSTANDBY"),
            fix: `Remove ${list(foreign)} from the statement in ${place}, or code DISTMETHOD HOTSTANDBY.`,
          };
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
