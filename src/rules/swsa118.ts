import type { Vipadistribute } from "../documents/profile";
import type { Distribution } from "../model/stack";
import { obeyedDvipaStatements } from "./obeyfiles";
import { VIPADISTRIBUTE_STATEMENT } from "./references";
import { inProfile, type Place, type Problem, type Rule } from "./rule";
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

function isConcerned({ value }: Distribution["statement"]): boolean {
  return value.method === "HOTSTANDBY" || hotStandbyOperands(value).length > 0;
}

function* problems(who: string, { value }: Distribution["statement"], dataset: string, at: Place): Iterable<Problem> {
  const { method, destinations } = value;
  const problem = (found: string, expected: string): Problem => ({
    message: `VIPADISTRIBUTE of ${who} for ${value.dvipa} has ${found}: expected ${expected}.`,
    fix: `Correct DESTIP in ${dataset}.`,
    at,
  });
  if (method !== "HOTSTANDBY") {
    const foreign = list(hotStandbyOperands(value));
    yield {
      ...problem(`DISTMETHOD ${method ?? "BASEWLM"} with ${foreign}`, "DISTMETHOD HOTSTANDBY"),
      fix: `Remove ${foreign} from the statement in ${dataset}, or code DISTMETHOD HOTSTANDBY.`,
    };
    return;
  }
  if (destinations.all === true) {
    yield problem("DISTMETHOD HOTSTANDBY and DESTIP ALL", "targets by address");
    return;
  }
  const targets = destinations.targets ?? [];
  const preferred = targets.filter((target) => target.preferred === true).length;
  const backups = targets.filter((target) => target.backup !== undefined).length;
  if (preferred !== 1) yield problem(`${preferred} PREFERRED targets`, "exactly one");
  if (backups < 1 || backups > MOST_BACKUPS) yield problem(`${backups} BACKUP targets`, `1 to ${MOST_BACKUPS}`);
}

export const swsa118: Rule = {
  code: "SWSA118",
  title: "DISTMETHOD HOTSTANDBY has one PREFERRED target and 1 to 31 BACKUP targets",
  severity: "error",
  why: "The stack rejects the statement (EZZ0165I, EZZ0826I, EZZ0827I, EZZ0829I). Operands of HOTSTANDBY with another method (EZZ0831I) cost the rest of the VIPADYNAMIC block as well.",
  fix: "Name targets in DESTIP: one PREFERRED, the others BACKUP with a rank.",
  reference: VIPADISTRIBUTE_STATEMENT,
  *check(model) {
    for (const stack of model.stacks) {
      for (const { statement } of stack.distributions) {
        // Most have nothing of it.
        if (!isConcerned(statement)) continue;
        yield* problems(stack.label, statement, dataSetOf(model, stack, statement), inProfile(stack, statement));
      }
    }
    for (const { statement, name, dataset, at } of obeyedDvipaStatements(model)) {
      if (statement.keyword !== "VIPADISTRIBUTE" || statement.value.action === "DELETE") continue;
      if (isConcerned(statement)) yield* problems(name, statement, dataset, at);
    }
  },
};
