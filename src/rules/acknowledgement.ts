import { suggestion } from "../language/suggestion";
import type { Acknowledgement } from "../model/manifest";
import type { Finding } from "./report";
import type { Problem, Rule, RuleDescription } from "./rule";
import { RESERVED_PREFIXES } from "./user-rules";

/** An acknowledgement, and the file that says it. */
export interface PlacedAcknowledgement extends Acknowledgement {
  readonly file: string;
}

export const ack001: RuleDescription = {
  code: "ACK001",
  title: "An acknowledgement is of a finding there is",
  severity: "warning",
  why: "An acknowledgement that matches nothing hides the finding on the day it comes back, in the same place and for another reason.",
  fix: "Remove the acknowledgement, or correct the rule or the scope it names.",
  reference: "cdkplex, acknowledgements",
};

export const ack002: RuleDescription = {
  code: "ACK002",
  title: "An acknowledgement names a rule there is",
  severity: "error",
  why: "An acknowledgement of a rule that does not exist acknowledges nothing. The code is most likely misspelt, or the rule is one of your own that is not loaded.",
  fix: "Correct the code, or load the rule.",
  reference: "cdkplex, acknowledgements",
};

/**
 * Whether an acknowledgement is for a finding: of its rule, and of its scope. The scope is the place that `system`, `stack`
 * and `dataset` name, as far as they are given; with `construct`, also everything that this construct, or one in it, wrote.
 */
export function isAcknowledgedBy(
  finding: Finding,
  { rule, construct, system, stack, dataset }: Acknowledgement,
): boolean {
  if (finding.code !== rule) return false;
  if (construct !== undefined && isWithin(finding.construct, construct)) return true;
  if (construct !== undefined && system === undefined) return false;
  return (
    (system === undefined || finding.system === system) &&
    (stack === undefined || finding.stack === stack) &&
    (dataset === undefined || finding.dataset === dataset)
  );
}

function isWithin(path: string | undefined, scope: string): boolean {
  return path !== undefined && (path === scope || path.startsWith(`${scope}/`));
}

/** What is wrong with acknowledgements: those of rules that were run and found nothing, and those of no rule. */
export function* acknowledgementProblems(
  acknowledgements: readonly PlacedAcknowledgement[],
  used: ReadonlySet<PlacedAcknowledgement>,
  run: readonly Rule[],
  known: Iterable<string>,
): Iterable<readonly [RuleDescription, Problem]> {
  const codes = new Set(known);
  const judged = new Set(run.map(({ code }) => code));
  for (const acknowledgement of acknowledgements) {
    const { rule, construct, system, stack, dataset, file } = acknowledgement;
    const at = { file, system, stack: system === undefined ? undefined : stack, construct };
    if (!codes.has(rule)) {
      const meant = suggestion(rule, codes);
      const own = RESERVED_PREFIXES.every((prefix) => !rule.startsWith(prefix));
      yield [
        ack002,
        {
          // A rule of the user's own may be known to the program that wrote the assembly only.
          severity: own && meant === undefined ? "warning" : "error",
          message: `There is an acknowledgement of ${rule}: found no such rule, expected the code of a rule that can be acknowledged.`,
          fix:
            meant !== undefined
              ? `Did you mean ${meant}? Correct the code.`
              : own
                ? "Correct the code, or load the rule: Rules.of(app).add(rule), or cdkplex check --rules FILE."
                : 'Correct the code: "cdkplex rules" lists them.',
          at,
        },
      ];
    } else if (judged.has(rule) && !used.has(acknowledgement)) {
      const place = [
        construct,
        construct === undefined ? [system, stack].filter(Boolean).join(".") : undefined,
        dataset,
      ];
      const where = place.filter((part) => part !== undefined && part !== "").join(", ");
      yield [
        ack001,
        {
          message: `${rule} is acknowledged${where === "" ? "" : ` for ${where}`}: found no such finding, expected one.`,
          fix: "Remove the acknowledgement, or correct its rule or scope.",
          at,
        },
      ];
    }
  }
}
