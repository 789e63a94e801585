import type { Document } from "../language/document";
import { Statement } from "../language/statement";
import { COMMENT_LINE, keptComments, LINE_REST } from "./edit-comments";
import { extentsOf, type Extent } from "./edit-extents";
import { render } from "./edit-render";
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
}

/**
 * A text that is being edited. Statements of {@link document}, and those that were inserted, name the places: they stay valid
 * over all changes, until they are removed. The text is read again after each change; a change that would mean more than
 * itself is refused, and leaves the text as it was.
 */
export class DocumentEditor {
  /** The text as it was read at first. */
  readonly document: Document;
  private readonly language: Language;
  private readonly nodes = new Map<Statement, Node>();
  private roots: Node[];
  private current: string;
  private extents: ReadonlyMap<Statement, Extent>;
  private readonly lineEnd: string;

  constructor(
    private readonly kind: DocumentKind,
    text: string,
  ) {
    this.language = languages[kind];
    this.current = text;
    this.document = this.language.parse(text);
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
   * @throws EditError when the statement is not of this text or has no operands, or other statements would change too
   */
  replace(statement: Statement, value: unknown): this {
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
    Object.assign(made, { rest: now.rest, endMissing: now.endMissing });
    const braces = language.notation === "braces";
    const printed = new Statement(made.keyword, made.value, braces ? made.children : []);
    printed.rest = made.rest;
    printed.comments = keptComments(language, current, now, made, extent);
    const lines = render(language, printed, placed.parent, {
      indent: this.column(extent.start),
      headOnly: !braces && type.spec.end !== undefined,
    });
    const before = current.slice(0, extent.start);
    const after = current.slice(braces ? extent.end : extent.headEnd);
    const candidates = [
      before + lines.join(this.lineEnd).trimStart() + after,
      this.onRecords(before, lines, after, this.column(extent.start)),
    ];
    const siblings = this.childrenOf(node.parent);
    this.apply("Changing", placed, candidates, { parent: node.parent, siblings, replaced: { node, by: made } });
    return this;
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
    this.apply("Removing", this.placed(node), candidates, { parent: node.parent, siblings });
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
   * Inserts a statement as the last one of a block or list.
   *
   * @throws EditError when `block` is not of this text, or other statements would change too
   */
  append(block: Statement, inserted: Statement): this {
    const node = this.node(block);
    const last = node.children.at(-1);
    if (last !== undefined) return this.insertBehind(last, node, node.children.length, inserted);
    const { headEnd, close } = this.extentOf(node);
    const at = this.language.notation === "braces" && close !== undefined ? close : headEnd;
    return this.insert(inserted, node, 0, at, undefined);
  }

  private insertBehind(anchor: Node, parent: Node | undefined, index: number, inserted: Statement): this {
    const { start, end } = this.extentOf(anchor);
    return this.insert(inserted, parent, index, end, this.startsLine(start) ? this.column(start) : undefined);
  }

  private insert(inserted: Statement, parent: Node | undefined, index: number, at: number, indent?: number): this {
    if (this.nodes.has(inserted)) throw EditError.twice(inserted.keyword || "An entry");
    const { current } = this;
    const lines = render(this.language, inserted, parent && this.placed(parent), { indent });
    const next = this.nextLine(at);
    const candidates = [this.onRecords(current.slice(0, at), lines, current.slice(at), this.column(at))];
    if (!this.startsLine(at) && this.endsLine(at)) {
      candidates.unshift(this.onRecords(current.slice(0, next), lines, current.slice(next), 0));
    }
    const node = nodeOf(inserted, parent);
    const siblings = this.childrenOf(parent).toSpliced(index, 0, node);
    this.apply("Inserting", this.placed(node), candidates, { parent, siblings });
    this.remember(node);
    return this;
  }

  /** Records between two parts of a text; what goes on behind them on the same line gets a line with so many blanks. */
  private onRecords(before: string, lines: readonly string[], after: string, margin: number): string {
    const { lineEnd, language } = this;
    const head = before.replace(/[ \t]+$/, "");
    const separator = language.notation === "assignments" ? /^,?[ \t]*/ : /^[ \t]*/;
    const startsLine = head === "" || /[\r\n]$/.test(head);
    const atLine = startsLine && head === before && margin === 0;
    const tail = atLine ? after : after.replace(separator, "");
    const gap = tail === "" || atLine ? lineEnd : /^[\r\n]/.test(tail) ? "" : lineEnd + " ".repeat(margin);
    return `${head}${startsLine ? "" : lineEnd}${lines.join(lineEnd)}${gap}${tail}`;
  }

  /** Makes a change with the first text that is read as what is expected. */
  private apply(what: string, placed: PlacedStatement, candidates: readonly string[], change: Change): void {
    for (const text of candidates) {
      const document = this.language.parse(text);
      if (!this.isRead(undefined, document.statements, change)) continue;
      this.current = text;
      if (change.parent === undefined) this.roots = [...change.siblings];
      else change.parent.children = [...change.siblings];
      adopt(this.roots, document.statements);
      this.extents = extentsOf(this.language, text, document);
      return;
    }
    const name = [nameOf(placed), identityOf(placed.statement)].filter((part) => part !== "").join(" ");
    throw EditError.notPossible(what, name);
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

/** Whether a statement has the operands of another, whatever text of it was not understood. */
function isValueOf(wanted: Statement, { keyword, value, rest, endMissing }: Statement): boolean {
  return (
    stable([wanted.keyword, wanted.value, wanted.rest, wanted.endMissing]) ===
    stable([keyword, value, rest, endMissing])
  );
}
