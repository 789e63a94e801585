import { append } from "./blanks";
import type { Line } from "./braces-lines";
import { HIDDEN } from "./errors";
import type { KeywordTarget, Operand } from "./grammar";
import type { Diagnostic, Severity, State } from "./source";
import { Statement, type OperandComments, type StatementSpec } from "./statement";
import type { ValueType } from "./values";

/** A statement in braces notation as it is read. */
export class Reading {
  readonly value: Record<string, unknown> = {};
  readonly children: Statement[] = [];
  readonly statement: Statement;
  /** Attribute lines that were not understood. */
  readonly kept: string[] = [];
  /** Attribute lines that a later line of the same attribute makes void, by property. */
  superseded: Record<string, string[]> | undefined;
  /** Properties that were given, but not understood. */
  readonly failed: string[] = [];
  comments: Record<string, (OperandComments | undefined)[]> | undefined;

  constructor(
    readonly spec: StatementSpec,
    readonly header: Line,
  ) {
    this.statement = new Statement(spec.keyword.toString(), this.value, this.children);
    this.statement.location = { line: header.number, column: header.column(), endLine: header.number };
  }

  /** Keyword and name, to speak of the statement. */
  get label(): string {
    const { name } = this.value;
    return name === undefined ? this.statement.keyword : `${this.statement.keyword} ${String(name)}`;
  }

  /** The lines that are kept as text; void ones come before the line that counts, as they did in the text read. */
  get rest(): string | undefined {
    const { superseded, kept, spec } = this;
    const lines =
      superseded === undefined ? kept : [...spec.group.entries.flatMap(([name]) => superseded[name] ?? []), ...kept];
    return lines.length === 0 ? undefined : lines.join("\n");
  }

  /** Keeps the comments of an attribute; `index` tells the values of a list apart. */
  keepComments(property: string, index: number, before: readonly string[], after: string | undefined): void {
    if (before.length === 0 && after === undefined) return;
    const ofValues = ((this.comments ??= {})[property] ??= []);
    ofValues[index] = { before: before.length === 0 ? undefined : before, after };
  }
}

/** Reads what stands on one line: a statement's name and operands, or an attribute and its value. */
export class AttributeReader {
  constructor(private readonly diagnostics: Diagnostic[]) {}

  /** Reads what follows the keyword on the first line of a statement; returns the comment to keep. */
  header(reading: Reading): string | undefined {
    const { spec, header, value } = reading;
    const { leading, trailing, keywords } = spec.group;
    let at = 1;
    for (const [property, operand] of leading) at = this.positional(reading, property, operand, at);
    if (spec.end === undefined && reading.failed.length > 0) {
      reading.statement.raw = header.slice(0);
      return header.comment;
    }
    let next = 0;
    while (spec.end === undefined && at < header.words.length) {
      const target = keywords.get(header.words[at]!.toUpperCase())?.[0]?.target;
      if (target !== undefined && value[target.property] === undefined) {
        value[target.property] = target.value ?? true;
        at++;
      } else if (next < trailing.length) {
        const [property, operand] = trailing[next++]!;
        at = this.positional(reading, property, operand, at);
      } else break;
    }
    return this.ignored(reading, header, at);
  }

  /** Reads an attribute line. */
  attribute(reading: Reading, line: Line, target: KeywordTarget, before: readonly string[]): void {
    const { value } = reading;
    const { property, operand } = target;
    if (operand.op !== "param") {
      const keyword = "keyword" in operand ? operand.keyword.toString() : line.words[0]!;
      if (value[property] !== undefined) this.supersede(reading, line, property, keyword, keyword);
      value[property] = true;
      reading.keepComments(property, 0, before, this.ignored(reading, line, 1));
      return;
    }
    const keyword = operand.keyword.toString();
    const found = longest(operand.type, line, 1);
    if (found === undefined) {
      this.notUnderstood(reading, line, property, keyword, operand.type);
      append(reading.kept, asLines(before));
      reading.kept.push(line.toString());
      return;
    }
    this.judge(reading, line, 1, keyword, operand.type, found.value);
    if (operand.many) {
      const list = (value[property] ??= []) as unknown[];
      list.push(found.value);
      reading.keepComments(property, list.length - 1, before, this.ignored(reading, line, found.next));
      return;
    }
    if (value[property] !== undefined) {
      this.supersede(reading, line, property, keyword, `${keyword} ${operand.type.print(value[property])}`);
    }
    value[property] = found.value;
    reading.keepComments(property, 0, before, this.ignored(reading, line, found.next));
  }

