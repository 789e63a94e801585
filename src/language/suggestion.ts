/** The candidate a word was most likely meant to be, or `undefined` when none is near. Case does not count. */
export function suggestion(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toUpperCase();
  const letters = lettersOf(wanted);
  let best: string | undefined;
  let fewest = Math.floor(wanted.length / 4) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= fewest) continue;
    const form = candidate.toUpperCase();
    // Each letter that the other word does not have takes a change: most words are told apart by that.
    const others = lettersOf(form);
    if (countOf(letters & ~others) >= fewest || countOf(others & ~letters) >= fewest) continue;
    const changes = distance(wanted, form, fewest);
    if (changes < fewest) {
      best = candidate;
      fewest = changes;
    }
  }
  return best;
}

/** The letters of a word, as a set of bits; characters that share one count as the same. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Letters to insert, delete or replace to get from one word to the other; `most` where it takes so many or more. */
function distance(from: string, to: string, most: number): number {
  // What it takes to get from the letters read so far to each beginning of `to`.
  const row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 0; i < from.length; i++) {
    let diagonal = row[0]!;
    let least = (row[0] = i + 1);
    for (let j = 0; j < to.length; j++) {
      const replaced = diagonal + (from[i] === to[j] ? 0 : 1);
      diagonal = row[j + 1]!;
      least = Math.min(least, (row[j + 1] = Math.min(replaced, diagonal + 1, row[j]! + 1)));
    }
    if (least >= most) return most;
  }
  return row[to.length]!;
}
