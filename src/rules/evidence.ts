import type { Statement } from "../language/statement";
import type { AssemblyTexts } from "../model/assembly-texts";
import type { Edit } from "./edit";
import type { Finding } from "./report";

/** What a finding was made of, for those who show or correct it. It is no part of the report. */
export interface Evidence {
  readonly assembly: AssemblyTexts;
  readonly statement: Statement | undefined;
  readonly edits: readonly Edit[];
}

const evidence = new WeakMap<Finding, Evidence>();

export function setEvidence(finding: Finding, what: Evidence): void {
  evidence.set(finding, what);
}

/** What a finding was made of; `undefined` for one that was read from a file. */
export function evidenceOf(finding: Finding): Evidence | undefined {
  return evidence.get(finding);
}
