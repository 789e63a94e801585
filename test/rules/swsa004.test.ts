import { swsa004 } from "../../src/rules/swsa004";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, filterRule, policyOf, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const OFF = ["IPCONFIG6 IPSECURITY", "IPCONFIG6"] as const;

test("GIVEN IPCONFIG6 IPSECURITY everywhere WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa004, securedSysplex())).toEqual([]);
});

test("GIVEN owner, backup and target without IPCONFIG6 IPSECURITY WHEN the rule judges THEN each is found once", () => {
  const findings = findingsOf(
    swsa004,
    securedSysplex({ [FILES.owner]: OFF, [FILES.backup]: OFF, [FILES.target]: OFF }),
  );
  expect(placesOf(findings)).toEqual([
    `${FILES.owner}:3 error SYSA.TCPIP`,
    `${FILES.backup}:3 error SYSB.TCPIP`,
    `${FILES.target}:3 error SYSC.TCPIP`,
  ]);
  expect(findings[2]!.message).toBe(
    "SYSC.TCPIP has a part in the protected IPv6 DVIPA 2001:db8::10 but IPv6 security is off: found IPCONFIG6 without IPSECURITY, " +
      "expected IPCONFIG6 IPSECURITY. 2001:db8::10 is protected by the IpFilterRule WEB6 of SYSA.TCPIP.",
  );
});

test("GIVEN profiles alone WHEN a backup has no IPCONFIG6 THEN the finding points at its VIPABACKUP", () => {
  const findings = findingsOf(swsa004, profilesAlone({ [FILES.backup]: [/IPCONFIG6.*\n/, ""] }));
  expect(placesOf(findings)).toEqual([`${FILES.backup}:8 error SYSB.TCPIP`]);
});

test("GIVEN IPv4 DVIPAs only WHEN no stack has IPCONFIG6 IPSECURITY THEN nothing is found", () => {
  const assembly = profilesAlone({
    [FILES.owner]: [/ +VIPADEFINE DVIPA6.*\n/, ""],
    [FILES.backup]: [/ +VIPABACKUP 200 DVIPA6.*\n/, ""],
  });
  expect(findingsOf(swsa004, assembly)).toEqual([]);
});

test("GIVEN a rule for all local addresses and IPv4 peers WHEN no stack has IPCONFIG6 IPSECURITY THEN no IPv6 DVIPA is protected", () => {
  const policy = policyOf(filterRule("WEB", "All", "10.9.0.0/16"));
  const profiles = { [FILES.owner]: OFF, [FILES.backup]: OFF, [FILES.target]: OFF };
  const all = [FILES.ownerPolicy, FILES.backupPolicy, FILES.targetPolicy].map(
    (file) => [file, [/[^]*/, policy]] as const,
  );
  expect(findingsOf(swsa004, securedSysplex({ ...profiles, ...Object.fromEntries(all) }))).toEqual([]);
});
