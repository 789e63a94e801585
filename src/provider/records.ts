import type { ArtifactKind } from "../model/manifest";
import { TargetError } from "./errors";
import type { Place } from "./place";

// Code page IBM-1047 has the characters of ISO 8859-1. Control characters other than the tab would end a record early
// or vanish, so they are left out.
const NOT_IN_CODE_PAGE = /[^\t\n\x20-\x7E\xA0-\xFF]/u;
const TOKEN = /^[\x21-\x7E\xA1-\xFF]+$/;

/**
 * Longest record of a new data set, in characters; `undefined` in a z/OS UNIX file, which has no records.
 *
 * A PROFILE.TCPIP and what it includes may have records of up to 256 characters; VTAMLST and the input of IXCMIAPU have 80.
 *
 * @see z/OS Communications Server: IP Configuration Reference, PROFILE.TCPIP data set
 */
export function recordLength(kind: ArtifactKind, place: Place): number | undefined {
  if (place.path !== undefined) return undefined;
  return kind === "cfrm" || kind === "vtam" ? 80 : 256;
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
