import { swsa002 } from "../../src/rules/swsa002";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const WITHOUT = { [FILES.backup]: ["IPSEC DVIPSEC", "IPSEC"] } as const;

test("GIVEN a backup with DVIPSEC WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa002, securedSysplex())).toEqual([]);
});

test("GIVEN a backup without DVIPSEC WHEN the rule judges THEN the finding names stack, DVIPAs and ranks, and what follows", () => {
  const [finding, ...others] = findingsOf(swsa002, securedSysplex(WITHOUT));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    severity: "error",
    message:
      "SYSB.TCPIP backs up the protected DVIPAs 203.0.113.10 (rank 200) and 2001:db8::10 (rank 200) but its profile has no DVIPSEC: " +
      "found IPSEC without DVIPSEC, expected IPSEC DVIPSEC. After a takeover the security associations are not re-established.",
    fix: "Add DVIPSEC to the IPSEC statement of TCPIP.PROFILE(SYSB) and restart the stack.",
    file: FILES.backup,
    line: 4,
  });
});

test("GIVEN profiles alone WHEN the owner has DVIPSEC and the backup has not THEN it is found all the same", () => {
  expect(placesOf(findingsOf(swsa002, profilesAlone(WITHOUT)))).toEqual([`${FILES.backup}:4 error SYSB.TCPIP`]);
});

test("GIVEN a backup with neither IPSEC nor IPSECURITY WHEN the rule judges THEN the finding points at the VIPABACKUP", () => {
  const assembly = securedSysplex({
    [FILES.backup]: [/IPCONFIG IPSECURITY([^]*)IPSEC DVIPSEC[^]*ENDIPSEC\n/, "IPCONFIG$1"],
  });
  const findings = findingsOf(swsa002, assembly);
  expect(placesOf(findings)).toEqual([`${FILES.backup}:5 error SYSB.TCPIP`]);
  expect(findings[0]!.fix).toBe(
    "Add IPSECURITY to IPCONFIG, and an IPSEC block with DVIPSEC to TCPIP.PROFILE(SYSB) and restart the stack.",
  );
});

test("GIVEN a backup with an IPSEC block that is ignored without IPSECURITY WHEN the rule judges THEN the fix adds both", () => {
  const assembly = securedSysplex({
    [FILES.backup]: [/IPCONFIG IPSECURITY([^]*)IPSEC DVIPSEC/, "IPCONFIG$1IPSEC"],
  });
  expect(findingsOf(swsa002, assembly)[0]!.fix).toBe(
    "Add IPSECURITY to IPCONFIG, and DVIPSEC to the IPSEC statement of TCPIP.PROFILE(SYSB) and restart the stack.",
  );
});

test("GIVEN an owner that lacks DVIPSEC itself WHEN a backup lacks it too THEN there is nothing to take over, and SWSA001 says it all", () => {
  expect(findingsOf(swsa002, securedSysplex({ ...WITHOUT, [FILES.owner]: ["IPSEC DVIPSEC", "IPSEC"] }))).toEqual([]);
});

const second = (statement: string) => ({
  [FILES.target]: [/$/, `VIPADYNAMIC ${statement} ENDVIPADYNAMIC\n`] as [RegExp, string],
});

test("GIVEN two backups, one of them without DVIPSEC WHEN the rule judges THEN it finds that one", () => {
  const findings = findingsOf(swsa002, securedSysplex(second("VIPABACKUP 100 203.0.113.10")));
  expect(placesOf(findings)).toEqual([`${FILES.target}:4 error SYSC.TCPIP`]);
  expect(findings[0]!.message).toContain("backs up the protected DVIPA 203.0.113.10 (rank 100) but");
});

test("GIVEN two owners, one of them with DVIPSEC WHEN a backup lacks it THEN there is something to take over", () => {
  const assembly = securedSysplex({ ...WITHOUT, ...second("VIPADEFINE 255.255.255.0 203.0.113.10") });
  const findings = findingsOf(swsa002, assembly);
  expect(placesOf(findings)).toEqual([`${FILES.backup}:4 error SYSB.TCPIP`]);
  expect(findings[0]!.message).toContain("backs up the protected DVIPAs 203.0.113.10 (rank 200) and 2001:db8::10");
});

test("GIVEN no owner WHEN a backup lacks DVIPSEC THEN it is found", () => {
  const assembly = securedSysplex({ ...WITHOUT, [FILES.owner]: [/VIPADYNAMIC[^]*ENDVIPADYNAMIC\n/, ""] });
  expect(placesOf(findingsOf(swsa002, assembly))).toEqual([`${FILES.backup}:4 error SYSB.TCPIP`]);
});

test("GIVEN a stack without DVIPSEC that backs up 500 protected DVIPAs WHEN the rule judges THEN there is one finding with the count", () => {
  const addresses = Array.from({ length: 500 }, (_, i) => `10.3.${i >> 8}.${i & 255}`);
  const assembly = assemblyOf({
    SYSA: {
      stacks: {
        TCPIP: `IPCONFIG IPSECURITY\nIPSEC DVIPSEC ENDIPSEC\nVIPADYNAMIC\nVIPADEFINE 255.255.0.0 ${addresses.join("\n")}\nENDVIPADYNAMIC\n`,
      },
    },
    SYSB: { stacks: { TCPIP: `VIPADYNAMIC\nVIPABACKUP 7 ${addresses.join("\n")}\nENDVIPADYNAMIC\n` } },
  });
  const findings = findingsOf(swsa002, assembly);
  expect(findings).toHaveLength(1);
  expect(findings[0]!.message).toContain(
    "the protected DVIPAs 10.3.0.0 (rank 7), 10.3.0.1 (rank 7), 10.3.0.2 (rank 7) and 497 more (500 in all)",
  );
});
