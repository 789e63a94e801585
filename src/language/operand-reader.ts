import { keywordsOf, operandAdvice, withArticle } from "./advice";
import type { Cursor } from "./cursor";
import { HIDDEN } from "./errors";
import type { ChoiceOperand, Group, KeywordTarget, Operand } from "./grammar";
import type { Keyword, KeywordIndex } from "./keyword";
import { orderProblem, type Problem } from "./operand-problem";
import { beginsWithLetter } from "./scanner";
import { isPlausible } from "./plausible";
import type { Severity, State } from "./source";
import type { StatementType } from "./statement";
import type { ValueType } from "./values";

type Values = Record<string, unknown>;

const NO_PROBLEMS: Problem[] = [];

/**
 * Reads the operands of one free-form statement into its typed value. A keyword of the statement wins over a positional
 * operand, and both win over the keyword of a following statement, which ends the operands. A syntax error ends the
 * reading; an operand that is not known does not.
 */
export class OperandReader {
  problems = NO_PROBLEMS;
  state: State = "understood";
  /** Whether the statement stands in a block, where no other than its substatements may begin. */
  inBlock = false;
  /** Whether the operands of the statement have to stand in the order of their description. */
  ordered = false;
  /** Keywords that begin or end a statement here. */
  boundary: ReadonlySet<string> = new Set();
  /** Operands that are not known, in the order they stand. */
  leftOver: string[] = [];
  private label = "";
  private column = 1;
  private stopped = false;
  /** The option whose operands are being read. */
  private within: Keyword | undefined;
  /** The options of the statement read so far, with what they may still take. */
  private options: { readonly group: Group; readonly value: Values }[] = [];
  /** Groups being read, outermost first, with what was read of them. */
  private readonly groups: Group[] = [];
  private readonly values: Values[] = [];

  constructor(
    private readonly cursor: Cursor,
    private readonly types: KeywordIndex<StatementType>,
  ) {}

  /**
   * Reads the operands of a statement. `column` is where the statement begins: a word that is not known, begins a record
   * and stands no deeper is taken for a statement. An entry of a list also ends with its record, and where `entry` says
   * that the next one begins.
   */
  read(label: string, column: number, group: Group, value: Values, entry?: () => boolean): void {
    this.label = label;
    this.column = column;
    this.problems = NO_PROBLEMS;
    this.state = "understood";
    if (this.leftOver.length > 0) this.leftOver = [];
    this.stopped = false;
    this.within = undefined;
    if (this.options.length > 0) this.options = [];
    const { taken } = this.cursor;
    this.groups.push(group);
    this.values.push(value);
    this.leading(group, value);
    this.body(group, value);
    // A statement without keywords takes its positional operands and no more.
    while (!this.stopped && !group.keywords.isEmpty && !this.ended(entry)) {
      if (group.keywords.has(this.cursor.keyword)) this.body(group, value);
      else if (!this.missing(group, value, true)) this.unknownOperand(group, entry !== undefined);
    }
    if (!this.stopped) this.missing(group, value, false);
    this.groups.pop();
    this.values.pop();
    if (!this.stopped) return;
    while (!this.ended(entry) || (entry !== undefined && this.cursor.taken === taken)) this.cursor.pass();
  }

  private group(group: Group, value: Values): void {
    this.groups.push(group);
    this.values.push(value);
    this.leading(group, value);
    this.body(group, value);
    if (!this.stopped) this.missing(group, value, false);
    this.groups.pop();
    this.values.pop();
  }

  /** The positional operands before any keyword. */
  private leading({ leading }: Group, value: Values): void {
    for (let i = 0; i < leading.length && !this.stopped; i++) {
      const entry = leading[i]!;
      const taken = this.positional(entry[0], entry[1], value);
      if (!taken && entry[1].required && value[entry[0]] === undefined) this.expectedOperand(entry[1]);
    }
  }

  /** Keywords, and the positional operands among them. */
  private body(group: Group, value: Values): void {
    const { cursor } = this;
    const { trailing } = group;
    let next = 0;
    while (!cursor.done && !this.stopped) {
      if (cursor.keyword !== "") {
        const candidates = group.keywords.get(cursor.keyword);
        if (candidates !== undefined) {
          if (this.isStatement(candidates[0]!.target, value)) return;
          const target = this.keyword(candidates);
          if (target === undefined) return;
          if (this.ordered && this.groups.length === 1) {
            const problem = orderProblem(this.label, group, target, value, this.cursor);
            if (problem !== undefined) this.add(problem);
          }
          this.keywordOperand(target, value);
          continue;
        }
        if (this.boundary.has(cursor.keyword)) return;
      }
      let taken = false;
      while (next < trailing.length && !taken) {
        const entry = trailing[next]!;
        const operand = entry[1];
        taken = this.positional(entry[0], operand, value);
        if (!taken && operand.required && value[entry[0]] === undefined) return;
        if (!taken || !operand.many) next++;
      }
      if (!taken) return;
    }
  }

