import type { Cursor } from "./cursor";
import type { Group, KeywordTarget, Operand } from "./grammar";
import type { ValueType } from "./values";

interface Problem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

/**
 * Reads the operands of one free-form statement into its typed value. A keyword of the statement wins over a positional
 * operand, and both win over the keyword of a following statement, which ends the operands.
 */
export class OperandReader {
  problems: Problem[] = [];
  malformed = false;
  /** Operands that were not understood, as text. */
  leftOver: string | undefined;
  private statement = "";

  constructor(
    private readonly cursor: Cursor,
    /** Whether a token begins or ends a statement here. */
    public boundary: (key: string) => boolean,
  ) {}

  /** Starts on the operands of a statement. */
  begin(statement: string): void {
    this.statement = statement;
    if (this.problems.length > 0) this.problems = [];
    this.malformed = false;
    this.leftOver = undefined;
  }

  group(group: Group, value: Record<string, unknown>): void {
    const { cursor } = this;
    for (const [property, operand] of group.leading) this.positional(property, operand, value);
    const { trailing } = group;
    let next = 0;
    while (!cursor.done) {
      const target = this.keyword(group);
      if (target !== undefined) {
        this.keywordOperand(target, value);
        continue;
      }
      let taken = false;
      while (next < trailing.length && !taken) {
        const [property, operand] = trailing[next]!;
        taken = this.positional(property, operand, value, true);
        if (!taken || !operand.many) {
          if (!taken && operand.required && value[property] === undefined) break;
          next++;
        }
      }
      if (!taken) break;
    }
    for (const [property, operand] of group.entries) {
      if (operand.required && value[property] === undefined) this.missing(operand);
    }
  }

  /** Takes what is left of the statement as text. */
  rest(): void {
    const { cursor } = this;
    const { line, column, offset, word, file } = cursor;
    const known = /^[A-Za-z]/.test(word);
    while (!cursor.done && cursor.file === file && !this.boundary(cursor.key)) cursor.take();
    this.leftOver = cursor.slice(offset, cursor.lastEnd);
    if (this.problems.length > 0) return;
    if (known) {
      this.problems.push({
        line,
        column,
        message: `${this.statement}: ${word} is not a known operand. It is kept as it is, and not checked.`,
        fix: "Correct the operand if it is misspelt.",
      });
    } else {
      this.bad(
        line,
        column,
        `${this.statement}: ${word} was found where an operand was expected.`,
        "Correct or remove it.",
      );
    }
  }

  /** The longest keyword of the group that stands at the cursor; its words are taken. */
  private keyword(group: Group): KeywordTarget | undefined {
    const { cursor } = this;
    const candidates = group.keywords.get(cursor.key);
    if (candidates === undefined) return undefined;
    for (const { keyword, target } of candidates) {
      if (keyword.forms.length > 1) {
        const matches = keyword.forms.every((forms, i) => i === 0 || forms.has(cursor.peek(i)?.toUpperCase() ?? ""));
        if (!matches) continue;
        for (let i = 1; i < keyword.forms.length; i++) cursor.take();
      }
      cursor.take();
      return target;
    }
    return undefined;
  }

  private keywordOperand(target: KeywordTarget, value: Record<string, unknown>): void {
    const { property, operand } = target;
    switch (operand.op) {
      case "flag":
        value[property] = true;
        return;
      case "choice": {
        const before = value[property];
        if (before !== undefined && before !== target.value) {
          const { line } = this.cursor;
          this.bad(line, 1, `${this.statement}: ${describe(operand)} exclude each other.`, "Keep one of them.");
        }
        value[property] = target.value;
        return;
      }
      case "param":
        this.parameter(property, operand, value);
        return;
      case "option": {
        const inner: Record<string, unknown> = {};
        this.group(operand.group, inner);
        if (operand.repeats === true) append(value, property, inner);
        else value[property] = inner;
      }
    }
  }

