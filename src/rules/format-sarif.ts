import { posix } from "node:path";
import type { Severity } from "../language/source";
import { descriptions } from "./descriptions";
import { fingerprintsOf } from "./fingerprint";
import type { FileOptions } from "./format-github";
import { fixOf, type Fix } from "./replacement";
import type { Finding, Report } from "./report";
import type { RuleDescription } from "./rule";
import { packageVersion } from "./version";
import { grouped } from "./wording";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** What paths are relative to. */
const BASE = "%SRCROOT%";

/** How a report is written as SARIF. */
export interface SarifOptions extends FileOptions {
  /** Rules that were run besides those of this package. @default - none */
  readonly rules?: readonly RuleDescription[];
  /** What paths are relative to, as a `file:` URI that ends with a slash. @default - left to the reader: the root of the repository */
  readonly base?: string;
}

/**
 * The report in the Static Analysis Results Interchange Format, which code scanning services show beside the files.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif(report: Report, { directory = "", rules = [], base }: SarifOptions = {}): string {
  const described = [...descriptions, ...rules];
  const index = new Map(described.map(({ code }, i) => [code, i]));
  const fingerprints = fingerprintsOf(report.findings);
  const location = (file: string) => ({
    uri: uriOf(posix.join(directory, file)),
    uriBaseId: BASE,
  });
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "cdkplex", version: packageVersion(), rules: described.map(descriptorOf) },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          [BASE]: { uri: base, description: { text: "The directory that the paths of this report are relative to." } },
        },
        results: report.findings.map((finding, i) => ({
          ...resultOf(finding, location),
          ruleIndex: index.get(finding.code),
          partialFingerprints: { "cdkplexFinding/v1": fingerprints[i] },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptorOf({ code, title, severity, why, fix, reference }: RuleDescription) {
  return {
    id: code,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: { text: `${fix} See ${reference}.` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

type LocationOf = (file: string) => { readonly uri: string; readonly uriBaseId: string };

function resultOf(finding: Finding, location: LocationOf) {
  const { code, severity, message, fix, reference, file, line, column, system, stack, dataset, construct } = finding;
  const correction = fixOf(finding);
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: `${message} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: location(file),
          region: line === undefined ? undefined : { startLine: line, startColumn: column },
        },
        logicalLocations: construct === undefined ? undefined : [{ fullyQualifiedName: construct, kind: "object" }],
      },
    ],
    // Of all results or of none: an empty list says that the result is not suppressed.
    suppressions:
      finding.acknowledged === undefined
        ? []
        : [{ kind: "external", status: "accepted", justification: finding.acknowledged.reason }],
    fixes: correction === undefined ? undefined : [sarifFix(correction, location)],
    properties: { fix, reference, system, stack, dataset },
  };
}

function sarifFix({ description, replacements }: Fix, location: LocationOf) {
  return {
    description: { text: description },
    artifactChanges: [...grouped(replacements.map((each) => [each.file, each] as const))].map(([file, parts]) => ({
      artifactLocation: location(file),
      replacements: parts.map(({ startLine, startColumn, endLine, endColumn, text }) => ({
        deletedRegion: { startLine, startColumn, endLine, endColumn },
        insertedContent: { text },
      })),
    })),
  };
}

/** A path as a relative URI reference; the first part of one must not look like a scheme. */
function uriOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}
