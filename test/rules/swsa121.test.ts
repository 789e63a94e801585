import { swsa121 } from "../../src/rules/swsa121";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles, vipas } from "../support/profiles";

const scoped = (a: string | undefined, b: string | undefined, scope = "CPCSCOPE") =>
  profiles(
    { SYSA: vipas(`VIPADEFINE ${scope} 255.255.255.0 10.2.0.1`), SYSB: vipas("VIPABACKUP 5 CPCSCOPE 10.2.0.1") },
    { SYSA: { cpc: a }, SYSB: { cpc: b } },
  );

test("GIVEN one CPC, no word of CPCs, or no CPCSCOPE WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa121, scoped("CPC1", "CPC1"))).toEqual([]);
  expect(findingsOf(swsa121, scoped(undefined, "CPC2"))).toEqual([]);
  expect(findingsOf(swsa121, scoped("CPC1", undefined))).toEqual([]);
  expect(findingsOf(swsa121, scoped("CPC1", "CPC2", ""))).toEqual([]);
});

test("GIVEN a backup in another CPC WHEN the rule judges THEN it points at the backup", () => {
  const findings = findingsOf(swsa121, scoped("CPC1", "CPC2"));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSB")}:2 error SYSB.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSB.TCPIP in CPC2 backs up the DVIPA 10.2.0.1, which CPCSCOPE keeps in CPC1, the CPC of SYSA.TCPIP: expected a backup in the same CPC.",
  );
});
