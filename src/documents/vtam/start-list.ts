import { parseAssignments, type TextValue } from "../../language/assignments-parser";
import { printAssignments } from "../../language/assignments-printer";
import type { Document } from "../../language/document";
import { indexStatements, Statement, type AnyStatementType, type StatementOf } from "../../language/statement";
import { VtamError } from "./errors";
import { startOptions, type StartOptionKeyword, type StartOptionValue } from "./start-options";

/** A start option with a typed value. */
export type StartOption<K extends StartOptionKeyword = StartOptionKeyword> = StatementOf<(typeof startOptions)[K]>;
/** A start option that is kept as text, in state `passed-through`. */
export type OtherStartOption = Statement<string, TextValue>;
export type StartListStatement = StartOption | OtherStartOption;

/** A VTAM start list, ATCSTRxx. One statement is one start option, in the order they stand. */
export interface StartListDocument extends Document {
  readonly statements: readonly StartListStatement[];
}

/** The described start options. */
export const startListStatements: readonly AnyStatementType[] = Object.values(startOptions);

const types = indexStatements(startListStatements);

/** Options whose qualifiers have to stand in the same record. */
const QUALIFIED: ReadonlySet<string> = new Set(["TRACE", "NOTRACE", "TNSTAT"]);

/** A keyword that is not one of the typed options. */
type OtherKeyword<K extends string> = K extends StartOptionKeyword ? never : K;

/**
 * A start option of a program. A known keyword takes a value of its own type; any other takes text, or nothing, and the
 * qualifiers that stand in the same record (`TRACE,TYPE=VTAM`).
 *
 * @throws StatementError when the value of a known option is not valid
 * @throws VtamError when another option has a keyword or a text that a start list cannot hold
 */
export function startOption<K extends StartOptionKeyword>(keyword: K, value: StartOptionValue<K>): StartOption<K>;
export function startOption<K extends string>(
  keyword: OtherKeyword<K>,
  value?: string | number,
  qualifiers?: readonly string[],
): StartListStatement;
export function startOption(keyword: string, value?: unknown, qualifiers?: readonly string[]): Statement {
  const type = types.get(keyword)?.[0]?.target;
  if (type !== undefined) return type({ value });
  const text = value === undefined ? undefined : String(value);
  const operands: TextValue = {
    ...(text === undefined ? {} : { value: text }),
    ...(qualifiers === undefined ? {} : { qualifiers }),
  };
  const statement = new Statement(keyword, operands);
  statement.state = "passed-through";
  const printed = printAssignments({ statements: [statement], diagnostics: [], comments: [] }, types);
  statement.location = undefined;
  const { statements, diagnostics } = parseStartList(printed);
  if (statements.length !== 1 || diagnostics.length > 0 || !sameText(statements[0]!, statement)) {
    throw VtamError.badOption(printed.trim());
  }
  return statement;
}

function sameText(a: Statement, b: Statement): boolean {
  return a.keyword === b.keyword && JSON.stringify(a.value) === JSON.stringify(b.value);
}

/** A start list made in a program. */
export function startList(statements: readonly StartListStatement[]): StartListDocument {
  return { statements, diagnostics: [], comments: [] };
}

/**
 * Reads a start list. Never throws: what is not understood is kept as text, and reported when it breaks the syntax.
 *
 * @see z/OS Communications Server: SNA Resource Definition Reference, Coding VTAM start options
 */
export function parseStartList(text: string): StartListDocument {
  const { statements, diagnostics, comments } = parseAssignments(text, types, { qualified: QUALIFIED });
  return { statements: statements as StartListStatement[], diagnostics, comments };
}

/** Prints a start list: one option to a record, no comma behind it. */
export function printStartList(document: StartListDocument): string {
  return printAssignments(document, types);
}

/** The occurrences of a typed option that could be read, in order. */
export function startOptionsOf<K extends StartOptionKeyword>(
  document: StartListDocument,
  keyword: K,
): StartOption<K>[] {
  return document.statements.filter(
    (statement) => statement.keyword === keyword && statement.state === "understood",
  ) as StartOption<K>[];
}
