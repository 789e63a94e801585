import type { Severity } from "../language/source";
import { rules } from "./all";
import type { Finding, Report } from "./report";
import { packageVersion } from "./version";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/**
 * The report in the Static Analysis Results Interchange Format, which code scanning services show beside the files. Paths
 * are relative to the assembly.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif(report: Report): string {
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "cdkplex",
            version: packageVersion(),
            rules: rules.map(({ code, title, severity, why, fix, reference }) => ({
              id: code,
              shortDescription: { text: title },
              fullDescription: { text: why },
              help: { text: `${fix} See ${reference}.` },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: report.findings.map(resultOf),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const ruleIndex = new Map(rules.map(({ code }, index) => [code, index]));

function resultOf(finding: Finding) {
  const { code, severity, message, fix, reference, file, line, column, system, stack, dataset, construct } = finding;
  return {
    ruleId: code,
    ruleIndex: ruleIndex.get(code),
    level: LEVELS[severity],
    message: { text: `${message} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: line === undefined ? undefined : { startLine: line, startColumn: column },
        },
        logicalLocations: construct === undefined ? undefined : [{ fullyQualifiedName: construct, kind: "object" }],
      },
    ],
    properties: { fix, reference, system, stack, dataset },
  };
}

/** A path as a relative URI reference; the first part of one must not look like a scheme. */
function uriOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}
