import { swsa304 } from "../../src/rules/swsa304";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, filterRule, policyOf, profilesAlone, securedSysplex, sharedPolicy } from "../support/secured-sysplex";

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
    const findings = findingsOf(swsa304, owner(filterRule("HAND", local, "All", MANUAL)));
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

test("GIVEN a manual rule for a DVIPA WHEN the rule judges THEN the finding names both, and what to use", () => {
  const [finding, ...more] = findingsOf(swsa304, owner(filterRule("HAND", "203.0.113.10", "10.9.0.1", MANUAL)));
  expect(more).toEqual([]);
  expect(finding).toMatchObject({
    message:
      "The IpFilterRule HAND protects the DVIPA 203.0.113.10 of SYSA.TCPIP with the IpManVpnAction keys: expected an IpDynVpnAction.",
    fix: "Give HAND an IpDynVpnActionRef in place of IpManVpnActionRef, or other local addresses.",
    line: 3,
  });
});

test.each([
  ["a rule that permits", filterRule("HAND", "203.0.113.10", "10.9.0.1", MANUAL).replace("Ref ipsec", "Ref permit"), 0],
  [
    "a rule with an action that is not there",
    filterRule("HAND", "203.0.113.10", "10.9.0.1", MANUAL).replace("Ref ipsec", "Ref lost"),
    1,
  ],
  ["a manual action that is not there", filterRule("HAND", "203.0.113.10", "10.9.0.1", "IpManVpnActionRef lost"), 1],
  [
    "rules with a dynamic action beside",
    filterRule("WEB", "203.0.113.10") + filterRule("HAND", "203.0.113.10", "10.9.0.1", MANUAL),
    1,
  ],
  [
    "two rules for a DVIPA",
    filterRule("ONE", "203.0.113.10", "10.9.0.1", MANUAL) + filterRule("TWO", "203.0.113.10", "10.9.0.2", MANUAL),
    2,
  ],
])("GIVEN %s WHEN the rule judges THEN there are so many findings", (_what, rules, count) => {
  expect(findingsOf(swsa304, owner(rules))).toHaveLength(count);
});

test("GIVEN no manual action in the policy, but a rule that names one WHEN the rule judges THEN it is found", () => {
  const policy = policyOf(filterRule("HAND", "203.0.113.10", "10.9.0.1", MANUAL));
  expect(findingsOf(swsa304, securedSysplex({ [FILES.ownerPolicy]: [/[^]*/, policy] }))).toHaveLength(1);
});

test("GIVEN manual actions without a local end, or with that of no DVIPA of the stack WHEN the rule judges THEN it finds nothing", () => {
  const with_ = (text: string) =>
    findingsOf(
      swsa304,
      securedSysplex({ [FILES.ownerPolicy]: [/[^]*/, policyOf(filterRule("WEB", "203.0.113.10")) + text] }),
    );
  expect(with_("IpManVpnAction keys\n{\n}\n")).toEqual([]);
  expect(with_(action("203.0.113.99"))).toEqual([]);
  expect(with_(action("2001:db8::10"))).toMatchObject([
    { fix: "Use an IpDynVpnAction for 2001:db8::10, or another LocalSecurityEndpointAddr." },
  ]);
});

test("GIVEN two manual actions of which a rule uses one WHEN the rule judges THEN the other is found by itself", () => {
  const both = action("203.0.113.10") + action("203.0.113.10").replace("keys", "others");
  const rules = policyOf(filterRule("HAND", "203.0.113.10", "10.9.0.1", MANUAL));
  const findings = findingsOf(swsa304, securedSysplex({ [FILES.ownerPolicy]: [/[^]*/, rules + both] }));
  expect(findings.map(({ message }) => message.split(" ").slice(0, 3).join(" "))).toEqual([
    "The IpFilterRule HAND",
    "The IpManVpnAction others",
  ]);
});

test("GIVEN a policy that stacks share WHEN the rule judges THEN each statement is found once", () => {
  const shared = (text: string) => findingsOf(swsa304, sharedPolicy(text));
  expect(shared(policyOf(filterRule("HAND", "203.0.113.10", "10.9.0.1", MANUAL)))).toHaveLength(1);
  expect(shared(policyOf(filterRule("WEB", "203.0.113.10")) + action("203.0.113.10"))).toHaveLength(1);
});

test("GIVEN a rule with both kinds of action WHEN the rule judges THEN the manual one is to go", () => {
  const both = filterRule("HAND", "203.0.113.10", "10.9.0.1", `${MANUAL}\n    IpDynVpnActionRef gold`);
  expect(findingsOf(swsa304, owner(both)).map(({ fix }) => fix)).toEqual(["Remove IpManVpnActionRef from HAND."]);
});

test("GIVEN a manual rule for all local addresses WHEN its peers are of one family THEN it protects DVIPAs of that family alone", () => {
  const protects = (peers: string) =>
    findingsOf(swsa304, owner(filterRule("HAND", "All", peers, MANUAL))).map(({ message }) => message);
  expect(protects("10.9.0.1")).toEqual([expect.stringContaining("protects the DVIPA 203.0.113.10 of")]);
  expect(protects("2001:db8:9::/48")).toEqual([expect.stringContaining("protects the DVIPA 2001:db8::10 of")]);
});
