import { statementAdvice } from "./advice";
import { indentOf, trimmedEnd } from "./blanks";
import { Cursor, type PassedComment } from "./cursor";
import type { Document, IncludeResolver } from "./document";
import type { Keyword, KeywordIndex } from "./keyword";
import type { Problem } from "./operand-problem";
import { OperandReader } from "./operand-reader";
import { beginsWithLetter } from "./scanner";
import type { Diagnostic, Location, State } from "./source";
import { Statement, type Comments, type StatementSpec, type StatementType } from "./statement";
import { Vocabulary } from "./vocabulary";

/** How a free-form text is read. */
export interface ParseOptions {
  /** Reads included texts in place; without it an INCLUDE stays a statement. */
  readonly include?: IncludeResolver;
  /** Name of the text itself as {@link include} gives it, so that a text that includes itself is noticed at once. */
  readonly file?: string;
}

/** Keyword of the statement that reads another text in its place. */
const INCLUDE = "INCLUDE";
/** So many characters are read for the INCLUDE statements of one text: a data set of 250,000 records. */
const MOST_INCLUDED = 20_000_000;

/** Reads a free-form text statement by statement. Nothing is dropped: what is not understood is kept as text. */
export function parseFreeForm(text: string, types: KeywordIndex<StatementType>, options: ParseOptions = {}): Document {
  return new FreeFormParser(text, types, options).document();
}

const NO_OPERANDS = Object.freeze({});
/** Right of every column; a small integer, as all columns are. */
const ANY_COLUMN = 0x3fffffff;

/** Location of a statement that is being read; its end follows. */
class Start implements Location {
  endLine = 0;

  constructor(
    readonly line: number,
    readonly column: number,
    readonly file: string | undefined,
  ) {}
}

/** Comments of a statement; V8 takes optimized code that makes objects of a class back less often than that of literals. */
class KeptComments implements Comments {
  constructor(
    readonly before: readonly string[],
    readonly after: string | undefined,
    readonly end?: readonly string[],
    readonly endAfter?: string,
  ) {}
}

class FreeFormParser {
  private readonly cursor: Cursor;
  private readonly diagnostics: Diagnostic[] = [];
  /** The statements so far, and behind them those of the blocks that are being read. */
  private readonly found: Statement[] = [];
  private readonly reader: OperandReader;
  /** Comments before the statement that is being read. */
  private before: readonly PassedComment[] = [];
  /** Keywords that end a block. */
  private readonly ends = new Set<string>();
  /** Keywords that begin a statement or end a block: of the language, of each block met, and where the cursor stands. */
  private readonly boundaries: ReadonlySet<string>;
  private readonly boundariesIn = new Map<StatementSpec, ReadonlySet<string>>();
  /** Blocks passed through for which no end keyword follows in the file. */
  private readonly endless = new Map<Keyword, string | undefined>();
  /** Characters of the texts included so far. */
  private included = 0;

  constructor(
    text: string,
    private readonly types: KeywordIndex<StatementType>,
    private readonly options: ParseOptions,
  ) {
    this.cursor = new Cursor(text, options.file, Vocabulary.of(types));
    this.reader = new OperandReader(this.cursor, types);
    for (const { target } of types.keywords()) {
      for (const form of target.spec.end?.forms[0] ?? []) this.ends.add(form);
    }
    this.boundaries = this.reader.boundary = new Set([...formsOf(types), ...this.ends]);
  }

  document(): Document {
    const { cursor } = this;
    while (!cursor.done) {
      if (!this.includes()) this.found.push(this.statement(this.types) ?? this.unknown());
    }
    const comments = cursor.takeComments().map((comment) => comment.text);
    return { statements: this.found, diagnostics: this.diagnostics, comments };
  }

  private begin(): Start {
    const { cursor } = this;
    cursor.mark();
    this.before = cursor.takeComments();
    return new Start(cursor.line, cursor.column, cursor.file);
  }

  /** Reads the statement at the cursor, if it is one of the given. */
  private statement(scope: KeywordIndex<StatementType>): Statement | undefined {
    const found = scope.get(this.cursor.keyword);
    if (found === undefined) return undefined;
    const { spec } = found[0]!.target;
    const start = this.begin();
    this.cursor.pass();
    return spec.passedThrough === true ? this.passedThrough(spec, start) : this.read(spec, start);
  }

  private read(spec: StatementSpec, start: Start): Statement {
    const value: Record<string, unknown> = {};
    if (spec.end !== undefined || spec.entry !== undefined) return this.readBlock(spec, value, start);
    const statement = new Statement(spec.keyword.text, value);
    this.reader.read(spec.label, start.column, spec.group, value);
    this.judge(spec, statement, start);
    this.place(statement, start);
    return statement;
  }

