import { swsa214 } from "../../src/rules/swsa214";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN no FULLTHRESHOLD WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa214, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa214, profilesAlone())).toEqual([]);
});

test.each([["FULLTHRESHOLD(1)", "PREFLIST(CF01,CF02)", "PREFLIST(CF01,CF02) FULLTHRESHOLD(1)"]])(
  "GIVEN %s WHEN the rule judges THEN it finds nothing",
  (_what, from, to) => {
    expect(findingsOf(swsa214, securedSysplex({ [FILES.cfrm]: [from, to] }))).toEqual([]);
  },
);

test.each([
  [
    "FULLTHRESHOLD(0)",
    "PREFLIST(CF01,CF02)",
    "PREFLIST(CF01,CF02) FULLTHRESHOLD(0)",
    "warning",
    "The structure EZBDVIPA1121 has FULLTHRESHOLD(0), which turns off its monitoring: expected 1 to 100.",
  ],
])("GIVEN %s WHEN the rule judges THEN it finds it", (_what, from, to, severity, message) => {
  const findings = findingsOf(swsa214, securedSysplex({ [FILES.cfrm]: [from, to] }));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 ${severity}`]);
  expect(findings[0]!.message).toBe(message);
});
