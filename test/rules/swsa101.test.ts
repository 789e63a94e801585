import { swsa101 } from "../../src/rules/swsa101";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles, vipas } from "../support/profiles";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const DVIPSEC = "IPCONFIG IPSECURITY\nIPSEC DVIPSEC\nENDIPSEC\n";

test("GIVEN backups, or a DVIPA that is not protected WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa101, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa101, profiles({ SYSA: vipas("VIPADEFINE 255.255.255.0 10.2.0.1") }))).toEqual([]);
});

test("GIVEN a second VIPADEFINE WHEN the rule judges THEN it stands by like a backup", () => {
  const profile = DVIPSEC + vipas("VIPADEFINE 255.255.255.0 10.2.0.1");
  expect(findingsOf(swsa101, profiles({ SYSA: profile, SYSB: profile }))).toEqual([]);
});

test("GIVEN no VIPABACKUP WHEN the rule judges THEN there is one finding for the owner", () => {
  const findings = findingsOf(swsa101, securedSysplex({ [FILES.backup]: [/VIPADYNAMIC[^]*/, ""] }));
  expect(placesOf(findings)).toEqual([`${FILES.owner}:8 warning SYSA.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSA.TCPIP owns the protected DVIPAs 203.0.113.10 and 2001:db8::10 and no stack has VIPABACKUP for them: expected at least one backup.",
    fix: "Add VIPABACKUP for them to the profile of another stack.",
  });
});

test("GIVEN one DVIPA without VIPABACKUP WHEN the rule judges THEN message and fix are about that", () => {
  const findings = findingsOf(swsa101, profiles({ SYSA: DVIPSEC + vipas("VIPADEFINE 255.255.255.0 10.2.0.1") }));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:5 warning SYSA.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSA.TCPIP owns the protected DVIPA 10.2.0.1 and no stack has VIPABACKUP for it: expected at least one backup.",
    fix: "Add VIPABACKUP for 10.2.0.1 to the profile of another stack.",
  });
});

test("GIVEN a VIPABACKUP with MOVEABLE alone WHEN the rule judges THEN nobody takes over from it, either", () => {
  const moveable = DVIPSEC + vipas("VIPABACKUP 9 MOVEABLE IMMEDIATE 255.255.255.0 10.2.0.1");
  const findings = findingsOf(swsa101, profiles({ SYSA: moveable }));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:5 warning SYSA.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSA.TCPIP alone has VIPABACKUP for the protected DVIPA 10.2.0.1, and no stack has VIPADEFINE: expected a second stack that can take over.",
    fix: "Add VIPABACKUP for 10.2.0.1 to the profile of another stack.",
  });
  expect(findingsOf(swsa101, profiles({ SYSA: moveable, SYSB: vipas("VIPABACKUP 8 10.2.0.1") }))).toEqual([]);
  expect(findingsOf(swsa101, profiles({ SYSA: DVIPSEC + vipas("VIPABACKUP 9 10.2.0.1") }))).toEqual([]);
});

test("GIVEN two DVIPAs with such a VIPABACKUP WHEN the rule judges THEN one finding is about both", () => {
  const both = DVIPSEC + vipas("VIPABACKUP 9 MOVEABLE IMMEDIATE 255.255.255.0 10.2.0.1 10.2.0.2");
  const findings = findingsOf(swsa101, profiles({ SYSA: both }));
  expect(findings).toHaveLength(1);
  expect(findings[0]!.fix).toBe("Add VIPABACKUP for them to the profile of another stack.");
});

test("GIVEN an owner WHEN the one VIPABACKUP has MOVEABLE THEN there is a backup", () => {
  const owner = DVIPSEC + vipas("VIPADEFINE 255.255.255.0 10.2.0.1");
  const backup = vipas("VIPABACKUP 9 MOVEABLE IMMEDIATE 255.255.255.0 10.2.0.1");
  expect(findingsOf(swsa101, profiles({ SYSA: owner, SYSB: backup }))).toEqual([]);
});

describe("GIVEN holders that CPCSCOPE keeps apart", () => {
  const owner = DVIPSEC + vipas("VIPADEFINE CPCSCOPE 255.255.255.0 10.2.0.1");
  const backup = DVIPSEC + vipas("VIPABACKUP 9 CPCSCOPE MOVEABLE IMMEDIATE 255.255.255.0 10.2.0.1");
  const inCpcs = (first: string, second: string, cpc: string) =>
    profiles({ SYSA: first, SYSB: second }, { SYSA: { cpc: "CPC1" }, SYSB: { cpc } });

  test.each([
    ["owners", owner, owner],
    ["backups", backup, backup],
    ["an owner and a backup", owner, backup],
  ])("WHEN %s are in one CPC THEN one stands by for the other", (_, first, second) => {
    expect(findingsOf(swsa101, inCpcs(first, second, "CPC1"))).toEqual([]);
  });

  test("WHEN owners are in different CPCs THEN each needs a backup in its own", () => {
    const findings = findingsOf(swsa101, inCpcs(owner, owner, "CPC2"));
    expect(findings).toHaveLength(2);
    expect(findings[0]).toMatchObject({
      message:
        "SYSA.TCPIP owns the protected DVIPA 10.2.0.1 and no other stack of its CPC has VIPABACKUP for it: expected at least one backup.",
      fix: "Add VIPABACKUP for 10.2.0.1 to the profile of another stack of the same CPC.",
    });
  });

  test("WHEN the backup is in another CPC THEN the owner has none", () => {
    const findings = findingsOf(swsa101, inCpcs(owner, backup, "CPC2"));
    expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:5 warning SYSA.TCPIP`]);
  });

  test("WHEN there are only backups, in different CPCs THEN nobody takes over from either", () => {
    const findings = findingsOf(swsa101, inCpcs(backup, backup, "CPC2"));
    expect(findings.map(({ message }) => message)).toEqual(
      ["SYSA", "SYSB"].map(
        (system) =>
          `${system}.TCPIP alone in its CPC has VIPABACKUP for the protected DVIPA 10.2.0.1, and no stack has VIPADEFINE: expected a second stack that can take over.`,
      ),
    );
  });

  test.each([
    ["VIPADEFINE", "VIPADEFINE CPCSCOPE 255.255.255.0 10.2.0.1", "VIPADEFINE 255.255.255.0 10.2.0.2"],
    [
      "VIPABACKUP",
      "VIPABACKUP 9 CPCSCOPE MOVEABLE IMMEDIATE 255.255.255.0 10.2.0.1",
      "VIPABACKUP 9 MOVEABLE IMMEDIATE 255.255.255.0 10.2.0.2",
    ],
  ])(
    "WHEN a %s without CPCSCOPE is found with one that has it THEN a stack of the CPC is good for both",
    (_, ...both) => {
      const [finding, ...others] = findingsOf(swsa101, profiles({ SYSA: DVIPSEC + vipas(...both) }));
      expect(others).toEqual([]);
      expect(finding!.message).toContain("its CPC");
      expect(finding!.fix).toBe("Add VIPABACKUP for them to the profile of another stack of the same CPC.");
    },
  );
});
