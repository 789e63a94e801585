import { append, trimmedEnd } from "./blanks";
import type { Document } from "./document";
import type { Group, Operand } from "./grammar";
import type { KeywordIndex } from "./keyword";
import { cut, wordsOf } from "./scanner";
import type { Statement, StatementType } from "./statement";

/** Last column a canonical record uses; LRECL 80 leaves eight more. */
const LAST_COLUMN = 72;
const INDENT = "  ";

/** How a document is printed. */
export interface PrintOptions {
  /** False leaves comments out. @default true */
  readonly comments?: boolean;
}

/**
 * Prints a document in canonical form: full keywords, operands in the order of their description, one statement or
 * substatement to a record, long ones continued under their first operand, no record beyond column 72 unless one token is
 * longer. What was kept as text is printed as it stood; in an entry of a list and in the first part of a block, which end
 * with their record, even where that is longer. Printing what was parsed from a printed text gives the same text. Sets the
 * location of every statement printed.
 */
export function printFreeForm(
  document: Document,
  types: KeywordIndex<StatementType>,
  options: PrintOptions = {},
): string {
  const printer = new FreeFormPrinter(types, options.comments ?? true);
  for (const statement of document.statements) {
    printer.statement(statement, types.get(statement.keyword)?.[0]?.target, "");
  }
  printer.comments(document.comments, "");
  return printer.text();
}

class FreeFormPrinter {
  private readonly lines: string[] = [];
  /** Where the last unit begins in the last record that was wrapped. */
  private lastUnitAt = 0;

  /** Keywords of statements and ends of blocks; known when they are needed first. */
  private boundaries: ReadonlySet<string> | undefined;

  constructor(
    private readonly types: KeywordIndex<StatementType>,
    private readonly withComments: boolean,
  ) {}

  /** The whole text, once everything is printed. */
  text(): string {
    // The line end of the last record comes with the rest: put behind a text, it would have the text copied once more.
    if (this.lines.length > 0) this.lines.push("");
    return this.lines.join("\n");
  }

  /** Comments on records of their own. */
  comments(comments: readonly string[] | undefined, indent: string): void {
    if (comments === undefined || !this.withComments) return;
    for (const comment of comments) {
      for (const text of comment.split(/\r?\n/)) append(this.lines, commentRecords(text, indent));
    }
  }

  statement(statement: Statement, type: StatementType | undefined, indent: string): void {
    const { comments, raw } = statement;
    const spec = type?.spec;
    if (comments !== undefined) this.comments(comments.before, indent);
    let first = this.lines.length;
    // An entry and the header of a block end with their record, so that their text cannot be folded.
    const opens = spec?.passedThrough !== true && (spec?.end !== undefined || spec?.entry !== undefined);
    const whole = (raw ?? statement.rest) !== undefined && (statement.keyword === "" || opens);
    if (raw !== undefined) this.raw(raw, indent, whole);
    else if (spec === undefined) this.lines.push(indent + statement.keyword);
    else {
      const units = statement.keyword === "" ? [] : [statement.keyword];
      groupUnits(spec.group, statement.value as Record<string, unknown>, units);
      if (statement.rest !== undefined) append(units, wordsOf(statement.rest));
      if (whole) this.lines.push(indent + units.join(" "));
      else this.wrapped(units, indent);
    }
    if (comments?.after !== undefined) first += this.after(comments.after, indent, first, whole, raw === undefined);
    let endLine = this.lines.length;
    if (spec !== undefined && (raw === undefined || spec.passedThrough !== true)) {
      const { children } = statement as { children: readonly Statement[] };
      for (let i = 0; i < children.length; i++) {
        const child = children[i]!;
        const childType = child.keyword === "" ? spec.entry : spec.children?.get(child.keyword)?.[0]?.target;
        this.statement(child, childType, indent + INDENT);
      }
      if (spec.end !== undefined && statement.endMissing !== true) {
        this.comments(comments?.end, indent);
        const end = this.lines.push(indent + spec.end) - 1;
        if (comments?.endAfter !== undefined) this.after(comments.endAfter, indent, end, true);
        endLine = this.lines.length;
      }
    }
    statement.location = { line: first + 1, column: indent.length + 1, endLine };
  }

