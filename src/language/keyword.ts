/**
 * A keyword in IBM notation: the capital letters are the shortest form a profile may use (`VIPADEFine` stands for
 * VIPADEF up to VIPADEFINE). A keyword of several words (`FWDMULTipath PERPacket`) matches word by word.
 */
export class Keyword {
  /** The words in full, as they are printed. */
  readonly words: readonly string[];
  /** The keyword as it is printed. */
  readonly text: string;
  /** Accepted spellings of each word, upper case. */
  readonly forms: readonly ReadonlySet<string>[];

  /** With `verbatim` the keyword is printed as it is noted, and never shortened; any case is accepted. */
  constructor(
    readonly notation: string,
    verbatim = false,
  ) {
    const words = notation.split(" ");
    this.words = verbatim ? words : words.map((word) => word.toUpperCase());
    this.text = this.words.join(" ");
    this.forms = verbatim ? words.map((word) => new Set([word.toUpperCase()])) : words.map(spellings);
  }

  /** The keyword as it is printed. */
  toString(): string {
    return this.text;
  }
}

function spellings(word: string): Set<string> {
  const shortest = /^[^a-z]*/.exec(word)![0].length;
  const full = word.toUpperCase();
  const forms = new Set<string>();
  for (let length = Math.max(shortest, 1); length <= full.length; length++) forms.add(full.slice(0, length));
  return forms;
}

/** Finds what a spelling stands for; the longest keyword of several words comes first. */
export class KeywordIndex<T> {
  private readonly all: { keyword: Keyword; target: T }[] = [];
  private texts: readonly string[] | undefined;
  private readonly byForm = new Map<string, { keyword: Keyword; target: T }[]>();

  add(keyword: Keyword, target: T): void {
    this.all.push({ keyword, target });
    this.texts = undefined;
    for (const form of keyword.forms[0]!) {
      const entries = this.byForm.get(form);
      if (entries === undefined) {
        this.byForm.set(form, [{ keyword, target }]);
        continue;
      }
      if (entries.some((entry) => entry.keyword.words.length === keyword.words.length && keyword.words.length === 1)) {
        throw new Error(
          `The keywords ${entries[0]!.keyword.notation} and ${keyword.notation} share the spelling ${form}.`,
        );
      }
      entries.push({ keyword, target });
      entries.sort((a, b) => b.keyword.words.length - a.keyword.words.length);
    }
  }

  /** Candidates that begin with this spelling (upper case). */
  get(form: string): readonly { keyword: Keyword; target: T }[] | undefined {
    return this.byForm.get(form);
  }

  /** Every keyword with what it stands for, in the order they were added. */
  keywords(): readonly { keyword: Keyword; target: T }[] {
    return this.all;
  }

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  has(form: string): boolean {
    return this.byForm.has(form);
  }

  /** The keywords in full, as they are printed, each once. */
  words(): readonly string[] {
    return (this.texts ??= [...new Set(this.all.map(({ keyword }) => keyword.text))]);
  }
}
