import { indentOf, isBlank, trimmedEnd } from "./blanks";

/** One line of a text in braces notation, cut into words; its comment is set aside. */
export class Line {
  constructor(
    /** The record the line stands in. */
    private readonly record: string,
    /** Number of the record, from 1. */
    readonly number: number,
    readonly words: readonly string[],
    private readonly starts: readonly number[],
    /** The comment, without its `#`. */
    readonly comment: string | undefined,
    /** A brace stands beside other text in this record. */
    readonly shared: boolean,
  ) {}

  /** The first word in upper case. */
  get key(): string {
    return this.words[0]!.toUpperCase();
  }

  /** Column of a word, from 1; of the end of the line, when there is no such word. */
  column(word = 0): number {
    const start = this.starts[word];
    return start === undefined ? this.endOffset + 1 : start + 1;
  }

  /** The text from one word to another, as it stands. */
  slice(from: number, to = this.words.length): string {
    return to - from === 1 ? this.words[from]! : this.record.slice(this.starts[from], this.end(to - 1));
  }

  /** The line and its comment as one text. */
  toString(): string {
    return this.comment === undefined ? this.slice(0) : `${this.slice(0)} #${this.comment}`;
  }

  /** Offset in the record after the last word. */
  get endOffset(): number {
    return this.end(this.words.length - 1);
  }

  private end(word: number): number {
    return this.starts[word]! + this.words[word]!.length;
  }
}

/**
 * Walks the lines of a text in braces notation. Empty lines are passed over, comments set aside. A brace that shares its
 * record with other text is handed out as a line of its own.
 */
export class LineReader {
  /** The line at hand; `undefined` at the end. */
  current: Line | undefined;
  /** Number of the record handed out last. */
  last = 0;
  private readonly records: readonly string[];
  private next = 0;
  /** Where to go on in the record at hand, when a brace cuts it; -1 when it does not. */
  private resumeAt = -1;
  private comments: string[] = [];
  private closing: Int32Array | undefined;

  constructor(text: string) {
    this.records = text.split("\n");
    this.advance();
  }

  /** Hands out the line at hand. */
  take(): Line {
    const line = this.current!;
    this.last = line.number;
    this.advance();
    return line;
  }

  /** Hands out the comments that stand on lines of their own before the line at hand. */
  takeComments(): readonly string[] {
    if (this.comments.length === 0) return NO_COMMENTS;
    const taken = this.comments;
    this.comments = [];
    return taken;
  }

  /** The text from one line to another as it stands, moved to the left margin. */
  text(first: Line, last: Line): string {
    const records = this.records.slice(first.number - 1, last.number).map(trimmedEnd);
    if (this.current?.number === last.number) {
      records[records.length - 1] = records.at(-1)!.slice(0, last.endOffset);
    }
    const margin = first.column() - 1;
    return records.map((record, i) => record.slice(i === 0 ? margin : Math.min(margin, indentOf(record)))).join("\n");
  }

  /** How many more blocks are closed than opened from the line at hand to the end. */
  get closes(): number {
    this.closing ??= closingBraces(this.records);
    return this.closing[this.current === undefined ? this.records.length : this.current.number - 1]!;
  }

  private advance(): void {
    if (this.resumeAt >= 0) {
      this.current = this.cut(this.records[this.next - 1]!, this.resumeAt);
      return;
    }
    while (this.next < this.records.length) {
      const line = this.cut(this.records[this.next++]!, 0);
      if (line !== undefined) {
        this.current = line;
        return;
      }
    }
    this.current = undefined;
  }

  private cut(record: string, from: number): Line | undefined {
    const words: string[] = [];
    const starts: number[] = [];
    const { length } = record;
    let comment: string | undefined;
    let shared = from > 0;
    let at = from;
    this.resumeAt = -1;
    for (;;) {
      while (at < length && isBlank(record.charCodeAt(at))) at++;
      if (at === length) break;
      const start = at;
      const first = record.charCodeAt(start);
      if (first === HASH) {
        comment = trimmedEnd(record.slice(start + 1));
        break;
      }
      do at++;
      while (at < length && !isBlank(record.charCodeAt(at)));
      const brace = at - start === 1 && (first === OPEN || first === CLOSE);
      // Text after a closing brace is not a statement; text after an opening one is.
      if (words.length > 0 && (brace || words[0] === "{")) {
        shared = true;
        this.resumeAt = start;
        break;
      }
      words.push(record.slice(start, at));
      starts.push(start);
    }
    if (words.length > 0) return new Line(record, this.next, words, starts, comment, shared);
    if (comment !== undefined) this.comments.push(comment);
    return undefined;
  }
}

const NO_COMMENTS: readonly string[] = [];
const HASH = 35;
const OPEN = 123;
const CLOSE = 125;

/** The words of a record, its comment left out. */
export function wordsOfRecord(record: string): string[] {
  const words: string[] = [];
  const { length } = record;
  for (let at = indentOf(record); at < length && record.charCodeAt(at) !== HASH;) {
    const start = at;
    while (at < length && !isBlank(record.charCodeAt(at))) at++;
    words.push(record.slice(start, at));
    while (at < length && isBlank(record.charCodeAt(at))) at++;
  }
  return words;
}

/** For each record: how many more braces close than open from it to the end. */
function closingBraces(records: readonly string[]): Int32Array {
  const counts = new Int32Array(records.length + 1);
  for (let i = records.length - 1; i >= 0; i--) {
    const words = wordsOfRecord(records[i]!);
    counts[i] = counts[i + 1]! + words.reduce((sum, word) => sum + (word === "}" ? 1 : word === "{" ? -1 : 0), 0);
  }
  return counts;
}
