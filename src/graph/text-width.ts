/** Estimates how wide a text is, on the wide side for the fonts that browsers take for system-ui and monospace. */

const NARROW = new Set("ijlft.,:;'|!()[]/ I".split(""));
const WIDE = new Set("mwMW@%".split(""));

/** Width of a text in pixels. @param mono - whether all characters have the same width */
export function textWidth(text: string, size: number, mono = false): number {
  let ems = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code > 0x2000) ems += 1.05;
    else if (mono) ems += 0.61;
    else if (NARROW.has(character)) ems += 0.36;
    else if (WIDE.has(character)) ems += 0.95;
    else if (/[A-Z0-9#$_]/.test(character)) ems += 0.68;
    else ems += 0.6;
  }
  return ems * size;
}

/** A text that fits: as it is, or cut with an ellipsis. */
export function fitting(text: string, width: number, size: number, mono = false): string {
  if (textWidth(text, size, mono) <= width) return text;
  const characters = [...text];
  // The largest number of characters that fits together with the ellipsis, by halving.
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (textWidth(`${characters.slice(0, middle).join("")}…`, size, mono) <= width) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join("").trimEnd()}…`;
}

/** The lines of a text that fit a width; a word that does not is cut. @param most - lines; the last ends with an ellipsis */
export function wrapped(text: string, width: number, size: number, most = Infinity): string[] {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/\s+/).filter((word) => word !== "");
  for (const [i, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) line = longer;
    else if (lines.length + 1 >= most) {
      return [...lines, fitting([line, ...words.slice(i)].join(" "), width, size)];
    } else {
      if (line !== "") lines.push(line);
      line = fitting(word, width, size);
    }
  }
  return line === "" ? lines : [...lines, line];
}
