import { fixOf } from "./replacement";
import type { Report } from "./report";

/**
 * The report as JSON, with the members of {@link Report}; a finding that has one certain correction has it in `fixes`.
 */
export function formatJson({ schema, summary, findings }: Report): string {
  const shown = findings.map((finding) => {
    const fix = fixOf(finding);
    return fix === undefined ? finding : { ...finding, fixes: [fix] };
  });
  return `${JSON.stringify({ schema, summary, findings: shown }, undefined, 2)}\n`;
}
