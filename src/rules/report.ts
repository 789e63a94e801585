import type { Severity } from "../language/source";
import type { Assembly } from "../model/assembly";
import { MANIFEST } from "../model/manifest-file";
import { readModel } from "../model/read";
import type { SysplexModel } from "../model/sysplex";
import { acknowledgementProblems, isAcknowledgedBy, type PlacedAcknowledgement } from "./acknowledgement";
import { rules as allRules } from "./all";
import { setEvidence } from "./evidence";
import type { Problem, Rule, RuleDescription } from "./rule";
import { attachedRules, checkProblem, checkProblems } from "./user-rules";

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
  /** The finding is accepted, and counts no longer; absent for one that is not. */
  readonly acknowledged?: { readonly reason: string };
}

/** What the rules say about a sysplex. */
export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  /** How many findings of each severity there are, those that are acknowledged not counted. */
  readonly summary: Readonly<Record<Severity, number>>;
  /** By file, line and code. */
  readonly findings: readonly Finding[];
}

/** What an assembly is judged by besides its own text. */
export interface CheckOptions {
  /** Acknowledgements that the manifest does not have, and the file that does. @default - none */
  readonly acknowledgements?: readonly PlacedAcknowledgement[];
}

/**
 * Reads what an assembly means and judges it.
 *
 * @param rules @default - every rule, and those of the program that made the assembly
 */
export function checkAssembly(assembly: Assembly, rules?: readonly Rule[], options?: CheckOptions): Report {
  return checkModel(readModel(assembly), rules, options);
}

/**
 * Judges a sysplex. A rule that fails is a finding, too.
 *
 * @param rules @default - every rule, and those of the program that made the assembly
 */
export function checkModel(
  model: SysplexModel,
  rules: readonly Rule[] = [...allRules, ...attachedRules(model.assembly)],
  { acknowledgements: others = [] }: CheckOptions = {},
): Report {
  const findings = new Findings(model, [
    ...(model.assembly.manifest.acknowledgements ?? []).map((given) => ({ ...given, file: MANIFEST })),
    ...others,
  ]);
  const failed = new Set<Rule>();
  for (const rule of rules) {
    try {
      const problems: Iterable<Problem> = rule.check(model);
      checkProblems(problems);
      for (const problem of problems) {
        checkProblem(problem);
        findings.add(rule, problem);
      }
    } catch (error) {
      failed.add(rule);
      findings.add(rule, failureOf(rule, error), []);
    }
  }
  const codes = [...allRules, ...rules].map(({ code }) => code);
  const judged = rules.filter((rule) => !failed.has(rule));
  findings.judgeAcknowledgements(judged, codes);
  return findings.report();
}

/** The problem that a rule of its own cannot judge. */
function failureOf({ code }: Rule, error: unknown): Problem {
  return {
    severity: "error",
    message: `The rule ${code} failed, and did not judge everything: ${error instanceof Error ? error.message : String(error)}`,
    fix: `Correct the program of the rule ${code}.`,
    at: { file: MANIFEST },
  };
}

/** The findings of all rules, each once. */
class Findings {
  private readonly found = new Map<string, Finding>();
  private readonly used = new Set<PlacedAcknowledgement>();

  constructor(
    private readonly model: SysplexModel,
    private readonly acknowledgements: readonly PlacedAcknowledgement[],
  ) {}

  /** @param acknowledgements - that may be for the problem. @default - all; that a rule failed is accepted by none */
  add(rule: RuleDescription, problem: Problem, acknowledgements = this.acknowledgements): void {
    const { model } = this;
    const finding = findingOf(model, rule, problem);
    const by = acknowledgements.filter((acknowledgement) => isAcknowledgedBy(finding, acknowledgement));
    for (const acknowledgement of by) this.used.add(acknowledgement);
    // Systems that share a file have its problems in common.
    const key = `${finding.code}\0${finding.file}\0${finding.line}\0${finding.column}\0${finding.message}`;
    const before = this.found.get(key);
    // A finding that stands for several systems is acknowledged when it is for each.
    if (before !== undefined && (before.acknowledged === undefined || by.length > 0)) return;
    const made = by.length === 0 ? finding : { ...finding, acknowledged: { reason: by[0]!.reason } };
    setEvidence(made, {
      assembly: model.assembly,
      statement: problem.at.statement,
      edits: problem.edits ?? [],
    });
    this.found.set(key, made);
  }

  judgeAcknowledgements(rules: readonly Rule[], codes: readonly string[]): void {
    const problems = [...acknowledgementProblems(this.acknowledgements, this.used, rules, codes)];
    for (const [description, problem] of problems) this.add(description, problem);
  }

  report(): Report {
    const findings = [...this.found.values()];
    return { schema: REPORT_SCHEMA, summary: countsOf(findings), findings: findings.sort(inOrder) };
  }
}

/** How many findings of each severity there are, those that are acknowledged not counted. */
export function countsOf(findings: readonly Finding[]): Report["summary"] {
  const summary = { error: 0, warning: 0, info: 0 };
  for (const { severity, acknowledged } of findings) if (acknowledged === undefined) summary[severity]++;
  return summary;
}

function findingOf(
  model: SysplexModel,
  { code, severity, reference }: RuleDescription,
  { message, fix, at, severity: own }: Problem,
): Finding {
  const location = at.statement?.location;
  const file = location?.file ?? at.file;
  const artifact = model.assembly.artifact(file);
  const line = location?.line ?? at.line;
  const column = location?.column ?? at.column;
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
    column:
      line === undefined || column === undefined || at.asWritten === true
        ? column
        : model.originalColumn(file, at.system, line, column),
    construct:
      at.construct ?? at.statement?.construct ?? (line === undefined ? undefined : artifact?.constructs?.[line]),
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
