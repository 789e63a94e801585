import { styleText } from "node:util";
import type { Severity } from "../language/source";
import type { AssemblyTexts } from "../model/assembly-texts";
import { evidenceOf } from "./evidence";
import type { Finding, Report } from "./report";
import { pointed, SourceLines } from "./source-line";

/** How a report is written as text. */
export interface TextOptions {
  /** Uses ANSI colours. @default false */
  readonly color?: boolean;
}

const COLORS = { error: "red", warning: "yellow", info: "cyan" } as const;
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

/**
 * The report for people: the findings of the whole sysplex, then those of each system and each stack, with the line each is
 * about; what is acknowledged, with the reason; and a line with the counts.
 */
export function formatText(report: Report, { color = false }: TextOptions = {}): string {
  const style: Style = (format, text) => (color ? styleText(format, text, { validateStream: false }) : text);
  const sources = new Sources();
  const open = report.findings.filter(({ acknowledged }) => acknowledged === undefined);
  const groups = [...groupsOf(open)].map(([name, findings]) => {
    const paragraphs = findings.map((finding) => paragraph(finding, sources, style));
    return `${style("bold", name)}\n${paragraphs.join("\n")}`;
  });
  const accepted = report.findings.filter(({ acknowledged }) => acknowledged !== undefined);
  if (accepted.length > 0) {
    const lines = accepted.map(
      (finding) => `  ${heading(finding, style)}\n    ${style("dim", "Reason:")} ${finding.acknowledged!.reason}\n`,
    );
    groups.push(`${style("bold", "Acknowledged")}\n${lines.join("")}`);
  }
  return [...groups, `${summaryOf(report)}\n`].join("\n");
}

/** `2 errors, 1 warning (1 acknowledged)`, or `No findings`. */
export function summaryOf({ summary, findings }: Report): string {
  const counts = SEVERITIES.filter((severity) => summary[severity] > 0).map((severity) => {
    const count = summary[severity];
    return severity === "info" ? `${count} info` : `${count} ${severity}${count === 1 ? "" : "s"}`;
  });
  const accepted = findings.filter(({ acknowledged }) => acknowledged !== undefined).length;
  const total = counts.length === 0 ? "No findings" : counts.join(", ");
  return accepted === 0 ? total : `${total} (${accepted} acknowledged)`;
}

/** Findings by whose they are: the whole sysplex first, then systems and stacks by name. */
function groupsOf(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = [finding.system, finding.stack].filter((part) => part !== undefined).join(".");
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [finding]);
    else group.push(finding);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return new Map(sorted.map(([name, group]) => [name === "" ? "Sysplex" : name, group]));
}

function paragraph(finding: Finding, sources: Sources, style: Style): string {
  const source = sources.of(finding);
  const shown = source === undefined ? "" : `${source.replace(/^/gm, "  ")}\n`;
  return (
    `  ${heading(finding, style)}\n` +
    `    ${indented(finding.message)}\n` +
    shown +
    `    ${style("dim", "Fix:")} ${indented(finding.fix)}\n` +
    `    ${style("dim", `See: ${finding.reference}`)}\n`
  );
}

/** The message of a rule that fails may have several lines. */
function indented(text: string): string {
  return text.replace(/\n(?=.)/g, "\n    ");
}

/** `error SWSA002 SYSB/TCPIP.PROFILE/SYSB:12:3 (TCPIP.PROFILE(SYSB), PLEX1/SYSB/TCPIP)` */
function heading({ code, severity, file, line, column, dataset, construct }: Finding, style: Style): string {
  const position = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(":");
  const about = [dataset, construct].filter((part) => part !== undefined && part !== "").join(", ");
  return `${style(COLORS[severity], severity)} ${style("bold", code)} ${position}${about === "" ? "" : ` (${about})`}`;
}

/** The lines that findings point at. */
class Sources {
  private readonly lines = new Map<AssemblyTexts, SourceLines>();

  of(finding: Finding): string | undefined {
    const assembly = evidenceOf(finding)?.assembly;
    const { file, line, column } = finding;
    if (assembly === undefined || line === undefined) return undefined;
    let lines = this.lines.get(assembly);
    if (lines === undefined) this.lines.set(assembly, (lines = new SourceLines(assembly)));
    const text = lines.line(file, line);
    return text === undefined || text.trim() === "" ? undefined : pointed(text, line, column);
  }
}
