import type { Document } from "../language/document";
import { Statement, type StatementType } from "../language/statement";
import { COMMENT_LINE, keptComments, LINE_REST } from "./edit-comments";
import { extentsOf, type Extent } from "./edit-extents";
import { fits, numbered, unnumbered } from "./edit-records";
import { render } from "./edit-render";
import { reworded } from "./edit-words";
import { EditError } from "./errors";
import { languages, nameOf, typeOf, type DocumentKind, type Language, type PlacedStatement } from "./kinds";
import { formOf, identityOf, stable } from "./meaning";

/**
 * Changes single statements of a text; every other byte, comments and layout, stays as it is.
 *
 *     const editor = edit("profile", text);
 *     const start = editor.document.statements.find(({ keyword }) => keyword === "START")!;
 *     editor.replace(start, { name: "OSA2" }).text;
 */
export function edit(kind: DocumentKind, text: string): DocumentEditor {
  return new DocumentEditor(kind, text);
}

/** A statement the editor knows. */
interface Node {
  /** What users of the editor call it by. */
  readonly handle: Statement;
  readonly parent: Node | undefined;
  /** The statement as it was read last. */
  now: Statement;
  children: Node[];
}

/** A change of the tree: the statements that stand in a block from then on, and one of them that has another value. */
interface Change {
  readonly parent: Node | undefined;
  readonly siblings: readonly Node[];
  readonly replaced?: { readonly node: Node; readonly by: Statement };
  /** References that are operands of the block from then on. */
  readonly gathered?: readonly Node[];
}

/**
 * A text that is being edited. Statements of {@link document}, and those that were inserted, name the places: they stay valid
 * over all changes, until they are removed. The text is read again after each change; a change that would mean more than
 * itself, or make the text malformed, is refused, and leaves the text as it was.
 */
export class DocumentEditor {
  /** The text as it was read at first. */
  readonly document: Document;
  private readonly language: Language;
  private readonly nodes = new Map<Statement, Node>();
  private roots: Node[];
  private current: string;
  /** What is wrong with the text. */
  private malformed: readonly string[];
  private extents: ReadonlyMap<Statement, Extent>;
  private readonly lineEnd: string;

  constructor(
    private readonly kind: DocumentKind,
    text: string,
  ) {
    this.language = languages[kind];
    this.current = text;
    this.document = this.language.parse(text);
    this.malformed = malformedIn(this.document);
    this.extents = extentsOf(this.language, text, this.document);
    this.roots = this.document.statements.map((statement) => nodeOf(statement, undefined));
    this.roots.forEach((node) => this.remember(node));
    this.lineEnd = /\r\n|\n/.exec(text)?.[0] ?? "\n";
  }

  /** The text with all changes made so far. */
  get text(): string {
    return this.current;
  }

  /**
   * Gives a statement other operands. Its substatements and comments stay, and so does text of it that was not understood.
   *
   * @throws StatementError when the statement cannot have the operands
   * @throws EditError when the statement is not of this text or has no operands, other statements would change too, or the
   * text would be malformed
   */
  replace(statement: Statement, value: unknown): this {
    return this.put(statement, value, this.node(statement).now.rest);
  }

  /**
   * Gives a statement these operands, and drops text of it that was not understood. Its substatements and comments stay.
   *
   * @throws StatementError when the statement cannot have the operands
   * @throws EditError when the statement is not of this text or has no operands, other statements would change too, or the
   * text would be malformed
   */
  rewrite(statement: Statement, value: unknown): this {
    return this.put(statement, value, undefined);
  }

  private put(statement: Statement, value: unknown, rest: string | undefined): this {
    const node = this.node(statement);
    const { now } = node;
    const placed = this.placed(node);
    const { type } = placed;
    if (type === undefined || type.spec.passedThrough === true) {
      throw EditError.noOperands(nameOf(placed), now.location!.line);
    }
    const { language, current } = this;
    const extent = this.extentOf(node);
    const made = type(value, now.children as never);
    Object.assign(made, { rest, endMissing: now.endMissing });
    const braces = language.notation === "braces";
    const column = this.column(extent.start);
    const printed = new Statement(made.keyword, made.value, braces ? made.children : []);
    printed.rest = made.rest;
    printed.comments = keptComments(language, current, now, made, extent);
    const lines = render(language, printed, placed.parent, {
      indent: column,
      headOnly: !braces && type.spec.end !== undefined,
    });
    const before = current.slice(0, extent.start);
    const after = current.slice(braces ? extent.end : extent.headEnd);
    const joined = lines.join(this.lineEnd);
    const whole = before + (column === 0 ? joined : joined.trimStart());
    const end = this.column(extent.headEnd);
    const words = this.changedWords(node, printed, extent);
    const candidates = [
      ...(words === undefined ? [] : [words]),
      numbered(language, whole, after, end),
      this.onRecords(before, lines, unnumbered(language, after, end), column),
    ];
    const siblings = this.childrenOf(node.parent);
    this.apply("Changing", placed, candidates, { parent: node.parent, siblings, replaced: { node, by: made } });
    return this;
  }

