import type { Severity } from "../language/source";
import type { Assembly } from "../model/assembly";
import { readModel } from "../model/read";
import type { ReadDocument, SysplexModel } from "../model/sysplex";
import { rules as allRules } from "./all";
import type { Problem, Rule } from "./rule";

/** Version of the report format. */
export const REPORT_SCHEMA = "cdkplex/report/1";

/** One thing to correct. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, the value found and the value expected. */
  readonly message: string;
  /** What to do about it, in one line. */
  readonly fix: string;
  /** Manual and section. */
  readonly reference: string;
  readonly system?: string;
  readonly stack?: string;
  /** Path in the assembly. */
  readonly file: string;
  /** Data set, member or z/OS UNIX path the file is deployed to. */
  readonly dataset?: string;
  /** From 1; absent when the finding is about the file as a whole. */
  readonly line?: number;
  readonly column?: number;
  /** Path of the construct that wrote the statement. */
  readonly construct?: string;
}

/** What the rules say about a sysplex. */
export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  /** How many findings of each severity there are. */
  readonly summary: Readonly<Record<Severity, number>>;
  /** By file, line and code. */
  readonly findings: readonly Finding[];
}

/** Reads what an assembly means and judges it. */
export function checkAssembly(assembly: Assembly, rules: readonly Rule[] = allRules): Report {
  return checkModel(readModel(assembly), rules);
}

/**
 * Judges a sysplex.
 *
 * @param rules @default - every rule
 */
export function checkModel(model: SysplexModel, rules: readonly Rule[] = allRules): Report {
  const documents = new Map(model.documents.map((read) => [documentKey(read.file, read.system), read]));
  const findings = new Map<string, Finding>();
  for (const rule of rules) {
    for (const problem of rule.check(model)) {
      const finding = findingOf(model, documents, rule, problem);
      // Systems that share a file have its problems in common.
      const key = `${finding.code}\0${finding.file}\0${finding.line}\0${finding.column}\0${finding.message}`;
      if (!findings.has(key)) findings.set(key, finding);
    }
  }
  const summary = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings.values()) summary[severity]++;
  return { schema: REPORT_SCHEMA, summary, findings: [...findings.values()].sort(inOrder) };
}

function documentKey(file: string, system: string | undefined): string {
  return `${file}\0${system ?? ""}`;
}

function findingOf(
  model: SysplexModel,
  documents: ReadonlyMap<string, ReadDocument>,
  { code, severity, reference }: Rule,
  { message, fix, at, severity: own }: Problem,
): Finding {
  const location = at.statement?.location;
  const file = location?.file ?? at.file;
  const artifact = model.assembly.artifact(file);
  const line = location?.line ?? at.line;
  const column = location?.column ?? at.column;
  const inFile = file === at.file ? documents.get(documentKey(file, at.system)) : undefined;
  return {
    code,
    severity: own ?? severity,
    message,
    fix,
    reference,
    system: at.system,
    stack: at.stack,
    file,
    dataset: model.placeOf(file),
    line,
    column: line === undefined || column === undefined ? column : (inFile?.originalColumn?.(line, column) ?? column),
    construct: at.statement?.construct ?? (line === undefined ? undefined : artifact?.constructs?.[line]),
  };
}

function inOrder(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compare(a.code, b.code) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.message, b.message)
  );
}

/** The same order everywhere, whatever the language of the machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
