import { withArticle } from "./advice";
import { trimmed } from "./blanks";
import { scanItems, type Item, type ListComment } from "./assignments-scanner";
import type { Document } from "./document";
import type { KeywordIndex } from "./keyword";
import type { Diagnostic } from "./source";
import { Statement, type StatementType } from "./statement";
import type { ValueType } from "./values";

/** The property that holds what stands behind the equals sign. */
export const VALUE = "value";

const KEYWORD = /^[A-Z@#$][A-Z0-9@#$]*$/;

/** How a list of items is read. */
export interface AssignmentOptions {
  /** Keywords whose qualifiers are the items behind them in the same record, up to a described one. */
  readonly qualified?: ReadonlySet<string>;
  /** Makes the statement of an item without an equals sign; the list then holds such items only. */
  readonly word?: (text: string) => Statement;
}

/** The value of an item that has no description. */
export interface TextValue {
  /** What stands behind the equals sign; absent for a word alone. */
  readonly value?: string;
  /** Items that belong to this one and stand in the same record. */
  readonly qualifiers?: readonly string[];
}

/**
 * Reads a list of `KEYWORD=value` items, one statement each. Described keywords have a typed value; the others keep
 * their text, in state `passed-through`.
 */
export function parseAssignments(
  text: string,
  types: KeywordIndex<StatementType>,
  options: AssignmentOptions = {},
): Document {
  return new AssignmentParser(text, types, options).document();
}

class AssignmentParser {
  private readonly items: readonly Item[];
  private readonly diagnostics: Diagnostic[];
  private readonly comments: readonly ListComment[];
  private nextComment = 0;
  private next = 0;

  constructor(
    text: string,
    private readonly types: KeywordIndex<StatementType>,
    private readonly options: AssignmentOptions,
  ) {
    const scan = scanItems(text);
    this.items = scan.items;
    this.comments = scan.comments;
    this.diagnostics = [...scan.diagnostics];
  }

  document(): Document {
    const statements: Statement[] = [];
    while (this.next < this.items.length) {
      const item = this.items[this.next++]!;
      const statement = this.statement(item);
      const last = this.items[this.next - 1]!;
      statement.location = { line: item.line, column: item.column, endLine: last.endLine };
      const before = this.commentsUpTo(last.endLine);
      if (before.length > 0) statement.comments = { before };
      statements.push(statement);
    }
    this.diagnostics.sort((a, b) => a.line - b.line || a.column - b.column);
    return { statements, diagnostics: this.diagnostics, comments: this.commentsUpTo(Infinity) };
  }

  /** Hands over the comments that stand on a line or before it. */
  private commentsUpTo(line: number): string[] {
    const texts: string[] = [];
    for (; this.nextComment < this.comments.length; this.nextComment++) {
      const comment = this.comments[this.nextComment]!;
      if (comment.line > line) break;
      texts.push(comment.text);
    }
    return texts;
  }

  private statement(item: Item): Statement {
    const text = trimmed(item.text);
    const equals = text.indexOf("=");
    const keyword = (equals < 0 ? text : text.slice(0, equals)).toUpperCase();
    const value = equals < 0 ? undefined : text.slice(equals + 1);
    if (item.unclosed !== undefined) {
      return this.malformed(
        item,
        keyword,
        `found the end of ${text}, expected ${item.unclosed}.`,
        `Complete ${keyword}.`,
      );
    }
    if (this.options.word !== undefined) {
      if (value === undefined) return this.options.word(keyword);
      return this.malformed(item, keyword, `found ${text}, expected a name.`, "This list holds names only.");
    }
    if (!KEYWORD.test(keyword)) {
      return this.malformed(item, keyword, `found ${text}, expected KEYWORD=value.`, "Correct or remove it.");
    }
    const type = this.typeOf(keyword);
    if (type !== undefined) return this.described(item, type, value);
    if (value === "")
      return this.malformed(item, keyword, `found ${text}, expected a value.`, `Give ${keyword} a value.`);
    const statement = new Statement<string, TextValue>(keyword, this.textValue(item, keyword, value));
    statement.state = "passed-through";
    return statement;
  }

  private described(item: Item, type: StatementType, text = ""): Statement {
    const { label, keyword, check } = type.spec;
    const valueType = valueTypeOf(type);
    const read = text === "" ? undefined : valueType.parse(text);
    // A system symbol stands for a value that is known only on its system.
    if (read === undefined && /&[A-Za-z@#$]/.test(text)) {
      return new Statement(keyword.toString(), { [VALUE]: text.toUpperCase() });
    }
    const expects = read === undefined ? valueType.expects : valueType.outside?.(read);
    if (expects !== undefined) {
      const problem = `found ${text || "no value"}, expected ${withArticle(expects)}.`;
      const fix = `Give ${label} ${withArticle(expects)}.`;
      if (read === undefined || valueType.sure !== false) return this.malformed(item, label, problem, fix, read);
      this.report(item, "warning", `${label}: ${problem}`, fix);
    }
    for (const { message, fix } of check?.({ [VALUE]: read } as never) ?? []) {
      return this.malformed(item, label, message, fix, read);
    }
    return new Statement(keyword.toString(), { [VALUE]: read });
  }

  private textValue(item: Item, keyword: string, value: string | undefined): TextValue {
    const qualifiers: string[] = [];
    if (this.options.qualified?.has(keyword) === true) {
      for (; this.next < this.items.length; this.next++) {
        const { text, line, unclosed } = this.items[this.next]!;
        if (line !== item.line || unclosed !== undefined || this.typeOf(text.split("=")[0]!.toUpperCase())) break;
        qualifiers.push(trimmed(text));
      }
    }
    return { ...(value === undefined ? {} : { value }), ...(qualifiers.length === 0 ? {} : { qualifiers }) };
  }

  private typeOf(keyword: string): StatementType | undefined {
    return this.types.get(keyword)?.[0]?.target;
  }

  private malformed(item: Item, keyword: string, problem: string, fix: string, read?: unknown): Statement {
    const statement = new Statement(keyword, read === undefined ? {} : { [VALUE]: read });
    statement.state = "malformed";
    statement.raw = trimmed(item.text);
    const message = KEYWORD.test(keyword) ? `${keyword}: ${problem}` : problem.replace(/^f/, "F");
    this.report(item, "error", message, fix);
    return statement;
  }

  private report({ line, column, endLine }: Item, severity: "error" | "warning", message: string, fix: string): void {
    const state = severity === "error" ? "malformed" : "understood";
    this.diagnostics.push({ severity, state, line, column, endLine, message, fix });
  }
}

/** The type of the value of a described item. */
export function valueTypeOf(type: StatementType): ValueType<unknown> {
  const operand = type.spec.group.operands[VALUE];
  if (operand?.op !== "arg") throw new Error(`${type.spec.keyword} is described without an operand "${VALUE}".`);
  return operand.type;
}
