import { posix } from "node:path";
import type { Severity } from "../language/source";
import type { Report } from "./report";
import { summaryOf } from "./format-text";

const COMMANDS: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/** Where the files of a report are. */
export interface FileOptions {
  /** Directory of the assembly, as seen from the root of the repository: `cdkplex.out`. @default - the root itself */
  readonly directory?: string;
}

/**
 * The report as workflow commands of GitHub Actions, which shows each finding beside its line. What is acknowledged is left
 * out; the counts come last.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatGithub(report: Report, { directory = "" }: FileOptions = {}): string {
  const lines = report.findings
    .filter(({ acknowledged }) => acknowledged === undefined)
    .map(({ code, severity, message, fix, system, stack, file, line, column }) => {
      const owner = [system, stack].filter((part) => part !== undefined).join(".");
      const properties = [
        ["file", posix.join(directory, file)],
        ["line", line],
        ["col", line === undefined ? undefined : column],
        ["title", owner === "" ? code : `${code} ${owner}`],
      ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]));
      return `::${COMMANDS[severity]} ${properties.join(",")}::${data(`${message}\nFix: ${fix}`)}\n`;
    });
  return `${lines.join("")}${summaryOf(report)}\n`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
