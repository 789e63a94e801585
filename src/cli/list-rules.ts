import { rules } from "../rules/all";
import { EXIT, type Console } from "./console";

/** `cdkplex rules`: one line for each rule. */
export function listRules({ stdout }: Console): number {
  for (const { code, severity, title } of rules) stdout.write(`${code.padEnd(8)} ${severity.padEnd(8)} ${title}\n`);
  return EXIT.ok;
}
