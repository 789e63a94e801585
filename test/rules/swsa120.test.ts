import { swsa120 } from "../../src/rules/swsa120";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";
import { profileOf, profiles, vipas } from "../support/profiles";

test("GIVEN backups that are targets, or nothing distributed WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa120, securedSysplex())).toEqual([]);
  const plain = { SYSA: vipas("VIPADEFINE 255.255.255.0 10.2.0.1"), SYSB: vipas("VIPABACKUP 5 10.2.0.1") };
  expect(findingsOf(swsa120, profiles(plain))).toEqual([]);
});

test("GIVEN a backup that is no target WHEN the rule judges THEN it says what it inherits", () => {
  const findings = findingsOf(
    swsa120,
    securedSysplex({ [FILES.owner]: ["10.1.1.1 10.1.1.2 10.1.1.3", "10.1.1.1 10.1.1.3"] }),
  );
  expect(placesOf(findings)).toEqual([`${FILES.backup}:8 info SYSB.TCPIP`]);
  expect(findings[0]!.message).toContain(
    "SYSB.TCPIP backs up the distributed DVIPA 203.0.113.10 without being a target",
  );
});

test("GIVEN a backup with a distribution of its own WHEN the rule judges THEN it finds nothing", () => {
  const own = securedSysplex({
    [FILES.owner]: ["10.1.1.1 10.1.1.2 10.1.1.3", "10.1.1.1 10.1.1.3"],
    [FILES.backup]: ["ENDVIPADYNAMIC", "VIPADISTRIBUTE 203.0.113.10 PORT 443 DESTIP 10.1.1.3\nENDVIPADYNAMIC"],
  });
  expect(findingsOf(swsa120, own)).toEqual([]);
});

test("GIVEN a distribution of a backup alone WHEN the rule judges another backup THEN it inherits it from one that comes before it", () => {
  const xcf = (host: number) => `IPCONFIG DYNAMICXCF 10.1.1.${host} 255.255.255.0 1\n`;
  const distributing = vipas("VIPABACKUP 100 10.2.0.1", "VIPADISTRIBUTE 10.2.0.1 PORT 80 DESTIP 10.1.1.2");
  const ofRank = (rank: number) =>
    findingsOf(
      swsa120,
      profiles({
        SYSA: xcf(1) + vipas("VIPADEFINE 255.255.255.0 10.2.0.1"),
        SYSB: xcf(2) + distributing,
        SYSC: xcf(3) + vipas(`VIPABACKUP ${rank} 10.2.0.1`),
      }),
    );
  expect(ofRank(200)).toEqual([]);
  expect(placesOf(ofRank(50))).toEqual([`${profileOf("SYSC")}:3 info SYSC.TCPIP`]);
});

test("GIVEN no VIPADEFINE WHEN a backup of lower rank has MOVEABLE and a distribution THEN it may be the first, and others inherit it", () => {
  const xcf = (host: number) => `IPCONFIG DYNAMICXCF 10.1.1.${host} 255.255.255.0 1\n`;
  const moveable = vipas(
    "VIPABACKUP 100 MOVEABLE IMMEDIATE 255.255.255.0 10.2.0.1",
    "VIPADISTRIBUTE 10.2.0.1 PORT 80 DESTIP 10.1.1.1",
  );
  const assembly = profiles({ SYSA: xcf(1) + moveable, SYSB: xcf(2) + vipas("VIPABACKUP 200 10.2.0.1") });
  expect(placesOf(findingsOf(swsa120, assembly))).toEqual([`${profileOf("SYSB")}:3 info SYSB.TCPIP`]);
});

test("GIVEN a backup in another subplex WHEN the rule judges THEN it never takes over, and nothing is found", () => {
  const owner = "VIPADEFINE 255.255.255.0 10.2.0.1\nVIPADISTRIBUTE 10.2.0.1 PORT 80 DESTIP ALL";
  const of = (id: number, statements: string) => `GLOBALCONFIG XCFGRPID ${id}\n${vipas(statements)}`;
  const backedUp = (id: number) =>
    findingsOf(swsa120, profiles({ SYSA: of(2, owner), SYSB: of(id, "VIPABACKUP 10.2.0.1") }));
  expect(backedUp(3)).toEqual([]);
  expect(backedUp(2)).toHaveLength(1);
});
