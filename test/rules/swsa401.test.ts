import { swsa401 } from "../../src/rules/swsa401";
import { changedFiles, changedPolicies, lineOf } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const POLICY = lineOf(securedSysplex(), FILES.ownerPolicy, "KeyExchangePolicy");
const RULES = / {2}KeyExchangeRule WEB\n[^]*(?=}\nKeyExchangeAction)/;
const NO_RULES = [[RULES, ""]] as const;

test("GIVEN a key exchange rule for each DVIPA, or no policy at all WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa401, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa401, profilesAlone())).toEqual([]);
});

test("GIVEN a backup without key exchange rules WHEN the rule judges THEN that is for another rule", () => {
  expect(findingsOf(swsa401, changedPolicies({ backup: NO_RULES, target: NO_RULES }))).toEqual([]);
});

test("GIVEN an owner without key exchange rules WHEN the rule judges THEN one finding names both DVIPAs", () => {
  const findings = findingsOf(swsa401, changedPolicies({ owner: NO_RULES }));
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:${POLICY} error SYSA.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSA.TCPIP owns the protected DVIPAs 203.0.113.10 and 2001:db8::10, for which its policy has no key exchange: found no KeyExchangeRule with a LocalSecurityEndpoint there, expected one.",
    fix: "Add a KeyExchangeRule for the DVIPAs 203.0.113.10 and 2001:db8::10 to /etc/ipsec.conf.",
  });
});

test("GIVEN an owner without a KeyExchangePolicy WHEN the rule judges THEN the finding points at the IpFilterPolicy", () => {
  const findings = findingsOf(
    swsa401,
    changedPolicies({ owner: [[/KeyExchangePolicy\n[^]*(?=KeyExchangeAction ike\n)/, ""]] }),
  );
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:1 error SYSA.TCPIP`]);
  expect(findings[0]!.message).toContain("found no KeyExchangePolicy, expected one.");
});

test("GIVEN a rule for one of two DVIPAs WHEN the rule judges THEN the finding names the other", () => {
  const other = findingsOf(swsa401, changedPolicies({ owner: [[/Location 203.0.113.10/, "Location 203.0.113.99"]] }));
  expect(other.map(({ message }) => message)).toEqual([
    expect.stringContaining("the protected DVIPA 203.0.113.10, for"),
  ]);
});

test.each([["203.0.113.0/24"], ["203.0.113.1-203.0.113.20"], ["All4"], ["All"]])(
  "GIVEN a rule for the location %s WHEN the rule judges THEN it covers the DVIPA",
  (location) => {
    expect(
      findingsOf(swsa401, changedPolicies({ owner: [["Location 203.0.113.10", `Location ${location}`]] })),
    ).toEqual([]);
  },
);

test("GIVEN filter rules for all local addresses WHEN the key exchange rule is missing THEN it is a warning", () => {
  const assembly = changedPolicies({
    all: [
      ["IpSourceAddr 203.0.113.10", "IpSourceAddr All"],
      ["IpSourceAddr 2001:db8::10", "IpSourceAddr All"],
    ],
    owner: NO_RULES,
  });
  expect(placesOf(findingsOf(swsa401, assembly))).toEqual([`${FILES.ownerPolicy}:${POLICY} warning SYSA.TCPIP`]);
});

test.each([
  ["a rule that is not there", [RULES, "  KeyExchangeRuleRef elsewhere\n"]],
  ["a group that is not there", [RULES, "  KeyExchangeGroupRef elsewhere\n"]],
  ["a statement that cannot be read", [RULES, "  KeyExchangeRules WEB\n"]],
  ["a location that is not there", ["Location 203.0.113.10", "LocationSetRef elsewhere"]],
  ["an endpoint that is not there", [/LocalSecurityEndpoint\n {4}{[^}]*}/g, "LocalSecurityEndpointRef elsewhere"]],
] as const)("GIVEN %s WHEN the rule judges THEN the key exchange may be there, and nothing is found", (_, change) => {
  expect(findingsOf(swsa401, changedPolicies({ owner: [change] }))).toEqual([]);
});

test("GIVEN rules in a group, and one by reference WHEN the rule judges THEN they count, and so does what they lack", () => {
  const named = (location: string) => [
    [RULES, "  KeyExchangeGroupRef all\n"] as const,
    [
      /$/,
      `KeyExchangeGroup all\n{\n  KeyExchangeRuleRef one\n}\nKeyExchangeRule one\n{\n  LocalSecurityEndpoint\n  {\n    Location ${location}\n  }\n  KeyExchangeActionRef ike\n}\n`,
    ] as const,
  ];
  expect(findingsOf(swsa401, changedPolicies({ owner: named("All") }))).toEqual([]);
  expect(findingsOf(swsa401, changedPolicies({ owner: named("10.7.0.1") }))).toHaveLength(1);
  const lost = [...named("10.7.0.1"), ["KeyExchangeRuleRef one", "KeyExchangeRuleRef two"] as const];
  expect(findingsOf(swsa401, changedPolicies({ owner: lost }))).toEqual([]);
});

test("GIVEN DVIPAs that only DVIPSEC protects WHEN a backup has a policy THEN nothing is known, and nothing is found", () => {
  const open = changedFiles(securedSysplex(), {
    [FILES.ownerPolicy]: [[/IpDynVpnActionRef gold/g, ""], ...NO_RULES],
    [FILES.backupPolicy]: [[/IpDynVpnActionRef gold/g, ""]],
    [FILES.targetPolicy]: [[/IpDynVpnActionRef gold/g, ""]],
  });
  expect(findingsOf(swsa401, open)).toEqual([]);
});

test("GIVEN filter rules whose tunnels start at another address WHEN that has the key exchange rule THEN the DVIPA needs none", () => {
  const started = (address: string) =>
    [
      ["IpDynVpnActionRef gold", "IpDynVpnActionRef gold\n    IpLocalStartActionRef gateway"],
      [/$/, `IpLocalStartAction gateway\n{\n  LocalSecurityEndpoint\n  {\n    Location ${address}\n  }\n}\n`],
      ["Location 203.0.113.10", "Location 10.7.0.1"],
    ] as const;
  expect(findingsOf(swsa401, changedPolicies({ owner: started("10.7.0.1") }))).toEqual([]);
  expect(findingsOf(swsa401, changedPolicies({ owner: started("203.0.113.0/24") }))).toHaveLength(1);
});

test("GIVEN a rule for all local addresses and IPv4 peers WHEN an IPv6 DVIPA has no other THEN the owner has none for it", () => {
  const other = [
    [/ {2}KeyExchangeRule WEB6\n[^]*?\n {2}}\n/, ""],
    ["Location 203.0.113.10", "Location All"],
  ] as const;
  expect(findingsOf(swsa401, changedPolicies({ owner: other })).map(({ message }) => message)).toEqual([
    expect.stringContaining("owns the protected DVIPA 2001:db8::10, for"),
  ]);
});
