import { swsa215 } from "../../src/rules/swsa215";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN no ALLOWAUTOALT WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa215, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa215, profilesAlone())).toEqual([]);
});

test.each([
  ["both", "PREFLIST(CF01,CF02)", "PREFLIST(CF01,CF02) ALLOWAUTOALT(YES) MINSIZE(20000)"],
  ["ALLOWAUTOALT(NO)", "PREFLIST(CF01,CF02)", "PREFLIST(CF01,CF02) ALLOWAUTOALT(NO)"],
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (_what, from, to) => {
  expect(findingsOf(swsa215, securedSysplex({ [FILES.cfrm]: [from, to] }))).toEqual([]);
});

test.each([
  [
    "ALLOWAUTOALT(YES) without MINSIZE",
    "PREFLIST(CF01,CF02)",
    "PREFLIST(CF01,CF02) ALLOWAUTOALT(YES)",
    "info",
    "The structure EZBDVIPA1121 has ALLOWAUTOALT(YES) and no MINSIZE: the system may shrink it to 75 percent of its initial size.",
  ],
])("GIVEN %s WHEN the rule judges THEN it finds it", (_what, from, to, severity, message) => {
  const findings = findingsOf(swsa215, securedSysplex({ [FILES.cfrm]: [from, to] }));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 ${severity}`]);
  expect(findings[0]!.message).toBe(message);
});