  private readBlock(spec: StatementSpec, value: Record<string, unknown>, start: Start): Statement {
    const statement = new Statement(spec.keyword.text, value);
    const outside = this.found.length;
    const outer = this.reader.boundary;
    this.reader.boundary = this.boundariesOf(spec);
    if (spec.group.entries.length > 0 || spec.entry === undefined) {
      this.reader.ordered = spec.doc.ordered === true;
      // A word that is not known and begins a record stands in the block, not among the operands of the block itself.
      this.reader.read(spec.label, ANY_COLUMN, spec.group, value, spec.entry === undefined ? undefined : () => true);
      this.reader.ordered = false;
      this.judge(spec, statement, start);
    }
    this.place(statement, start);
    const { inBlock } = this.reader;
    this.reader.inBlock = spec.end !== undefined;
    if (spec.entry !== undefined) this.entries(spec, spec.entry.spec, start);
    else if (spec.children !== undefined) this.substatements(spec, spec.children);
    this.reader.inBlock = inBlock;
    // A list of its own for the block would keep the room that lists are given to grow.
    (statement as { children: readonly Statement[] }).children = this.found.splice(outside);
    if (spec.end !== undefined) this.end(spec, statement, start);
    this.reader.boundary = outer;
    return statement;
  }

  private boundariesOf(block: StatementSpec): ReadonlySet<string> {
    let known = this.boundariesIn.get(block);
    if (known === undefined) {
      known = new Set([...this.boundaries, ...formsOf(block.children)]);
      this.boundariesIn.set(block, known);
    }
    return known;
  }

  private substatements(block: StatementSpec, scope: KeywordIndex<StatementType>): void {
    const { cursor } = this;
    while (!cursor.done) {
      if (this.includes()) continue;
      const statement = this.statement(scope);
      if (statement !== undefined) this.found.push(statement);
      else if (block.end!.forms[0]!.has(cursor.keyword) || this.types.has(cursor.keyword)) return;
      else this.found.push(this.unknown(block));
    }
  }

  private entries(list: StatementSpec, entry: StatementSpec, header: Start): void {
    const { cursor, reader } = this;
    const [, first] = entry.group.leading[0]!;
    const begins = () =>
      first.op === "arg"
        ? first.type.parse(cursor.word) !== undefined
        : first.op === "compound" && !cursor.beginsWithLetter;
    for (;;) {
      if (cursor.done) return;
      if (this.includes()) continue;
      if (cursor.beginsWithLetter) {
        const other = list.children === undefined ? undefined : this.statement(list.children);
        if (other !== undefined) {
          this.found.push(other);
          continue;
        }
        if (this.reader.boundary.has(cursor.keyword)) return;
        if (list.end === undefined && cursor.startsLine && cursor.column <= header.column && !begins()) return;
      }
      const start = this.begin();
      const value: Record<string, unknown> = {};
      const statement = new Statement("", value);
      reader.read(entry.label, start.column, entry.group, value, begins);
      this.judge(entry, statement, start);
      this.place(statement, start);
      this.found.push(statement);
    }
  }

  /** Sets the state of a statement from what its operands were found to be. */
  private judge(spec: StatementSpec, statement: Statement, start: Start): void {
    const { reader, cursor } = this;
    statement.state = reader.state;
    if (statement.state !== "understood") {
      statement.raw = textOf(cursor.textSinceMark(), start.column);
      if (reader.leftOver.length > 0) statement.rest = reader.leftOver.join(" ");
    }
    if (spec.check !== undefined && statement.state === "understood") {
      for (const { message, fix } of spec.check(statement.value as never)) {
        statement.state = "malformed";
        this.report("malformed", start, { severity: "error", ...start, message: `${spec.label}: ${message}`, fix });
      }
    }
    for (const problem of reader.problems) this.report(statement.state, start, problem);
    if (spec.doc.obsolete !== undefined) this.obsolete(spec, start);
  }

  private report(state: State, { file }: Location, { severity, line, column, message, fix, about }: Problem): void {
    const endLine = Math.max(line, this.cursor.lastLine);
    this.diagnostics.push({ severity, state, line, column, endLine, file, message, fix, about });
  }

  /** A remark, whatever else there is to say about the statement. */
  private obsolete(spec: StatementSpec, start: Start): void {
    const state = spec.passedThrough === true ? "passed-through" : "understood";
    const message = `${spec.label} is obsolete.`;
    this.report(state, start, { severity: "warning", ...start, message, fix: spec.doc.obsolete! });
  }

