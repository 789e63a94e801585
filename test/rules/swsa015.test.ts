import { swsa015 } from "../../src/rules/swsa015";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles } from "../support/profiles";

const on = (release: "V2R1" | "V2R2" | "V2R3" | "V3R2" | undefined, operands = "DVIPSEC DVLOCALFLTR") =>
  profiles({ SYSA: `IPCONFIG IPSECURITY\nIPSEC ${operands}\nENDIPSEC\n` }, { SYSA: { release } });

test.each(["V2R3", "V3R2", undefined] as const)(
  "GIVEN DVLOCALFLTR on %s WHEN the rule judges THEN it finds nothing",
  (release) => {
    expect(findingsOf(swsa015, on(release))).toEqual([]);
  },
);

test("GIVEN DVIPSEC alone on V2R1 WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa015, on("V2R1", "DVIPSEC"))).toEqual([]);
});

test.each([
  ["V2R1", "error", "expected V2R3 or later."],
  ["V2R2", "warning", "expected V2R2 with the maintenance that brings it, or V2R3 or later."],
] as const)("GIVEN DVLOCALFLTR on %s WHEN the rule judges THEN it is an %s", (release, severity, expected) => {
  const findings = findingsOf(swsa015, on(release));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:2 ${severity} SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(`SYSA.TCPIP has DVLOCALFLTR on ${release}: ${expected}`);
});
