/** The candidate a word was most likely meant to be, or `undefined` when none is near. Case does not count. */
export function suggestion(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toUpperCase();
  let best: string | undefined;
  let fewest = Math.floor(wanted.length / 4) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= fewest) continue;
    const changes = distance(wanted, candidate.toUpperCase(), fewest);
    if (changes < fewest) {
      best = candidate;
      fewest = changes;
    }
  }
  return best;
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
