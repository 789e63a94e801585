import { indentOf, isBlank, trimmedEnd } from "./blanks";
import type { Diagnostic } from "./source";

/** Last column of a record that is read; column 72 may hold a continuation mark, which means nothing. */
export const LAST_COLUMN = 71;

/** One item of a list: `KEYWORD=value`, or a word alone. */
export interface Item {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** What the item lacks at its end: a closing quotation mark or parenthesis. */
  readonly unclosed?: string;
}

/** A comment of a list, without its asterisk. */
export interface ListComment {
  readonly line: number;
  readonly text: string;
}

/** The items of a list in order, comments set aside. */
export interface ListScan {
  readonly items: readonly Item[];
  readonly comments: readonly ListComment[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Cuts a list of items separated by commas into its items. Records have 80 columns: columns 1 to 71 are read; an
 * asterisk in column 1 makes the record a comment; an item that reaches column 71 goes on in the next record. Text
 * behind a blank is a remark, and kept as a comment.
 */
export function scanItems(text: string): ListScan {
  return new ItemScanner(text).scan();
}

interface OpenItem {
  /** What the records have of it so far. */
  readonly parts: string[];
  readonly line: number;
  readonly column: number;
  depth: number;
  quoted: boolean;
}

class ItemScanner {
  private readonly items: Item[] = [];
  private readonly comments: ListComment[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly records: string[];
  /** An item that reached column 71. */
  private open: OpenItem | undefined;
  private line = 0;
  private numbered = false;

  constructor(text: string) {
    this.records = text.split(/\r\n|\r|\n/);
  }

  scan(): ListScan {
    for (const record of this.records) {
      this.line++;
      if (record.startsWith("*")) this.comments.push({ line: this.line, text: trimmedEnd(record.slice(1)) });
      else this.record(record);
    }
    this.complete(this.line);
    return { items: this.items, comments: this.comments, diagnostics: this.diagnostics };
  }

  private record(record: string): void {
    const data = trimmedEnd(record.slice(0, LAST_COLUMN));
    let at = indentOf(data);
    if (at === data.length) this.complete(this.line - 1);
    while (at < data.length && data[at] !== " ") at = this.item(data, at);
    if (this.open !== undefined && data.length < LAST_COLUMN) this.complete(this.line);
    if (at < data.length) this.remark(data.slice(at + indentOf(data.slice(at))), data.length);
    this.ignored(record);
  }

  /** Reads one item, or goes on with the open one; returns the offset of what follows its comma. */
  private item(data: string, from: number): number {
    const item = (this.open ??= { parts: [], line: this.line, column: from + 1, depth: 0, quoted: false });
    for (let at = from; at < data.length; at++) {
      const char = data[at]!;
      if (char === "'") item.quoted = !item.quoted;
      else if (!item.quoted) {
        if (char === "(") item.depth++;
        else if (char === ")") item.depth--;
        else if (char === " " || (char === "," && item.depth <= 0)) {
          item.parts.push(data.slice(from, at));
          this.complete(this.line);
          return char === "," ? at + 1 : at;
        }
      }
    }
    item.parts.push(data.slice(from));
    return data.length;
  }

  private complete(endLine: number): void {
    const { open } = this;
    if (open === undefined) return;
    this.open = undefined;
    const { line, column } = open;
    const text = open.parts.join("");
    if (text === "") {
      this.report("warning", line, column, "Found a comma, expected an item before it.", "Remove the comma.");
      return;
    }
    const unclosed = open.quoted ? "a quotation mark" : open.depth > 0 ? "a closing parenthesis" : undefined;
    this.items.push({ text, line, column, endLine, unclosed });
  }

  /** Text behind a blank, up to the end of the record. */
  private remark(text: string, end: number): void {
    this.comments.push({ line: this.line, text: ` ${text}` });
    if (!/^[A-Z@#$][A-Z0-9@#$]*=\S/i.test(text)) return;
    this.report(
      "warning",
      this.line,
      end - text.length + 1,
      `Found ${text} behind a blank, expected no blank between items. It is taken for a remark, and not read.`,
      "Remove the blank, or give the item a record of its own.",
    );
  }

  /** Reports what stands behind column 71, except a continuation mark. */
  private ignored(record: string): void {
    const behind = record.slice(LAST_COLUMN);
    if (behind.slice(1).trim() === "") return;
    if (/^[^]\s*[A-Z]{0,3}\d{5,8}\s*$/.test(behind)) {
      if (this.numbered) return;
      this.numbered = true;
      const message = "Columns 73 to 80 hold sequence numbers. They are not read, and not printed again.";
      this.report("info", this.line, LAST_COLUMN + 2, message, "Nothing to do.");
      return;
    }
    this.comments.push({ line: this.line, text: ` ${behind.trim()}` });
    this.report(
      "warning",
      this.line,
      LAST_COLUMN + 1,
      `Found ${behind.trim()} behind column ${LAST_COLUMN}, where nothing is read. It is kept as a comment.`,
      `End the record in column ${LAST_COLUMN} or before.`,
    );
  }

  private report(severity: "warning" | "info", line: number, column: number, message: string, fix: string): void {
    this.diagnostics.push({ severity, state: "understood", line, column, endLine: line, message, fix });
  }
}

/**
 * An item in records of 71 columns. Each but the last is indented so far that it ends in column 71, and neither it nor the
 * next one is cut at a blank, which would be lost; none begins with an asterisk, which would make it a comment.
 */
export function recordsOf(item: string): string[] {
  const records: string[] = [];
  const isText = (at: number) => !isBlank(item.charCodeAt(at));
  for (let at = 0; ;) {
    const margin = item[at] === "*" ? 1 : 0;
    if (margin + item.length - at < LAST_COLUMN) return [...records, " ".repeat(margin) + item.slice(at)];
    let end = Math.min(at + LAST_COLUMN - margin, item.length - 1);
    while (end > at && !(isText(end - 1) && isText(end))) end--;
    // A blank record ends an item that cannot be cut.
    if (end === at) return [...records, item.slice(at), ""];
    records.push(item.slice(at, end).padStart(LAST_COLUMN));
    at = end;
  }
}
