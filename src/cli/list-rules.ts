import { descriptions } from "../rules/descriptions";
import { EXIT, type Console } from "./console";
import { ownRules } from "./rules-file";

/** Options of `cdkplex rules`. */
export interface ListRulesOptions {
  readonly format: "text" | "json";
  /** Module with rules of the user's own. @default - that of cdkplex.yaml */
  readonly rules?: string;
}

/** `cdkplex rules`: one line for each rule, or as JSON everything there is to say about each. */
export function listRules({ format, rules: file }: ListRulesOptions, { stdout }: Console): number {
  const all = [...descriptions, ...ownRules(file)];
  if (format === "json") {
    const rules = all.map(({ code, severity, title, why, fix, reference, example }) => {
      return { code, severity, title, why, fix, reference, example };
    });
    stdout.write(`${JSON.stringify({ schema: "cdkplex/rules/1", rules }, undefined, 2)}\n`);
    return EXIT.ok;
  }
  const width = Math.max(...all.map(({ code }) => code.length));
  for (const { code, severity, title } of all) {
    stdout.write(`${code.padEnd(width + 1)} ${severity.padEnd(8)} ${title}\n`);
  }
  return EXIT.ok;
}
