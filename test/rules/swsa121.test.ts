import { swsa103 } from "../../src/rules/swsa103";
import { swsa106 } from "../../src/rules/swsa106";
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

test("GIVEN no VIPADEFINE WHEN a backup with MOVEABLE has the DVIPA first THEN it is the one whose CPC counts", () => {
  const backups = (b: string, cpc: string) =>
    profiles(
      { SYSA: vipas("VIPABACKUP 9 CPCSCOPE MOVEABLE IMMEDIATE 255.255.255.0 10.2.0.1"), SYSB: vipas(b) },
      { SYSA: { cpc: "CPC1" }, SYSB: { cpc } },
    );
  const plain = "VIPABACKUP 5 CPCSCOPE 10.2.0.1";
  expect(placesOf(findingsOf(swsa121, backups(plain, "CPC2")))).toEqual([`${profileOf("SYSB")}:2 error SYSB.TCPIP`]);
  expect(findingsOf(swsa121, backups(plain, "CPC1"))).toEqual([]);
  // One with MOVEABLE has the DVIPA in its own CPC.
  const moveable = "VIPABACKUP 5 CPCSCOPE MOVEABLE IMMEDIATE 255.255.255.0 10.2.0.1";
  expect(findingsOf(swsa121, backups(moveable, "CPC2"))).toEqual([]);
});

test("GIVEN a VIPADEFINE WHEN a backup with MOVEABLE is in another CPC THEN it has the DVIPA there if it has CPCSCOPE, too", () => {
  const backup = (scope: string) =>
    profiles(
      {
        SYSA: vipas("VIPADEFINE CPCSCOPE 255.255.255.0 10.2.0.1"),
        SYSB: vipas(`VIPABACKUP 5 ${scope} MOVEABLE IMMEDIATE 255.255.255.0 10.2.0.1`),
      },
      { SYSA: { cpc: "CPC1" }, SYSB: { cpc: "CPC2" } },
    );
  expect(findingsOf(swsa121, backup("CPCSCOPE"))).toEqual([]);
  expect(placesOf(findingsOf(swsa121, backup("")))).toEqual([`${profileOf("SYSB")}:2 error SYSB.TCPIP`]);
});

/** A DVIPA with CPCSCOPE that each of two CPCs has for itself. */
const perCpc = (...statements: [string, string, string, string]) =>
  profiles(
    {
      SYSA: vipas(statements[0]),
      SYSB: vipas(statements[1]),
      SYSC: vipas(statements[2]),
      SYSD: vipas(statements[3]),
    },
    { SYSA: { cpc: "CPC1" }, SYSB: { cpc: "CPC1" }, SYSC: { cpc: "CPC2" }, SYSD: { cpc: "CPC2" } },
  );
const DEFINE = "VIPADEFINE CPCSCOPE 255.255.255.0 10.2.0.1";
const BACKUP = "VIPABACKUP 5 CPCSCOPE 10.2.0.1";

test("GIVEN an owner and a backup in each of two CPCs WHEN the rules judge THEN neither takes anything from the other", () => {
  const assembly = perCpc(DEFINE, BACKUP, DEFINE, BACKUP);
  for (const rule of [swsa103, swsa106, swsa121]) expect(findingsOf(rule, assembly)).toEqual([]);
});

test("GIVEN two owners in one CPC, and none in the other WHEN the rules judge THEN they find these, and the backup beyond", () => {
  const assembly = perCpc(DEFINE, DEFINE, BACKUP, BACKUP);
  expect(placesOf(findingsOf(swsa103, assembly))).toEqual([`${profileOf("SYSB")}:2 warning SYSB.TCPIP`]);
  expect(placesOf(findingsOf(swsa106, assembly))).toEqual([`${profileOf("SYSD")}:2 warning SYSD.TCPIP`]);
  expect(placesOf(findingsOf(swsa121, assembly))).toEqual([
    `${profileOf("SYSC")}:2 error SYSC.TCPIP`,
    `${profileOf("SYSD")}:2 error SYSD.TCPIP`,
  ]);
});

test("GIVEN three owners of which one is alone in its CPC WHEN SWSA103 judges THEN it names the other two", () => {
  const [finding] = findingsOf(swsa103, perCpc(DEFINE, BACKUP, DEFINE, DEFINE));
  expect(finding!.message).toContain("on SYSC.TCPIP and SYSD.TCPIP,");
});
