import { parseProfile, printProfile, type ProfileStatement } from "../../src/documents/profile";
import type { Statement } from "../../src/language/statement";

/** The one statement of a profile that has nothing to complain about. */
export function statementIn(text: string): ProfileStatement {
  const { statements, diagnostics } = parseProfile(text);
  expect(diagnostics).toEqual([]);
  expect(statements).toHaveLength(1);
  expect(statements[0]!.state).toBe("understood");
  return statements[0]!;
}

/** Operands of the one statement of a profile. */
export const valueIn = (text: string): unknown => statementIn(text).value;

/** Operands of the substatements or entries of the one statement of a profile. */
export const childrenIn = (text: string): unknown[] =>
  (statementIn(text).children as readonly Statement[]).map(({ value }) => value);

/** What a profile prints as. */
export const canonical = (text: string): string => printProfile(parseProfile(text));

/** What the reader of a profile says, one line each. */
export const said = (text: string): string[] =>
  parseProfile(text).diagnostics.map(({ line, severity, message }) => `${line} ${severity} ${message}`);