  private parameter(property: string, operand: Operand & { op: "param" }, value: Record<string, unknown>): void {
    const { cursor } = this;
    const keyword = operand.keyword.toString();
    if (operand.many && operand.repeats !== true) {
      const list: unknown[] = [];
      for (let read = this.value(operand.type, true); read !== undefined; read = this.value(operand.type, true))
        list.push(read);
      if (list.length === 0) this.expected(keyword, operand.type.expects);
      else value[property] = list;
      return;
    }
    if (cursor.done) return this.expected(keyword, operand.type.expects);
    const read = this.value(operand.type, false);
    if (read === undefined) return this.expected(keyword, operand.type.expects);
    if (operand.repeats === true) append(value, property, read);
    else value[property] = read;
  }

  /** Takes the token at hand when it is of the type. */
  private value(type: ValueType<unknown>, inList: boolean): unknown {
    const { cursor } = this;
    if (cursor.done || (inList && this.boundary(cursor.key))) return undefined;
    const { word } = cursor;
    const read = type.parse(word);
    if (read === undefined) {
      if (!word.includes("&") || !hasSymbol(word)) return undefined;
      cursor.take();
      return word;
    }
    const outside = type.outside?.(read);
    if (outside !== undefined) {
      this.bad(
        cursor.line,
        cursor.column,
        `${this.statement}: ${word} was found, expected ${outside}.`,
        `Give a ${outside}.`,
      );
    }
    cursor.take();
    return read;
  }

  private positional(
    property: string,
    operand: Operand,
    value: Record<string, unknown>,
    afterKeywords = false,
  ): boolean {
    const { cursor } = this;
    if (cursor.done) return false;
    if (operand.op === "compound") {
      if (value[property] !== undefined) return false;
      const read = operand.compound.parse(cursor);
      if (read !== undefined) value[property] = read;
      return read !== undefined;
    }
    if (operand.op === "many") return this.repetition(property, operand, value);
    if (operand.op !== "arg" || operand.when?.(value, cursor.word) === false) return false;
    if (!operand.many) {
      if (value[property] !== undefined || ((afterKeywords || !operand.required) && this.boundary(cursor.key)))
        return false;
      const read = this.value(operand.type, false);
      if (read !== undefined) value[property] = read;
      return read !== undefined;
    }
    let taken = false;
    for (let read = this.value(operand.type, true); read !== undefined; read = this.value(operand.type, true)) {
      append(value, property, read);
      taken = true;
    }
    return taken;
  }

  private repetition(property: string, operand: Operand & { op: "many" }, value: Record<string, unknown>): boolean {
    const { cursor } = this;
    let taken = false;
    while (!cursor.done && this.begins(operand.group)) {
      const inner: Record<string, unknown> = {};
      this.group(operand.group, inner);
      append(value, property, inner);
      taken = true;
    }
    return taken;
  }

  private begins(group: Group): boolean {
    const first = group.leading[0]?.[1];
    if (first === undefined || this.boundary(this.cursor.key)) return false;
    if (first.op === "arg") return first.type.parse(this.cursor.word) !== undefined || hasSymbol(this.cursor.word);
    return true;
  }

  private missing(operand: Operand): void {
    const expects =
      operand.op === "arg"
        ? operand.type.expects
        : operand.op === "compound"
          ? operand.compound.expects
          : describe(operand);
    this.expected(this.statement, expects);
  }

  private expected(where: string, expects: string): void {
    const { cursor } = this;
    const found = cursor.done ? "the end of the text" : cursor.word;
    const prefix = where === this.statement ? where : `${this.statement} ${where}`;
    this.bad(
      cursor.line,
      cursor.column,
      `${prefix}: found ${found}, expected ${expects}.`,
      `Give ${where} a ${expects}.`,
    );
  }

  private bad(line: number, column: number, message: string, fix: string): void {
    this.malformed = true;
    this.problems.push({ line, column, message, fix });
  }
}

/** A system symbol stands for a value that is known only on its system. */
function hasSymbol(word: string): boolean {
  return /&[A-Za-z@#$]/.test(word);
}

function append(value: Record<string, unknown>, property: string, element: unknown): void {
  const list = value[property] as unknown[] | undefined;
  if (list === undefined) value[property] = [element];
  else list.push(element);
}

function describe(operand: Operand): string {
  switch (operand.op) {
    case "choice":
      return operand.choices.map(([keyword]) => keyword.toString()).join(" and ");
    case "flag":
    case "param":
    case "option":
      return operand.keyword.toString();
    default:
      return operand.doc;
  }
}
