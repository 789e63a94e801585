import type { AssemblyTexts } from "../model/assembly-texts";
import { RuleError } from "./errors";
import type { Problem, Rule } from "./rule";

/** Beginnings of codes that belong to cdkplex. */
export const RESERVED_PREFIXES = ["SWSA", "DOC", "INP", "ACK"] as const;

const TEXTS = ["title", "why", "fix", "reference"] as const;
const SEVERITIES: readonly unknown[] = ["error", "warning", "info"];

/**
 * Judges rules that are not of this package.
 *
 * @param present rules there are already
 * @throws RuleError when one is not a whole rule, has a code of cdkplex, or the code of another rule
 */
export function checkUserRules(added: readonly unknown[], present: readonly Rule[] = []): asserts added is Rule[] {
  const codes = new Set(present.map(({ code }) => code));
  for (const rule of added) {
    if (!isObject(rule) || typeof rule.check !== "function") throw RuleError.noRule(rule);
    const { code } = rule;
    if (typeof code !== "string" || !/^[A-Z][A-Z_-]*\d+$/.test(code)) throw RuleError.badCode(code);
    const prefix = RESERVED_PREFIXES.find((reserved) => code.startsWith(reserved));
    if (prefix !== undefined) throw RuleError.reservedCode(code, prefix);
    if (codes.has(code)) throw RuleError.twice(code);
    codes.add(code);
    for (const text of TEXTS) {
      if (typeof rule[text] !== "string") throw RuleError.badMember(code, text, rule[text], "text");
    }
    if (!SEVERITIES.includes(rule.severity)) {
      throw RuleError.badMember(code, "severity", rule.severity, "error, warning or info");
    }
    const { example } = rule;
    if (example === undefined) continue;
    if (!isObject(example) || typeof example.bad !== "string" || typeof example.good !== "string") {
      throw RuleError.badMember(code, "example", example, "{ bad, good }, both texts, or none");
    }
  }
}

/**
 * Judges what the check of a rule gives back.
 *
 * @throws RuleError when no problems can be taken from it
 */
export function checkProblems(found: unknown): asserts found is Iterable<Problem> {
  if (!isObject(found) || !(Symbol.iterator in found)) throw RuleError.noProblems(found);
}

/**
 * Judges what a rule found.
 *
 * @throws RuleError when it is not a whole problem, which no report could show
 */
export function checkProblem(found: unknown): asserts found is Problem {
  const problem = isObject(found) ? found : {};
  const at = isObject(problem.at) ? problem.at : {};
  for (const [name, text] of Object.entries({ message: problem.message, fix: problem.fix, "at.file": at.file })) {
    if (typeof text !== "string") throw RuleError.badProblem(`no ${name}`, "{ message, fix, at: { file } }, all texts");
  }
  if (problem.severity !== undefined && !SEVERITIES.includes(problem.severity)) {
    throw RuleError.badProblem("another severity", "error, warning or info");
  }
  for (const [name, number] of Object.entries({ line: at.line, column: at.column })) {
    if (number === undefined || (Number.isSafeInteger(number) && (number as number) > 0)) continue;
    throw RuleError.badProblem(`a ${name} that is none`, "a whole number from 1");
  }
  for (const [name, text] of Object.entries({ system: at.system, stack: at.stack, construct: at.construct })) {
    if (text === undefined || typeof text === "string") continue;
    throw RuleError.badProblem(`a ${name} that is none`, "a text, or none at all");
  }
  if (at.statement !== undefined && !isStatement(at.statement)) {
    throw RuleError.badProblem("a statement that is none", "a statement of the model, or one that was made");
  }
  if (problem.edits !== undefined && !(Array.isArray(problem.edits) && problem.edits.every(isEdit))) {
    throw RuleError.badProblem("edits that are none", "an array of { file, description, apply(text) }");
  }
}

function isStatement(x: unknown): boolean {
  return isObject(x) && typeof x.keyword === "string" && isObject(x.value);
}

function isEdit(x: unknown): boolean {
  return (
    isObject(x) && typeof x.file === "string" && typeof x.description === "string" && typeof x.apply === "function"
  );
}

function isObject(x: unknown): x is Readonly<Record<string, unknown>> {
  return typeof x === "object" && x !== null;
}

const byAssembly = new WeakMap<AssemblyTexts, readonly Rule[]>();

/** Has an assembly that a program made judged by the rules of the program, too. */
export function attachRules(assembly: AssemblyTexts, rules: readonly Rule[]): void {
  byAssembly.set(assembly, rules);
}

/** The rules of the program that made an assembly. */
export function attachedRules(assembly: AssemblyTexts): readonly Rule[] {
  return byAssembly.get(assembly) ?? [];
}
