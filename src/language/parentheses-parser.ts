import { statementAdvice } from "./advice";
import type { Document } from "./document";
import type { KeywordIndex } from "./keyword";
import { ParenthesesOperands } from "./parentheses-operands";
import {
  ParenthesesCursor,
  scanParentheses,
  type ParenthesesComment,
  type ParenthesesToken,
} from "./parentheses-scanner";
import type { Diagnostic, State } from "./source";
import { Statement, type StatementType } from "./statement";

/** How a text in `KEYWORD(value)` notation is read. */
export interface ParenthesesOptions {
  /** Line of the first record in the data set it is part of. */
  readonly firstLine?: number;
  /** Keeps what follows a statement as text, up to the next statement of the same keyword. */
  readonly keepAfter?: (statement: Statement) => boolean;
}

/** Keyword of a text that is kept because of `keepAfter`. */
export const KEPT_TEXT = "TEXT";

/**
 * Reads statements of the form `KEYWORD OPERAND(value) OPERAND(value)`. They run over as many records as they need; the
 * next statement ends them. Comments stand between slash-asterisk marks, wherever a blank may. A statement inside
 * which a comment stands gets it as one of the comments before it.
 */
export function parseParentheses(
  text: string,
  types: KeywordIndex<StatementType>,
  options: ParenthesesOptions = {},
): Document {
  return new ParenthesesParser(text, types, options).document();
}

class ParenthesesParser {
  private readonly cursor: ParenthesesCursor;
  private readonly diagnostics: Diagnostic[] = [];
  private readonly comments: readonly ParenthesesComment[];
  private nextComment = 0;

  constructor(
    private readonly text: string,
    private readonly types: KeywordIndex<StatementType>,
    private readonly options: ParenthesesOptions,
  ) {
    const scan = scanParentheses(text, options.firstLine ?? 1);
    this.cursor = new ParenthesesCursor(scan.tokens);
    this.comments = scan.comments;
    const open = scan.comments.find((comment) => !comment.closed);
    if (open !== undefined) this.report(open, "error", "malformed", "The comment has no end.", "End it with */.");
  }

  document(): Document {
    const statements: Statement[] = [];
    while (!this.cursor.done) {
      const statement = this.statement();
      statements.push(statement);
      if (this.options.keepAfter?.(statement) === true && !this.cursor.done) {
        const { keyword } = statement;
        if (this.cursor.peek()!.key !== keyword) statements.push(this.keptUpTo(keyword));
      }
    }
    const comments = this.takeComments(() => true).flatMap((comment) => comment.lines);
    return { statements, diagnostics: this.diagnostics, comments };
  }

  private statement(): Statement {
    const { cursor } = this;
    const start = cursor.peek()!;
    const type = this.typeAt();
    if (type === undefined) return this.unknown(start);
    const { keyword, label, group, check } = type.spec;
    for (let i = 0; i < keyword.words.length; i++) cursor.take();
    const operands = new ParenthesesOperands(cursor, label, this.types, () => this.typeAt() !== undefined);
    operands.read(group);
    const statement = new Statement(keyword.toString(), operands.value);
    statement.state = operands.state;
    for (const problem of operands.problems) this.diagnostics.push({ ...problem, endLine: cursor.last.line });
    for (const problem of statement.state === "understood" ? (check?.(operands.value as never) ?? []) : []) {
      statement.state = "malformed";
      this.report(start, "error", "malformed", problem.message, problem.fix);
    }
    if (operands.rest.length > 0) statement.rest = operands.rest.join(" ");
    // A bare word may begin a statement when it is printed elsewhere, so it stays where it is.
    const bare = operands.rest.some((text) => !text.includes("("));
    if (statement.state === "malformed" || bare) return this.keep(statement, start);
    return this.finish(
      statement,
      start,
      this.takeComments((comment) => this.precedesEnd(comment)),
    );
  }

  /** The known statement that begins at the cursor. */
  private typeAt(): StatementType | undefined {
    const { cursor } = this;
    const candidates = this.types.get(cursor.peek()?.key ?? "");
    return candidates?.find(({ keyword }) => {
      const last = keyword.forms.length - 1;
      return keyword.forms.every((forms, i) => forms.has(cursor.peek(i)?.key ?? "")) && cursor.bareWord(last);
    })?.target;
  }

  private unknown(start: ParenthesesToken): Statement {
    const { cursor } = this;
    const words = [cursor.take().key];
    while (cursor.bareWord() && !cursor.peek()!.first && this.typeAt() === undefined) {
      words.push(cursor.take().key);
    }
    while (!cursor.done && this.typeAt() === undefined && !(cursor.peek()!.first && cursor.bareWord())) cursor.take();
    const statement = new Statement(words.join(" "), {});
    statement.state = "unknown";
    this.report(
      start,
      "warning",
      "unknown",
      `${statement.keyword} is not a statement known here. It is kept as it is, and not checked.`,
      statementAdvice(words[0]!, this.types),
    );
    return this.keep(statement, start);
  }

  private keptUpTo(keyword: string): Statement {
    const { cursor } = this;
    const start = cursor.peek()!;
    while (!cursor.done && !(cursor.peek()!.key === keyword && cursor.bareWord())) cursor.take();
    const statement = new Statement(KEPT_TEXT, {});
    statement.state = "passed-through";
    return this.keep(statement, start);
  }

  /** Sets the text of a statement that is kept as it is; comments within are part of that text. */
  private keep(statement: Statement, start: ParenthesesToken): Statement {
    const { end } = this.cursor.last;
    statement.raw = this.text.slice(start.start, end);
    const before = this.takeComments((comment) => this.precedesEnd(comment)).filter(
      (comment) => comment.start < start.start || comment.start >= end,
    );
    return this.finish(statement, start, before);
  }

  private finish(statement: Statement, start: ParenthesesToken, comments: readonly ParenthesesComment[]): Statement {
    statement.location = { line: start.line, column: start.column, endLine: this.cursor.last.line };
    if (comments.length > 0) statement.comments = { before: comments.flatMap((comment) => comment.lines) };
    return statement;
  }

  /** True for comments before, in and right behind the statement just read. */
  private precedesEnd(comment: ParenthesesComment): boolean {
    const { last } = this.cursor;
    const next = this.cursor.peek()?.start ?? Infinity;
    return comment.start < last.end || (comment.line === last.line && comment.start < next);
  }

  private takeComments(wanted: (comment: ParenthesesComment) => boolean): ParenthesesComment[] {
    const taken: ParenthesesComment[] = [];
    for (; this.nextComment < this.comments.length; this.nextComment++) {
      const comment = this.comments[this.nextComment]!;
      if (!wanted(comment)) break;
      taken.push(comment);
    }
    return taken;
  }

  private report(
    at: { readonly line: number; readonly column: number },
    severity: "error" | "warning",
    state: State,
    message: string,
    fix: string,
  ): void {
    this.diagnostics.push({ severity, state, line: at.line, column: at.column, endLine: at.line, message, fix });
  }
}