  /** The text with the words changed in which a statement of several records has another form. */
  private changedWords(node: Node, made: Statement, { start, headEnd }: Extent): string | undefined {
    const { language, current } = this;
    if (!/[\r\n]/.test(current.slice(start, headEnd))) return undefined;
    const canonical = ({ keyword, value, rest }: Statement) => {
      const statement = Object.assign(new Statement(keyword, value, []), { rest });
      const headOnly = this.placed(node).type?.spec.end !== undefined;
      return render(language, statement, this.placed(node).parent, { headOnly }).join("\n");
    };
    const end = this.nextLine(headEnd);
    const text = reworded(
      language,
      current.slice(start, end),
      this.column(start),
      canonical(node.now),
      canonical(made),
    );
    return text === undefined ? undefined : current.slice(0, start) + text + current.slice(end);
  }

  /**
   * Removes a statement and everything in it. Its records go too when nothing else stands on them; comments before it stay.
   *
   * @throws EditError when the statement is not of this text, or other statements would change too
   */
  remove(statement: Statement): this {
    const node = this.node(statement);
    const text = this.current;
    const { start, end: behind } = this.extentOf(node);
    const end = this.language.notation === "assignments" && text[behind] === "," ? behind + 1 : behind;
    const rest = text.slice(end);
    const candidates = [text.slice(0, start) + this.lineEnd + rest];
    if (!this.startsLine(start)) candidates.unshift(text.slice(0, start).replace(/[ \t]+$/, "") + rest);
    else {
      candidates.unshift(text.slice(0, start) + rest.replace(/^[ \t]+/, ""));
      if (this.endsLine(end)) candidates.unshift(text.slice(0, this.lineStart(start)) + text.slice(this.nextLine(end)));
    }
    const siblings = this.childrenOf(node.parent).filter((other) => other !== node);
    this.apply("Removing", this.placed(node), candidates, this.gathering({ parent: node.parent, siblings }));
    this.forget(node);
    return this;
  }

  /**
   * Inserts a statement behind another one, on records of its own; without one, before the first statement of the text and
   * the comments right above it.
   *
   * @throws EditError when `statement` is not of this text, or other statements would change too
   */
  insertAfter(statement: Statement | undefined, inserted: Statement): this {
    if (statement !== undefined) {
      const node = this.node(statement);
      return this.insertBehind(node, node.parent, this.childrenOf(node.parent).indexOf(node) + 1, inserted);
    }
    const first = this.roots[0];
    if (first === undefined) return this.insert(inserted, undefined, 0, this.current.length, 0);
    const { start } = this.extentOf(first);
    return this.insert(inserted, undefined, 0, this.aboveComments(start), this.column(start));
  }

  /**
   * Inserts a statement as the last one of a block or list; in a policy before the references that follow the inline
   * statements, and a reference behind them. Such references are operands of the block: no places in the text.
   *
   * @throws EditError when `block` is not of this text, or other statements would change too
   */
  append(block: Statement, inserted: Statement): this {
    const node = this.node(block);
    const last = node.children.at(-1);
    const { headEnd, open, close } = this.extentOf(node);
    const { type } = this.placed(node);
    const referring = type !== undefined && referenceOf(type, inserted) !== undefined;
    if (referring && close !== undefined) {
      return this.insert(inserted, node, node.children.length, close, undefined, true);
    }
    if (last !== undefined) return this.insertBehind(last, node, node.children.length, inserted);
    const before = type !== undefined && givesReferences(type, node.now) ? open : close;
    return this.insert(inserted, node, 0, this.language.notation === "braces" ? (before ?? headEnd) : headEnd);
  }

