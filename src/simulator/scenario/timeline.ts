import type { LogEntry } from "../types";
import { actionLabel } from "./action";
import { placeText } from "./expectation";
import type { OwnershipLane } from "./ownership-lanes";
import type { ScenarioResult, StepResult } from "./run";

/** Colours of a terminal; plain text without. */
export interface TimelineOptions {
  /** @default false */
  readonly color?: boolean;
}

/**
 * A scenario for people: when what was done, what the consoles showed, who had which DVIPA when, and, with its line in the
 * file, what was not as expected.
 */
export function timelineText(result: ScenarioResult, { color = false }: TimelineOptions = {}): string {
  const paint = (code: number, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = [paint(1, result.title), [result.file, `seed ${result.seed}`].filter((part) => part !== "").join(", ")];
  lines.push("");
  for (const step of result.steps) lines.push(...stepLines(step, paint));
  lines.push("", ...ownershipLines(result.ownership));
  if (result.assumptionsUsed.length > 0) lines.push("", "The outcome depends on what no manual says:");
  for (const { id, text, value } of result.assumptionsUsed) {
    const said = typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
    lines.push(`  ${id.padEnd(8)}${text}: ${said}`);
  }
  if (result.violations.length > 0) lines.push("", paint(31, "Broken invariants, a fault of the simulator:"));
  for (const violation of result.violations) lines.push(`  ${violation}`);
  lines.push("", summary(result, paint));
  return `${lines.join("\n")}\n`;
}

type Paint = (code: number, text: string) => string;

const RED = 31;
const GREEN = 32;
const GREY = 90;
const WIDTH = 12;
/** Its messages are counted, and not shown: there are some for each system. */
const START = actionLabel({ start: "sysplex" });
const INDENT = " ".repeat(WIDTH);

function stepLines(step: StepResult, paint: Paint): string[] {
  const { kind, line, from, to, label, entries, output = [], sent, refused, expectations } = step;
  const lines: string[] = [];
  if (kind === "action") lines.push(`${timeText(from).padEnd(WIDTH)}${label}`);
  else if (kind === "wait") lines.push(`${timeText(to).padEnd(WIDTH)}${durationText(to - from)} later`);
  if (kind === "action" && label === START) {
    const shown = entries.filter(({ id }) => id !== undefined).length;
    lines.push(paint(GREY, `${INDENT}  ${shown} messages until ${timeText(to)}`));
  } else
    lines.push(...entries.filter(({ text }) => !output.includes(text)).flatMap((entry) => entryLines(entry, paint)));
  for (const shown of output.flatMap((text) => text.split("\n"))) lines.push(`${INDENT}  | ${shown}`);
  if (sent !== undefined) {
    const how = sent.clear ? " in clear" : "";
    const lost = sent.dropped === 0 ? "" : `, ${sent.dropped} dropped: ${sent.reason ?? ""}`;
    lines.push(`${INDENT}  ${sent.sent} sent${how}${lost}`);
  }
  if (refused !== undefined) {
    lines.push(
      paint(RED, `${INDENT}✗ line ${line}: this cannot be done, and ends the scenario`),
      `${INDENT}    ${refused}`,
    );
  }
  for (const { met, line: at, expected, found } of expectations) {
    if (met) lines.push(paint(GREEN, `${INDENT}✓ ${expected}`));
    else {
      lines.push(paint(RED, `${INDENT}✗ line ${at}: expected: ${expected}`));
      lines.push(...`found: ${found}`.split("\n").map((text) => `${INDENT}    ${text}`));
    }
  }
  return lines;
}

/** Messages of several lines keep them. */
function entryLines(entry: LogEntry, paint: Paint): string[] {
  const [first = "", ...more] = entry.text.split("\n");
  const place = placeText(entry).padEnd(16);
  const head = `${timeText(entry.time).padEnd(WIDTH)}  ${place} ${first}`;
  const lines = [head, ...more.map((text) => `${INDENT}  ${" ".repeat(17)}${text}`)];
  return entry.id === undefined ? lines.map((text) => paint(GREY, text)) : lines;
}

const SHOWN = 3;

function ownershipLines(lanes: readonly OwnershipLane[]): string[] {
  if (lanes.length === 0) return [];
  const subplexes = new Set(lanes.map(({ subplex }) => subplex));
  const names = lanes.map(({ subplex, dvipas }) => {
    const more = dvipas.length > SHOWN ? ` and ${dvipas.length - SHOWN} more` : "";
    const addresses = `${dvipas.slice(0, SHOWN).join(", ")}${more}`;
    return subplexes.size > 1 ? `${subplex} ${addresses}` : addresses;
  });
  const width = Math.max(...names.map(({ length }) => length));
  return [
    "Owners:",
    ...lanes.map(({ owners }, i) => {
      const spans = owners.map(({ time, stack = "nobody" }, n) => (n === 0 ? stack : `${stack} (${timeText(time)})`));
      return `  ${names[i]!.padEnd(width)}  ${spans.length === 0 ? "nobody" : spans.join(" ───▶ ")}`;
    }),
  ];
}

function summary({ steps, met, violations }: ScenarioResult, paint: Paint): string {
  const all = steps.flatMap(({ expectations }) => expectations);
  const failed = all.filter((expectation) => !expectation.met);
  const refused = steps.filter((step) => step.refused !== undefined);
  const expectations = (count: number) => `${count} expectation${count === 1 ? "" : "s"}`;
  if (met) return paint(GREEN, `As expected: ${expectations(all.length)} met.`);
  const wrong = [
    ...(failed.length > 0 ? [`${failed.length} of ${expectations(all.length)} not met`] : []),
    ...(refused.length > 0 ? ["a step could not be done"] : []),
    ...(violations.length > 0 ? ["an invariant is broken"] : []),
  ];
  return paint(RED, `Not as expected: ${wrong.join(", ")}.`);
}

/** `t+30.2s`, from a minute on `t+1m02s`, from an hour on `t+4h01m00s`. */
function timeText(time: number): string {
  return `t+${durationText(time)}`;
}

function durationText(milliseconds: number): string {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(milliseconds % 100 === 0 ? 1 : 3)}s`;
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (number: number) => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}h${two(minutes)}m${two(rest)}s` : `${minutes}m${two(rest)}s`;
}
