import { readFileSync, statSync } from "node:fs";
import type { Acknowledgement } from "../model/manifest";
import { CommandError } from "./errors";

/** Name of the file that says how the program of a project is run, and how it is judged. */
export const SETTINGS_FILE = "cdkplex.yaml";

/** What `cdkplex.yaml` says. */
export interface Settings {
  /** Command that runs the program. */
  readonly app?: string;
  /** Directory the assembly is written to. */
  readonly output?: string;
  /** Module with rules of one's own. */
  readonly rules?: string;
  /** Findings that are accepted. */
  readonly acknowledgements?: readonly Acknowledgement[];
}

const TEXTS: ReadonlySet<string> = new Set(["app", "output", "rules"]);

/**
 * Reads `cdkplex.yaml` of the current directory; without one there are no settings.
 *
 * @throws CommandError when the file is not YAML, or says something else
 */
export function readSettings(): Settings {
  const stats = statSync(SETTINGS_FILE, { throwIfNoEntry: false });
  if (stats === undefined) return {};
  // A pipe would be waited for.
  if (!stats.isFile()) throw CommandError.badSettings(SETTINGS_FILE, "it is no file.");
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when there is something to read
  const { parse } = require("yaml") as typeof import("yaml");
  let settings: unknown;
  try {
    settings = parse(readFileSync(SETTINGS_FILE, "utf8")) ?? {};
  } catch (error) {
    throw CommandError.badSettings(
      SETTINGS_FILE,
      `it is not YAML: ${(error as Error).message.split("\n")[0]!.replace(/:$/, "")}.`,
    );
  }
  if (typeof settings !== "object" || Array.isArray(settings)) {
    throw CommandError.badSettings(SETTINGS_FILE, "it holds no names and values.");
  }
  for (const [name, value] of Object.entries(settings as object)) {
    if (name === "acknowledgements") checkAcknowledgements(value);
    else if (!TEXTS.has(name)) throw CommandError.badSettings(SETTINGS_FILE, `it has "${name}".`);
    else if (typeof value !== "string") {
      // A list may hold itself, by an alias.
      const found = typeof value === "object" ? "no text" : JSON.stringify(value);
      throw CommandError.badSettings(SETTINGS_FILE, `"${name}" is ${found}.`);
    }
  }
  return settings as Settings;
}

function checkAcknowledgements(value: unknown): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when there is something to read
  const { acknowledgementSchema } = require("../model/manifest") as typeof import("../model/manifest");
  const result = acknowledgementSchema.array().safeParse(value);
  if (result.success) return;
  const [{ path, message }] = result.error.issues as [(typeof result.error.issues)[number]];
  throw CommandError.badAcknowledgements(SETTINGS_FILE, ["acknowledgements", ...path].map(String).join("."), message);
}
