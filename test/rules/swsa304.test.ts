import { swsa304 } from "../../src/rules/swsa304";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, filterRule, policyOf, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const MANUAL = "IpManVpnActionRef keys";
const action = (endpoint: string) =>
  `IpManVpnAction keys\n{\n  LocalSecurityEndpointAddr ${endpoint}\n  RemoteSecurityEndpointAddr 10.9.0.1\n}\n`;
const owner = (rules: string, endpoint = "10.7.0.1") =>
  securedSysplex({ [FILES.ownerPolicy]: [/[^]*/, policyOf(rules) + action(endpoint)] });

test("GIVEN dynamic security associations WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa304, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa304, profilesAlone())).toEqual([]);
});

test("GIVEN a manual security association of a static address WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa304, owner(filterRule("STATIC", "10.7.0.1", "10.9.0.1", MANUAL)))).toEqual([]);
});

test.each([
  ["203.0.113.10", "error"],
  ["203.0.113.0/24", "error"],
  ["2001:db8::/32", "error"],
  ["All", "warning"],
])(
  "GIVEN a rule with an IpManVpnAction for the local address %s WHEN the rule judges THEN it is %s",
  (local, severity) => {
    const findings = findingsOf(swsa304, owner(filterRule("HAND", local, "10.9.0.1", MANUAL)));
    expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:3 ${severity} SYSA.TCPIP`]);
    expect(findings[0]!.message).toContain("with the IpManVpnAction keys: expected an IpDynVpnAction.");
  },
);

test("GIVEN an IpManVpnAction that ends at a DVIPA WHEN no rule uses it for one THEN the finding points at the action", () => {
  const findings = findingsOf(swsa304, owner(filterRule("STATIC", "10.7.0.1", "10.9.0.1", MANUAL), "203.0.113.10"));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    message:
      "The IpManVpnAction keys has the DVIPA 203.0.113.10 of SYSA.TCPIP as LocalSecurityEndpointAddr: expected an address that does not move.",
  });
});

test("GIVEN a rule and its action for the same DVIPA WHEN the rule judges THEN there is one finding", () => {
  expect(
    findingsOf(swsa304, owner(filterRule("HAND", "203.0.113.10", "10.9.0.1", MANUAL), "203.0.113.10")),
  ).toHaveLength(1);
});
