import { everyStatement, languages, nameOf } from "../documents/kinds";
import { identityOf } from "../documents/meaning";
import { shownText, shownValue } from "../documents/shown";
import type { Diagnostic, State } from "../language/source";
import { EXIT, type Console } from "./console";
import { kindOf, readSource } from "./source-file";

/** Options of `cdkplex parse`. */
export interface ParseOptions {
  readonly kind?: string;
  readonly format: "text" | "json";
}

/** A statement as `cdkplex parse` shows it. */
interface ShownStatement {
  readonly keyword: string;
  readonly state: State;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly value: Readonly<Record<string, unknown>>;
  /** What is kept as text. */
  readonly text?: string;
  readonly identity: string;
  /** Blocks around the statement. */
  readonly depth: number;
}

/** The states, and what a summary calls them. */
const STATES: readonly (readonly [State, string])[] = [
  ["understood", "understood"],
  ["partial", "partial"],
  ["passed-through", "passedThrough"],
  ["unknown", "unknown"],
  ["malformed", "malformed"],
];

/**
 * `cdkplex parse`: the statements of a text, each once, in the order they stand. Substatements follow their block, and the
 * entries of a list follow the list, each under the keyword of the list, so that the last statement that covers a line tells
 * its state.
 *
 * @returns 1 when something is malformed
 * @throws CommandError when the file cannot be read, or its kind is not known
 */
export function parse(file: string, { kind, format }: ParseOptions, { stdout }: Console): number {
  const language = languages[kindOf(file, kind)];
  const document = language.parse(readSource(file));
  const statements: ShownStatement[] = [];
  const depths = new Map<unknown, number>();
  for (const placed of everyStatement(language, document)) {
    const { statement, parent } = placed;
    const depth = parent === undefined ? 0 : depths.get(parent.statement)! + 1;
    depths.set(statement, depth);
    const { line, column, endLine } = statement.location!;
    const text = shownText(placed);
    statements.push({
      keyword: nameOf(placed),
      state: statement.state,
      line,
      column,
      endLine,
      value: shownValue(placed),
      ...(text === undefined ? {} : { text }),
      identity: identityOf(statement),
      depth,
    });
  }
  const count = (state: State) => statements.filter((statement) => statement.state === state).length;
  const counts = STATES.map(([state, name]) => [name, count(state)] as const);
  const { diagnostics } = document;
  if (format === "json") {
    const listed = statements.map(({ identity: _identity, depth: _depth, ...statement }) => statement);
    const report = {
      schema: "cdkplex/parse/1",
      summary: Object.fromEntries(counts),
      statements: listed,
      diagnostics,
    };
    stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  } else {
    stdout.write(table(statements));
    stdout.write(diagnostics.map((diagnostic) => paragraph(file, diagnostic)).join(""));
    const total = STATES.map(([state], i) => `${counts[i]![1]} ${state}`).join(", ");
    stdout.write(`${statements.length} statement${statements.length === 1 ? "" : "s"}: ${total}\n`);
  }
  const malformed = count("malformed") > 0 || diagnostics.some(({ state }) => state === "malformed");
  return malformed ? EXIT.findings : EXIT.ok;
}

/** One line for each statement: where it stands, its state, its keyword and what it is about. */
function table(statements: readonly ShownStatement[]): string {
  if (statements.length === 0) return "";
  const rows = statements.map(({ keyword, state, line, endLine, identity, depth }) => [
    line === endLine ? `${line}` : `${line}-${endLine}`,
    state,
    `${"  ".repeat(depth)}${keyword}${identity === "" ? "" : ` ${identity}`}`,
  ]);
  const all = [["Lines", "State", "Statement"], ...rows];
  const widths = [0, 1].map((column) => Math.max(...all.map((row) => row[column]!.length)));
  return `${all.map((row) => `${row[0]!.padEnd(widths[0]!)}  ${row[1]!.padEnd(widths[1]!)}  ${row[2]}`).join("\n")}\n\n`;
}

/** A diagnostic for people. */
export function paragraph(file: string, { severity, line, column, message, fix }: Diagnostic): string {
  return `${file}:${line}:${column}: ${severity}: ${message}\n  Fix: ${fix}\n`;
}
