import { swsa011 } from "../../src/rules/swsa011";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const OFF = ["IPCONFIG IPSECURITY", "IPCONFIG"] as const;

test("GIVEN targets with IPSECURITY WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa011, securedSysplex())).toEqual([]);
});

test("GIVEN a target without IPSECURITY WHEN the rule judges THEN one finding names the DVIPAs it serves by address and by DESTIP ALL", () => {
  const findings = findingsOf(swsa011, securedSysplex({ [FILES.target]: OFF }));
  expect(placesOf(findings)).toEqual([`${FILES.target}:2 error SYSC.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSC.TCPIP serves the protected DVIPAs 203.0.113.10 and 2001:db8::10 but IP security is off: found IPCONFIG without IPSECURITY, " +
      "expected IPCONFIG IPSECURITY. 203.0.113.10 is protected by the IpFilterRule WEB of SYSA.TCPIP.",
  );
});

test("GIVEN profiles alone WHEN a target has no IPSECURITY THEN DVIPSEC on the owner is the reason", () => {
  const [finding] = findingsOf(swsa011, profilesAlone({ [FILES.target]: OFF }));
  expect(finding!.message).toContain("203.0.113.10 counts as protected because SYSA.TCPIP has DVIPSEC.");
});

test("GIVEN a policy that protects no DVIPA WHEN a target has no IPSECURITY THEN nothing is found", () => {
  const off = [/IpDynVpnActionRef gold/g, ""] as const;
  const assembly = securedSysplex({
    [FILES.target]: OFF,
    [FILES.ownerPolicy]: off,
    [FILES.backupPolicy]: off,
    [FILES.targetPolicy]: off,
  });
  expect(findingsOf(swsa011, assembly)).toEqual([]);
});

test("GIVEN a backup that is a target too WHEN it has no IPSECURITY THEN SWSA003 says so, and this rule does not repeat it", () => {
  expect(findingsOf(swsa011, securedSysplex({ [FILES.backup]: OFF }))).toEqual([]);
});
