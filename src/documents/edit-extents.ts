import { scanItems, LAST_COLUMN } from "../language/assignments-scanner";
import { indentOf } from "../language/blanks";
import type { Document } from "../language/document";
import { scanParentheses } from "../language/parentheses-scanner";
import { Tokens } from "../language/scanner";
import type { Statement, StatementType } from "../language/statement";
import { splitJob } from "./cfrm/job";
import { typeOf, type Language } from "./kinds";

/** Where a statement stands in a text, as offsets. */
export interface Extent {
  readonly start: number;
  /** Behind the last word of the statement, of a block the word that ends it. */
  readonly end: number;
  /** Behind the last operand that stands before the substatements. */
  readonly headEnd: number;
  /** Behind the brace that opens a block; absent in other notations. */
  readonly open?: number;
  /** Offset of the word that ends a block; absent for a statement without one. */
  readonly close?: number;
}

/** A word of a text. */
interface Word {
  readonly start: number;
  readonly end: number;
}

/** Offsets at which the lines of a text begin. */
export function lineStartsOf({ notation }: Language, text: string): number[] {
  const starts = [0];
  const ends = notation === "free-form" || notation === "braces" ? /\n/g : /\r\n|\r|\n/g;
  for (const { index, 0: end } of text.matchAll(ends)) starts.push(index + end.length);
  return starts;
}

/** The extent of every statement of a text that was just read. */
export function extentsOf(language: Language, text: string, document: Document): ReadonlyMap<Statement, Extent> {
  return new Extents(language, text).of(document);
}

class Extents {
  private readonly found = new Map<Statement, Extent>();
  private readonly lineStarts: readonly number[];
  private readonly words: readonly Word[];

  constructor(
    private readonly language: Language,
    private readonly text: string,
  ) {
    this.lineStarts = lineStartsOf(language, text);
    this.words = this.scan();
  }

  of(document: Document): ReadonlyMap<Statement, Extent> {
    this.scope(document.statements, undefined, this.text.length);
    return this.found;
  }

  private offset(line: number, column: number): number {
    return this.lineStarts[line - 1]! + column - 1;
  }

  private startOf({ location }: Statement): number {
    return this.offset(location!.line, location!.column);
  }

  /** Every word but those of comments, in order. */
  private scan(): Word[] {
    const { text } = this;
    switch (this.language.notation) {
      case "free-form": {
        const tokens = Tokens.scan(text);
        return Array.from({ length: tokens.count }, (_, i) => i)
          .filter((i) => !tokens.isComment(i))
          .map((i) => ({ start: tokens.startOf(i), end: tokens.endOf(i) }));
      }
      case "braces":
        return [...text.matchAll(/(?:^|(?<=[ \t\r\n]))#[^\n]*|[^ \t\r\n]+/g)]
          .filter(([word]) => !word.startsWith("#"))
          .map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
      case "parentheses":
        return splitJob(text)
          .sections.filter(({ kind }) => kind === "statements")
          .flatMap(({ records, firstLine }) => {
            const data = records.map((record) =>
              record.slice(0, /^[A-Z]{0,3}\d{5,8}\s*$/.test(record.slice(72)) ? 72 : undefined),
            );
            return scanParentheses(data.join("\n"), firstLine).tokens;
          })
          .map(({ line, column, text: word }) => {
            const start = this.offset(line, column);
            return { start, end: start + word.length };
          });
      case "assignments":
        return scanItems(text).items.map((item) => {
          const start = this.offset(item.line, item.column);
          return { start, end: this.endOfItem(item, start) };
        });
    }
  }

  /** An item that reaches the last column goes on in the next record. */
  private endOfItem(item: { text: string; line: number; column: number; endLine: number }, start: number): number {
    let left = item.text.length - (LAST_COLUMN - item.column + 1);
    if (left <= 0) return start + item.text.length;
    for (let line = item.line + 1; line < item.endLine; line++) {
      const record = this.record(line);
      if (!record.startsWith("*")) left -= LAST_COLUMN - indentOf(record);
    }
    return this.offset(item.endLine, indentOf(this.record(item.endLine)) + 1) + left;
  }

  private record(line: number): string {
    return this.text.slice(this.lineStarts[line - 1], this.lineStarts[line]);
  }

  private scope(statements: readonly Statement[], parent: StatementType | undefined, limit: number): void {
    statements.forEach((statement, i) => {
      const next = statements[i + 1];
      const type = typeOf(this.language, statement, parent);
      this.found.set(statement, this.extent(statement, type, next === undefined ? limit : this.startOf(next)));
    });
  }

  private extent(statement: Statement, type: StatementType | undefined, limit: number): Extent {
    const start = this.startOf(statement);
    if (statement.keyword === "JCL") {
      const end = start + this.text.slice(start, this.lineStarts[statement.location!.endLine]).trimEnd().length;
      return { start, end, headEnd: end };
    }
    if (this.language.notation === "braces") return this.inBraces(statement, type, start, limit);
    const end = this.lastBefore(limit).end;
    const children = statement.children as readonly Statement[];
    const ended = type?.spec.end !== undefined && statement.endMissing !== true && type.spec.passedThrough !== true;
    const close = ended ? this.lastBefore(limit).start : undefined;
    const inner = close ?? limit;
    this.scope(children, type, inner);
    const headEnd = this.lastBefore(children.length > 0 ? this.startOf(children[0]!) : inner).end;
    return { start, end, headEnd, close };
  }

  /** A statement is the words of its line; with a body, up to the brace that closes it. */
  private inBraces(statement: Statement, type: StatementType | undefined, start: number, limit: number): Extent {
    const { words, text } = this;
    const is = (brace: string, { start: from, end }: Word) => end - from === 1 && text[from] === brace;
    const first = this.indexFrom(start);
    const lineEnd = text.indexOf("\n", start) < 0 ? text.length : text.indexOf("\n", start);
    let at = first + 1;
    while (at < words.length && words[at]!.start < lineEnd && !is("{", words[at]!) && !is("}", words[at]!)) at++;
    const headEnd = words[at - 1]!.end;
    const body = statement.raw !== undefined || type?.spec.end !== undefined;
    const opens = is("{", words[first]!) ? first : at;
    if (!body || is("}", words[first]!) || words[opens] === undefined || !is("{", words[opens])) {
      return { start, end: headEnd, headEnd };
    }
    let depth = 0;
    let last = opens;
    for (let i = opens; i < words.length && words[i]!.start < limit; i++) {
      last = i;
      if (is("{", words[i]!)) depth++;
      else if (is("}", words[i]!) && --depth === 0) break;
    }
    const close = depth === 0 ? words[last]!.start : undefined;
    this.scope(statement.children as readonly Statement[], type, close ?? limit);
    return { start, end: words[last]!.end, headEnd, open: words[opens]!.end, close };
  }

  /** Index of the first word at an offset or behind it. */
  private indexFrom(offset: number): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The last word before an offset. */
  private lastBefore(offset: number): Word {
    return this.words[this.indexFrom(offset) - 1]!;
  }
}
