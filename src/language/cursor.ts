import type { TokenSource } from "./grammar";
import { beginsWithLetter, Tokens } from "./scanner";
import type { Vocabulary } from "./vocabulary";

interface Frame {
  readonly tokens: Tokens;
  readonly file: string | undefined;
  readonly chain: IncludeChain | undefined;
  index: number;
}

/** A file that is being read, and the files through which it was included. */
export interface IncludeChain {
  readonly file: string;
  readonly from: IncludeChain | undefined;
}

/** A comment and where it stood. */
export interface PassedComment {
  readonly line: number;
  readonly column: number;
  readonly file: string | undefined;
  readonly text: string;
  /** It follows an operand without a blank. */
  readonly touching: boolean;
}

const NONE: PassedComment[] = [];

/**
 * Walks the tokens of a text, comments set aside. An included text is walked in place of the INCLUDE statement, so a
 * block may begin in one data set and go on in another.
 */
export class Cursor implements TokenSource {
  /** The keyword that the token at hand may be, in upper case; the empty string when it is none of the vocabulary. */
  keyword = "";
  /** True when there is no token at hand. */
  done = true;
  /** Number of tokens taken. */
  taken = 0;
  /** Line of the token taken last. */
  lastLine = 1;
  /** End offset of the token taken last, in its own text. */
  private lastEnd = 0;
  /** Where the text kept by {@link mark} begins, and what it holds of files that ended since. */
  private marked: Tokens;
  private markedFrom = 0;
  private markedBefore = "";
  /** Comments passed, and how many of them stood before the token taken last. */
  private comments: PassedComment[] = NONE;
  private beforeLast = 0;
  private lastFrame: Frame;
  private lastIndex = 0;
  private readonly frames: Frame[] = [];
  /** The chain of the file included last, and its files. */
  private innermost: IncludeChain | undefined;
  private readonly open = new Set<string>();
  private frame: Frame;

  /** `file` is the name under which an INCLUDE finds the text. */
  constructor(
    text: string,
    file?: string,
    private readonly vocabulary?: Vocabulary,
  ) {
    const chain = file === undefined ? undefined : { file, from: undefined };
    this.frame = { tokens: Tokens.scan(text, vocabulary), file: undefined, chain, index: -1 };
    if (file !== undefined) this.open.add(file);
    this.innermost = chain;
    this.marked = this.frame.tokens;
    this.lastFrame = this.frame;
    // Set twice, so that V8 does not build on a value that changes when the first text has been read.
    this.done = false;
    this.advance();
  }

  /** The token at hand as written; the empty string at the end. */
  get word(): string {
    return this.done ? "" : this.frame.tokens.textOf(this.frame.index);
  }

  /** The token at hand in upper case. */
  get key(): string {
    return this.done ? "" : this.frame.tokens.keyOf(this.frame.index, this.word);
  }

  /** True when the token at hand begins with a letter, as every keyword does. */
  get beginsWithLetter(): boolean {
    if (this.keyword !== "") return true;
    const { tokens, index } = this.frame;
    if (index >= tokens.count) return false;
    const code = tokens.text.charCodeAt(tokens.startOf(index));
    return code < 128 ? (code & 0xdf) >= 65 && (code & 0xdf) <= 90 && code >= 65 : beginsWithLetter(this.key);
  }

  /** Column of the token taken last. */
  get lastColumn(): number {
    return this.taken === 0 ? 1 : this.lastFrame.tokens.columnOf(this.lastIndex);
  }

  get line(): number {
    const { tokens, index } = this.frame;
    return index < tokens.count ? tokens.lineOf(index) : this.lastLine;
  }

  get column(): number {
    const { tokens, index } = this.frame;
    return index < tokens.count ? tokens.columnOf(index) : 1;
  }

  /** The included file the token stands in. */
  get file(): string | undefined {
    return this.frame.file;
  }

  /** True when the token is the first of its record. */
  get startsLine(): boolean {
    const { tokens, index } = this.frame;
    return index < tokens.count && tokens.startsLine(index);
  }

  /** True when the token holds a system symbol. */
  get hasSymbol(): boolean {
    const { tokens, index } = this.frame;
    return index < tokens.count && tokens.hasSymbol(index);
  }

  /** Begins a text at the token at hand, for {@link textSinceMark}. */
  mark(): void {
    const { tokens, index } = this.frame;
    this.marked = tokens;
    this.markedFrom = tokens.startOf(index);
    this.markedBefore = "";
  }

  /** The text from the marked token to the token taken last, comments between them included. */
  textSinceMark(): string {
    return this.markedBefore + this.marked.text.slice(this.markedFrom, this.lastEnd);
  }

