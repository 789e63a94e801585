import { NOWHERE, NO_KEYWORDS, ROOT, type Vocabulary } from "./vocabulary";

/** What a token is, as a set of bits. */
const COMMENT = 1;
const LOWER_CASE = 2;
const SYMBOL = 4;
/** Not all of it is ASCII. */
const FOREIGN = 8;

/**
 * Cuts a free-form text into tokens. Blanks, tabs and record ends separate; `;` starts a comment that runs to the end of
 * the record; a string in quotation marks is one token. Nothing but offsets is stored, so that a token costs text only
 * when it is read.
 *
 * @see z/OS Communications Server: IP Configuration Reference, statement syntax for configuration statements
 */
export class Tokens {
  private constructor(
    readonly text: string,
    /** Number of tokens, comments included. */
    readonly count: number,
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
    private readonly lines: Int32Array,
    private readonly kinds: Uint8Array,
    /** Where the tokens end up in the vocabulary. */
    private readonly nodes: Uint16Array,
    private readonly vocabulary: Vocabulary,
    /** Offset of each line, by its number. */
    private readonly lineStarts: readonly number[],
  ) {}

  /** With a vocabulary {@link keywordOf} finds the keywords of it. */
  static scan(text: string, vocabulary = NO_KEYWORDS): Tokens {
    const { length } = text;
    let capacity = Math.max(64, length >> 2);
    let starts = new Int32Array(capacity);
    let ends = new Int32Array(capacity);
    let lines = new Int32Array(capacity);
    let kinds = new Uint8Array(capacity);
    let nodes = new Uint16Array(capacity);
    const lineStarts: number[] = [0, 0];
    let count = 0;
    let line = 1;
    let at = 0;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) {
        at++;
        if (code === 10) {
          line++;
          lineStarts.push(at);
        }
        continue;
      }
      if (count === capacity) {
        capacity *= 2;
        starts = grown(starts, new Int32Array(capacity));
        ends = grown(ends, new Int32Array(capacity));
        lines = grown(lines, new Int32Array(capacity));
        kinds = grown(kinds, new Uint8Array(capacity));
        nodes = grown(nodes, new Uint16Array(capacity));
      }
      starts[count] = at;
      lines[count] = line;
      if (code === 59) {
        kinds[count] = COMMENT;
        at = endOfRecord(text, at);
      } else {
        let kind = 0;
        const string = code === 34 ? endOfString(text, at) : -1;
        if (string >= 0) at = string;
        else {
          const start = at;
          let node = code > 57 ? ROOT : NOWHERE;
          for (let next = code; at < length && !isBlank(next) && next !== 59; next = text.charCodeAt(++at)) {
            if (next > 127) {
              kind |= LOWER_CASE | FOREIGN;
              continue;
            }
            node = vocabulary.step(node, next);
            if (next > 96) kind |= LOWER_CASE;
            else if (next === 38) kind |= SYMBOL;
          }
          // A character such as the dotless i becomes one of a keyword in upper case.
          if ((kind & FOREIGN) !== 0) node = vocabulary.nodeOf(text.slice(start, at).toUpperCase());
          nodes[count] = node;
        }
        kinds[count] = kind;
      }
      ends[count++] = at;
    }
    return new Tokens(text, count, starts, ends, lines, kinds, nodes, vocabulary, lineStarts);
  }

  isComment(index: number): boolean {
    return (this.kinds[index]! & COMMENT) !== 0;
  }

  /** True when the token may stand for something else because it holds a `&`. */
  hasSymbol(index: number): boolean {
    return (this.kinds[index]! & SYMBOL) !== 0;
  }

  textOf(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index]);
  }

  /** The token in upper case, given its text. */
  keyOf(index: number, text: string): string {
    return (this.kinds[index]! & LOWER_CASE) === 0 ? text : text.toUpperCase();
  }

  /** The keyword that the token may be, in upper case; the empty string when it is none. */
  keywordOf(index: number): string {
    return this.vocabulary.spellingAt(this.nodes[index]!);
  }

  /** The comment without its semicolon and trailing blanks. */
  commentOf(index: number): string {
    return this.text.slice(this.starts[index]! + 1, this.ends[index]).trimEnd();
  }

  startOf(index: number): number {
    return this.starts[index]!;
  }

  endOf(index: number): number {
    return this.ends[index]!;
  }

  lineOf(index: number): number {
    return this.lines[index]!;
  }

  columnOf(index: number): number {
    return this.starts[index]! - this.lineStarts[this.lines[index]!]! + 1;
  }

  /** True when the token is the first of its record. */
  startsLine(index: number): boolean {
    return index === 0 || this.lines[index - 1] !== this.lines[index];
  }

  /** True when a comment follows an operand without the blank that the manual asks for. */
  touchesPrevious(index: number): boolean {
    return index > 0 && this.ends[index - 1] === this.starts[index];
  }
}

/** A record, taken apart. */
export interface CutRecord {
  readonly words: readonly string[];
  /** Offset of the last word. */
  readonly lastAt: number;
  readonly comment: string | undefined;
}

/** The words of a record and its comment; of several records, the last comment. */
export function cut(text: string): CutRecord {
  const tokens = Tokens.scan(text);
  const words: string[] = [];
  let lastAt = 0;
  let comment: string | undefined;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.isComment(i)) comment = tokens.commentOf(i);
    else {
      words.push(tokens.textOf(i));
      lastAt = tokens.startOf(i);
    }
  }
  return { words, lastAt, comment };
}

/** The words of a text without its comments. */
export function wordsOf(text: string): readonly string[] {
  return cut(text).words;
}

/** True for a token in upper case that begins with a letter, as every keyword does. */
export function beginsWithLetter(key: string): boolean {
  const code = key.charCodeAt(0);
  return code >= 65 && code <= 90;
}

/** Blank, tab, the ends of a record, and the byte order mark some editors put before the text. */
function isBlank(code: number): boolean {
  return code <= 32 ? code === 32 || code === 10 || code === 13 || code === 9 : code === 0xfeff;
}

function grown<T extends Int32Array | Uint16Array | Uint8Array>(array: T, larger: T): T {
  larger.set(array);
  return larger;
}

function endOfRecord(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  const stop = end < 0 ? text.length : end;
  return text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
}

/** End of a string in quotation marks, or -1 when the record has no second mark. */
function endOfString(text: string, at: number): number {
  for (let next = at + 1; next < text.length; next++) {
    const code = text.charCodeAt(next);
    if (code === 34) return next + 1;
    if (code === 10) return -1;
  }
  return -1;
}