  /** Reports what is missing, and what the operands are together. */
  complete(reading: Reading): void {
    const { spec, statement, value, header, label } = reading;
    for (const [property, operand] of spec.group.entries) {
      if (!operand.required || value[property] !== undefined || reading.failed.includes(property)) continue;
      const what = operand.op === "param" ? operand.keyword.toString() : property;
      const where = operand.op === "param" ? "on a line of its own between the braces" : `after ${spec.keyword}`;
      const message = `${label} has no ${what}. Expected ${(operand as { type: ValueType<unknown> }).type.expects}.`;
      this.report(reading, header, 0, "malformed", message, `Add ${what} ${where}.`);
    }
    if (spec.check === undefined || statement.state !== "understood") return;
    for (const { message, fix } of spec.check(value as never)) {
      this.report(reading, header, 0, "malformed", `${label}: ${message}`, fix);
    }
  }

  /** Text after the last value is ignored by the reader of the file, as a comment is; it is kept as one. */
  ignored(reading: Reading, line: Line, from: number): string | undefined {
    if (from >= line.words.length) return line.comment;
    const text = line.slice(from);
    const message = `${reading.label}: "${text}" after the last value of ${line.words[0]} is ignored. It is kept as a comment.`;
    this.report(reading, line, from, "understood", message, "Remove it, or give it a line of its own.");
    return line.comment === undefined ? ` ${text}` : ` ${text} #${line.comment}`;
  }

  /** Adds a diagnostic, and makes the statement's state as bad as it says. */
  report(reading: Reading, line: Line, word: number, state: State, message: string, fix: string): void {
    const severity: Severity = state === "malformed" ? "error" : "warning";
    const { statement } = reading;
    if (state === "malformed" || (state === "partial" && statement.state === "understood")) statement.state = state;
    this.diagnostics.push({
      severity,
      state,
      line: line.number,
      column: line.column(word),
      endLine: line.number,
      message,
      fix,
    });
  }

  private positional(reading: Reading, property: string, operand: Operand, at: number): number {
    const { header } = reading;
    const word = header.words[at];
    if (operand.op !== "arg" || word === undefined || operand.when?.(reading.value, word) === false) return at;
    const found = longest(operand.type, header, at);
    if (found === undefined) {
      if (!operand.required) return at;
      this.notUnderstood(reading, header, property, property, operand.type, at);
      reading.value[property] = word;
      return at + 1;
    }
    this.judge(reading, header, at, property, operand.type, found.value);
    reading.value[property] = found.value;
    return found.next;
  }

  private notUnderstood(
    reading: Reading,
    line: Line,
    property: string,
    what: string,
    type: ValueType<unknown>,
    at = 1,
  ): void {
    reading.failed.push(property);
    const given = at < line.words.length;
    const found = !given ? "has no value" : `is ${type.secret === true ? HIDDEN : line.slice(at)}`;
    const message = `${reading.label}: ${what} ${found}. Expected ${type.expects}.`;
    if (given && type.open === true) {
      const fix = `Correct ${what} if it is misspelt.`;
      this.report(reading, line, at, "partial", `${message} The line is kept as it is, and not checked.`, fix);
    } else this.report(reading, line, at, "malformed", message, `Correct the value of ${what}.`);
  }

  private judge(
    reading: Reading,
    line: Line,
    at: number,
    what: string,
    type: ValueType<unknown>,
    value: unknown,
  ): void {
    const outside = type.outside?.(value);
    if (outside === undefined) return;
    const shown = type.secret === true ? HIDDEN : type.print(value);
    const message = `${reading.label}: ${what} is ${shown}. Expected ${outside}.`;
    this.report(reading, line, at, "malformed", message, `Correct the value of ${what}.`);
  }

  /** An attribute given twice: the last one counts, the one before is kept as text. */
  private supersede(reading: Reading, line: Line, property: string, keyword: string, text: string): void {
    const comments = reading.comments?.[property]?.[0];
    if (comments !== undefined) delete reading.comments![property];
    reading.superseded ??= {};
    const lines = (reading.superseded[property] ??= []);
    append(lines, asLines(comments?.before ?? []));
    lines.push(comments?.after === undefined ? text : `${text} #${comments.after}`);
    const message = `${reading.label} has ${keyword} more than once. The last one counts.`;
    this.report(reading, line, 0, "partial", message, `Keep one ${keyword}.`);
  }
}

/** Comments as the lines they are. */
export function asLines(comments: readonly string[]): string[] {
  return comments.map((comment) => `#${comment}`);
}

/** The longest run of words from one on that is of the type, and the word after it. */
function longest(type: ValueType<unknown>, line: Line, from: number): { value: unknown; next: number } | undefined {
  const most = Math.min(line.words.length, from + (type.words ?? 1));
  // What takes the rest of the line takes all of it or nothing.
  const least = type.words === Infinity ? most - 1 : from;
  for (let next = most; next > least && next > from; next--) {
    const value = type.parse(line.slice(from, next));
    if (value !== undefined) return { value, next };
  }
  return undefined;
}
