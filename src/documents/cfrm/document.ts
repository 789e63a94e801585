import { append } from "../../language/blanks";
import type { Document } from "../../language/document";
import { KEPT_TEXT, parseParentheses } from "../../language/parentheses-parser";
import { ParenthesesPrinter, type ParenthesesLayout } from "../../language/parentheses-printer";
import type { Diagnostic } from "../../language/source";
import { indexStatements, Statement, type AnyStatementType, type StatementOf } from "../../language/statement";
import { cf } from "./cf";
import { data } from "./data";
import { splitJob, type JobSection } from "./job";
import { definePolicy, deletePolicy } from "./policy";
import { structure } from "./structure";

/** Job control, kept record by record in `raw`: everything that is not SYSIN of the administrative data utility. */
export type JclStatement = Statement<"JCL", Record<never, never>, never>;
/** Statements for a couple data set that is not CFRM, kept in `raw`. */
export type OtherPolicyStatement = Statement<typeof KEPT_TEXT, Record<never, never>, never>;

export type CfrmStatement =
  | StatementOf<typeof data>
  | StatementOf<typeof definePolicy>
  | StatementOf<typeof cf>
  | StatementOf<typeof structure>
  | StatementOf<typeof deletePolicy>
  | JclStatement
  | OtherPolicyStatement;

/**
 * A CFRM policy job: job control and the statements of its SYSIN data in the order they stand. CF and STRUCTURE belong
 * to the DEFINE POLICY before them. A statement that was not known is here too, in state `unknown` and with `raw` text;
 * the value of a `malformed` one may lack operands.
 */
export interface CfrmDocument extends Document {
  readonly statements: readonly CfrmStatement[];
}

/** The statements of a CFRM policy. */
export const cfrmStatements: readonly AnyStatementType[] = [data, definePolicy, cf, structure, deletePolicy];

const types = indexStatements(cfrmStatements);
const byKeyword = new Map(types.keywords().map(({ keyword, target }) => [keyword.text, target]));

const LAST_COLUMN = 71;

/** Job control as a statement of a document: one record or several, each at most 80 columns. */
export function jcl(text: string): JclStatement {
  const statement: JclStatement = new Statement("JCL", {});
  statement.state = "passed-through";
  statement.raw = text;
  return statement;
}

/**
 * Reads a job that runs the administrative data utility IXCMIAPU, or the SYSIN data alone. Never throws: what is not
 * understood is kept as text and reported in `diagnostics`.
 */
export function parseCfrm(text: string): CfrmDocument {
  const job = splitJob(text);
  const statements: Statement[] = [];
  const diagnostics: Diagnostic[] = [...job.diagnostics];
  let comments: readonly string[] = [];
  for (const section of job.sections) {
    if (section.kind === "statements") {
      const read = parseParentheses(dataColumns(section, diagnostics), types, {
        firstLine: section.firstLine,
        keepAfter: forOtherDataSet,
      });
      append(statements, read.statements);
      append(diagnostics, read.diagnostics);
      comments = read.comments;
    } else {
      addControl(section, comments, statements);
      comments = [];
    }
  }
  diagnostics.sort((a, b) => a.line - b.line || a.column - b.column);
  return { statements: statements as CfrmStatement[], diagnostics, comments };
}

/** True for a DATA statement whose policy is not CFRM. */
function forOtherDataSet({ keyword, value }: Statement): boolean {
  return keyword === "DATA" && ((value as { type?: string }).type ?? "CFRM") !== "CFRM";
}

/** Job control is one statement up to the next SYSIN data; data without statements does not divide it. */
function addControl(section: JobSection, comments: readonly string[], statements: Statement[]): void {
  const { firstLine, records } = section;
  const endLine = firstLine + records.length - 1;
  const last = statements.at(-1);
  if (last?.keyword === "JCL" && comments.length === 0) {
    last.raw = `${last.raw}\n${records.join("\n")}`;
    last.location = { ...last.location!, endLine };
    return;
  }
  const statement = jcl(records.join("\n"));
  statement.location = { line: firstLine, column: 1, endLine };
  if (comments.length > 0) statement.comments = { before: comments };
  statements.push(statement);
}

/** The records of a section without their sequence numbers. */
function dataColumns(section: JobSection, diagnostics: Diagnostic[]): string {
  const numbered: number[] = [];
  const records = section.records.map((record, index) => {
    const line = section.firstLine + index;
    if (/^[A-Z]{0,3}\d{5,8}\s*$/.test(record.slice(72))) {
      numbered.push(line);
      return record.slice(0, 72).trimEnd();
    }
    const width = record.trimEnd().length;
    if (width > LAST_COLUMN) {
      diagnostics.push({
        severity: "warning",
        state: "understood",
        line,
        column: LAST_COLUMN + 1,
        endLine: line,
        message: `The record is ${width} columns long, expected at most ${LAST_COLUMN}: the utility may not read the rest.`,
        fix: "Continue in the next record.",
      });
    }
    return record;
  });
  if (numbered.length > 0) {
    diagnostics.push({
      severity: "info",
      state: "understood",
      line: numbered[0]!,
      column: 73,
      endLine: numbered.at(-1)!,
      message: "Columns 73 to 80 hold sequence numbers. They are not read, and not printed again.",
      fix: "Nothing to do.",
    });
  }
  return records.join("\n");
}

const layouts: Readonly<Record<string, ParenthesesLayout>> = {
  CF: { depth: 1, inline: false },
  STRUCTURE: { depth: 1, inline: false },
};

/**
 * Prints the document: job control as it is, statements in canonical form in at most 71 columns. A document without
 * job control prints as SYSIN data alone; `cfrmJob` adds a job around statements made in a program.
 */
export function printCfrm(document: CfrmDocument): string {
  const printer = new ParenthesesPrinter();
  for (const statement of document.statements) {
    if (statement.keyword === "JCL") {
      printer.comments(statement.comments?.before ?? []);
      statement.location = printer.verbatim(statement.raw ?? "");
      continue;
    }
    const layout = layouts[statement.keyword] ?? { depth: 0, inline: true };
    printer.statement(statement, byKeyword.get(statement.keyword), layout);
  }
  printer.comments(document.comments);
  return printer.text();
}
