/** Lines around a change that are shown with it. */
const CONTEXT = 3;

/** A line of one text or of both. */
interface Line {
  readonly sign: " " | "-" | "+";
  /** Number of the line in its text, from 1: in the new one where it was added. */
  readonly number: number;
}

/**
 * What differs between two texts of a file, in the way of `diff -u`; empty when nothing does.
 *
 * @param show - a line of the old or of the new text as it may be seen; @default - as it is
 */
export function unifiedDiff(
  file: string,
  before: string,
  after: string,
  show: (side: "before" | "after", line: number) => string | undefined = () => undefined,
): string {
  if (before === after) return "";
  const [old, to] = [before.replace(/\n$/, "").split("\n"), after.replace(/\n$/, "").split("\n")];
  const lines = linesOf(old, to);
  const changed = lines.flatMap(({ sign }, i) => (sign === " " ? [] : [i]));
  const hunks: [from: number, to: number][] = [];
  for (const i of changed) {
    const last = hunks.at(-1);
    const from = Math.max(0, i - CONTEXT);
    const end = Math.min(lines.length, i + CONTEXT + 1);
    if (last !== undefined && from <= last[1]) last[1] = end;
    else hunks.push([from, end]);
  }
  return `--- ${file}\n+++ ${file}\n${hunks.map(([from, end]) => hunk(lines, from, end, text)).join("")}`;

  function text({ sign, number }: Line): string {
    const side = sign === "+" ? "after" : "before";
    return show(side, number) ?? (sign === "+" ? to : old)[number - 1]!.replace(/\r$/, "");
  }
}

function hunk(lines: readonly Line[], from: number, to: number, text: (line: Line) => string): string {
  const range = (other: Line["sign"]) => {
    const before = lines.slice(0, from).filter(({ sign }) => sign !== other).length;
    const count = lines.slice(from, to).filter(({ sign }) => sign !== other).length;
    return `${count === 0 ? before : before + 1},${count}`;
  };
  const shown = lines.slice(from, to).map((line) => `${line.sign}${text(line)}\n`);
  return `@@ -${range("+")} +${range("-")} @@\n${shown.join("")}`;
}

/** The lines of both texts in turn, with as few that differ as there can be (Myers). */
function linesOf(before: readonly string[], after: readonly string[]): Line[] {
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
