import { swsa211 } from "../../src/rules/swsa211";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

test("GIVEN no duplexing WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa211, securedSysplex())).toEqual([]);
});

test.each([
  ["DUPLEX(ENABLED) with two coupling facilities", "PREFLIST(CF01,CF02)", "PREFLIST(CF01,CF02) DUPLEX(ENABLED)"],
  ["DUPLEX(DISABLED) with one", "PREFLIST(CF01,CF02)", "PREFLIST(CF01) DUPLEX(DISABLED)"],
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (_what, from, to) => {
  expect(findingsOf(swsa211, securedSysplex({ [FILES.cfrm]: [from, to] }))).toEqual([]);
});

test.each([
  [
    "DUPLEX(ENABLED) with one coupling facility",
    "PREFLIST(CF01,CF02)",
    "PREFLIST(CF01) DUPLEX(ENABLED)",
    "error",
    "The structure EZBDVIPA1121 has DUPLEX(ENABLED) and one coupling facility in PREFLIST: expected two or more.",
  ],
  [
    "DUPLEX(ALLOWED) with one coupling facility",
    "PREFLIST(CF01,CF02)",
    "PREFLIST(CF01) DUPLEX(ALLOWED)",
    "warning",
    "The structure EZBDVIPA1121 has DUPLEX(ALLOWED) and one coupling facility in PREFLIST: expected two or more.",
  ],
])("GIVEN %s WHEN the rule judges THEN it finds it", (_what, from, to, severity, message) => {
  const findings = findingsOf(swsa211, securedSysplex({ [FILES.cfrm]: [from, to] }));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 ${severity}`]);
  expect(findings[0]!.message).toBe(message);
});
