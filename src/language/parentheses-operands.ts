import { operandAdvice, withArticle } from "./advice";
import type { Group, KeywordTarget, Operand } from "./grammar";
import type { KeywordIndex } from "./keyword";
import type { ParenthesesCursor, ParenthesesToken } from "./parentheses-scanner";
import type { Severity, State } from "./source";
import type { StatementType } from "./statement";
import type { ValueType } from "./values";

/** Something wrong with an operand, and where. */
export interface OperandProblem {
  readonly severity: Severity;
  readonly state: State;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
}

/**
 * Reads the operands of one statement in `KEYWORD(value)` notation into its typed value. Every operand ends with its own
 * parenthesis, so one that is not understood costs none of the others.
 */
export class ParenthesesOperands {
  readonly value: Record<string, unknown> = {};
  readonly problems: OperandProblem[] = [];
  /** Operands that were not understood, as text. */
  readonly rest: string[] = [];

  constructor(
    private readonly cursor: ParenthesesCursor,
    /** What messages call the statement. */
    private readonly statement: string,
    private readonly types: KeywordIndex<StatementType>,
    /** Whether a statement begins at the cursor. */
    private readonly startsStatement: () => boolean,
  ) {}

  /** How much was understood. */
  get state(): State {
    if (this.problems.some((problem) => problem.severity === "error")) return "malformed";
    return this.rest.length > 0 ? "partial" : "understood";
  }

  read(group: Group): void {
    const { cursor } = this;
    while (!cursor.done && !this.ends(group)) this.operand(group);
    for (const [property, operand] of group.entries) {
      if (operand.required && this.value[property] === undefined) this.missing(operand);
    }
  }

  /** A word that begins its record with no parenthesis behind it is a statement, known or not. */
  private ends(group: Group): boolean {
    if (this.startsStatement()) return true;
    const token = this.cursor.peek()!;
    return token.first && this.cursor.bareWord() && !group.keywords.has(token.key);
  }

  private operand(group: Group): void {
    const { cursor } = this;
    const token = cursor.take();
    if (token.text === ",") {
      const message = `${this.label}: found a comma between two operands, expected a blank.`;
      return this.warn(token, "understood", message, "Remove the comma.");
    }
    if (token.text === "(" || token.text === ")") {
      const rest = token.text === "(" ? this.parenthesized(token) : token.text;
      return this.bad(
        token,
        `${this.label}: found ${rest}, expected a keyword.`,
        "Remove it, or complete its operand.",
      );
    }
    const target = group.keywords.get(token.key)?.find(({ keyword }) => keyword.words.length === 1)?.target;
    if (target === undefined) return this.unknown(token, group);
    if (this.value[target.property] !== undefined && target.operand.repeats !== true) return this.again(token);
    if (target.operand.op === "flag" || target.operand.op === "choice") return this.word(token, target);
    this.valued(token, target.property, target.operand);
  }

  /** A keyword without a value. */
  private word(token: ParenthesesToken, target: KeywordTarget): void {
    this.value[target.property] = target.operand.op === "flag" ? true : target.value;
    if (this.cursor.peek()?.text !== "(") return;
    const found = this.parenthesized(this.cursor.take());
    this.bad(token, `${this.label} ${token.key}: found ${found}, expected no value.`, `Remove ${found}.`);
  }

  private valued(token: ParenthesesToken, property: string, operand: Operand): void {
    const { cursor } = this;
    const next = cursor.peek();
    if (next?.text !== "(") {
      const message = `${this.label} ${token.key}: found ${shown(next)}, expected an opening parenthesis.`;
      this.bad(token, message, `Put the value of ${token.key} in parentheses.`);
      if (next !== undefined && !this.startsStatement() && cursor.peek(1)?.text === ")") {
        cursor.take();
        cursor.take();
      }
      return;
    }
    cursor.take();
    const values = this.list(token);
    if (operand.op === "option") {
      const inner: Record<string, unknown> = {};
      this.positional(token, operand.group, values, inner);
      this.store(property, operand, inner);
    } else if (operand.op === "param" && operand.many && operand.repeats !== true) {
      const list = values.flatMap((value) => this.convert(token, value, operand.type) ?? []);
      if (list.length > 0 || operand.required) this.value[property] = list;
    } else if (operand.op === "param") {
      const [value, second] = values;
      if (value === undefined) return this.noValue(token, operand.type);
      if (second !== undefined) return this.tooMany(token, second);
      const read = this.convert(token, value, operand.type);
      if (read !== undefined) this.store(property, operand, read);
    }
  }

  private store(property: string, operand: Operand, value: unknown): void {
    if (operand.repeats !== true) this.value[property] = value;
    else this.value[property] = [...((this.value[property] as unknown[] | undefined) ?? []), value];
  }

  /** The values up to the closing parenthesis. */
  private list(keyword: ParenthesesToken): ParenthesesToken[] {
    const { cursor } = this;
    const values: ParenthesesToken[] = [];
    let before: "(" | "," | "value" = "(";
    for (;;) {
      const token = cursor.peek();
      if (token === undefined || token.text === "(" || this.leavesList(token, before === "value")) {
        this.bad(
          keyword,
          `${this.label} ${keyword.key}: found ${shown(token)}, expected a closing parenthesis.`,
          `Put ) behind the last value of ${keyword.key}.`,
        );
        if (token?.text === "(") this.parenthesized(cursor.take());
        return values;
      }
      cursor.take();
      if (token.text === ")" && before !== ",") return values;
      if (isWord(token)) {
        if (before === "value") {
          const message = `${this.label} ${keyword.key}: found a blank before ${token.text}, expected a comma.`;
          this.warn(token, "understood", message, "Write a comma.");
        }
        values.push(token);
        before = "value";
        continue;
      }
      if (before !== "value") {
        const message = `${this.label} ${keyword.key}: found ${token.text}, expected a value.`;
        this.bad(token, message, "Remove the comma, or give the value.");
      }
      if (token.text === ")") return values;
      before = ",";
    }
  }

