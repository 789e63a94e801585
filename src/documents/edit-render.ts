import { LAST_COLUMN } from "../language/assignments-scanner";
import { Statement } from "../language/statement";
import type { Language, PlacedStatement } from "./kinds";

/** Last column of a record that canonical text uses. */
const widths = { "free-form": 72, braces: Infinity, parentheses: LAST_COLUMN, assignments: LAST_COLUMN } as const;

/** How a statement is rendered. */
export interface RenderOptions {
  /** Blanks before the statement. @default - as in canonical text */
  readonly indent?: number;
  /** Leaves out what ends a free-form block. */
  readonly headOnly?: boolean;
}

/** The canonical records of a statement as it stands in the given block or list; comments it has stand before it. */
export function render(
  language: Language,
  statement: Statement,
  parent: PlacedStatement | undefined,
  { indent, headOnly = false }: RenderOptions = {},
): string[] {
  const copy = new Statement(statement.keyword, statement.value, statement.children);
  Object.assign(copy, { raw: statement.raw, rest: statement.rest, comments: statement.comments });
  let outermost: Statement = copy;
  let before = 0;
  let after = headOnly ? 1 : 0;
  for (let block = parent; block !== undefined; block = block.parent) {
    outermost = new Statement(block.statement.keyword, {}, [outermost]);
    before += language.notation === "braces" ? 2 : 1;
    if (block.type?.spec.end !== undefined) after++;
  }
  const printed = language
    .print({ statements: [outermost], diagnostics: [], comments: [] })
    .split("\n")
    .slice(0, -1);
  const lines = printed.slice(before, printed.length - after);
  if (indent === undefined || language.notation === "assignments") return lines;
  const base = copy.location!.column - 1;
  const moved = lines.map((line) => {
    const blanks = Math.min(base, line.length - line.trimStart().length);
    const at = " ".repeat(indent) + line.slice(blanks);
    if (line.trim() === "") return "";
    // Slash-asterisk in column 1 would end in-stream data.
    return language.notation === "parentheses" && /^\/[*/]/.test(at) ? ` ${at}` : at;
  });
  return moved.some((line) => line.length > widths[language.notation]) ? lines : moved;
}
