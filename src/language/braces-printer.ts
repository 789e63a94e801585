import type { Document } from "./document";
import type { KeywordIndex } from "./keyword";
import { locateCopy, type RepeatedStatements } from "./repeated-statements";
import type { Statement, StatementSpec, StatementType } from "./statement";

const INDENT = "  ";
/** Where names and values begin, counted from 0; a longer keyword is followed by one blank. */
const VALUES_AT = 30;

/** How a document in braces notation is printed. */
export interface BracesPrintOptions {
  /** False leaves comments out. @default true */
  readonly comments?: boolean;
  /** Statements that other documents have copies of: each is printed once. @default - none */
  readonly repeated?: RepeatedStatements;
}

/**
 * Prints a document in braces notation in canonical form: braces on lines of their own, attributes in the order of their
 * description, values aligned. Printing what was parsed from a printed text gives the same text. Sets the location of
 * every statement printed.
 */
export function printBraces(
  document: Document,
  types: KeywordIndex<StatementType>,
  options: BracesPrintOptions = {},
): string {
  const printer = new BracesPrinter(options.comments !== false, options.repeated);
  for (const statement of document.statements) {
    printer.statement(statement, types.get(statement.keyword.toUpperCase())?.[0]?.target.spec, "");
  }
  printer.comments(document.comments, "");
  return printer.text();
}

class BracesPrinter {
  /** Records; what is repeated is one text of several. */
  private readonly lines: string[] = [];
  private count = 0;

  constructor(
    private readonly withComments: boolean,
    private readonly repeated: RepeatedStatements | undefined,
  ) {}

  /** The whole text, once everything is printed. */
  text(): string {
    // The line end of the last record comes with the rest: put behind a text, it would have the text copied once more.
    if (this.lines.length > 0) this.lines.push("");
    return this.lines.join("\n");
  }

  comments(comments: readonly string[] | undefined, indent: string): void {
    if (comments === undefined || !this.withComments) return;
    for (const comment of comments) this.push(`${indent}#${comment}`);
  }

  statement(statement: Statement, spec: StatementSpec | undefined, indent: string): void {
    const { repeated } = this;
    if (repeated === undefined || !repeated.has(statement)) return this.print(statement, spec, indent);
    const printed = repeated.find(statement, indent);
    if (printed === undefined) {
      const [first, before] = [this.lines.length, this.count];
      this.print(statement, spec, indent);
      const text = this.lines.splice(first).join("\n");
      this.lines.push(text);
      repeated.keep({ statement, indent, text, behind: before, records: this.count - before });
    } else {
      locateCopy(printed.statement, statement, this.count - printed.behind);
      this.lines.push(printed.text);
      this.count += printed.records;
    }
  }

  private print(statement: Statement, spec: StatementSpec | undefined, indent: string): void {
    const { comments, raw } = statement;
    if (comments !== undefined) this.comments(comments.before, indent);
    const line = this.count + 1;
    if (raw !== undefined || spec === undefined) this.raw(raw ?? statement.keyword, indent, comments?.after);
    else {
      const { keyword } = statement;
      const words = headerWords(spec, statement.value as Record<string, unknown>);
      const aligned = spec.end !== undefined || indent !== "";
      const header =
        words === "" ? indent + keyword : aligned ? padded(indent, keyword) + words : `${keyword} ${words}`;
      this.line(header, comments?.after);
      if (spec.end !== undefined) this.body(statement, spec, indent);
    }
    statement.location = { line, column: indent.length + 1, endLine: this.count };
  }

  private body(statement: Statement, spec: StatementSpec, indent: string): void {
    const { comments, rest } = statement;
    const inner = indent + INDENT;
    const entries = spec.group.entries;
    const split = spec.childrenAfter ?? entries.length;
    this.line(`${indent}{`, comments?.open);
    if (rest !== undefined) {
      for (const text of rest.split("\n")) {
        if (this.withComments || !text.startsWith("#")) this.line(inner + text);
      }
    }
    for (let i = 0; i < split; i++) this.attribute(statement, entries[i]!, inner);
    const children = statement.children as readonly Statement[];
    for (let i = 0; i < children.length; i++) {
      const child = children[i]!;
      this.statement(child, spec.children?.get(child.keyword.toUpperCase())?.[0]?.target.spec, inner);
    }
    for (let i = split; i < entries.length; i++) this.attribute(statement, entries[i]!, inner);
    if (comments?.end !== undefined) this.comments(comments.end, inner);
    this.line(`${indent}}`, comments?.endAfter);
  }

  private attribute(statement: Statement, entry: StatementSpec["group"]["entries"][number], indent: string): void {
    // Taken by index, as in the other loops over operands: there are very many, and most are not given.
    const property = entry[0];
    const given = (statement.value as Record<string, unknown>)[property];
    if (given === undefined) return;
    const operand = entry[1];
    const comments = statement.comments?.operands?.[property];
    if (operand.op === "flag") {
      this.comments(comments?.[0]?.before, indent);
      this.line(indent + operand.keyword.toString(), comments?.[0]?.after);
    } else if (operand.op === "param") {
      const start = padded(indent, operand.keyword.toString());
      const values = operand.many ? (given as unknown[]) : [given];
      for (let i = 0; i < values.length; i++) {
        const kept = comments?.[i];
        this.comments(kept?.before, indent);
        this.line(start + operand.type.print(values[i]), kept?.after);
      }
    }
  }

  private line(text: string, comment?: string): void {
    this.push(comment === undefined || !this.withComments ? text : `${text} #${comment}`);
  }

  private push(record: string): void {
    this.lines.push(record);
    this.count++;
  }

  private raw(text: string, indent: string, comment: string | undefined): void {
    const records = text.split("\n").map((record) => (record === "" ? "" : indent + record));
    const last = records.pop()!;
    for (const record of records) this.line(record);
    this.line(last, comment);
  }
}

/** The keyword, and the blanks that align its value. */
function padded(indent: string, keyword: string): string {
  let starts = STARTS.get(indent);
  if (starts === undefined) STARTS.set(indent, (starts = new Map()));
  let start = starts.get(keyword);
  if (start === undefined) starts.set(keyword, (start = `${indent}${keyword} `.padEnd(VALUES_AT)));
  return start;
}

/** What {@link padded} gave, by indent and keyword: few, for very many lines. */
const STARTS = new Map<string, Map<string, string>>();

/** What follows the keyword on the first line of a statement. */
function headerWords(spec: StatementSpec, value: Record<string, unknown>): string {
  const { entries } = spec.group;
  let words = "";
  for (let i = 0; i < entries.length; i++) {
    const given = value[entries[i]![0]];
    if (given === undefined) continue;
    const operand = entries[i]![1];
    if (operand.op === "param") continue;
    const word =
      operand.op === "arg"
        ? operand.type.print(given)
        : operand.op === "choice"
          ? operand.choices.find(([, choice]) => choice === given)?.[0].toString()
          : undefined;
    if (word !== undefined) words += words === "" ? word : ` ${word}`;
  }
  return words;
}
