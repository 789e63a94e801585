import type { TokenSource } from "./grammar";
import { Tokens } from "./scanner";

interface Frame {
  readonly tokens: Tokens;
  readonly file: string | undefined;
  index: number;
}

/** A comment and where it stood. */
export interface PassedComment {
  readonly line: number;
  readonly text: string;
  readonly touching: boolean;
}

/**
 * Walks the tokens of a text, comments set aside. An included text is walked in place of the INCLUDE statement, so a
 * block may begin in one data set and go on in another.
 */
export class Cursor implements TokenSource {
  /** The token at hand as written; the empty string at the end. */
  word = "";
  /** The token at hand in upper case. */
  key = "";
  /** Line of the token taken last. */
  lastLine = 0;
  /** End offset of the token taken last, in its own text. */
  lastEnd = 0;
  private comments: PassedComment[] = [];
  private readonly frames: Frame[] = [];
  private frame: Frame;

  constructor(text: string) {
    this.frame = { tokens: Tokens.scan(text), file: undefined, index: -1 };
    this.advance();
  }

  get done(): boolean {
    return this.word === "";
  }

  get line(): number {
    const { tokens, index } = this.frame;
    return index < tokens.count ? tokens.lineOf(index) : this.lastLine;
  }

  get column(): number {
    const { tokens, index } = this.frame;
    return index < tokens.count ? tokens.columnOf(index) : 1;
  }

  get offset(): number {
    const { tokens, index } = this.frame;
    return index < tokens.count ? tokens.startOf(index) : this.lastEnd;
  }

  /** The included file the token stands in. */
  get file(): string | undefined {
    return this.frame.file;
  }

  /** True when the token is the first of its record. */
  get startsLine(): boolean {
    const { tokens, index } = this.frame;
    return index === 0 || index >= tokens.count || tokens.lineOf(index - 1) !== tokens.lineOf(index);
  }

  /** Text of the current file between two offsets. */
  slice(from: number, to: number): string {
    return this.frame.tokens.text.slice(from, to);
  }

  peek(ahead = 0): string | undefined {
    if (ahead === 0) return this.done ? undefined : this.word;
    const { tokens, index } = this.frame;
    let at = index;
    for (let left = ahead; left > 0; left--) {
      do at++;
      while (at < tokens.count && tokens.isComment(at));
    }
    return at < tokens.count ? tokens.textOf(at) : undefined;
  }

  take(): string {
    const taken = this.word;
    const { tokens, index } = this.frame;
    this.lastLine = tokens.lineOf(index);
    this.lastEnd = tokens.endOf(index);
    this.advance();
    return taken;
  }

  /** Goes on with `text`, then returns to where it was. */
  include(text: string, file: string): void {
    this.frame.index--;
    this.frames.push(this.frame);
    this.frame = { tokens: Tokens.scan(text), file, index: -1 };
    this.advance();
  }

  /** Files being read, outermost first. */
  get openFiles(): (string | undefined)[] {
    return [...this.frames, this.frame].map((frame) => frame.file);
  }

  /** Hands over the comments passed so far up to a line (all of them by default). */
  takeComments(upToLine = Infinity): PassedComment[] {
    if (this.comments.length === 0) return this.comments;
    const taken = this.comments.filter((comment) => comment.line <= upToLine);
    this.comments = this.comments.filter((comment) => comment.line > upToLine);
    return taken;
  }

  private advance(): void {
    for (;;) {
      const { tokens } = this.frame;
      const index = ++this.frame.index;
      if (index < tokens.count) {
        if (!tokens.isComment(index)) {
          this.word = tokens.textOf(index);
          this.key = folded(this.word);
          return;
        }
        this.comments.push({
          line: tokens.lineOf(index),
          text: tokens.commentOf(index),
          touching: tokens.touchesPrevious(index),
        });
      } else if (this.frames.length > 0) {
        this.frame = this.frames.pop()!;
      } else {
        this.word = this.key = "";
        return;
      }
    }
  }
}

function folded(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if ((code >= 97 && code <= 122) || code > 127) return word.toUpperCase();
  }
  return word;
}
