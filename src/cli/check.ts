import { Assembly } from "../model/assembly";
import { checkAssembly, type Report } from "../rules/report";
import { formatJson } from "../rules/format-json";
import { formatSarif } from "../rules/format-sarif";
import { formatText } from "../rules/format-text";
import { EXIT, hasColor, type Console } from "./console";

/** Options of `cdkplex check`. */
export interface CheckOptions {
  readonly format: "text" | "json" | "sarif";
  readonly failOn: "error" | "warning" | "info";
}

/** `cdkplex check`: judges an assembly by the rules, and writes the report. */
export function check(directory: string, { format, failOn }: CheckOptions, { stdout, env }: Console): number {
  const report = checkAssembly(Assembly.read(directory));
  const formats = {
    text: () => formatText(report, { color: hasColor(stdout, env) }),
    json: () => formatJson(report),
    sarif: () => formatSarif(report),
  };
  stdout.write(formats[format]());
  return reaches(report, failOn) ? EXIT.findings : EXIT.ok;
}

/** Whether there is a finding of a severity, or of a worse one. */
function reaches({ summary }: Report, limit: CheckOptions["failOn"]): boolean {
  const counted = { error: summary.error, warning: summary.error + summary.warning };
  return (limit === "info" ? counted.warning + summary.info : counted[limit]) > 0;
}
