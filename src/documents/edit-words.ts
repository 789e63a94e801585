import { scanParentheses } from "../language/parentheses-scanner";
import { Tokens } from "../language/scanner";
import { unnumbered } from "./edit-records";
import type { Language } from "./kinds";

/** A word of a text. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A statement of several records with the words in which its new form differs from its old one; every other word, comment and
 * record stays where it is. `undefined` when that is not one place of the text.
 *
 * @param text - the statement as it stands, up to the end of its last record
 * @param column - number of characters before it on its record
 * @param old - its canonical form
 * @param made - the canonical form of what it is to be
 */
export function reworded(
  language: Language,
  text: string,
  column: number,
  old: string,
  made: string,
): string | undefined {
  if (language.notation !== "free-form" && language.notation !== "parentheses") return undefined;
  const [before, after] = [wordsOf(language, old, 0), wordsOf(language, made, 0)];
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && is(before[from]!, after[from]!)) from++;
  let same = 0;
  while (same < most - from && is(before.at(-1 - same)!, after.at(-1 - same)!)) same++;
  // Nothing but their order may be wrong.
  if (before.length === from && after.length === from) return undefined;
  const words = wordsOf(language, text, column);
  const removed = () => before.slice(from, before.length - same);
  const added = () => after.slice(from, after.length - same);
  if (removed().length === 0 && language.notation === "free-form" && added().length > 0) {
    // Behind the keyword, before the first operand.
    return put(text, words[0]!.end, words[0]!.end, ` ${joined(added())}`);
  }
  let places = placesOf(removed(), words);
  for (; places.length > 1 && from > 0; places = placesOf(removed(), words)) from--;
  if (places.length !== 1 || removed().length === 0) return undefined;
  const [first, last] = [words[places[0]!]!, words[places[0]! + removed().length - 1]!];
  // What stands between words that go would go, too.
  if (/[\r\n]|\/\*|;/.test(text.slice(first.start, last.end))) return undefined;
  return put(text, first.start, last.end, joined(added()));
}

const is = (a: Word, b: Word) => a.text.toUpperCase() === b.text.toUpperCase();

/** The words of a text, without those of comments and sequence numbers. */
function wordsOf(language: Language, text: string, column: number): readonly Word[] {
  if (language.notation === "free-form") {
    const tokens = Tokens.scan(text);
    return Array.from({ length: tokens.count }, (_, i) => i)
      .filter((i) => !tokens.isComment(i))
      .map((i) => ({
        text: text.slice(tokens.startOf(i), tokens.endOf(i)),
        start: tokens.startOf(i),
        end: tokens.endOf(i),
      }));
  }
  const lines = text.split("\n").map((line, i) => unnumbered(language, line, i === 0 ? column : 0).padEnd(line.length));
  return scanParentheses(lines.join("\n"), 1).tokens;
}

/** Where words stand one behind the other, as indexes of the first. */
function placesOf(wanted: readonly Word[], words: readonly Word[]): number[] {
  return words.flatMap((_, i) => (wanted.every((word, n) => words[i + n] && is(word, words[i + n]!)) ? [i] : []));
}

/** Words as they stand in canonical form. */
function joined(words: readonly Word[]): string {
  return words.map(({ text, start }, i) => (i > 0 && start > words[i - 1]!.end ? ` ${text}` : text)).join("");
}

/** A part of a text replaced; what stands apart behind it on the record keeps its column where there is room. */
function put(text: string, start: number, end: number, by: string): string {
  const grown = by.length - (end - start);
  const rest = text
    .slice(end)
    .replace(
      /^(.*?)( {2,})(?=\S)/,
      (_, near: string, gap: string) => near + " ".repeat(Math.max(1, gap.length - grown)),
    );
  return text.slice(0, start) + by + rest;
}
