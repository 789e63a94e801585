import { checkAssembly } from "../../src/rules/report";
import { formatJson } from "../../src/rules/format-json";
import { FILES, securedSysplex } from "../support/secured-sysplex";

test("GIVEN a report WHEN it is written as JSON THEN it has the members scripts depend on, in their order", () => {
  const text = formatJson(checkAssembly(securedSysplex({ [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] })));
  const parsed = JSON.parse(text) as { findings: object[] };
  expect(Object.keys(parsed)).toEqual(["schema", "summary", "findings"]);
  expect(parsed).toMatchObject({ schema: "cdkplex/report/1", summary: { error: 1, warning: 0, info: 0 } });
  expect(Object.keys(parsed.findings[0]!)).toEqual([
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
  ]);
  expect(text.endsWith("}\n")).toBe(true);
});