  private insertBehind(anchor: Node, parent: Node | undefined, index: number, inserted: Statement): this {
    const { start, end } = this.extentOf(anchor);
    return this.insert(inserted, parent, index, end, this.startsLine(start) ? this.column(start) : undefined);
  }

  /** Inserts at an offset; with `atEnd` a reference goes behind those that the block has as operands. */
  private insert(
    inserted: Statement,
    parent: Node | undefined,
    index: number,
    at: number,
    indent?: number,
    atEnd = false,
  ): this {
    if (this.nodes.has(inserted)) throw EditError.twice(inserted.keyword || "An entry");
    const { current } = this;
    const lines = render(this.language, inserted, parent && this.placed(parent), { indent });
    const next = this.nextLine(at);
    const column = this.column(at);
    const after = unnumbered(this.language, current.slice(at), column);
    const candidates = [this.onRecords(current.slice(0, at), lines, after, column)];
    if (!this.startsLine(at) && this.endsLine(at)) {
      candidates.unshift(this.onRecords(current.slice(0, next), lines, current.slice(next), 0));
    }
    const node = nodeOf(inserted, parent);
    const siblings = this.childrenOf(parent).toSpliced(index, 0, node);
    const change = this.gathering({ parent, siblings }, atEnd);
    this.apply("Inserting", this.placed(node), candidates, change);
    if (change.gathered?.includes(node) !== true) this.remember(node);
    return this;
  }

  /** A change after which the references behind the last inline statement of the block are operands of the block. */
  private gathering(change: Change, atEnd = false): Change {
    const { parent, siblings } = change;
    const type = parent && this.placed(parent).type;
    if (type === undefined || this.language.notation !== "braces") return change;
    const inline = siblings.findLastIndex(({ now }) => referenceOf(type, now) === undefined);
    const gathered = siblings.slice(inline + 1);
    if (gathered.length === 0) return change;
    const value = { ...(parent!.now.value as Record<string, readonly unknown[]>) };
    for (const { now } of atEnd ? gathered : gathered.toReversed()) {
      const property = referenceOf(type, now)!;
      const name = (now.value as { name: string }).name;
      const others = value[property] ?? [];
      value[property] = atEnd ? [...others, name] : [name, ...others];
    }
    const by = new Statement(parent!.now.keyword, value);
    Object.assign(by, { rest: parent!.now.rest, endMissing: parent!.now.endMissing });
    return { parent, siblings: siblings.slice(0, inline + 1), replaced: { node: parent!, by }, gathered };
  }

  /** Records between two parts of a text; what goes on behind them on the same line gets a line with so many blanks. */
  private onRecords(before: string, lines: readonly string[], after: string, margin: number): string {
    const { lineEnd, language } = this;
    const head = before.replace(/[ \t]+$/, "");
    const separator = language.notation === "assignments" ? /^,?[ \t]*/ : /^[ \t]*/;
    const startsLine = head === "" || /[\r\n]$/.test(head);
    const atLine = startsLine && head === before && margin === 0;
    const tail = atLine ? after : after.replace(separator, "");
    const last = tail === "" && this.current !== "" && !/[\r\n]$/.test(this.current);
    const gap = last ? "" : tail === "" || atLine ? lineEnd : /^[\r\n]/.test(tail) ? "" : lineEnd + " ".repeat(margin);
    return `${head}${startsLine ? "" : lineEnd}${lines.join(lineEnd)}${gap}${tail}`;
  }

  /** Makes a change with the first text that is read as what is expected, if possible one whose new records are not too long. */
  private apply(what: string, placed: PlacedStatement, candidates: readonly string[], change: Change): void {
    const name = [nameOf(placed), identityOf(placed.statement)].filter((part) => part !== "").join(" ");
    let problem: string | undefined;
    const fitting = candidates.filter((text) => fits(this.language, text, this.current));
    for (const text of new Set([...fitting, ...candidates])) {
      const document = this.language.parse(text);
      if (!this.isRead(undefined, document.statements, change)) continue;
      const found = malformedIn(document);
      if (found.length > this.malformed.length) {
        problem ??= found.find((message) => !this.malformed.includes(message)) ?? found[0]!;
        continue;
      }
      this.current = text;
      this.malformed = found;
      change.gathered?.forEach((node) => this.forget(node));
      if (change.parent === undefined) this.roots = [...change.siblings];
      else change.parent.children = [...change.siblings];
      adopt(this.roots, document.statements);
      this.extents = extentsOf(this.language, text, document);
      return;
    }
    throw problem === undefined ? EditError.notPossible(what, name) : EditError.malformed(what, name, problem);
  }

