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
