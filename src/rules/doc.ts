import { isUnread, type Diagnostic } from "../language/source";
import type { Statement } from "../language/statement";
import type { ReadDocument, SysplexModel } from "../model/sysplex";
import type { Problem, Rule } from "./rule";
import { beginsWithStrayOperand } from "./stray-operand";

/** What the readers of data sets say, as findings: one rule for each kind of remark. */

const SYNTAX = "z/OS Communications Server: IP Configuration Reference, syntax of configuration statements and files";

function* diagnostics(
  model: SysplexModel,
  wanted: (diagnostic: Diagnostic, document: ReadDocument) => boolean,
): Iterable<Problem> {
  for (const read of model.documents) {
    for (const diagnostic of read.document.diagnostics) {
      if (diagnostic.about === "order" || !wanted(diagnostic, read)) continue;
      const { file, line, column, message, fix } = diagnostic;
      yield { message, fix, at: { file: file ?? read.file, system: read.system, stack: read.stack, line, column } };
    }
  }
}

export const doc001: Rule = {
  code: "DOC001",
  title: "Statements follow their syntax",
  severity: "error",
  why: "A statement that breaks its syntax is rejected, in some blocks with everything after it, and what it says is not checked.",
  fix: "Correct the statement.",
  reference: SYNTAX,
  check: (model) =>
    diagnostics(model, (diagnostic) => diagnostic.state === "malformed" && diagnostic.about !== "include"),
};

export const doc002: Rule = {
  code: "DOC002",
  title: "Statements are known",
  severity: "warning",
  why: "A statement that is not known is deployed as it is, and not checked. It may be misspelt, or newer than this version.",
  fix: "Correct the keyword, if it is misspelt.",
  reference: SYNTAX,
  check: (model) => diagnostics(model, ({ state }) => state === "unknown"),
};

export const doc003: Rule = {
  code: "DOC003",
  title: "Operands are understood",
  severity: "warning",
  why: "An operand that is not understood is deployed as it is, and not checked; nor is what follows it in its statement.",
  fix: "Correct the operand, if it is misspelt.",
  reference: SYNTAX,
  check: (model) =>
    diagnostics(model, (diagnostic, read) => diagnostic.state === "partial" && !isJudged(read, diagnostic)),
};

/** Whether a rule of its own judges the operand that was not understood. */
function isJudged({ kind, document }: ReadDocument, { file, line }: Diagnostic): boolean {
  if (kind !== "profile" && kind !== "obeyfile") return false;
  const at = ({ location }: Statement) =>
    location !== undefined && location.file === file && location.line <= line && line <= location.endLine;
  return document.statements.some(
    (statement) => statement.rest !== undefined && at(statement) && beginsWithStrayOperand(statement),
  );
}

export const doc004: Rule = {
  code: "DOC004",
  title: "Symbols, INCLUDEs and names are resolved",
  severity: "error",
  why: "What a symbol, an INCLUDE or a file name stands for is not in the assembly, so that the configuration is not whole and the rules do not see all of it.",
  fix: "Add what is named to the assembly or its manifest, or correct the name.",
  reference: SYNTAX,
  *check(model) {
    yield* diagnostics(model, ({ about }) => about === "include");
    for (const { severity, file, line, column, system, stack, message, fix } of model.notes) {
      yield { severity, message, fix, at: { file, line, column, system, stack, asWritten: true } };
    }
  },
};

export const doc005: Rule = {
  code: "DOC005",
  title: "Remarks",
  severity: "info",
  why: "Something is accepted, but not as it seems: a comment without a blank before it, columns or text that are ignored, an obsolete statement.",
  fix: "See the finding.",
  reference: SYNTAX,
  *check(model) {
    for (const read of model.documents) {
      for (const diagnostic of read.document.diagnostics) {
        if (isUnread(diagnostic) || diagnostic.about === "order") continue;
        const { severity, file, line, column, message, fix } = diagnostic;
        yield {
          severity,
          message,
          fix,
          at: { file: file ?? read.file, system: read.system, stack: read.stack, line, column },
        };
      }
    }
  },
};
