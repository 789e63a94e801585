import { Cursor, type PassedComment } from "./cursor";
import type { Document, IncludeResolver } from "./document";
import type { KeywordIndex } from "./keyword";
import { OperandReader } from "./operand-reader";
import type { Diagnostic, State } from "./source";
import { Statement, type StatementType } from "./statement";

/** How a free-form text is read. */
export interface ParseOptions {
  /** Reads included texts in place; without it an INCLUDE stays a statement. */
  readonly include?: IncludeResolver;
}

/** Keyword of the statement that reads another text in its place. */
const INCLUDE = "INCLUDE";

/** Reads a free-form text statement by statement. Nothing is dropped: what is not understood is kept as text. */
export function parseFreeForm(text: string, types: KeywordIndex<StatementType>, options: ParseOptions = {}): Document {
  return new FreeFormParser(text, types, options).document();
}

class FreeFormParser {
  private readonly cursor: Cursor;
  private readonly diagnostics: Diagnostic[] = [];
  private readonly reader: OperandReader;

  constructor(
    text: string,
    private readonly types: KeywordIndex<StatementType>,
    private readonly options: ParseOptions,
  ) {
    this.cursor = new Cursor(text);
    this.reader = new OperandReader(this.cursor, (key) => this.types.has(key));
  }

  document(): Document {
    const statements: Statement[] = [];
    while (!this.cursor.done) {
      if (this.followInclude()) continue;
      statements.push(this.statement(this.types));
    }
    const comments = this.cursor.takeComments().map((comment) => comment.text);
    return { statements, diagnostics: this.diagnostics, comments };
  }

  private statement(scope: KeywordIndex<StatementType>): Statement {
    const type = scope.get(this.cursor.key)?.[0]?.target;
    if (type === undefined) return this.unknown();
    const { cursor } = this;
    const { line, column, file, offset } = cursor;
    cursor.take();
    return type.spec.passedThrough === true
      ? this.passedThrough(type, { line, column, file, offset })
      : this.read(type, { line, column, file, offset });
  }

  private read(type: StatementType, start: Start): Statement {
    const { reader } = this;
    const { spec } = type;
    const value: Record<string, unknown> = {};
    const outer = reader.boundary;
    if (spec.children !== undefined || spec.end !== undefined) {
      const end = spec.end!.forms[0]!;
      reader.boundary = (key) => end.has(key) || spec.children?.has(key) === true || outer(key);
    }
    reader.begin(spec.keyword.toString());
    reader.group(spec.group, value);
    const children: Statement[] = [];
    const statement = new Statement(spec.keyword.toString(), value, children);
    this.finish(statement, start, spec.entry === undefined);
    if (spec.check !== undefined && statement.state === "understood") this.judge(type, statement);
    if (spec.entry !== undefined) this.entries(spec.entry, children);
    else if (spec.children !== undefined) this.substatements(spec.children, children, statement);
    if (spec.end !== undefined) this.end(type, statement, outer);
    reader.boundary = outer;
    return statement;
  }

  private substatements(scope: KeywordIndex<StatementType>, into: Statement[], block: Statement): void {
    const { cursor } = this;
    for (;;) {
      if (this.followInclude()) continue;
      if (cursor.done || !scope.has(cursor.key)) {
        if (cursor.done || this.reader.boundary(cursor.key)) return;
        into.push(this.unknown(block.keyword));
      } else into.push(this.statement(scope));
    }
  }

  private entries(type: StatementType, into: Statement[]): void {
    const { cursor, reader } = this;
    while (!cursor.done && !reader.boundary(cursor.key)) {
      if (this.followInclude()) continue;
      const start = { line: cursor.line, column: cursor.column, file: cursor.file, offset: cursor.offset };
      const value: Record<string, unknown> = {};
      reader.begin(type.spec.keyword.toString());
      reader.group(type.spec.group, value);
      const entry = new Statement(type.spec.keyword.toString(), value);
      if (cursor.offset === start.offset && cursor.file === start.file) cursor.take();
      this.finish(entry, start, false);
      into.push(entry);
    }
  }

  /** Sets location, comments and state; takes what the operands left over. */
  private finish(statement: Statement, start: Start, takeRest: boolean): void {
    const { cursor, reader } = this;
    if (takeRest && !cursor.done && !reader.boundary(cursor.key)) reader.rest();
    const { line, column, file } = start;
    statement.location = { line, column, endLine: cursor.lastLine, file };
    if (reader.problems.length > 0 || reader.leftOver !== undefined) {
      statement.state = reader.malformed ? "malformed" : "partial";
      if (statement.state === "malformed") statement.raw = cursor.slice(start.offset, cursor.lastEnd);
      else statement.rest = reader.leftOver;
      for (const problem of reader.problems) {
        this.diagnostics.push({
          severity: reader.malformed ? "error" : "warning",
          state: statement.state,
          line: problem.line,
          column: problem.column,
          endLine: cursor.lastLine,
          file,
          message: problem.message,
          fix: problem.fix,
        });
      }
    }
    statement.comments = this.commentsOf(
      cursor.takeComments(cursor.lastLine),
      cursor.lastLine,
      statement.raw !== undefined,
    );
  }

