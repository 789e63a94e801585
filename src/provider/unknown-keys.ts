import { secretNames } from "../model/secrets";

/** Stands for a key that was found on a target, and is not the value of a known secret. */
export const UNKNOWN_KEY = "secret://?";

/**
 * Hides keys that something else wrote to a member, so that none is kept in clear.
 *
 * A line with a word that begins a line with a reference in `known`, such as `SharedKey`, may hold a key, even as a comment:
 * of the words after it, those are kept that stand in such a line of `known`.
 *
 * @param text - the text found, with known secrets masked
 * @param known - the text that was deployed, with references
 */
export function hideUnknownKeys(text: string, known: string): string {
  const expected = new Map<string, Set<string>>();
  for (const line of known.split("\n")) {
    if (secretNames(line).length === 0) continue;
    const [keyword = "", ...others] = line.match(/\S+/g) ?? [];
    const words = expected.get(fold(keyword)) ?? new Set();
    for (const word of others) words.add(fold(word));
    expected.set(fold(keyword), words);
  }
  if (expected.size === 0) return text;
  const hideIn = (line: string): string => {
    let kept: Set<string> | undefined;
    return line.replace(/\S+/g, (word) => {
      const hidden = kept !== undefined && !kept.has(fold(word)) && !word.startsWith("secret://");
      kept ??= expected.get(fold(word));
      return hidden ? UNKNOWN_KEY : word;
    });
  };
  return text.split("\n").map(hideIn).join("\n");
}

function fold(word: string): string {
  return word.toLowerCase().replace(/^[#;*]+/, "");
}
