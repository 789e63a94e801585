import { resolve } from "node:path";
import { checkUserRules } from "../rules/user-rules";
import type { Rule } from "../rules/rule";
import { CommandError } from "./errors";
import { readSettings } from "./settings";

/**
 * The rules of the user's own: those of the module that is named, else of the one in `cdkplex.yaml`.
 *
 * @throws CommandError when they cannot be loaded
 */
export function ownRules(named: string | undefined): readonly Rule[] {
  const file = named ?? readSettings().rules;
  return file === undefined ? [] : loadRules(file);
}

/**
 * The rules a JavaScript module exports: one, or an array of them, as `module.exports`, `default` or `rules`.
 *
 * @throws CommandError when it cannot be loaded, or has something else
 */
function loadRules(file: string): readonly Rule[] {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the user names the module
    const loaded: unknown = require(resolve(file));
    const { rules, default: given } = (loaded ?? {}) as { readonly rules?: unknown; readonly default?: unknown };
    const exported = given ?? rules ?? loaded;
    const list: readonly unknown[] = Array.isArray(exported) ? exported : [exported];
    checkUserRules(list);
    return list;
  } catch (error) {
    throw CommandError.badRules(file, error instanceof Error ? error.message.split("\n")[0]! : String(error));
  }
}