  /** Inside a list, what can only be the next operand or statement means that the parenthesis was forgotten. */
  private leavesList(token: ParenthesesToken, afterValue: boolean): boolean {
    if (!isWord(token)) return false;
    return this.cursor.peek(1)?.text === "(" || (afterValue && token.first && this.startsStatement());
  }

  private positional(
    keyword: ParenthesesToken,
    group: Group,
    values: readonly ParenthesesToken[],
    into: Record<string, unknown>,
  ): void {
    let next = 0;
    for (const [property, operand] of group.leading) {
      if (operand.op !== "arg") continue;
      if (operand.many) {
        const read = values.slice(next).flatMap((value) => this.convert(keyword, value, operand.type) ?? []);
        next = values.length;
        if (read.length > 0) into[property] = read;
        continue;
      }
      const value = values[next++];
      if (value !== undefined) into[property] = this.convert(keyword, value, operand.type);
      else if (operand.required) this.noValue(keyword, operand.type);
    }
    if (values[next] !== undefined) this.tooMany(keyword, values[next]!);
  }

  private convert(keyword: ParenthesesToken, token: ParenthesesToken, type: ValueType<unknown>): unknown {
    const read = type.parse(token.text);
    // A system symbol stands for a value that is known only on its system.
    if (read === undefined && /&[A-Z@#$]/.test(token.key)) return token.key;
    const expects = read === undefined ? type.expects : type.outside?.(read);
    if (expects === undefined) return read;
    const message = `${this.label} ${keyword.key}: found ${token.text}, expected ${withArticle(expects)}.`;
    const fix = `Give ${keyword.key} ${withArticle(expects)}.`;
    if (read !== undefined && type.sure === false) this.warn(token, "understood", message, fix);
    else this.bad(token, message, fix);
    return read;
  }

  private unknown(token: ParenthesesToken, group: Group): void {
    const text = this.whole(token);
    const advice = operandAdvice(token.key, group, this.types);
    this.keep(token, text, `found ${text}, which is not a known operand.`, advice);
  }

  private again(token: ParenthesesToken): void {
    const text = this.whole(token);
    this.keep(token, text, `found ${text}, expected ${token.key} only once.`, "Remove one of the two.");
  }

  private keep(token: ParenthesesToken, text: string, message: string, fix: string): void {
    this.rest.push(text);
    this.warn(token, "partial", `${this.label}: ${message} It is kept as it is, and not checked.`, fix);
  }

  /** A keyword and what stands in its parentheses, as text. */
  private whole(token: ParenthesesToken): string {
    return this.cursor.peek()?.text === "(" ? token.text + this.parenthesized(this.cursor.take()) : token.text;
  }

  /** Takes up to the parenthesis that closes an opening one; gives the text in one line. */
  private parenthesized(opening: ParenthesesToken): string {
    const { cursor } = this;
    let text = opening.text;
    let last = opening;
    let depth = 1;
    while (depth > 0) {
      if (cursor.done || (cursor.peek()!.first && this.startsStatement())) {
        this.bad(
          opening,
          `${this.label}: found ${shown(cursor.peek())}, expected a closing parenthesis.`,
          `Close the parenthesis of line ${opening.line}.`,
        );
        return text;
      }
      const token = cursor.take();
      if (token.text === "(") depth++;
      else if (token.text === ")") depth--;
      text += isWord(last) && isWord(token) ? ` ${token.text}` : token.text;
      last = token;
    }
    return text;
  }

  private missing(operand: Operand): void {
    const { cursor } = this;
    const keyword = operand.op === "param" || operand.op === "option" ? operand.keyword.toString() : operand.doc;
    const message = `${this.label}: found ${shown(cursor.peek())}, expected ${keyword}.`;
    this.bad(cursor.last, message, `Add ${keyword}(...): ${operand.doc}.`);
  }

  private noValue(keyword: ParenthesesToken, type: ValueType<unknown>): void {
    const wanted = withArticle(type.expects);
    const message = `${this.label} ${keyword.key}: found no value, expected ${wanted}.`;
    this.bad(keyword, message, `Give ${keyword.key} ${wanted}.`);
  }

  private tooMany(keyword: ParenthesesToken, found: ParenthesesToken): void {
    const message = `${this.label} ${keyword.key}: found ${found.text} after the last value, expected a closing parenthesis.`;
    this.bad(found, message, `Remove ${found.text}.`);
  }

  private warn(token: ParenthesesToken, state: State, message: string, fix: string): void {
    this.problems.push({ severity: "warning", state, line: token.line, column: token.column, message, fix });
  }

  private bad(token: ParenthesesToken, message: string, fix: string): void {
    this.problems.push({ severity: "error", state: "malformed", line: token.line, column: token.column, message, fix });
  }

  /** The statement in messages: its keyword and, once read, its name. */
  private get label(): string {
    const { name } = this.value;
    return typeof name === "string" ? `${this.statement} ${name}` : this.statement;
  }
}

function isWord(token: ParenthesesToken): boolean {
  return token.text !== "(" && token.text !== ")" && token.text !== ",";
}

function shown(token: ParenthesesToken | undefined): string {
  return token === undefined ? "the end of the data" : `${token.text} on line ${token.line}`;
}
