import { checkAssembly } from "../../src/rules/report";
import { swsa116 } from "../../src/rules/swsa116";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN owner and backup with the same group ids WHEN the rule judges THEN it finds nothing, with or without start lists", () => {
  expect(findingsOf(swsa116, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa116, profilesAlone())).toEqual([]);
});

test("GIVEN a backup with another TCP/IP group id WHEN the rule judges THEN one finding names both subplexes", () => {
  const findings = findingsOf(swsa116, securedSysplex({ [FILES.backup]: ["XCFGRPID 21", "XCFGRPID 22"] }));
  expect(placesOf(findings)).toEqual([`${FILES.backup}:8 error SYSB.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSB.TCPIP backs up the DVIPAs 203.0.113.10 and 2001:db8::10 from another subplex: found VTAM group id 11, TCP/IP group id 22, " +
      "expected VTAM group id 11, TCP/IP group id 21 as on SYSA.TCPIP. It can never take over.",
    fix: "Give SYSB.TCPIP the group ids of SYSA.TCPIP, or remove the VIPABACKUP from TCPIP.PROFILE(SYSB).",
  });
});

test("GIVEN a backup with another VTAM group id, or none WHEN the rule judges THEN it is found", () => {
  for (const option of ["XCFGRPID=12", "NETID=NETA"]) {
    const assembly = securedSysplex({ [FILES.backupStartList]: ["XCFGRPID=11", option] });
    expect(placesOf(findingsOf(swsa116, assembly))).toEqual([`${FILES.backup}:8 error SYSB.TCPIP`]);
  }
});

test("GIVEN profiles alone WHEN the TCP/IP group ids differ THEN the subplexes do, whatever VTAM has", () => {
  expect(findingsOf(swsa116, profilesAlone({ [FILES.backup]: [/GLOBALCONFIG.*\n/, ""] }))).toHaveLength(1);
});

test("GIVEN an owner in each of two subplexes WHEN each has its backup THEN nothing is found", () => {
  const owner = (id: number) =>
    `GLOBALCONFIG XCFGRPID ${id}\nVIPADYNAMIC VIPADEFINE 255.255.255.0 10.2.0.1 ENDVIPADYNAMIC\n`;
  const backup = (id: number) => `GLOBALCONFIG XCFGRPID ${id}\nVIPADYNAMIC VIPABACKUP 10.2.0.1 ENDVIPADYNAMIC\n`;
  const assembly = assemblyOf({
    SYSA: { stacks: { A: owner(2), B: owner(3) } },
    SYSB: { stacks: { A: backup(2), B: backup(3) } },
  });
  expect(findingsOf(swsa116, assembly)).toEqual([]);
});

test("GIVEN backups alone in different subplexes WHEN the rule judges THEN the lower rank is out of place", () => {
  const backup = (id: number, rank: number) =>
    `GLOBALCONFIG XCFGRPID ${id}\nVIPADYNAMIC VIPABACKUP ${rank} MOVEABLE IMMEDIATE 255.255.255.0 10.2.0.1 ENDVIPADYNAMIC\n`;
  const assembly = assemblyOf({
    SYSA: { stacks: { TCPIP: backup(2, 100) } },
    SYSB: { stacks: { TCPIP: backup(3, 200) } },
  });
  expect(placesOf(findingsOf(swsa116, assembly))).toEqual(["SYSA/TCPIP.PROFILE/SYSA:2 error SYSA.TCPIP"]);
});

test("GIVEN backups alone in different subplexes WHEN only some have MOVEABLE THEN those are at home, and the others out of place", () => {
  const backup = (id: number, operands: string) =>
    `GLOBALCONFIG XCFGRPID ${id}\nVIPADYNAMIC VIPABACKUP ${operands} 10.2.0.1 ENDVIPADYNAMIC\n`;
  const assembly = assemblyOf({
    SYSA: { stacks: { TCPIP: backup(2, "200") } },
    SYSB: { stacks: { TCPIP: backup(3, "100 MOVEABLE IMMEDIATE 255.255.255.0") } },
    SYSC: { stacks: { TCPIP: backup(3, "50") } },
  });
  const findings = findingsOf(swsa116, assembly);
  expect(placesOf(findings)).toEqual(["SYSA/TCPIP.PROFILE/SYSA:2 error SYSA.TCPIP"]);
  expect(findings[0]!.message).toContain("as on SYSB.TCPIP. It can never take over.");
});

test("GIVEN a group id that is not valid WHEN all rules judge THEN SWSA203 says so, and SWSA116 does not guess", () => {
  const assembly = securedSysplex({ [FILES.backup]: ["XCFGRPID 21", "XCFGRPID 32"] });
  expect(checkAssembly(assembly).findings.map(({ code }) => code)).toEqual(["SWSA203"]);
});