  private commentsOf(passed: readonly PassedComment[], lastLine: number, raw: boolean) {
    if (passed.length === 0) return undefined;
    for (const comment of passed) {
      if (comment.touching)
        this.note(comment.line, "A comment follows an operand without a blank.", "Put a blank before the semicolon.");
    }
    const last = passed[passed.length - 1]!;
    const after = last.line === lastLine && !raw ? last.text : undefined;
    const before = (after === undefined ? passed : passed.slice(0, -1)).map((comment) => comment.text);
    return { before, after };
  }

  private note(line: number, message: string, fix: string): void {
    this.diagnostics.push({
      severity: "info",
      state: "understood",
      line,
      column: 1,
      endLine: line,
      file: this.cursor.file,
      message,
      fix,
    });
  }

  private judge(type: StatementType, statement: Statement): void {
    for (const problem of type.spec.check!(statement.value as never)) {
      statement.state = "malformed";
      this.diagnostics.push({ severity: "error", state: "malformed", ...statement.location!, ...problem });
    }
  }

  private end(type: StatementType, statement: Statement, outer: (key: string) => boolean): void {
    const { cursor } = this;
    const { keyword, end } = type.spec;
    if (!cursor.done && end!.forms[0]!.has(cursor.key)) {
      const before = cursor.takeComments().map((comment) => comment.text);
      cursor.take();
      const after = cursor.takeComments(cursor.lastLine)[0]?.text;
      if (before.length > 0 || after !== undefined) {
        statement.comments = { before: [], ...statement.comments, end: before, endAfter: after };
      }
      return;
    }
    const next = cursor.done
      ? "the end of the data set"
      : outer(cursor.key)
        ? `${cursor.key} on line ${cursor.line}`
        : cursor.word;
    this.diagnostics.push({
      severity: "error",
      state: "malformed",
      ...statement.location!,
      message: `${keyword} has no ${end}: found ${next}. The stack takes everything that follows as operands of ${keyword}.`,
      fix: `Add ${end} before ${next}.`,
    });
    statement.state = "malformed";
  }

  private unknown(within?: string): Statement {
    const { cursor, reader } = this;
    const start = { line: cursor.line, column: cursor.column, file: cursor.file, offset: cursor.offset };
    const keyword = cursor.key;
    cursor.take();
    while (!cursor.done && cursor.file === start.file && !reader.boundary(cursor.key)) cursor.take();
    const statement = this.kept(keyword, start, "unknown");
    this.diagnostics.push({
      severity: "warning",
      state: "unknown",
      ...statement.location!,
      message: `${keyword} is not a statement known ${within === undefined ? "here" : `in ${within}`}. It is kept as it is, and not checked.`,
      fix: "Correct the keyword if it is misspelt.",
    });
    return statement;
  }

  private passedThrough(type: StatementType, start: Start): Statement {
    const { cursor, reader } = this;
    const end = type.spec.end?.forms[0];
    while (!cursor.done && cursor.file === start.file) {
      if (end === undefined ? reader.boundary(cursor.key) && cursor.startsLine : end.has(cursor.key)) break;
      cursor.take();
    }
    if (end !== undefined && !cursor.done && end.has(cursor.key)) cursor.take();
    const statement = this.kept(type.spec.keyword.toString(), start, "passed-through");
    if (type.spec.doc.obsolete !== undefined) {
      this.diagnostics.push({
        severity: "warning",
        state: "passed-through",
        ...statement.location!,
        message: `${statement.keyword} is obsolete.`,
        fix: type.spec.doc.obsolete,
      });
    }
    return statement;
  }

  private kept(keyword: string, start: Start, state: State): Statement {
    const { cursor } = this;
    const statement = new Statement(keyword, {});
    const { line, column, file } = start;
    statement.state = state;
    statement.location = { line, column, endLine: cursor.lastLine, file };
    statement.raw = cursor.slice(start.offset, cursor.lastEnd);
    const passed = cursor.takeComments(cursor.lastLine);
    const before = passed.filter((comment) => comment.line < line);
    const after = passed.filter((comment) => comment.line === cursor.lastLine).at(-1);
    if (before.length > 0 || after !== undefined) {
      statement.comments = { before: before.map((comment) => comment.text), after: after?.text };
    }
    return statement;
  }

  private followInclude(): boolean {
    const { cursor } = this;
    if (this.options.include === undefined || cursor.key !== INCLUDE) return false;
    const { line, column, file } = cursor;
    cursor.take();
    const written = cursor.done ? "" : cursor.take();
    const name = written.replace(/^'(.*)'$/, "$1").toUpperCase();
    const found = this.options.include(name);
    const problem =
      found === undefined
        ? `INCLUDE ${written}: there is no such data set or member in the assembly.`
        : cursor.openFiles.includes(found.file)
          ? `INCLUDE ${written}: the member includes itself.`
          : undefined;
    if (found !== undefined && problem === undefined) {
      cursor.include(found.text, found.file);
      return true;
    }
    this.diagnostics.push({
      severity: "error",
      state: "malformed",
      line,
      column,
      endLine: cursor.lastLine,
      file,
      message: problem!,
      fix:
        found === undefined
          ? "Add the file to the assembly, or correct the name."
          : "Remove one of the INCLUDE statements.",
    });
    return true;
  }
}

interface Start {
  readonly line: number;
  readonly column: number;
  readonly file: string | undefined;
  readonly offset: number;
}
