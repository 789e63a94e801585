import { createHash } from "node:crypto";
import { identityOf } from "../documents/meaning";
import { evidenceOf } from "./evidence";
import type { Finding } from "./report";
import { SourceLines } from "./source-line";
import type { AssemblyTexts } from "../model/assembly-texts";

/**
 * A fingerprint for each finding, in their order: the same for as long as its rule finds fault with the same statement of the
 * same data set, wherever the statement moves in it. It is made of the code, the place, the keyword and what the statement is
 * about; where there is no statement, of the words on the line.
 */
export function fingerprintsOf(findings: readonly Finding[]): string[] {
  const sources = new Map<AssemblyTexts, SourceLines>();
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { code, system, dataset, file } = finding;
    const about = [code, system ?? "", dataset ?? file, ...subjectOf(finding, sources)].join("\0");
    const count = (seen.get(about) ?? 0) + 1;
    seen.set(about, count);
    return `${createHash("sha256").update(about).digest("hex").slice(0, 32)}:${count}`;
  });
}

function subjectOf(finding: Finding, sources: Map<AssemblyTexts, SourceLines>): string[] {
  const evidence = evidenceOf(finding);
  if (evidence?.statement !== undefined) {
    const { keyword } = evidence.statement;
    return [keyword, identityOf(evidence.statement)];
  }
  if (evidence === undefined || finding.line === undefined) return [finding.message];
  let lines = sources.get(evidence.assembly);
  if (lines === undefined) sources.set(evidence.assembly, (lines = new SourceLines(evidence.assembly)));
  const text = lines.line(finding.file, finding.line) ?? "";
  return [text.trim().replace(/\s+/g, " ")];
}