  /** Sets the location of a statement that was read up to the last token taken, and its comments. */
  private place(statement: Statement, start: Start): void {
    const { cursor } = this;
    start.endLine = cursor.lastLine;
    statement.location = start;
    const outside = this.before;
    if (outside.length === 0 && !cursor.hasComments) return;
    const inside = cursor.takeCommentsBefore();
    const after = cursor.takeCommentAfter();
    for (const comment of inside) this.noteTouching(comment);
    if (after !== undefined) this.noteTouching(after);
    // Text that is kept has the comments within it.
    const before = statement.raw === undefined ? [...outside, ...inside] : outside;
    if (before.length > 0 || after !== undefined) {
      statement.comments = new KeptComments(
        before.map(({ text }) => text),
        after?.text,
      );
    }
  }

  private noteTouching({ touching, line, column, file }: PassedComment): void {
    if (!touching) return;
    this.diagnostics.push({
      severity: "info",
      state: "understood",
      line,
      column,
      endLine: line,
      file,
      message: "A comment follows an operand without a blank between them.",
      fix: "Put a blank before the semicolon.",
    });
  }

  private end(spec: StatementSpec, statement: Statement, start: Start): void {
    const { cursor } = this;
    const end = spec.end!;
    if (cursor.done || !end.forms[0]!.has(cursor.keyword)) {
      statement.endMissing = true;
      statement.state = "malformed";
      this.missingEnd(spec, statement);
      return;
    }
    const before = cursor.takeComments();
    cursor.pass();
    const after = cursor.takeCommentAfter()?.text;
    start.endLine = cursor.lastLine;
    if (before.length > 0 || after !== undefined) {
      const { comments } = statement;
      const texts = before.map(({ text }) => text);
      statement.comments = new KeptComments(comments?.before ?? [], comments?.after, texts, after);
    }
  }

  private missingEnd({ keyword, end }: StatementSpec, statement: Statement): void {
    const { cursor } = this;
    const next = cursor.done ? "the end of the data set" : `${cursor.key} on line ${cursor.line}`;
    this.diagnostics.push({
      severity: "error",
      state: "malformed",
      ...statement.location!,
      message: `${keyword} has no ${end} before ${next}. The stack takes everything that follows as operands of ${keyword}.`,
      fix: `Put ${end} before ${next}.`,
    });
  }

  private unknown(block?: StatementSpec): Statement {
    const { cursor } = this;
    const start = this.begin();
    const { key, word } = cursor;
    cursor.take();
    if (this.ends.has(key)) {
      const message = `${key} ends a block, and there is no such block to end here.`;
      return this.kept(key, start, "unknown", message, "Remove it, or correct the keyword that begins the block.");
    }
    while (!cursor.done && !this.endsUnknown(start, block)) cursor.take();
    const where = block === undefined ? "" : ` in ${block.keyword}`;
    if (block?.doc.ordered === true && block.group.keywords.has(key)) {
      const message = `${block.keyword}: ${key} stands behind the statements of the block, expected before them.`;
      return this.kept(key, start, "unknown", message, `Put ${key} right behind ${block.keyword}.`, "order");
    }
    if (!beginsWithLetter(key) && !key.includes("&")) {
      const message = `${word} was found where a statement was expected${where}.`;
      return this.kept(key, start, "malformed", message, "Correct or remove it.");
    }
    const message = `${word} is not a known statement${where}. It is kept as it is, and not checked.`;
    return this.kept(key, start, "unknown", message, statementAdvice(key, block?.children, this.types));
  }

  /**
   * Whether the token ends a statement that is not known. Its operands may be keywords of other statements, so those count
   * at the beginning of a record only, and so does a word that is not known and stands no deeper.
   */
  private endsUnknown(start: Start, block: StatementSpec | undefined): boolean {
    const { cursor } = this;
    const { keyword } = cursor;
    if (!cursor.beginsWithLetter) return false;
    if (cursor.startsLine) return this.reader.boundary.has(keyword) || cursor.column <= start.column;
    return block !== undefined && (block.end?.forms[0]?.has(keyword) === true || block.children?.has(keyword) === true);
  }

  private passedThrough(spec: StatementSpec, start: Start): Statement {
    const { cursor } = this;
    const end = spec.end?.forms[0];
    const bounded = end !== undefined && this.hasEnd(spec);
    // What stands in a block without its end is mostly indented, and its words may be keywords of other statements.
    const deepest = end === undefined ? ANY_COLUMN : start.column;
    while (!cursor.done && !(bounded ? end.has(cursor.keyword) : this.endsText(deepest))) cursor.pass();
    if (bounded) cursor.pass();
    const statement = this.kept(spec.keyword.toString(), start, "passed-through");
    if (end !== undefined && !bounded) {
      statement.state = "malformed";
      this.missingEnd(spec, statement);
    }
    if (spec.doc.obsolete !== undefined) this.obsolete(spec, start);
    return statement;
  }