  /**
   * The comment that follows the last token of a statement. Where the record has no room for both, what stands last moves
   * to a record of its own, and where that does not help, or the record is to stay `whole`, the comment goes before the
   * statement; says how many records that took.
   */
  private after(comment: string, indent: string, first: number, whole: boolean, wrapped = false): number {
    if (!this.withComments) return 0;
    const { lines } = this;
    const text = joinedLines(comment);
    const record = lines.pop()!;
    if (record.length + 2 + text.length <= LAST_COLUMN) {
      lines.push(`${record} ;${text}`);
      return 0;
    }
    const { words, lastAt } = cut(record);
    const margin = /^ */.exec(record)![0].length;
    const hanging = lines.length > first ? Math.max(margin, indent.length + 2) : hangingAfter(indent + words[0]);
    const movable = !whole && (wrapped || !this.isBoundary(words.at(-1)!));
    for (const at of movable ? [wrapped ? this.lastUnitAt : lastAt, lastAt] : []) {
      const moved = `${" ".repeat(hanging)}${record.slice(at)} ;${text}`;
      if (at <= hanging || moved.length > LAST_COLUMN) continue;
      lines.push(trimmedEnd(record.slice(0, at)), moved);
      return 0;
    }
    const before = commentRecords(text, indent);
    lines.push(record);
    const own = lines.splice(first);
    append(lines, before);
    append(lines, own);
    return before.length;
  }

  /** Text kept as it is, moved to the indentation; a record that grows too long is folded. */
  private raw(text: string, indent: string, whole: boolean): void {
    if (!this.withComments) return this.wrapped(this.kept(wordsOf(text)), indent, true);
    for (const [i, record] of text.split("\n").entries()) {
      const moved = record === "" ? "" : indent + record;
      if (whole || moved.length <= LAST_COLUMN) this.lines.push(moved);
      else this.folded(moved, indent, i === 0);
    }
  }

  /**
   * A record that is too long, in several. A comment goes before them: before the statement, where the record is its first
   * one, else within it and no further to the left, where there is room.
   */
  private folded(record: string, least: string, first: boolean): void {
    const indent = /^[ \t\r]{0,17}/.exec(record)![0].replaceAll("\r", " ");
    const { words, comment } = cut(record);
    if (comment !== undefined) {
      for (const line of commentRecords(comment, indent)) {
        this.lines.push(
          !first && line.startsWith(";") && least.length + line.length <= LAST_COLUMN ? least + line : line,
        );
      }
    }
    if (words.length > 0) this.wrapped(this.kept(words), indent, true);
  }

  /** The words of kept text as units: a keyword of a statement at the beginning of a record would be read as one. */
  private kept(words: readonly string[]): string[] {
    const units: string[] = [];
    for (const word of words) {
      if (units.length > 0 && this.isBoundary(word)) units.push(`${units.pop()} ${word}`);
      else units.push(word);
    }
    return units;
  }

  private isBoundary(word: string): boolean {
    this.boundaries ??= new Set(
      this.types
        .keywords()
        .flatMap(({ keyword, target: { spec } }) => [
          ...keyword.forms[0]!,
          ...(spec.end?.forms[0] ?? []),
          ...spec.childTypes.flatMap((child) => [...child.spec.keyword.forms[0]!]),
        ]),
    );
    return this.boundaries.has(word.toUpperCase());
  }

  private wrapped(units: readonly string[], indent: string, whole = false): void {
    let length = indent.length + units.length - 1;
    for (let i = 0; i < units.length; i++) length += units[i]!.length;
    if (length <= LAST_COLUMN) {
      this.lines.push(indent + units.join(" "));
      this.lastUnitAt = length - units.at(-1)!.length;
      return;
    }
    let record = indent + units[0]!;
    const hanging = hangingAfter(record);
    let lastAt = indent.length;
    for (let i = 1; i < units.length; i++) {
      const unit = units[i]!;
      if (record.length + 1 + unit.length <= LAST_COLUMN) {
        lastAt = record.length + 1;
        record += ` ${unit}`;
        continue;
      }
      const tokens = !whole && hanging + unit.length > LAST_COLUMN ? wordsOf(unit) : [unit];
      for (const token of tokens) {
        if (record.length + 1 + token.length > LAST_COLUMN) {
          this.lines.push(record);
          lastAt = hanging;
          record = " ".repeat(hanging) + token;
        } else {
          lastAt = record.length + 1;
          record += ` ${token}`;
        }
      }
    }
    this.lines.push(record);
    this.lastUnitAt = lastAt;
  }
}