  peek(ahead = 0): string | undefined {
    if (ahead === 0) return this.done ? undefined : this.word;
    const at = this.indexOf(ahead);
    return at < this.frame.tokens.count ? this.frame.tokens.textOf(at) : undefined;
  }

  /** The keyword that the token after the one at hand may be; the empty string when it is none. */
  get nextKeyword(): string {
    const at = this.indexOf(1);
    return at < this.frame.tokens.count ? this.frame.tokens.keywordOf(at) : "";
  }

  private indexOf(ahead: number): number {
    const { tokens } = this.frame;
    let at = this.frame.index;
    for (let left = ahead; left > 0; left--) {
      do at++;
      while (at < tokens.count && tokens.isComment(at));
    }
    return at;
  }

  /**
   * Looks in the current file, from the cursor on, for one of the keys that end a block: `end` when it is there, `again` when
   * one of the keys that begin it stands at the beginning of a record before that.
   */
  findsEnd(ends: ReadonlySet<string>, begins: ReadonlySet<string>): "end" | "again" | undefined {
    const { tokens, index } = this.frame;
    for (let at = index; at < tokens.count; at++) {
      if (tokens.isComment(at)) continue;
      const key = tokens.keyOf(at, tokens.textOf(at));
      if (ends.has(key)) return "end";
      if (tokens.startsLine(at) && begins.has(key)) return "again";
    }
    return undefined;
  }

  /** Takes the token at hand, and gives it. */
  take(): string {
    const { word } = this;
    this.pass();
    return word;
  }

  /** Takes the token at hand. */
  pass(): void {
    const { tokens, index } = this.frame;
    if (tokens !== this.marked) {
      this.markedBefore = `${this.textSinceMark()}\n`;
      this.marked = tokens;
      this.markedFrom = tokens.startOf(index);
    }
    this.lastLine = tokens.lineOf(index);
    this.lastEnd = tokens.endOf(index);
    this.lastFrame = this.frame;
    this.lastIndex = index;
    this.beforeLast = this.comments.length;
    this.taken++;
    this.advance();
  }

  /** The files that lead to the token at hand. */
  get chain(): IncludeChain | undefined {
    return this.frame.chain;
  }

  /**
   * The files that lead from a file that is being read already to an INCLUDE of it, and that file again; `undefined` when it
   * is not. `chain` leads to the INCLUDE.
   */
  circleTo(file: string, chain: IncludeChain | undefined): readonly string[] | undefined {
    for (; this.innermost !== chain; this.innermost = this.innermost!.from) this.open.delete(this.innermost!.file);
    if (!this.open.has(file)) return undefined;
    const files = [file];
    for (let at = chain; at!.file !== file; at = at!.from) files.push(at!.file);
    return [...files, file].reverse();
  }

  /** Goes on with `text`, then returns to where it was; `chain` leads to the INCLUDE. */
  include(text: string, file: string, chain: IncludeChain | undefined): void {
    this.frame.index--;
    this.frames.push(this.frame);
    this.innermost = { file, from: chain };
    this.open.add(file);
    this.frame = { tokens: Tokens.scan(text, this.vocabulary), file, chain: this.innermost, index: -1 };
    this.done = false;
    this.advance();
  }

  /** True when comments were passed that nobody took. */
  get hasComments(): boolean {
    return this.comments.length > 0;
  }

  /** Hands over the comments passed so far. */
  takeComments(): readonly PassedComment[] {
    const taken = this.comments;
    this.comments = NONE;
    this.beforeLast = 0;
    return taken;
  }

  /** Hands over the comments before the token taken last. */
  takeCommentsBefore(): readonly PassedComment[] {
    const count = this.beforeLast;
    if (count === 0) return NONE;
    this.beforeLast = 0;
    return this.comments.splice(0, count);
  }

  /** Hands over the comment that follows the token taken last on its line; nothing else may stand before it. */
  takeCommentAfter(): PassedComment | undefined {
    const [first] = this.comments;
    if (first === undefined || first.line !== this.lastLine || first.file !== this.lastFrame.file) return undefined;
    return this.comments.shift();
  }

  private advance(): void {
    for (;;) {
      const { tokens } = this.frame;
      const index = ++this.frame.index;
      if (index < tokens.count) {
        if (!tokens.isComment(index)) {
          this.keyword = tokens.keywordOf(index);
          return;
        }
        this.passComment(index);
      } else if (this.frames.length > 0) {
        this.frame = this.frames.pop()!;
      } else {
        this.keyword = "";
        this.done = true;
        return;
      }
    }
  }

  private passComment(index: number): void {
    const { tokens, file } = this.frame;
    if (this.comments === NONE) this.comments = [];
    this.comments.push({
      line: tokens.lineOf(index),
      column: tokens.columnOf(index),
      file,
      text: tokens.commentOf(index),
      touching: tokens.touchesPrevious(index),
    });
  }
}
