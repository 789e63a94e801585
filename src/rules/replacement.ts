import { linesOfBoth } from "../language/line-diff";
import type { ArtifactKind } from "../model/manifest";
import { evidenceOf } from "./evidence";
import { editsOf, EditedFiles } from "./fix";
import type { Finding } from "./report";
import { SourceText } from "./source-line";

/** Text that takes the place of a part of a file. Lines and columns count from 1; the end is not part of it. */
export interface Replacement {
  readonly file: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** A certain correction of a finding. */
export interface Fix {
  /** What is changed: `Add DVIPSEC to IPSEC`. */
  readonly description: string;
  /** All of them to be made together; those of a file in its order, where it was before any of them. */
  readonly replacements: readonly Replacement[];
}

/** The correction of a finding in terms of text; `undefined` when there is no certain one, or a report may not show its text. */
export function fixOf(finding: Finding): Fix | undefined {
  const edits = editsOf(finding);
  if (edits.length === 0) return undefined;
  const { assembly } = evidenceOf(finding)!;
  const files = new EditedFiles(assembly);
  if (files.failureOf(edits) !== undefined) return undefined;
  const replacements: Replacement[] = [];
  for (const [file, after] of files.changed()) {
    const parts = replacementsOf(file, assembly.files.get(file)!, after, assembly.artifact(file)?.kind ?? "text");
    if (parts === undefined) return undefined;
    replacements.push(...parts);
  }
  if (replacements.length === 0) return undefined;
  return { description: `${edits.map(({ description }) => description).join("; ")}.`, replacements };
}

/** The parts in which two texts differ; undefined when one of them has a key or a password in it. */
function replacementsOf(file: string, before: string, after: string, kind: ArtifactKind): Replacement[] | undefined {
  const [old, to] = [withEnds(before), withEnds(after)];
  const shown = new SourceText(after, kind);
  const found: Replacement[] = [];
  // The lines that differ, since the last that both texts have; and where they begin.
  let [removed, added, start] = ["", "", 0];
  const close = () => {
    if (removed !== added) found.push(replacement(file, before, start, removed, added));
    start += removed.length;
    [removed, added] = ["", ""];
  };
  for (const { sign, number } of linesOfBoth(old, to)) {
    if (sign === "-") removed += old[number - 1]!;
    else if (sign === "+") {
      const line = to[number - 1]!;
      if (shown.line(number) !== line.replace(/\n$/, "")) return undefined;
      added += line;
    } else {
      close();
      start += old[number - 1]!.length;
    }
  }
  close();
  return found;
}

const withEnds = (text: string) => text.split(/(?<=\n)/);

/** What of a part of a text differs from what takes its place. */
function replacement(file: string, before: string, at: number, removed: string, added: string): Replacement {
  const most = Math.min(removed.length, added.length);
  let start = 0;
  while (start < most && removed[start] === added[start]) start++;
  let same = 0;
  while (same < most - start && removed.at(-1 - same) === added.at(-1 - same)) same++;
  const [startLine, startColumn] = positionOf(before, at + start);
  const [endLine, endColumn] = positionOf(before, at + removed.length - same);
  return { file, startLine, startColumn, endLine, endColumn, text: added.slice(start, added.length - same) };
}

function positionOf(text: string, offset: number): [line: number, column: number] {
  const lines = text.slice(0, offset).split("\n");
  return [lines.length, lines.at(-1)!.length + 1];
}
