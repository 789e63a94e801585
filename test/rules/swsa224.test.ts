import { swsa224 } from "../../src/rules/swsa224";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";
import { withTopology } from "../support/topology";

const linked = (cf01: readonly string[], cf02: readonly string[]) =>
  withTopology(securedSysplex(), { facilities: { CF01: { connects: cf01 }, CF02: { connects: cf02 } } });
const ALL = ["SYSA", "SYSB", "SYSC"];

test("GIVEN a first coupling facility that all reach, or none that all reach WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa224, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa224, profilesAlone())).toEqual([]);
  expect(findingsOf(swsa224, linked(ALL, ["SYSA"]))).toEqual([]);
  expect(findingsOf(swsa224, linked(["SYSA"], ["SYSB"]))).toEqual([]);
});

test("GIVEN a first coupling facility that a system cannot reach and another that all reach WHEN the rule judges THEN it finds the order", () => {
  const findings = findingsOf(swsa224, linked(["SYSA", "SYSB"], ALL));
  expect(placesOf(findings)).toEqual([`${FILES.cfrm}:7 warning`]);
  expect(findings[0]!.message).toBe(
    "PREFLIST of the structure EZBDVIPA1121 begins with CF01, which SYSC cannot reach: expected CF02, which all systems reach, first.",
  );
});
