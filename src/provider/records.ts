import { NOT_IN_CODE_PAGE, recordLimit } from "../documents/records";
import type { ArtifactKind } from "../model/manifest";
import { TargetError } from "./errors";
import type { Place } from "./place";

const TOKEN = /^[\x21-\x7E\xA1-\xFF]+$/;

/** Longest record of a new data set, in characters; `undefined` in a z/OS UNIX file, which has no records. */
export function recordLength(kind: ArtifactKind, place: Place): number | undefined {
  return place.path === undefined ? recordLimit(kind) : undefined;
}

/**
 * A text as its place gives it back: the records of a data set lose their trailing blanks, and each of them ends.
 * A z/OS UNIX file gives back what was written.
 */
export function asStored(text: string, place: Place): string {
  if (place.path !== undefined) return text;
  const records = text.split("\n").map(withoutTrailingBlanks).join("\n");
  return records === "" || records.endsWith("\n") ? records : `${records}\n`;
}

function withoutTrailingBlanks(record: string): string {
  let end = record.length;
  while (end > 0 && record[end - 1] === " ") end -= 1;
  return record.slice(0, end);
}

/**
 * @throws TargetError naming the line of a record that is too long, or the line and column of a character that code page
 * IBM-1047 does not have
 */
export function checkRecords(text: string, kind: ArtifactKind, place: Place): void {
  checkCharacters(text, place);
  const limit = recordLength(kind, place);
  if (limit === undefined) return;
  asStored(text, place)
    .split("\n")
    .forEach((record, index) => {
      if (record.length > limit) throw TargetError.recordTooLong(place.toString(), index + 1, record.length, limit);
    });
}

function checkCharacters(text: string, place: Place): void {
  const match = NOT_IN_CODE_PAGE.exec(text);
  if (match === null) return;
  const before = text.slice(0, match.index).split("\n");
  throw TargetError.notInCodePage(place.toString(), before.length, before.at(-1)!.length + 1, match[0]);
}

/** @throws TargetError naming the secret, never its value, when the value cannot be one token of a configuration file. */
export function checkSecret(name: string, value: string): void {
  if (!TOKEN.test(value)) throw TargetError.badSecret(name);
}
