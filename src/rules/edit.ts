import { edit, type DocumentEditor } from "../documents/edit";
import { everyStatement, languages, type DocumentKind } from "../documents/kinds";
import type { State } from "../language/source";
import type { Statement } from "../language/statement";
import { RuleError } from "./errors";

/** A change of one file that corrects a problem, or part of one. */
export interface Edit {
  /** Path in the assembly. */
  readonly file: string;
  /** What is changed, as an instruction: `Add DVIPSEC to IPSEC`. Edits of a file that say the same are one. */
  readonly description: string;
  /** Makes the change. */
  apply(text: EditedText): void;
}

/** States of statements whose operands are known, as far as they are understood. */
const CHANGEABLE: ReadonlySet<State> = new Set(["understood", "partial"]);

/** A text that edits change, statement by statement. The statements of the model name the places. */
export class EditedText {
  private readonly editor: DocumentEditor;
  private readonly byLine = new Map<number, Statement[]>();
  /** Operands that statements have been given so far. */
  private readonly values = new Map<Statement, unknown>();
  private readonly inserted = new Set<Statement>();

  constructor(
    kind: DocumentKind,
    private readonly original: string,
  ) {
    this.editor = edit(kind, original);
    for (const { statement } of everyStatement(languages[kind], this.editor.document)) {
      const line = statement.location?.line;
      if (line !== undefined) this.byLine.set(line, [...(this.byLine.get(line) ?? []), statement]);
    }
  }

  /** The text with all changes made so far. */
  get text(): string {
    return this.editor.text;
  }

  get isChanged(): boolean {
    return this.text !== this.original;
  }

  /**
   * Gives a statement other operands: those it has, changed. Changes of one statement add up.
   *
   * @throws RuleError when the statement is not in the text, or kept as text
   * @throws EditError or StatementError when it cannot have the operands
   */
  change<V>(statement: Statement<string, V>, operands: (value: V) => V): this {
    const here = this.find(statement);
    const before = (this.values.has(here) ? this.values.get(here) : here.value) as V;
    const value = operands(before);
    this.editor.replace(here, value);
    this.values.set(here, value);
    return this;
  }

  /**
   * Gives a statement these operands, and drops text of it that was not understood.
   *
   * @throws RuleError when the statement is not in the text, or kept as text
   * @throws EditError or StatementError when it cannot have the operands
   */
  rewrite<V>(statement: Statement<string, V>, value: V): this {
    const here = this.find(statement);
    this.editor.rewrite(here, value);
    this.values.set(here, value);
    return this;
  }

  /**
   * Inserts a statement behind another one; without one, at the beginning.
   *
   * @throws RuleError when the other statement is not in the text
   * @throws EditError when other statements would change too
   */
  insertAfter(statement: Statement | undefined, inserted: Statement): this {
    this.editor.insertAfter(statement === undefined ? undefined : this.find(statement), inserted);
    this.inserted.add(inserted);
    return this;
  }

  /** The statement of this text that a statement of the model was read from. */
  private find(statement: Statement): Statement {
    if (this.inserted.has(statement)) return statement;
    const { location, keyword } = statement;
    const onLine = (this.byLine.get(location?.line ?? 0) ?? []).filter((other) => other.keyword === keyword);
    // A symbol before the statement moves it on its line.
    const found = onLine.length === 1 ? onLine : onLine.filter((other) => other.location?.column === location?.column);
    if (found.length !== 1) throw RuleError.notInText(keyword, location?.line);
    if (!CHANGEABLE.has(found[0]!.state)) throw RuleError.keptAsText(keyword, location?.line);
    return found[0]!;
  }
}
