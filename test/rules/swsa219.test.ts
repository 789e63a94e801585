import { swsa219 } from "../../src/rules/swsa219";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN no EXCLLIST WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa219, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa219, profilesAlone())).toEqual([]);
});

test.each([
  ["eight structures", "PREFLIST(CF01,CF02)", "PREFLIST(CF01,CF02) EXCLLIST(S1,S2,S3,S4,S5,S6,S7,S8)"],
  ["ENFORCEORDER(YES) alone", "PREFLIST(CF01,CF02)", "PREFLIST(CF01,CF02) ENFORCEORDER(YES)"],
  ["EXCLLIST with ENFORCEORDER(NO)", "PREFLIST(CF01,CF02)", "PREFLIST(CF01,CF02) EXCLLIST(S1) ENFORCEORDER(NO)"],
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (_what, from, to) => {
  expect(findingsOf(swsa219, securedSysplex({ [FILES.cfrm]: [from, to] }))).toEqual([]);
});

test.each([
  [
    "EXCLLIST with ENFORCEORDER(YES)",
    "PREFLIST(CF01,CF02)",
    "PREFLIST(CF01,CF02) EXCLLIST(ISTGENERIC) ENFORCEORDER(YES)",
    "warning",
    "The structure EZBDVIPA1121 has EXCLLIST and ENFORCEORDER(YES): expected one of the two.",
  ],
  [
    "EXCLLIST of itself",
    "PREFLIST(CF01,CF02)",
    "PREFLIST(CF01,CF02) EXCLLIST(EZBDVIPA1121)",
    "error",
    "EXCLLIST of the structure EZBDVIPA1121 names the structure itself: expected other structures.",
  ],
  [
    "nine structures",
    "PREFLIST(CF01,CF02)",
    "PREFLIST(CF01,CF02) EXCLLIST(S1,S2,S3,S4,S5,S6,S7,S8,S9)",
    "error",
    "EXCLLIST of the structure EZBDVIPA1121 names 9 structures: expected at most 8.",
  ],
])("GIVEN %s WHEN the rule judges THEN it finds it", (_what, from, to, severity, message) => {
  const findings = findingsOf(swsa219, securedSysplex({ [FILES.cfrm]: [from, to] }));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 ${severity}`]);
  expect(findings[0]!.message).toBe(message);
});
