import { swsa316 } from "../../src/rules/swsa316";
import { findingsOf, placesOf } from "../support/findings";
import {
  DVIPA,
  FILES,
  filterRule,
  policyOf,
  securedSysplex,
  sharedPolicy,
  type Changes,
} from "../support/secured-sysplex";

const PEERS = "10.9.0.0/16";
const found = (rules: string, changes: Changes = {}) =>
  findingsOf(swsa316, securedSysplex({ [FILES.ownerPolicy]: [/[^]*/, policyOf(rules)], ...changes }));

test("GIVEN rules with the DVIPA on the local side WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa316, securedSysplex())).toEqual([]);
});

test("GIVEN a rule the other way round WHEN the rule judges THEN it is a warning that says how it should be", () => {
  const findings = found(filterRule("WEB", PEERS, DVIPA));
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:3 warning SYSA.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "The IpFilterRule WEB has the DVIPA 203.0.113.10, which SYSA.TCPIP can own, on the side of the peers, and on the local side only addresses that no stack has, such as 10.9.0.0/16: found no packet that would match, expected 203.0.113.10 on the local side.",
    fix: "Swap source and destination of WEB, addresses and ports.",
  });
});

test("GIVEN several of them WHEN the rule judges THEN they are one finding", () => {
  const findings = found(filterRule("A", PEERS, DVIPA) + filterRule("B", "10.8.0.1", "2001:db8::10"));
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:3 warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toMatch(/^The IpFilterRules A and B have the DVIPAs 203.0.113.10 and 2001:db8::10, /);
  expect(findings[0]!.fix).toBe("Swap source and destination of A and B, addresses and ports.");
});

test("GIVEN a rule of inbound services the other way round WHEN the rule judges THEN it is found, too", () => {
  const rule = filterRule("WEB", DVIPA, PEERS).replace("Protocol TCP", "Protocol TCP\n      Direction Inbound");
  expect(found(rule)).toHaveLength(1);
});

test.each([
  ["for every local address", "All4", DVIPA],
  ["of the address of a stack", "10.1.1.1", DVIPA],
  ["of the address of another stack, which is a client", "10.1.1.3", DVIPA],
  ["of a subnet with the address of a stack", "10.1.1.0/24", DVIPA],
  ["of another DVIPA", "2001:db8::10", DVIPA],
  ["for a subnet that has the DVIPA in it", PEERS, "203.0.113.0/24"],
  ["for an address that no stack holds", PEERS, "203.0.113.99"],
])("GIVEN a rule %s WHEN the rule judges THEN it finds nothing", (_what, local, remote) => {
  expect(found(filterRule("WEB", local, remote))).toEqual([]);
});

test("GIVEN local addresses that applications may activate WHEN the rule judges THEN it finds nothing", () => {
  const range = ["ENDVIPADYNAMIC", "VIPARANGE DEFINE 255.255.0.0 10.9.0.0\nENDVIPADYNAMIC"] as const;
  expect(found(filterRule("WEB", PEERS, DVIPA), { [FILES.backup]: range })).toEqual([]);
});

test("GIVEN a rule for forwarded packets alone WHEN the rule judges THEN it finds nothing", () => {
  const routing = (value: string) =>
    filterRule("WEB", PEERS, DVIPA).replace("Protocol TCP", `Protocol TCP\n      Routing ${value}`);
  expect(found(routing("Routed"))).toEqual([]);
  expect(found(routing("Either"))).toHaveLength(1);
});

test("GIVEN a stack that only serves the DVIPA WHEN the rule judges THEN it finds nothing", () => {
  const policy = policyOf(filterRule("WEB", PEERS, DVIPA));
  expect(findingsOf(swsa316, securedSysplex({ [FILES.targetPolicy]: [/[^]*/, policy] }))).toEqual([]);
});

test("GIVEN a policy that the stacks share WHEN the rule judges THEN one finding names those that can own the DVIPA", () => {
  const findings = findingsOf(swsa316, sharedPolicy(policyOf(filterRule("WEB", PEERS, DVIPA))));
  expect(findings).toHaveLength(1);
  expect(findings[0]!.message).toContain("which SYSA.TCPIP and SYSB.TCPIP can own");
});
