import { swsa213 } from "../../src/rules/swsa213";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN no REBUILDPERCENT WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa213, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa213, profilesAlone())).toEqual([]);
});

test.each([
  ["1", "PREFLIST(CF01,CF02)", "PREFLIST(CF01,CF02) REBUILDPERCENT(1)"],
  ["50", "PREFLIST(CF01,CF02)", "PREFLIST(CF01,CF02) REBUILDPERCENT(50)"],
  [
    "99 for a structure of another product",
    "NAME(EZBDVIPA1121)\n    SIZE(50000)",
    "NAME(ISTGENERIC)\n    SIZE(50000) REBUILDPERCENT(99)",
  ],
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (_what, from, to) => {
  expect(findingsOf(swsa213, securedSysplex({ [FILES.cfrm]: [from, to] }))).toEqual([]);
});

test.each([
  [
    "0",
    "PREFLIST(CF01,CF02)",
    "PREFLIST(CF01,CF02) REBUILDPERCENT(0)",
    "error",
    "The structure EZBDVIPA1121 has REBUILDPERCENT(0): expected 1 to 99.",
  ],
  [
    "100",
    "PREFLIST(CF01,CF02)",
    "PREFLIST(CF01,CF02) REBUILDPERCENT(100)",
    "error",
    "The structure EZBDVIPA1121 has REBUILDPERCENT(100): expected 1 to 99.",
  ],
  [
    "51",
    "PREFLIST(CF01,CF02)",
    "PREFLIST(CF01,CF02) REBUILDPERCENT(51)",
    "warning",
    "The structure EZBDVIPA1121 has REBUILDPERCENT(51): expected at most 50, so that one system that loses its links starts a rebuild.",
  ],
])("GIVEN %s WHEN the rule judges THEN it finds it", (_what, from, to, severity, message) => {
  const findings = findingsOf(swsa213, securedSysplex({ [FILES.cfrm]: [from, to] }));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 ${severity}`]);
  expect(findings[0]!.message).toBe(message);
});
