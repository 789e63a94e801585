import type { Report } from "./report";

/** The report as JSON, with the members of {@link Report} and no others. */
export function formatJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
