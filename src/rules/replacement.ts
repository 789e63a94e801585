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
  /** One for each file, all of them to be made together. */
  readonly replacements: readonly Replacement[];
}

/** The correction of a finding in terms of text; `undefined` when there is no certain one, or a report may not show its text. */
export function fixOf(finding: Finding): Fix | undefined {
  const edits = editsOf(finding);
  if (edits.length === 0) return undefined;
  const { assembly } = evidenceOf(finding)!;
  const files = new EditedFiles(assembly);
  if (files.failureOf(edits) !== undefined) return undefined;
  const changed = files.changed();
  const replacements = [...changed].map(([file, after]) => replacement(file, assembly.files.get(file)!, after));
  if (replacements.length === 0) return undefined;
  const isSecret = ({ file, startLine, text }: Replacement) => {
    const after = changed.get(file)!;
    const source = new SourceText(after, assembly.artifact(file)?.kind ?? "text");
    const lines = after.split("\n").slice(startLine - 1, startLine + text.split("\n").length - 1);
    return lines.some((line, i) => source.line(startLine + i) !== line);
  };
  // Between two places that change there may be keys and passwords.
  if (replacements.some(isSecret)) return undefined;
  return { description: `${edits.map(({ description }) => description).join("; ")}.`, replacements };
}

/** The one part in which two texts differ. */
function replacement(file: string, before: string, after: string): Replacement {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  const [startLine, startColumn] = positionOf(before, start);
  const [endLine, endColumn] = positionOf(before, before.length - same);
  return { file, startLine, startColumn, endLine, endColumn, text: after.slice(start, after.length - same) };
}

function positionOf(text: string, offset: number): [line: number, column: number] {
  const lines = text.slice(0, offset).split("\n");
  return [lines.length, lines.at(-1)!.length + 1];
}
