import { swsa207 } from "../../src/rules/swsa207";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN two coupling facilities WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa207, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa207, profilesAlone())).toEqual([]);
});

test.each([
  [
    "one for a structure of another product",
    "NAME(EZBDVIPA1121)\n    SIZE(50000)\n    INITSIZE(25000)\n    PREFLIST(CF01,CF02)",
    "NAME(ISTGENERIC)\n    SIZE(50000)\n    PREFLIST(CF01)",
  ],
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (_what, from, to) => {
  expect(findingsOf(swsa207, securedSysplex({ [FILES.cfrm]: [from, to] }))).toEqual([]);
});

test.each([
  [
    "one coupling facility",
    "PREFLIST(CF01,CF02)",
    "PREFLIST(CF02)",
    "warning",
    "PREFLIST of the structure EZBDVIPA1121 names CF02 only: expected two coupling facilities, so that it can be rebuilt.",
  ],
  [
    "one coupling facility twice",
    "PREFLIST(CF01,CF02)",
    "PREFLIST(CF02,CF02)",
    "warning",
    "PREFLIST of the structure EZBDVIPA1121 names CF02 only: expected two coupling facilities, so that it can be rebuilt.",
  ],
])("GIVEN %s WHEN the rule judges THEN it finds it", (_what, from, to, severity, message) => {
  const findings = findingsOf(swsa207, securedSysplex({ [FILES.cfrm]: [from, to] }));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 ${severity}`]);
  expect(findings[0]!.message).toBe(message);
});
