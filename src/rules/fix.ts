import { isDocumentKind } from "../documents/kinds";
import { Assembly } from "../model/assembly";
import type { AssemblyTexts } from "../model/assembly-texts";
import { EditedText, type Edit } from "./edit";
import { evidenceOf } from "./evidence";
import { checkAssembly, type CheckOptions, type Finding, type Report } from "./report";
import type { Rule } from "./rule";

/** How often an assembly is judged and corrected at most: a correction may show what another one is needed for. */
const MOST_ROUNDS = 20;

/** A file that was corrected. */
export interface Correction {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** A finding with edits that could not be made. */
export interface Refusal {
  readonly finding: Finding;
  readonly reason: string;
}

/** What came of correcting an assembly. */
export interface Fixed {
  /** The files that differ, by name. */
  readonly corrections: readonly Correction[];
  readonly refusals: readonly Refusal[];
  /** What the rules say about the corrected assembly. */
  readonly report: Report;
}

/** Whether a program wrote the assembly, so that a correction belongs in the program. */
export function isSynthesized({ manifest }: AssemblyTexts): boolean {
  return (manifest.artifacts ?? []).some(({ constructs }) => Object.keys(constructs ?? {}).length > 0);
}

/** The edits of a finding that is open and can be corrected in the files themselves. */
export function editsOf(finding: Finding): readonly Edit[] {
  const evidence = evidenceOf(finding);
  if (evidence === undefined || finding.acknowledged !== undefined || isSynthesized(evidence.assembly)) return [];
  return evidence.edits;
}

/**
 * Corrects what has one certain correction, judges again, and goes on until nothing changes. Every byte that is not concerned
 * stays as it is.
 *
 * @param texts - text of the files, as they are written, with their own line ends; @default - as the assembly has them
 */
export function fixAssembly(
  assembly: Assembly,
  texts: ReadonlyMap<string, string> = assembly.files,
  rules?: readonly Rule[],
  options?: CheckOptions,
): Fixed {
  const current = new Map(texts);
  const refusals = new Map<string, Refusal>();
  let judged = assembly;
  let report = checkAssembly(judged, rules, options);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const changed = correct(judged, current, report, refusals);
    if (changed.size === 0) break;
    const files = new Map(judged.files);
    for (const [file, text] of changed) {
      current.set(file, text);
      files.set(file, text.replace(/\r\n?/g, "\n"));
    }
    judged = new Assembly(judged.manifest, files);
    report = checkAssembly(judged, rules, options);
  }
  const corrections = [...current]
    .filter(([file, after]) => texts.get(file) !== after)
    .map(([file, after]) => ({ file, before: texts.get(file) ?? "", after }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return { corrections, refusals: [...refusals.values()], report };
}

/** Makes the edits of all findings at once; those of a finding together, or not at all. */
function correct(
  assembly: Assembly,
  texts: ReadonlyMap<string, string>,
  { findings }: Report,
  refusals: Map<string, Refusal>,
): Map<string, string> {
  const candidates = findings.filter((finding) => editsOf(finding).length > 0 && !refusals.has(keyOf(finding)));
  for (;;) {
    const edited = new EditedFiles(assembly, texts);
    const failed = candidates.find((finding) => {
      const reason = edited.failureOf(editsOf(finding));
      if (reason !== undefined) refusals.set(keyOf(finding), { finding, reason });
      return reason !== undefined;
    });
    if (failed === undefined) return edited.changed();
    // What it has changed so far is dropped with everything else, and the others are made anew.
    candidates.splice(candidates.indexOf(failed), 1);
  }
}

function keyOf({ code, file, line, message }: Finding): string {
  return [code, file, line, message].join("\0");
}

/** Files of an assembly that edits change. */
export class EditedFiles {
  private readonly edited = new Map<string, EditedText>();
  private readonly made = new Set<string>();

  constructor(
    private readonly assembly: AssemblyTexts,
    private readonly texts: ReadonlyMap<string, string> = assembly.files,
  ) {}

  /** Makes edits, each once; why one of them cannot be made, if so. */
  failureOf(edits: readonly Edit[]): string | undefined {
    for (const edit of edits) {
      const key = `${edit.file}\0${edit.description}`;
      if (this.made.has(key)) continue;
      this.made.add(key);
      try {
        edit.apply(this.text(edit.file));
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    }
    return undefined;
  }

  /** The texts that are not what they were, by file. */
  changed(): Map<string, string> {
    const changed = [...this.edited].filter(([, text]) => text.isChanged);
    return new Map(changed.map(([file, { text }]) => [file, text]));
  }

  private text(file: string): EditedText {
    let text = this.edited.get(file);
    if (text === undefined) {
      const kind = this.assembly.artifact(file)?.kind ?? "text";
      const original = this.texts.get(file);
      if (original === undefined || !isDocumentKind(kind)) throw new Error(`${file} is not a text that can be edited.`);
      // An editor of lines that end otherwise would count other lines than the rules.
      if (/\r(?!\n)/.test(original)) throw new Error(`${file} has lines that end with a carriage return alone.`);
      this.edited.set(file, (text = new EditedText(kind, original)));
    }
    return text;
  }
}
