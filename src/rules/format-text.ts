import { styleText } from "node:util";
import type { Severity } from "../language/source";
import type { Finding, Report } from "./report";

/** How a report is written as text. */
export interface TextOptions {
  /** Uses ANSI colours. @default false */
  readonly color?: boolean;
}

const COLORS = { error: "red", warning: "yellow", info: "cyan" } as const;
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** The report for people: one paragraph for each finding, and a line with the counts. */
export function formatText(report: Report, { color = false }: TextOptions = {}): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(format, text, { validateStream: false }) : text;
  const paragraphs = report.findings.map(
    (finding) =>
      `${style(COLORS[finding.severity], finding.severity)} ${style("bold", finding.code)} ${locationOf(finding)}\n` +
      `  ${finding.message}\n` +
      `  ${style("dim", "Fix:")} ${finding.fix}\n` +
      `  ${style("dim", `See: ${finding.reference}`)}\n`,
  );
  return [...paragraphs, `${summaryOf(report)}\n`].join("\n");
}

/** `2 errors, 1 warning`, or `No findings`. */
export function summaryOf({ summary }: Report): string {
  const counts = SEVERITIES.filter((severity) => summary[severity] > 0).map((severity) => {
    const count = summary[severity];
    return severity === "info" ? `${count} info` : `${count} ${severity}${count === 1 ? "" : "s"}`;
  });
  return counts.length === 0 ? "No findings" : counts.join(", ");
}

/** `SYSB/TCPIP.PROFILE/SYSB:12:3 (TCPIP.PROFILE(SYSB) of SYSB.TCPIP, PLEX1/SYSB/TCPIP)` */
function locationOf({ file, line, column, dataset, system, stack, construct }: Finding): string {
  const position = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(":");
  const owner = [system, stack].filter((part) => part !== undefined).join(".");
  const place = [dataset, owner].filter((part) => part !== undefined && part !== "").join(" of ");
  const about = [place, construct].filter((part) => part !== undefined && part !== "").join(", ");
  return about === "" ? position : `${position} (${about})`;
}
