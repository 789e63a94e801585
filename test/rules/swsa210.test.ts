import { swsa210 } from "../../src/rules/swsa210";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN an INITSIZE of half SIZE WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa210, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa210, profilesAlone())).toEqual([]);
});

test.each([
  ["no INITSIZE", "INITSIZE(25000)", ""],
  [
    "a small INITSIZE of another product",
    "NAME(EZBDVIPA1121)\n    SIZE(50000)\n    INITSIZE(25000)",
    "NAME(ISTGENERIC)\n    SIZE(50000)\n    INITSIZE(1)",
  ],
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (_what, from, to) => {
  expect(findingsOf(swsa210, securedSysplex({ [FILES.cfrm]: [from, to] }))).toEqual([]);
});

test.each([
  [
    "less than half",
    "INITSIZE(25000)",
    "INITSIZE(24999)",
    "warning",
    "The structure EZBDVIPA1121 has INITSIZE 24999 KiB and SIZE 50000 KiB: expected INITSIZE of at least 25000 KiB.",
  ],
  [
    "the sizes of the IBM sample",
    "INITSIZE(25000)",
    "INITSIZE(15000)",
    "info",
    "The structure EZBDVIPA1121 has INITSIZE 15000 KiB and SIZE 50000 KiB: expected INITSIZE of at least 25000 KiB (these are the sizes of the IBM sample).",
  ],
])("GIVEN %s WHEN the rule judges THEN it finds it", (_what, from, to, severity, message) => {
  const findings = findingsOf(swsa210, securedSysplex({ [FILES.cfrm]: [from, to] }));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 ${severity}`]);
  expect(findings[0]!.message).toBe(message);
});
