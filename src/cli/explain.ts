import { suggestion } from "../language/suggestion";
import { descriptions } from "../rules/descriptions";
import { EXIT, type Console } from "./console";
import { CommandError } from "./errors";
import { ownRules } from "./rules-file";

/**
 * `cdkplex explain`: what a rule asks for, why, and what to do.
 *
 * @throws CommandError when there is no such rule
 */
export function explain(code: string, options: { readonly rules?: string }, { stdout }: Console): number {
  const all = [...descriptions, ...ownRules(options.rules)];
  const wanted = code.toUpperCase();
  const rule = all.find((candidate) => candidate.code === wanted);
  if (rule === undefined) {
    throw CommandError.unknownCode(
      code,
      suggestion(
        wanted,
        all.map((candidate) => candidate.code),
      ),
    );
  }
  const { title, severity, why, fix, reference, example } = rule;
  const block = (name: string, text: string) => `\n${name}:\n${text.replace(/^/gm, "  ")}\n`;
  const examples = example === undefined ? "" : block("Bad", example.bad) + block("Good", example.good);
  stdout.write(`${wanted} (${severity}): ${title}\n\nWhy: ${why}\nFix: ${fix}\nSee: ${reference}\n${examples}`);
  return EXIT.ok;
}