  /** Whether the token begins a record, and with it the next statement: names among the operands may be keywords. */
  private endsText(deepest: number): boolean {
    const { cursor } = this;
    return cursor.startsLine && cursor.column <= deepest && this.reader.boundary.has(cursor.keyword);
  }

  /** Whether the end of a block follows in the file before the block begins again; looked for only while it may be there. */
  private hasEnd({ keyword, end }: StatementSpec): boolean {
    const { cursor } = this;
    if (this.endless.has(keyword) && this.endless.get(keyword) === cursor.file) return false;
    const found = cursor.findsEnd(end!.forms[0]!, keyword.forms[0]!);
    if (found === undefined) this.endless.set(keyword, cursor.file);
    return found === "end";
  }

  /** A statement kept as text up to the last token taken. */
  private kept(
    keyword: string,
    start: Start,
    state: State,
    message?: string,
    fix = "",
    about?: Problem["about"],
  ): Statement {
    const statement = new Statement(keyword, NO_OPERANDS);
    statement.state = state;
    statement.raw = textOf(this.cursor.textSinceMark(), start.column);
    if (message !== undefined) {
      const severity = state === "malformed" ? "error" : "warning";
      this.report(state, start, { severity, ...start, message, fix, about });
    }
    this.place(statement, start);
    return statement;
  }

  /** Goes on with an included text when an INCLUDE stands here; an INCLUDE that cannot be followed stays a statement. */
  private includes(): boolean {
    const { cursor, reader } = this;
    const { include } = this.options;
    if (include === undefined || cursor.keyword !== INCLUDE) return false;
    const { spec } = this.types.get(INCLUDE)![0]!.target;
    const { line, column, file, chain } = cursor;
    cursor.mark();
    cursor.take();
    const value: Record<string, unknown> = {};
    reader.read(spec.label, column, spec.group, value);
    const name = Object.values(value)[0] as string | undefined;
    const found = name === undefined ? undefined : include(name);
    const circle = found === undefined ? undefined : cursor.circleTo(found.file, chain);
    if (found !== undefined && circle === undefined && this.included + found.text.length <= MOST_INCLUDED) {
      this.included += found.text.length;
      cursor.include(found.text, found.file, chain);
      return true;
    }
    const start = new Start(line, column, file);
    this.before = cursor.takeCommentsBefore();
    const statement = new Statement(INCLUDE, value);
    this.judge(spec, statement, start);
    if (name !== undefined) {
      const [message, fix] = notIncluded(name, found !== undefined, circle);
      statement.state = "malformed";
      this.diagnostics.push({ severity: "error", state: "malformed", ...start, message, fix, about: "include" });
    }
    this.place(statement, start);
    this.found.push(statement);
    return true;
  }
}

/** Why an INCLUDE is not followed, and what to do about it. */
function notIncluded(name: string, found: boolean, circle: readonly string[] | undefined): readonly [string, string] {
  if (!found) {
    return [`INCLUDE: there is no ${name} in the assembly.`, "Add the data set to the assembly, or correct the name."];
  }
  if (circle !== undefined) {
    const shown = circle.length > 8 ? [...circle.slice(0, 4), "...", ...circle.slice(-3)] : circle;
    return [
      `INCLUDE: ${name} is being included already.`,
      `Remove one of the INCLUDE statements: ${shown.join(" includes ")}.`,
    ];
  }
  const most = MOST_INCLUDED.toLocaleString("en-US");
  return [
    `INCLUDE: ${name} is not read: at most ${most} characters are included in one text.`,
    "Remove INCLUDE statements that read the same data sets again and again.",
  ];
}

/** Every spelling of the keywords of an index. */
function formsOf(index: KeywordIndex<unknown> | undefined): string[] {
  return index === undefined ? [] : index.keywords().flatMap(({ keyword }) => [...keyword.forms[0]!]);
}

/** Text kept as it is, its records brought to the column in which it begins. */
function textOf(text: string, column: number): string {
  if (!text.includes("\n")) return text;
  const records = text.split("\n").map(trimmedEnd);
  return records
    .map((record, i) => (i === 0 ? record : record.slice(Math.min(column - 1, indentOf(record)))))
    .join("\n");
}
