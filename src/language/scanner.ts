/**
 * Cuts a free-form text into tokens. Blanks, tabs and record ends separate; `;` starts a comment that runs to the end of
 * the record; a string in quotation marks is one token. Nothing but offsets is stored, so that a token costs text only
 * when it is read.
 *
 * @see z/OS Communications Server: IP Configuration Reference, statement syntax for configuration statements
 */
export class Tokens {
  /** Number of tokens, comments included. */
  readonly count: number;

  private constructor(
    readonly text: string,
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
    private readonly lines: Int32Array,
    private readonly lineStarts: Int32Array,
    count: number,
  ) {
    this.count = count;
  }

  static scan(text: string): Tokens {
    const length = text.length;
    let capacity = Math.max(64, length >> 2);
    let starts = new Int32Array(capacity);
    let ends = new Int32Array(capacity);
    let lines = new Int32Array(capacity);
    const lineStarts: number[] = [0, 0];
    let count = 0;
    let line = 1;
    let at = 0;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code === 10) {
        line++;
        at++;
        lineStarts.push(at);
        continue;
      }
      if (code === 32 || code === 9 || code === 13) {
        at++;
        continue;
      }
      if (count === capacity) {
        capacity *= 2;
        starts = grown(starts, capacity);
        ends = grown(ends, capacity);
        lines = grown(lines, capacity);
      }
      const start = at;
      at = code === 59 ? endOfRecord(text, at) : code === 34 ? endOfString(text, at) : endOfWord(text, at);
      starts[count] = start;
      ends[count] = at;
      lines[count] = line;
      count++;
    }
    return new Tokens(text, starts, ends, lines, Int32Array.from(lineStarts), count);
  }

  isComment(index: number): boolean {
    return this.text.charCodeAt(this.starts[index]!) === 59;
  }

  textOf(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index]);
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

  /** True when a comment follows an argument without the blank that the manual asks for. */
  touchesPrevious(index: number): boolean {
    return index > 0 && this.ends[index - 1] === this.starts[index];
  }
}

function grown(array: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(array);
  return larger;
}

function endOfWord(text: string, at: number): number {
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10 || code === 13 || code === 9 || code === 59) break;
  }
  return at;
}

function endOfRecord(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  const stop = end < 0 ? text.length : end;
  return text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
}

function endOfString(text: string, at: number): number {
  const record = endOfRecord(text, at);
  const close = text.indexOf('"', at + 1);
  return close < 0 || close >= record ? endOfWord(text, at) : close + 1;
}
