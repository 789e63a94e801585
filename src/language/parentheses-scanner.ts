/** A token of a text in `KEYWORD(value)` notation: a word, a parenthesis or a comma. */
export interface ParenthesesToken {
  readonly text: string;
  /** The text in upper case. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** True for the first token of its record. */
  readonly first: boolean;
}

/** A comment and where it began. */
export interface ParenthesesComment {
  /** What stands between the comment marks, one element to a record. */
  readonly lines: readonly string[];
  readonly start: number;
  readonly line: number;
  readonly column: number;
  /** False when the text ends before the comment does. */
  readonly closed: boolean;
}

/** The tokens of a text, comments set aside. */
export interface ParenthesesScan {
  readonly tokens: readonly ParenthesesToken[];
  readonly comments: readonly ParenthesesComment[];
}

/** A comment of this many characters still fits in one record, indented and between its comment marks. */
const LONGEST_COMMENT = 63;

/** Cuts a text into words, parentheses, commas and comments. Blanks and record ends separate. */
export function scanParentheses(text: string, firstLine: number): ParenthesesScan {
  const tokens: ParenthesesToken[] = [];
  const comments: ParenthesesComment[] = [];
  let line = firstLine;
  let lineStart = 0;
  let at = 0;
  let first = true;
  while (at < text.length) {
    const char = text[at]!;
    if (char === "\n") {
      line++;
      lineStart = ++at;
      first = true;
      continue;
    }
    if (char === " " || char === "\t") {
      at++;
      continue;
    }
    const start = at;
    const column = start - lineStart + 1;
    if (text.startsWith("/*", at)) {
      const close = text.indexOf("*/", at + 2);
      const body = text.slice(at + 2, close < 0 ? text.length : close);
      comments.push({ lines: commentLines(body), start, line, column, closed: close >= 0 });
      at = close < 0 ? text.length : close + 2;
      const breaks = body.split("\n").length - 1;
      if (breaks > 0) {
        line += breaks;
        lineStart = text.lastIndexOf("\n", at - 1) + 1;
        first = true;
      }
      continue;
    }
    at = isPunctuation(char) ? at + 1 : endOfWord(text, at);
    const word = text.slice(start, at);
    tokens.push({ text: word, key: word.toUpperCase(), start, end: at, line, column, first });
    first = false;
  }
  return { tokens, comments };
}

/** The lines a comment is kept and printed as: one to a record, none longer than a record holds. */
export function commentLines(body: string): string[] {
  const lines: string[] = [];
  for (const record of body.split("\n")) {
    let left = record.trim();
    while (left.length > LONGEST_COMMENT) {
      const blank = left.lastIndexOf(" ", LONGEST_COMMENT);
      const cut = blank > 0 ? blank : LONGEST_COMMENT;
      lines.push(left.slice(0, cut).trimEnd());
      left = left.slice(cut).trimStart();
    }
    lines.push(left);
  }
  while (lines.length > 1 && lines.at(-1) === "") lines.pop();
  while (lines.length > 1 && lines[0] === "") lines.shift();
  return lines;
}

function isPunctuation(char: string): boolean {
  return char === "(" || char === ")" || char === ",";
}

function endOfWord(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const char = text[at]!;
    if (char === " " || char === "\n" || char === "\t" || isPunctuation(char) || text.startsWith("/*", at)) return at;
  }
  return text.length;
}

/** Walks the tokens of a text. */
export class ParenthesesCursor {
  private at = 0;

  constructor(private readonly tokens: readonly ParenthesesToken[]) {}

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  /** The token at hand, or one further on. */
  peek(ahead = 0): ParenthesesToken | undefined {
    return this.tokens[this.at + ahead];
  }

  /** The token taken last. */
  get last(): ParenthesesToken {
    return this.tokens[this.at - 1]!;
  }

  take(): ParenthesesToken {
    return this.tokens[this.at++]!;
  }

  /** True when the token at hand is a word that no parenthesis, comma or closing parenthesis follows. */
  bareWord(ahead = 0): boolean {
    const token = this.peek(ahead);
    const next = this.peek(ahead + 1);
    return token !== undefined && !isPunctuation(token.text) && (next === undefined || !isPunctuation(next.text));
  }
}
