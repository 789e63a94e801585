import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { DOCUMENT_KINDS, isDocumentKind, type DocumentKind } from "../documents/kinds";
import { CommandError } from "./errors";

/** Names of members and files that say by themselves what is in them. */
const NAMED: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^ATCSTR\w\w$/i, "vtam"],
  [/^pagent\.conf$/i, "pagent"],
  [/^iked\.conf$/i, "iked"],
];

/**
 * The text of a file.
 *
 * @throws CommandError when it cannot be read, or is not text
 */
export function readSource(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw CommandError.unreadable(file, (error as Error).message);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw CommandError.unreadable(file, "it is not UTF-8 text");
  }
}

/**
 * The kind of a file: the one that was given, else the one its name tells.
 *
 * @throws CommandError when there is no such kind, or none is given and the name does not tell
 */
export function kindOf(file: string, kind: string | undefined): DocumentKind {
  if (kind !== undefined) {
    if (!isDocumentKind(kind)) throw CommandError.noSuchKind(kind, DOCUMENT_KINDS, "--kind ");
    return kind;
  }
  const found = NAMED.find(([name]) => name.test(basename(file).replace(/\.txt$/i, "")))?.[1];
  if (found === undefined) throw CommandError.kindNeeded(file, DOCUMENT_KINDS);
  return found;
}
