/** A line of one text or of both. */
export interface Line {
  readonly sign: " " | "-" | "+";
  /** Number of the line in its text, from 1: in the new one where it was added. */
  readonly number: number;
}

/** The lines of both texts in turn, with as few that differ as there can be (Myers). */
export function linesOfBoth(before: readonly string[], after: readonly string[]): Line[] {
  const furthest: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let edits = 0; ; edits++) {
    furthest.push(new Map(reach));
    const next = new Map(reach);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOn(reach, diagonal, edits);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return backwards(before.length, after.length, furthest);
    }
    reach = next;
  }
}

/** Where a path begins on a diagonal: behind a line that was added, or behind one that was removed. */
function startOn(reach: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  const below = reach.get(diagonal - 1) ?? -1;
  const above = reach.get(diagonal + 1) ?? -1;
  return diagonal === -edits || (diagonal !== edits && below < above) ? above : below + 1;
}

/** The way from both ends to both beginnings. */
function backwards(x: number, y: number, furthest: readonly ReadonlyMap<number, number>[]): Line[] {
  const lines: Line[] = [];
  for (let edits = furthest.length - 1; edits >= 0; edits--) {
    const reach = furthest[edits]!;
    const diagonal = x - y;
    const below = reach.get(diagonal - 1) ?? -1;
    const above = reach.get(diagonal + 1) ?? -1;
    const added = diagonal === -edits || (diagonal !== edits && below < above);
    const start = added ? above : below + 1;
    for (; x > start; y--) lines.push({ sign: " ", number: x-- });
    if (edits === 0) break;
    lines.push(added ? { sign: "+", number: y-- } : { sign: "-", number: x-- });
  }
  return lines.reverse();
}
