import { swsa005 } from "../../src/rules/swsa005";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

test("GIVEN both IPSECURITY operands WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa005, securedSysplex())).toEqual([]);
});

test("GIVEN IPCONFIG6 IPSECURITY alone WHEN the rule judges THEN the finding points at it", () => {
  const findings = findingsOf(swsa005, securedSysplex({ [FILES.target]: ["IPCONFIG IPSECURITY", "IPCONFIG"] }));
  expect(placesOf(findings)).toEqual([`${FILES.target}:3 error SYSC.TCPIP`]);
});

test("GIVEN IPCONFIG IPSECURITY alone WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa005, securedSysplex({ [FILES.target]: ["IPCONFIG6 IPSECURITY", "IPCONFIG6"] }))).toEqual([]);
});
