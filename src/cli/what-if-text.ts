import { failureLabel, type Failure } from "../simulator/failures";
import type {
  Affected,
  Baseline,
  NamedConnection,
  NamedDvipa,
  FailureOutcome,
  Sequence,
  WhatIfReport,
} from "../simulator/what-if";
import { table } from "./table";

/** Failures of one outcome, and connections of one reason, that are named. */
const NAMED = 4;

const HEADINGS = ["#", "LOST", "NO OWNER", "NOT TAKEN OVER", "INTERRUPTED", "WHAT FAILS"];

/** A report as a person reads it: a table of the outcomes, the worst first, then the reasons. */
export function whatIfText(report: WhatIfReport): string {
  const { sysplex, dvipas, connections, baseline, failures, outcomes, harmless, pairs, assumptions } = report;
  const tried = `${counted(connections.protected, "protected connection")}, ${connections.unprotected} unprotected`;
  const parts = [
    `${sysplex}: ${counted(dvipas, "DVIPA")}; ${tried}.\n`,
    baselineText(baseline),
    outcomes.length === 0
      ? `None of ${counted(failures.length, "failure")} does any harm.\n`
      : `What one failure leads to (${failures.length} looked at):\n\n${outcomesText(outcomes)}`,
    harmless.length === 0
      ? ""
      : `${counted(harmless.length, "failure")} without harm: ${some(harmless.map(failureLabel))}.\n`,
    pairs === undefined ? "" : pairsText(pairs),
    assumptions.length === 0
      ? ""
      : `What no manual says, and this depends on:\n\n${table(
          ["ID", "VALUE", "ASSUMPTION"],
          assumptions.map(({ id, value, text }) => [id, String(value), text]),
        )}`,
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function pairsText({ count, outcomes }: NonNullable<WhatIfReport["pairs"]>): string {
  if (outcomes.length === 0) return `None of ${count} pairs leads to more than its failures by themselves.\n`;
  return `What two failures lead to, beyond what each leads to by itself (${count} looked at):\n\n${outcomesText(outcomes)}`;
}

function baselineText({ withoutOwner, lost }: Baseline): string {
  const lines = [
    ...withoutOwner.map(({ reason, dvipas }) => `  no owner: ${reason}: ${some(dvipas.map(dvipaText))}\n`),
    ...reasons("no connection", lost),
  ];
  return lines.length === 0 ? "" : `Broken while nothing has failed:\n${lines.join("")}`;
}

function outcomesText(outcomes: readonly FailureOutcome[]): string {
  const rows = outcomes.map(({ withoutOwner, lost, notTakenOver, interrupted, sequences }, i) => [
    String(i + 1),
    String(total(lost)),
    String(withoutOwner.reduce((sum, { dvipas }) => sum + dvipas.length, 0)),
    String(total(notTakenOver)),
    String(interrupted.length),
    some(sequences.map(sequenceText)),
  ]);
  const details = outcomes.flatMap(({ withoutOwner, lost, notTakenOver, assumptions }, i) => {
    const lines = [
      ...withoutOwner.map(({ reason, dvipas }) => `  no owner: ${reason}: ${some(dvipas.map(dvipaText))}\n`),
      ...reasons("lost", lost),
      ...reasons("not taken over", notTakenOver),
      ...(assumptions.length === 0 ? [] : [`  depends on ${assumptions.join(", ")}\n`]),
    ];
    return lines.length === 0 ? [] : [`${i + 1}\n${lines.join("")}`];
  });
  return [table(HEADINGS, rows), ...details].join("\n");
}

function reasons(what: string, affected: readonly Affected[]): readonly string[] {
  return affected.map(({ reason, connections }) => `  ${what}: ${reason}: ${some(connections.map(connectionText))}\n`);
}

function total(affected: readonly Affected[]): number {
  return affected.reduce((sum, { connections }) => sum + connections.length, 0);
}

function sequenceText({ failures, anyOrder }: Sequence): string {
  return failures.map((failure: Failure) => failureLabel(failure)).join(anyOrder ? " + " : ", then ");
}

function dvipaText({ address }: NamedDvipa): string {
  return address;
}

function connectionText({ client, dvipa, port }: NamedConnection): string {
  return `${client} with ${dvipa} port ${port}`;
}

function some(texts: readonly string[]): string {
  if (texts.length <= NAMED + 1) return texts.join("; ");
  return `${texts.slice(0, NAMED).join("; ")}; ${texts.length - NAMED} more`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
