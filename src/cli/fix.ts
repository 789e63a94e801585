import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Assembly } from "../model/assembly";
import { fixAssembly, isSynthesized } from "../rules/fix";
import type { CheckOptions as Judging, Report } from "../rules/report";
import type { Rule } from "../rules/rule";
import { SourceText } from "../rules/source-line";
import type { Console } from "./console";
import { CommandError } from "./errors";
import { replaceFiles } from "./replace-files";
import { readSource } from "./source-file";
import { unifiedDiff } from "./unified-diff";

/** How `cdkplex check --fix` works. */
export interface FixOptions extends Judging {
  readonly format: string;
  readonly dryRun?: boolean;
}

/**
 * Corrects the files of an assembly, all or none and each as a whole, and says what was changed: on the standard output beside a report for
 * people, else on the standard error output.
 *
 * @returns what the rules say about the corrected assembly
 * @throws CommandError when a program wrote the assembly, or a file cannot be read or written
 */
export function fix(
  directory: string,
  assembly: Assembly,
  rules: readonly Rule[],
  options: FixOptions,
  { stdout, stderr }: Console,
): Report {
  if (isSynthesized(assembly)) throw CommandError.synthesized(directory);
  // With the line ends that the files have.
  const texts = new Map([...assembly.files.keys()].map((file) => [file, readSource(join(directory, file))]));
  const { corrections, refusals, report } = fixAssembly(assembly, texts, rules, options);
  if (options.dryRun !== true) {
    const paths = corrections.map(({ file, after }) => [join(directory, file), after] as const);
    replaceFiles(new Map(paths.map(([path, after]) => [path, markOf(path) + after])));
  }
  const out = options.format === "text" ? stdout : stderr;
  for (const { file, before, after } of corrections) {
    const kind = assembly.artifact(file)?.kind ?? "text";
    const sources = { before: new SourceText(before, kind), after: new SourceText(after, kind) };
    out.write(unifiedDiff(file, before, after, (side, line) => sources[side].line(line)));
  }
  for (const { finding, reason } of refusals) {
    stderr.write(`cdkplex: ${finding.code} in ${finding.file} was not corrected: ${reason}\n`);
  }
  const files = `${corrections.length} file${corrections.length === 1 ? "" : "s"}`;
  out.write(`${files} ${options.dryRun === true ? "would be corrected" : "corrected"}\n\n`);
  return report;
}

/** The byte order mark that a file begins with: it is no part of the text, but stays. */
function markOf(path: string): string {
  const mark = "\ufeff";
  return readFileSync(path).indexOf(mark) === 0 ? mark : "";
}