  private atBoundary(): boolean {
    const { keyword } = this.cursor;
    return keyword !== "" && this.boundary.has(keyword);
  }

  /**
   * True when a keyword of the operands is one of a statement here: outside a block, where it begins a record and stands no
   * deeper than the statement before it, or where the operand is there already.
   */
  private isStatement({ property }: KeywordTarget, value: Values): boolean {
    const { cursor } = this;
    if (this.inBlock || !(cursor.startsLine || value[property] !== undefined) || !this.atBoundary()) return false;
    return value[property] !== undefined || cursor.column <= this.column;
  }

  /** True when the token at hand begins a statement on a record of its own, so that it is no value. */
  private startsStatement(): boolean {
    const { cursor } = this;
    return cursor.startsLine && this.atBoundary() && cursor.column <= this.column;
  }

  /** True when the token at hand does not belong to the statement. */
  private ended(entry: (() => boolean) | undefined): boolean {
    const { cursor } = this;
    if (cursor.done || this.atBoundary()) return true;
    if (entry !== undefined) return cursor.startsLine || (!this.stopped && entry());
    return cursor.startsLine && cursor.column <= this.column && cursor.beginsWithLetter && !this.isOfOption();
  }

  /** True when the token at hand is an operand of an option of the statement, whatever stands between them. */
  private isOfOption(): boolean {
    return this.options.some(({ group }) => group.keywords.has(this.cursor.keyword));
  }

  /** Takes an operand that is not known, with what follows it up to a keyword that is; in an entry, to the end of the record. */
  private unknownOperand(group: Group, inEntry: boolean): void {
    const { cursor } = this;
    const { word, line, column } = cursor;
    if (!cursor.beginsWithLetter && !cursor.hasSymbol) {
      return this.stop(`${this.label}: ${word} was found where an operand was expected.`, "Correct or remove it.");
    }
    if (this.state === "understood") this.state = "partial";
    const message = `${this.label}: ${word} is not a known operand. It is kept as it is, and not checked.`;
    this.report("warning", message, operandAdvice(cursor.key, group, this.types), line, column);
    do {
      this.leftOver.push(cursor.take());
      const lastOption = this.options.at(-1);
      if (lastOption?.group.keywords.has(cursor.keyword) === true) return this.body(lastOption.group, lastOption.value);
      if (group.keywords.has(cursor.keyword)) return this.body(group, this.values[0]!);
    } while (inEntry ? !cursor.done && !cursor.startsLine && !this.atBoundary() : !this.ended(undefined));
  }

  /** The longest keyword that stands at the cursor; its words are taken. */
  private keyword(candidates: readonly { keyword: Keyword; target: KeywordTarget }[]): KeywordTarget | undefined {
    const { cursor } = this;
    const second = candidates[0]!.keyword.forms.length > 1 ? cursor.nextKeyword : "";
    for (let i = 0; i < candidates.length; i++) {
      const { keyword, target } = candidates[i]!;
      const { forms } = keyword;
      if (forms.length > 1 && !forms[1]!.has(second)) continue;
      cursor.pass();
      if (forms.length > 1) cursor.pass();
      return target;
    }
    cursor.pass();
    const seconds = [...new Set(candidates.map(({ keyword }) => keyword.words[1]!))];
    const expects = seconds.length === 1 ? seconds[0]! : `one of ${seconds.join(", ")}`;
    this.expected(expects, candidates[0]!.keyword.words[0]!);
    return undefined;
  }

