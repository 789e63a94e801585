import type { Group } from "./grammar";
import type { Keyword, KeywordIndex } from "./keyword";
import type { StatementSpec, StatementType } from "./statement";

/** A letter in any case or a digit has a column of its own; all other characters share column 0. */
const COLUMNS = 37;
const columns = new Uint8Array(128);
for (let digit = 0; digit < 10; digit++) columns[48 + digit] = 1 + digit;
for (let letter = 0; letter < 26; letter++) columns[65 + letter] = columns[97 + letter] = 11 + letter;

/** Room for so many nodes; the profile has 3,100. */
const MOST_NODES = 8192;

/** Where a token begins that may be a keyword, and where one ends up that is none. */
export const ROOT = 1;
export const NOWHERE = 0;

/**
 * Every spelling of every keyword of a language as a tree of its characters, to be walked along with a text. Most tokens of
 * a text are keywords, or names and numbers that are none: neither are cut out of the text to be looked up.
 */
export class Vocabulary {
  /** The node that follows each node, by its column. */
  private readonly next = new Uint16Array(MOST_NODES * COLUMNS);
  /** The spelling that ends at each node, in upper case; the empty string where none does. */
  private readonly spellings = ["", ""];

  /** The vocabulary of a language, made when it is asked for first. */
  static of(types: KeywordIndex<StatementType>): Vocabulary {
    let vocabulary = known.get(types);
    if (vocabulary === undefined) {
      vocabulary = new Vocabulary();
      for (const { target } of types.keywords()) vocabulary.addStatement(target.spec);
      known.set(types, vocabulary);
    }
    return vocabulary;
  }

  /** Adds the spellings of each word of a keyword, which go on from the shortest letter by letter. */
  add({ forms }: Keyword): void {
    for (const word of forms) {
      let node = ROOT;
      let length = 0;
      for (const form of word) {
        for (; length < form.length; length++) node = this.added(node, form.charCodeAt(length));
        this.spellings[node] = form;
      }
    }
  }

  private added(node: number, code: number): number {
    const column = columns[code] ?? 0;
    if (column === 0)
      throw new Error(`A keyword holds ${String.fromCharCode(code)}, and neither a letter nor a digit.`);
    const at = node * COLUMNS + column;
    if (this.next[at] === NOWHERE) {
      const { length } = this.spellings;
      if (length === MOST_NODES) throw new Error("The language has too many keywords.");
      this.spellings.push("");
      this.next[at] = length;
    }
    return this.next[at]!;
  }

  private addStatement({ keyword, end, group, childTypes, entry }: StatementSpec): void {
    this.add(keyword);
    if (end !== undefined) this.add(end);
    this.addGroup(group);
    for (const child of childTypes) this.addStatement(child.spec);
    if (entry !== undefined) this.addStatement(entry.spec);
  }

  private addGroup({ entries, keywords }: Group): void {
    for (const { keyword } of keywords.keywords()) this.add(keyword);
    for (const [, operand] of entries) {
      if (operand.op === "option" || operand.op === "many") this.addGroup(operand.group);
    }
  }

  /** The node behind a node and one more ASCII character. */
  step(node: number, code: number): number {
    return this.next[node * COLUMNS + columns[code]!]!;
  }

  /** The node of a text in upper case. */
  nodeOf(key: string): number {
    let node = ROOT;
    for (let i = 0; i < key.length; i++) {
      const code = key.charCodeAt(i);
      node = code > 127 ? NOWHERE : this.step(node, code);
    }
    return node;
  }

  spellingAt(node: number): string {
    return this.spellings[node]!;
  }
}

const known = new WeakMap<KeywordIndex<StatementType>, Vocabulary>();

/** For a text whose keywords nobody asks for. */
export const NO_KEYWORDS = new Vocabulary();
