import { keywordsOf } from "./advice";
import type { Cursor } from "./cursor";
import type { Group, KeywordTarget, Operand } from "./grammar";
import type { Severity } from "./source";

/** Something that is wrong with a statement. */
export interface Problem {
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
  readonly about?: "order";
}

/** What is wrong when the operand just taken stands behind one that it has to stand before. */
export function orderProblem(
  label: string,
  { entries }: Group,
  { property }: KeywordTarget,
  value: Readonly<Record<string, unknown>>,
  { lastLine: line, lastColumn: column }: Cursor,
): Problem | undefined {
  const place = entries.findIndex(([name]) => name === property);
  const late = entries.slice(place + 1).find(([name]) => value[name] !== undefined);
  if (late === undefined) return undefined;
  const [name, before] = [eitherOf(entries[place]![1]), eitherOf(late[1])];
  const message = `${label}: ${name} stands behind ${before}, expected before it.`;
  return { severity: "warning", line, column, message, fix: `Put ${name} before ${before}.`, about: "order" };
}

/** The keyword of an operand, or those it is a choice of. */
function eitherOf(operand: Operand): string {
  return operand.op === "choice" ? operand.choices.map(([keyword]) => keyword).join(" or ") : keywordsOf(operand);
}
