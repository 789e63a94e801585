import { swsa211 } from "../../src/rules/swsa211";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const PREFLIST_AND_DUPLEX = /PREFLIST[^]*DUPLEX\(ALLOWED\)/;

test("GIVEN two coupling facilities WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa211, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa211, profilesAlone())).toEqual([]);
});

test.each([
  ["DUPLEX(ENABLED) with two coupling facilities", "DUPLEX(ALLOWED)", "DUPLEX(ENABLED)"],
  ["DUPLEX(DISABLED) with one", PREFLIST_AND_DUPLEX, "DUPLEX(DISABLED) PREFLIST(CF01)"],
  ["an empty PREFLIST", PREFLIST_AND_DUPLEX, "DUPLEX(ENABLED) PREFLIST()"],
  ["a PREFLIST that cannot be read", PREFLIST_AND_DUPLEX, "DUPLEX(ENABLED) PREFLIST(,)"],
  ["no DUPLEX with one", PREFLIST_AND_DUPLEX, "PREFLIST(CF01)"],
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (_what, from, to) => {
  expect(findingsOf(swsa211, securedSysplex({ [FILES.cfrm]: [from, to] }))).toEqual([]);
});

test.each([
  [
    "DUPLEX(ENABLED) with one coupling facility",
    PREFLIST_AND_DUPLEX,
    "DUPLEX(ENABLED) PREFLIST(CF01)",
    "error",
    "The structure EZBDVIPA1121 has DUPLEX(ENABLED) and one coupling facility in PREFLIST: expected two or more.",
  ],
  [
    "DUPLEX(ALLOWED) with one coupling facility",
    PREFLIST_AND_DUPLEX,
    "DUPLEX(ALLOWED) PREFLIST(CF01)",
    "warning",
    "The structure EZBDVIPA1121 has DUPLEX(ALLOWED) and one coupling facility in PREFLIST: expected two or more.",
  ],
  [
    "one coupling facility that is named twice",
    PREFLIST_AND_DUPLEX,
    "DUPLEX(ALLOWED) PREFLIST(CF01,CF01)",
    "warning",
    "The structure EZBDVIPA1121 has DUPLEX(ALLOWED) and one coupling facility in PREFLIST: expected two or more.",
  ],
])("GIVEN %s WHEN the rule judges THEN it finds it", (_what, from, to, severity, message) => {
  const findings = findingsOf(swsa211, securedSysplex({ [FILES.cfrm]: [from, to] }));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 ${severity}`]);
  expect(findings[0]!.message).toBe(message);
});