  /** Whether the statements read are those of a block after the change. */
  private isRead(parent: Node | undefined, read: readonly Statement[], change: Change): boolean {
    const nodes = parent === change.parent ? change.siblings : this.childrenOf(parent);
    return (
      nodes.length === read.length &&
      nodes.every((node, i) => {
        const found = read[i]!;
        const by = change.replaced?.node === node ? change.replaced.by : undefined;
        return (
          (by === undefined ? formOf(this.kind, node.now) === formOf(this.kind, found) : isValueOf(by, found)) &&
          this.isRead(node, found.children as readonly Statement[], change)
        );
      })
    );
  }

  private node(statement: Statement): Node {
    const node = this.nodes.get(statement);
    if (node === undefined) throw EditError.notHere(statement.keyword || "An entry");
    return node;
  }

  private remember(node: Node): void {
    this.nodes.set(node.handle, node);
    node.children.forEach((child) => this.remember(child));
  }

  private forget(node: Node): void {
    this.nodes.delete(node.handle);
    node.children.forEach((child) => this.forget(child));
  }

  private childrenOf(parent: Node | undefined): readonly Node[] {
    return parent === undefined ? this.roots : parent.children;
  }

  private placed({ now, parent }: Node): PlacedStatement {
    const above = parent === undefined ? undefined : this.placed(parent);
    return { statement: now, type: typeOf(this.language, now, above?.type), parent: above };
  }

  private extentOf(node: Node): Extent {
    return this.extents.get(node.now)!;
  }

  private lineStart(at: number): number {
    return this.current.lastIndexOf("\n", at - 1) + 1;
  }

  /** Offset behind the end of the line. */
  private nextLine(at: number): number {
    const end = this.current.indexOf("\n", at);
    return end < 0 ? this.current.length : end + 1;
  }

  /** Number of characters before an offset on its line. */
  private column(at: number): number {
    return at - this.lineStart(at);
  }

  private startsLine(at: number): boolean {
    return this.current.slice(this.lineStart(at), at).trim() === "";
  }

  /** Whether nothing but a comment follows on the line. */
  private endsLine(at: number): boolean {
    const rest = this.current.slice(at, this.nextLine(at)).replace(/\r?\n$/, "");
    return LINE_REST[this.language.notation].test(rest);
  }

  /** Beginning of the comments right above the line of an offset, or of that line. */
  private aboveComments(at: number): number {
    if (!this.startsLine(at)) return at;
    let start = this.lineStart(at);
    while (start > 0) {
      const above = this.lineStart(start - 1);
      if (!COMMENT_LINE[this.language.notation].test(this.current.slice(above, start).trimEnd())) break;
      start = above;
    }
    return start;
  }
}

function malformedIn({ diagnostics }: Document): string[] {
  return diagnostics.filter(({ state }) => state === "malformed").map(({ message }) => message);
}

function nodeOf(statement: Statement, parent: Node | undefined): Node {
  const node: Node = { handle: statement, parent, now: statement, children: [] };
  node.children = (statement.children as readonly Statement[]).map((child) => nodeOf(child, node));
  return node;
}

function adopt(nodes: readonly Node[], read: readonly Statement[]): void {
  nodes.forEach((node, i) => {
    node.now = read[i]!;
    adopt(node.children, node.now.children as readonly Statement[]);
  });
}

/** The operand that lists references of the kind of a statement where they stand behind the inline statements. */
function referenceOf({ spec }: StatementType, { keyword, state }: Statement): string | undefined {
  if (spec.children === undefined || state !== "understood") return undefined;
  return spec.group.keywords.get(keyword.toUpperCase())?.[0]?.target.property;
}

/** Whether a block has references as operands. */
function givesReferences({ spec }: StatementType, { value }: Statement): boolean {
  return spec.group.entries.some(
    ([name, operand]) =>
      operand.op === "param" &&
      spec.children?.has(operand.keyword.text.toUpperCase()) === true &&
      (value as Record<string, unknown>)[name] !== undefined,
  );
}

/** Whether a statement has the operands of another, whatever text of it was not understood. */
function isValueOf(wanted: Statement, { keyword, value, rest, endMissing }: Statement): boolean {
  return (
    stable([wanted.keyword, wanted.value, wanted.rest, wanted.endMissing]) ===
    stable([keyword, value, rest, endMissing])
  );
}
