import { swsa305 } from "../../src/rules/swsa305";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, filterRule, policyOf, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const owner = (...rules: string[]) => securedSysplex({ [FILES.ownerPolicy]: [/[^]*/, policyOf(rules.join(""))] });
const found = (...rules: string[]) => findingsOf(swsa305, owner(...rules));

test("GIVEN rules with one VPN action WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa305, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa305, profilesAlone())).toEqual([]);
  expect(found(filterRule("HAND", "10.1.1.1", "10.9.0.1", "IpManVpnActionRef keys"))).toEqual([]);
});

test("GIVEN IpSec rules without a VPN action WHEN the rule judges THEN one error names them", () => {
  const findings = found(filterRule("A", "10.1.1.1", "All", ""), filterRule("B", "10.1.1.2", "All", ""));
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:3 error SYSA`]);
  expect(findings[0]!.message).toBe(
    "The IpFilterRules A and B have the action IpSec and no VPN action: expected an IpDynVpnActionRef or an IpManVpnActionRef.",
  );
  expect(findings[0]!.fix).toBe("Add an IpDynVpnActionRef to A.");
});

test("GIVEN an IpSec rule with both WHEN the rule judges THEN it is an error", () => {
  const findings = found(
    filterRule("A", "10.1.1.1", "All", "IpManVpnActionRef keys\n    IpDynVpnActionRef gold"),
    filterRule("B", "10.1.1.1", "All", ""),
  );
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:3 error SYSA`, `${FILES.ownerPolicy}:15 error SYSA`]);
  expect(findings[0]!.message).toContain("The IpFilterRule A has the action IpSec and two VPN actions");
  expect(findings[0]!.fix).toBe("Remove IpManVpnActionRef from A.");
});

test.each([
  ["IpDynVpnActionRef gold", "Remove IpDynVpnActionRef from A."],
  ["IpManVpnActionRef keys", "Remove IpManVpnActionRef from A."],
])("GIVEN a rule that permits with %s WHEN the rule judges THEN it is a warning", (action, fix) => {
  const findings = found(filterRule("A", "10.1.1.1", "All", action).replace("Ref ipsec", "Ref permit"));
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:3 warning SYSA`]);
  expect(findings[0]!.fix).toBe(fix);
  expect(findings[0]!.message).toContain("that is not used");
});

test("GIVEN an action that is not in the assembly WHEN the rule judges THEN it finds nothing", () => {
  expect(found(filterRule("A", "10.1.1.1").replace("Ref ipsec", "Ref nowhere"))).toEqual([]);
});

test("GIVEN a reference that cannot be read WHEN the rule judges THEN it is there, and nothing is found", () => {
  expect(found(filterRule("A", "10.1.1.1", "All", "IpDynVpnActionRef"))).toEqual([]);
});
