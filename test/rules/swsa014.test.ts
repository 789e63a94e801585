import { swsa014 } from "../../src/rules/swsa014";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles } from "../support/profiles";
import { securedSysplex } from "../support/secured-sysplex";

test("GIVEN default filter rules, or no IP security WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa014, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa014, profiles({ SYSA: "IPSEC DVIPSEC\nENDIPSEC\n" }))).toEqual([]);
});

test.each([
  ["IPCONFIG IPSECURITY\n", 1, "no IPSEC block", /^Add an IPSEC block with IPSECRULE statements to /],
  [
    "IPCONFIG IPSECURITY\nIPSEC\nENDIPSEC\n",
    2,
    "an IPSEC block without rules",
    /^Add IPSECRULE statements to the IPSEC /,
  ],
])("GIVEN %j WHEN the rule judges THEN it points at line %d", (profile, line, found, fix) => {
  const findings = findingsOf(swsa014, profiles({ SYSA: profile }));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:${line} warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toContain(`found ${found}, expected at least one IPSECRULE`);
  expect(findings[0]!.fix).toMatch(fix);
});