  private keywordOperand(target: KeywordTarget, value: Values): void {
    const { property, operand } = target;
    const before = value[property];
    switch (operand.op) {
      case "flag":
        value[property] = true;
        return;
      case "choice":
        if (before !== undefined && before !== target.value) this.conflict(operand, before, target.value);
        value[property] = target.value;
        return;
      case "param": {
        const read = this.parameter(operand);
        if (read === undefined) return;
        if (operand.repeats === true) append(value, property, read);
        else if (before !== undefined && operand.many)
          for (const element of read as []) (before as unknown[]).push(element);
        else {
          if (before !== undefined && before !== read) this.twice(operand.keyword);
          value[property] = read;
        }
        return;
      }
      case "option": {
        const inner: Values = {};
        const outer = this.within;
        this.within = operand.keyword;
        this.group(operand.group, inner);
        this.within = outer;
        this.options.push({ group: operand.group, value: inner });
        if (operand.repeats === true) append(value, property, inner);
        else {
          if (before !== undefined) this.twice(operand.keyword);
          value[property] = inner;
        }
      }
    }
  }

  private parameter(operand: Operand & { op: "param" }): unknown {
    const outer = this.within;
    this.within = operand.keyword;
    let read: unknown;
    if (operand.many && operand.repeats !== true) read = this.list(operand.type, undefined);
    else if (!this.cursor.done) read = this.value(operand.type);
    if (read === undefined) {
      this.expected(operand.type.expects, undefined, operand.type.secret === true ? HIDDEN : undefined);
    }
    this.within = outer;
    return read;
  }

  /** Takes values up to the first that is not of the type, or is a keyword, and adds them to a list. */
  private list(type: ValueType<unknown>, before: unknown[] | undefined): unknown[] | undefined {
    const { cursor } = this;
    let list = before;
    while (!cursor.done && !this.atKeyword()) {
      const read = this.value(type);
      if (read === undefined) break;
      if (list === undefined) list = [read];
      else list.push(read);
    }
    // A copy takes no more room than the values need.
    return before === undefined && list !== undefined && list.length > 1 ? list.slice() : list;
  }

  /** True when the token at hand is a keyword of a group being read, or of a statement. */
  private atKeyword(): boolean {
    const { keyword } = this.cursor;
    if (keyword === "") return false;
    for (let i = this.groups.length - 1; i >= 0; i--) if (this.groups[i]!.keywords.has(keyword)) return true;
    return this.boundary.has(keyword);
  }

  /** Takes the token at hand when it is of the type. */
  private value(type: ValueType<unknown>): unknown {
    const { cursor } = this;
    const { word } = cursor;
    if (this.startsStatement()) return undefined;
    const read = type.parse(word);
    if (read === undefined) {
      if (cursor.hasSymbol && isPlausible(type, word)) {
        const { key } = cursor;
        cursor.pass();
        return key;
      }
      if (type.open !== true) return undefined;
      this.report(
        "warning",
        `${this.place()}: ${word} was found, known are ${type.expects}.`,
        "Correct it if misspelt.",
      );
      cursor.pass();
      return word;
    }
    const outside = type.outside?.(read);
    if (outside !== undefined) {
      const severity = type.sure === false ? "warning" : "error";
      const message = `${this.place()}: ${type.secret === true ? HIDDEN : word} was found, expected ${withArticle(outside)}.`;
      this.report(severity, message, `Give ${withArticle(outside)}.`);
    }
    cursor.pass();
    return read;
  }

  private positional(property: string, operand: Operand, value: Values): boolean {
    const { cursor } = this;
    if (cursor.done || this.stopped) return false;
    if (operand.op === "compound") {
      if (value[property] !== undefined) return false;
      const read = operand.compound.parse(cursor);
      if (read !== undefined) value[property] = read;
      return read !== undefined;
    }
    if (operand.op === "many") return this.repetition(property, operand, value);
    if (operand.op !== "arg" || operand.when?.(value, cursor.word) === false) return false;
    if (operand.many) {
      const before = value[property] as unknown[] | undefined;
      const { taken } = cursor;
      const list = this.list(operand.type, before);
      if (list !== undefined) value[property] = list;
      return cursor.taken > taken;
    }
    if (value[property] !== undefined) return false;
    if (!operand.required && (this.atKeyword() || (cursor.hasSymbol && this.isNeeded()))) return false;
    const read = this.value(operand.type);
    if (read !== undefined) value[property] = read;
    return read !== undefined;
  }

  private repetition(property: string, { group }: Operand & { op: "many" }, value: Values): boolean {
    const { cursor } = this;
    const [first, operand] = group.leading[0]!;
    const { type } = operand as Operand & { op: "arg" };
    let taken = false;
    while (!cursor.done && !this.stopped && !this.atKeyword()) {
      const read = this.value(type);
      if (read === undefined) break;
      const inner: Values = {};
      inner[first] = read;
      this.group(group, inner);
      append(value, property, inner);
      taken = true;
    }
    return taken;
  }

