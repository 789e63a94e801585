import { checkAssembly } from "../../src/rules/report";
import { formatJson } from "../../src/rules/format-json";
import { FILES, securedSysplex } from "../support/secured-sysplex";

interface Read {
  readonly findings: readonly Readonly<Record<string, unknown>>[];
}

const MEMBERS = [
  "code",
  "severity",
  "message",
  "fix",
  "reference",
  "system",
  "stack",
  "file",
  "dataset",
  "line",
  "column",
];

test("GIVEN a report WHEN it is written as JSON THEN it has the members scripts depend on, in their order", () => {
  const text = formatJson(
    checkAssembly(securedSysplex({ [FILES.backup]: ["VIPABACKUP 200 203", "VIPABACKUP 300 203"] })),
  );
  const parsed = JSON.parse(text) as Read;
  expect(Object.keys(parsed)).toEqual(["schema", "summary", "findings"]);
  expect(parsed).toMatchObject({ schema: "cdkplex/report/1", summary: { error: 1, warning: 0, info: 0 } });
  expect(Object.keys(parsed.findings[0]!)).toEqual(MEMBERS);
  expect(text.endsWith("}\n")).toBe(true);
});

test("GIVEN a finding with one certain correction WHEN it is written as JSON THEN the correction is in fixes", () => {
  const report = checkAssembly(securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] }));
  const [finding] = (JSON.parse(formatJson(report)) as Read).findings;
  expect(Object.keys(finding!)).toEqual([...MEMBERS, "fixes"]);
  expect(finding!.fixes).toEqual([
    {
      description: "Add DVIPSEC to IPSEC.",
      replacements: [{ file: FILES.backup, startLine: 4, startColumn: 6, endLine: 4, endColumn: 6, text: " DVIPSEC" }],
    },
  ]);
});
