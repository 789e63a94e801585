import { linesOfBoth, type Line } from "../language/line-diff";

/** Lines around a change that are shown with it. */
const CONTEXT = 3;

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
  const lines = linesOfBoth(old, to);
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
