import { swsa003 } from "../../src/rules/swsa003";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN stacks with DVIPSEC and IPSECURITY WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa003, securedSysplex())).toEqual([]);
});

test("GIVEN a stack with DVIPSEC and no IPCONFIG IPSECURITY WHEN the rule judges THEN the finding points at the IPSEC block", () => {
  const findings = findingsOf(swsa003, profilesAlone({ [FILES.backup]: ["IPCONFIG IPSECURITY", "IPCONFIG"] }));
  expect(placesOf(findings)).toEqual([`${FILES.backup}:4 error SYSB.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSB.TCPIP has IPSEC DVIPSEC but IP security is off: found IPCONFIG without IPSECURITY, expected IPCONFIG IPSECURITY. The IPSEC block is ignored.",
    fix: "Add IPSECURITY to the IPCONFIG statement of TCPIP.PROFILE(SYSB) and restart the stack.",
  });
});

test("GIVEN a target without DVIPSEC and without IPSECURITY WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa003, profilesAlone({ [FILES.target]: ["IPCONFIG IPSECURITY", "IPCONFIG"] }))).toEqual([]);
});

test("GIVEN an IPCONFIG with a bad operand before IPSECURITY WHEN the rule judges THEN IPSECURITY is not called missing", () => {
  expect(
    findingsOf(swsa003, securedSysplex({ [FILES.owner]: ["IPCONFIG IPSECURITY", "IPCONFIG TTL x IPSECURITY"] })),
  ).toEqual([]);
});
