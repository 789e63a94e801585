/** Stands for a key that was found on a target, and is not the value of a known secret. */
export const UNKNOWN_KEY = "secret://?";

const REFERENCE = "secret://";

/**
 * Hides keys that something else wrote to a member, so that none is kept in clear.
 *
 * A word that begins a line with a reference in `known`, and `SharedKey` in any case, may be followed by a key, even in a
 * comment: of the words after it, those are kept that stand in such a line of `known`.
 *
 * @param text - the text found, with known secrets masked
 * @param known - the text that was deployed, with references
 */
export function hideUnknownKeys(text: string, known: string): string {
  const expected = new Map([["sharedkey", new Set(["ascii", "ebcdic", "hex"])]]);
  for (const line of known.split("\n")) {
    const [keyword = "", ...others] = (line.match(/\S+/g) ?? []).map(fold);
    if (!line.includes(REFERENCE) && !expected.has(keyword)) continue;
    const words = expected.get(keyword) ?? new Set();
    for (const word of others) words.add(word);
    expected.set(keyword, words);
  }
  const hideIn = (line: string): string => {
    let kept: Set<string> | undefined;
    return line.replace(/\S+/g, (word) => {
      const hidden = kept !== undefined && !kept.has(fold(word)) && !word.startsWith(REFERENCE);
      kept ??= expected.get(fold(word));
      return hidden ? UNKNOWN_KEY : word;
    });
  };
  return text.split("\n").map(hideIn).join("\n");
}

function fold(word: string): string {
  return word.toLowerCase().replace(/^[#;*]+/, "");
}
