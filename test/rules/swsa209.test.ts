import { swsa209 } from "../../src/rules/swsa209";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN sizes in order WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa209, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa209, profilesAlone())).toEqual([]);
});

test.each([
  ["equal sizes", "INITSIZE(25000)", "INITSIZE(50000) MINSIZE(50000)"],
  ["a MINSIZE of SIZE without INITSIZE", "INITSIZE(25000)", "MINSIZE(50000)"],
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (_what, from, to) => {
  expect(findingsOf(swsa209, securedSysplex({ [FILES.cfrm]: [from, to] }))).toEqual([]);
});

test.each([
  [
    "an INITSIZE above SIZE",
    "INITSIZE(25000)",
    "INITSIZE(50001)",
    "error",
    "The structure EZBDVIPA1121 has INITSIZE 50001 KiB and SIZE 50000 KiB: expected INITSIZE at most SIZE.",
  ],
  [
    "a MINSIZE above INITSIZE",
    "INITSIZE(25000)",
    "INITSIZE(25000) MINSIZE(25001)",
    "error",
    "The structure EZBDVIPA1121 has MINSIZE 25001 KiB and INITSIZE 25000 KiB: expected MINSIZE at most INITSIZE.",
  ],
  [
    "a MINSIZE above SIZE",
    "INITSIZE(25000)",
    "MINSIZE(49M)",
    "error",
    "The structure EZBDVIPA1121 has MINSIZE 50176 KiB and SIZE 50000 KiB: expected MINSIZE at most SIZE.",
  ],
])("GIVEN %s WHEN the rule judges THEN it finds it", (_what, from, to, severity, message) => {
  const findings = findingsOf(swsa209, securedSysplex({ [FILES.cfrm]: [from, to] }));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 ${severity}`]);
  expect(findings[0]!.message).toBe(message);
});

test.each([
  ["SIZE(50000)", "SIZE(MUCH)"],
  [/SIZE\(50000\)\n.*INITSIZE\(25000\)/, "SIZE(MUCH) MINSIZE(99999)"],
])("GIVEN sizes that cannot be read WHEN the rule judges THEN it does not guess: %s", (from, to) => {
  expect(findingsOf(swsa209, securedSysplex({ [FILES.cfrm]: [from, to] }))).toEqual([]);
});
