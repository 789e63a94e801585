import { rules } from "../rules/all";
import { EXIT, type Console } from "./console";
import { CommandError } from "./errors";

/**
 * `cdkplex explain`: what a rule asks for, why, and what to do.
 *
 * @throws CommandError when there is no such rule
 */
export function explain(code: string, { stdout }: Console): number {
  const wanted = code.toUpperCase();
  const rule = rules.find((candidate) => candidate.code === wanted);
  if (rule === undefined) throw CommandError.unknownCode(code);
  const { title, severity, why, fix, reference } = rule;
  stdout.write(`${wanted} (${severity}): ${title}\n\nWhy: ${why}\nFix: ${fix}\nSee: ${reference}\n`);
  return EXIT.ok;
}
