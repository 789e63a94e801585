import { LAST_COLUMN } from "../language/assignments-scanner";
import type { Language } from "./kinds";

/** Columns of a record before its sequence number. */
const SEQUENCE_COLUMN = 72;

/** Columns of a record that are read; of a profile, those that its usual data set has. */
const WIDTHS = { "free-form": 80, braces: Infinity, parentheses: LAST_COLUMN, assignments: LAST_COLUMN } as const;

/** Whether no record of a text is longer than those of its kind, or than the longest there was. */
export function fits(language: Language, text: string, before: string): boolean {
  const width = WIDTHS[language.notation];
  const longest = (of: string) =>
    of.split(/\r\n|\r|\n/).reduce((most, line) => Math.max(most, dataOf(language, line).length), 0);
  return width === Infinity || longest(text) <= Math.max(width, longest(before));
}

/** What counts of a line: of a profile not the remark at its end, which may be cut off. */
function dataOf(language: Language, line: string): string {
  const data = language.notation === "free-form" ? line.replace(/(^|[ \t]);.*/, "") : unnumbered(language, line, 0);
  return data.trimEnd();
}

/** A text in two parts; a sequence number in columns 73 to 80 of the record they share stays there, or goes for want of room. */
export function numbered(language: Language, before: string, after: string, column: number): string {
  const [number, rest] = sequenceNumber(language, after, column);
  if (number === "") return before + after;
  const end = /[\r\n]/.exec(rest)?.index ?? rest.length;
  const record = before.slice(before.lastIndexOf("\n") + 1) + rest.slice(0, end);
  const kept = record.length <= SEQUENCE_COLUMN ? record.padEnd(SEQUENCE_COLUMN) + number : record;
  return before.slice(0, before.lastIndexOf("\n") + 1) + kept + rest.slice(end);
}

/** A text that begins at a column of a record, without the sequence number of that record. */
export function unnumbered(language: Language, text: string, column: number): string {
  return sequenceNumber(language, text, column)[1];
}

/** The sequence number of the record that a text begins in, and the text without it. */
function sequenceNumber({ notation }: Language, text: string, column: number): [number: string, rest: string] {
  if (notation !== "parentheses" && notation !== "assignments") return ["", text];
  const end = /[\r\n]/.exec(text)?.index ?? text.length;
  const line = text.slice(0, end).trimEnd();
  const at = Math.max(0, SEQUENCE_COLUMN - column);
  const number = line.slice(at);
  return /^[A-Z]{0,3}\d{5,8}$/.test(number) ? [number, line.slice(0, at).trimEnd() + text.slice(end)] : ["", text];
}