/** How far records are indented that continue a statement of this keyword. */
function hangingAfter(keyword: string): number {
  return Math.min(keyword.length + 1, 17);
}

/** A comment of several lines in one. */
function joinedLines(comment: string): string {
  const [first, ...others] = comment.split("\n");
  return [first!.trimEnd(), ...others.map((line) => line.trim())].join(" ").trimEnd();
}

/** The records of a comment: indented where there is room, and folded between words where one record is too short. */
function commentRecords(comment: string, indent: string): string[] {
  const text = comment.trimEnd();
  if (text === "") return [";"];
  const placed = (part: string) => (indent.length + 1 + part.length <= LAST_COLUMN ? `${indent};${part}` : `;${part}`);
  if (1 + text.length <= LAST_COLUMN) return [placed(text)];
  const lead = /^[ \t]{0,8}/.exec(text)![0];
  const parts: string[] = [];
  let part = "";
  for (const word of text.trim().split(/\s+/)) {
    if (part !== "" && 1 + part.length + 1 + word.length <= LAST_COLUMN) part += ` ${word}`;
    else {
      if (part !== "") parts.push(part);
      part = lead + word;
    }
  }
  return [...parts, part].map(placed);
}

/** The operands of a statement as they stand in one record, without the keyword. */
export function printOperands(type: StatementType, value: unknown): string {
  const units: string[] = [];
  groupUnits(type.spec.group, value as Record<string, unknown>, units);
  return units.join(" ");
}

/** Appends what belongs together as one unit: a keyword with its value, an operand of several tokens. */
function groupUnits(group: Group, value: Record<string, unknown>, units: string[]): void {
  const { entries } = group;
  for (let i = 0; i < entries.length; i++) {
    const given = value[entries[i]![0]];
    if (given !== undefined) operandUnits(entries[i]![1], given, units);
  }
}

function operandUnits(operand: Operand, given: unknown, units: string[]): void {
  switch (operand.op) {
    case "arg":
      if (!operand.many) units.push(operand.type.print(given));
      else {
        const elements = given as unknown[];
        for (let i = 0; i < elements.length; i++) units.push(operand.type.print(elements[i]));
      }
      return;
    case "compound":
      units.push(operand.compound.print(given).join(" "));
      return;
    case "many":
      for (const element of given as Record<string, unknown>[]) {
        const first = units.length;
        groupUnits(operand.group, element, units);
        if (units.length !== first + 1) units.push(units.splice(first).join(" "));
      }
      return;
    case "flag":
      units.push(operand.keyword.text);
      return;
    case "choice":
      units.push(operand.choices.find(([, choice]) => choice === given)![0].text);
      return;
    case "param": {
      const { text } = operand.keyword;
      if (!operand.many) units.push(`${text} ${operand.type.print(given)}`);
      else if (operand.repeats === true)
        for (const element of given as unknown[]) units.push(`${text} ${operand.type.print(element)}`);
      else {
        const elements = given as unknown[];
        let unit = text;
        for (let i = 0; i < elements.length; i++) unit += ` ${operand.type.print(elements[i])}`;
        units.push(unit);
      }
      return;
    }
    case "option": {
      const { text } = operand.keyword;
      const elements = operand.repeats === true ? (given as Record<string, unknown>[]) : [given];
      for (const element of elements as Record<string, unknown>[]) {
        const first = units.length;
        groupUnits(operand.group, element, units);
        if (units.length === first) units.push(text);
        else units[first] = `${text} ${units[first]}`;
      }
    }
  }
}
