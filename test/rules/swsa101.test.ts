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
  expect(findings[0]!.message).toBe(
    "SYSA.TCPIP owns the protected DVIPAs 203.0.113.10 and 2001:db8::10 and no stack has VIPABACKUP for them: expected at least one backup.",
  );
  expect(
    placesOf(findingsOf(swsa101, profiles({ SYSA: DVIPSEC + vipas("VIPADEFINE 255.255.255.0 10.2.0.1") }))),
  ).toEqual([`${profileOf("SYSA")}:5 warning SYSA.TCPIP`]);
});

test("GIVEN a VIPABACKUP with MOVEABLE alone WHEN the rule judges THEN nobody takes over from it, either", () => {
  const moveable = DVIPSEC + vipas("VIPABACKUP 9 MOVEABLE IMMEDIATE 255.255.255.0 10.2.0.1");
  const findings = findingsOf(swsa101, profiles({ SYSA: moveable }));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:5 warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSA.TCPIP alone has VIPABACKUP for the protected DVIPA 10.2.0.1, and no stack has VIPADEFINE: expected a second stack that can take over.",
  );
  expect(findingsOf(swsa101, profiles({ SYSA: moveable, SYSB: vipas("VIPABACKUP 8 10.2.0.1") }))).toEqual([]);
  expect(findingsOf(swsa101, profiles({ SYSA: DVIPSEC + vipas("VIPABACKUP 9 10.2.0.1") }))).toEqual([]);
});

test("GIVEN owners that CPCSCOPE keeps apart WHEN the rule judges THEN neither stands by for the other", () => {
  const profile = DVIPSEC + vipas("VIPADEFINE CPCSCOPE 255.255.255.0 10.2.0.1");
  const owners = (cpc: string) => profiles({ SYSA: profile, SYSB: profile }, { SYSA: { cpc: "CPC1" }, SYSB: { cpc } });
  expect(findingsOf(swsa101, owners("CPC1"))).toEqual([]);
  expect(findingsOf(swsa101, owners("CPC2"))).toHaveLength(2);
});
