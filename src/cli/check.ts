import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Assembly } from "../model/assembly";
import type { PlacedAcknowledgement } from "../rules/acknowledgement";
import { checkAssembly, type Report } from "../rules/report";
import { rules as builtIn } from "../rules/all";
import type { Rule } from "../rules/rule";
import { EXIT, hasColor, type Console } from "./console";
import { CommandError } from "./errors";
import { fix } from "./fix";
import { ownRules } from "./rules-file";
import { readSettings, SETTINGS_FILE } from "./settings";
import { readSysplex } from "./sysplex-directory";

/** Options of `cdkplex check`. */
export interface CheckOptions {
  readonly format: "text" | "json" | "sarif" | "github";
  readonly failOn: "error" | "warning" | "info";
  /** Module with rules of the user's own. @default - that of cdkplex.yaml */
  readonly rules?: string;
  /** Corrects the files before the report. */
  readonly fix?: boolean;
  /** Shows what `fix` would change, and changes nothing. */
  readonly dryRun?: boolean;
}

/**
 * `cdkplex check`: judges an assembly by the rules, and writes the report. With `fix`, the report is about what is left.
 *
 * @returns 1 when there is a finding of the severity that fails, or of a worse one
 * @throws CommandError when the rules cannot be loaded, or the assembly cannot be corrected
 */
export function check(directory: string, options: CheckOptions, console: Console): number {
  const { stdout, env } = console;
  if (options.dryRun === true && options.fix !== true) throw CommandError.dryRunAlone();
  const own = ownRules(options.rules);
  const acknowledgements = acknowledgementsOf(directory);
  // What is in effect on a target cannot be corrected there.
  const assembly = options.fix === true ? Assembly.read(directory) : readSysplex(directory);
  const rules = [...builtIn, ...own];
  const report =
    options.fix === true
      ? fix(directory, assembly, rules, { ...options, acknowledgements }, console)
      : checkAssembly(assembly, rules, { acknowledgements });
  stdout.write(formatted(report, options.format, directory, own, hasColor(stdout, env)));
  return reaches(report, options.failOn) ? EXIT.findings : EXIT.ok;
}

/** The acknowledgements of cdkplex.yaml, for an assembly in a directory. */
export function acknowledgementsOf(directory: string): PlacedAcknowledgement[] {
  const file = relative(directory, SETTINGS_FILE).replaceAll("\\", "/");
  return (readSettings().acknowledgements ?? []).map((given) => ({ ...given, file }));
}

/* eslint-disable @typescript-eslint/no-require-imports -- each format is loaded when it is asked for */
function formatted(
  report: Report,
  format: CheckOptions["format"],
  directory: string,
  rules: readonly Rule[],
  color: boolean,
): string {
  switch (format) {
    case "text":
      return (require("../rules/format-text") as typeof import("../rules/format-text")).formatText(report, { color });
    case "json":
      return (require("../rules/format-json") as typeof import("../rules/format-json")).formatJson(report);
    case "sarif": {
      const { formatSarif } = require("../rules/format-sarif") as typeof import("../rules/format-sarif");
      const within = pathWithin(directory);
      const base = within === undefined ? `${pathToFileURL(resolve(directory))}/` : undefined;
      return formatSarif(report, { rules, directory: within, base });
    }
    case "github": {
      const { formatGithub } = require("../rules/format-github") as typeof import("../rules/format-github");
      return formatGithub(report, { directory: pathWithin(directory) ?? resolve(directory) });
    }
  }
}
/* eslint-enable @typescript-eslint/no-require-imports */

/** A directory as seen from the current one, which is the root of the repository where such reports are made. */
function pathWithin(directory: string): string | undefined {
  const path = relative("", directory).replaceAll("\\", "/");
  return path.startsWith("..") || path.startsWith("/") || /^[A-Za-z]:/.test(path) ? undefined : path;
}

/** Whether there is a finding of a severity, or of a worse one. */
function reaches({ summary }: Report, limit: CheckOptions["failOn"]): boolean {
  const counted = { error: summary.error, warning: summary.error + summary.warning };
  return (limit === "info" ? counted.warning + summary.info : counted[limit]) > 0;
}