  /**
   * True when a system symbol has to be left for an operand that is required and not there yet, because no other value
   * follows the symbol.
   */
  private isNeeded(): boolean {
    const next = this.wordAfterSymbol();
    if (next !== undefined && (!beginsWithLetter(next.toUpperCase()) || next.includes(":"))) return false;
    return this.groups.some((group, i) =>
      group.required.some(
        ([property, { op }]) => this.values[i]![property] === undefined && (op === "arg" || op === "compound"),
      ),
    );
  }

  /** The word that follows the symbol at hand, keywords passed over that need no value. */
  private wordAfterSymbol(): string | undefined {
    const { keywords } = this.groups.at(-1)!;
    for (let ahead = 1; ; ahead++) {
      const word = this.cursor.peek(ahead);
      const found = word === undefined ? undefined : keywords.get(word.toUpperCase());
      if (found === undefined || found[0]!.target.operand.op === "param" || ahead > 8) return word;
      const second = this.cursor.peek(ahead + 1)?.toUpperCase();
      if (second !== undefined && found.some(({ keyword }) => keyword.forms[1]?.has(second))) ahead++;
    }
  }

  /** Reports the first required operand that is not there; `positional` looks for those without a keyword only. */
  private missing(group: Group, value: Values, positional: boolean): boolean {
    // Those before any keyword are there: the reading stops where one of them is not.
    for (let i = 0; i < group.requiredLater.length; i++) {
      const entry = group.requiredLater[i]!;
      const operand = entry[1];
      if (value[entry[0]] !== undefined || (positional && operand.op !== "arg" && operand.op !== "compound")) continue;
      this.expectedOperand(operand);
      return true;
    }
    return false;
  }

  private expectedOperand(operand: Operand): void {
    if (operand.op === "arg") this.expected(operand.type.expects);
    else if (operand.op === "compound") {
      const { cursor } = this;
      this.expected(operand.compound.expects, undefined, `${cursor.word} ${cursor.peek(1) ?? ""}`.trimEnd());
    } else this.expected(keywordsOf(operand));
  }

  private conflict(operand: ChoiceOperand, before: unknown, now: unknown): void {
    const keyword = (value: unknown) => operand.choices.find(([, choice]) => choice === value)![0].toString();
    const message = `${this.label}: ${keyword(before)} and ${keyword(now)} exclude each other.`;
    const { lastLine, lastColumn } = this.cursor;
    this.report("error", message, `Keep one of ${keyword(before)} and ${keyword(now)}.`, lastLine, lastColumn);
  }

  private twice(keyword: Keyword): void {
    const message = `${this.label}: ${keyword} is given twice, and the last one is taken.`;
    this.report("warning", message, `Keep one ${keyword}.`, this.cursor.lastLine, this.cursor.lastColumn);
  }

  private expected(expects: string, keyword = this.within?.text, found = this.cursor.word): void {
    const { cursor } = this;
    const wanted = withArticle(expects);
    const place = keyword === undefined ? this.label : `${this.label} ${keyword}`;
    const fix = `Give ${keyword ?? this.label} ${wanted}.`;
    if (cursor.done || this.startsStatement()) {
      const before = cursor.done ? "the end of the data set" : `${cursor.word} on line ${cursor.line}`;
      this.stop(`${place}: ${wanted} is missing before ${before}.`, fix, cursor.lastLine, cursor.lastColumn);
    } else this.stop(`${place}: found ${found}, expected ${wanted}.`, fix);
  }

  private place(): string {
    return this.within === undefined ? this.label : `${this.label} ${this.within}`;
  }

  /** Reports a syntax error: the rest of the statement is not read. */
  private stop(message: string, fix: string, line?: number, column?: number): void {
    this.report("error", message, fix, line, column);
    this.stopped = true;
  }

  private report(severity: Severity, message: string, fix: string, line?: number, column?: number): void {
    const { cursor } = this;
    if (severity === "error") this.state = "malformed";
    this.add({ severity, line: line ?? cursor.line, column: column ?? cursor.column, message, fix });
  }

  private add(problem: Problem): void {
    if (this.problems === NO_PROBLEMS) this.problems = [];
    this.problems.push(problem);
  }
}

function append(value: Values, property: string, element: unknown): void {
  const list = value[property] as unknown[] | undefined;
  if (list === undefined) value[property] = [element];
  else list.push(element);
}
