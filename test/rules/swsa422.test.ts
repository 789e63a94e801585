import { swsa422 } from "../../src/rules/swsa422";
import { changedPolicies, lineOf, type Replacements } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

interface Peers {
  readonly location?: string;
  readonly identity?: string;
  readonly group?: string;
}

/** A key exchange rule of the DVIPA, and its action. */
const rule = (name: string, { location = "10.9.0.0/16", identity = "", group = "Group14" }: Peers) => ({
  rule: `  KeyExchangeRule ${name}\n  {\n    LocalSecurityEndpoint\n    {\n      Location 203.0.113.10\n    }\n    RemoteSecurityEndpoint\n    {\n      ${identity}\n      Location ${location}\n    }\n    KeyExchangeActionRef ${name}\n  }\n`,
  action: `KeyExchangeAction ${name}\n{\n  HowToInitiate IKEv2\n  KeyExchangeOffer\n  {\n    DHGroup ${group}\n  }\n}\n`,
});
const policy = (...peers: Peers[]): Replacements => {
  const rules = peers.map((each, i) => rule(`R${i}`, each));
  return [
    [/ {2}KeyExchangeRule WEB\n[^]*?(?= {2}KeyExchangeRule WEB6)/, rules.map((each) => each.rule).join("")],
    [/$/, rules.map((each) => each.action).join("")],
  ];
};
const owner = (...peers: Peers[]) => changedPolicies({ owner: policy(...peers) });
const ONE = { identity: "Identity Fqdn one.example.com" };
const OTHER = { identity: "Identity Fqdn other.example.com", group: "Group19" };

test("GIVEN rules for peers of different names at the same addresses WHEN their offers differ THEN the later one is found", () => {
  const assembly = owner(ONE, OTHER);
  const findings = findingsOf(swsa422, assembly);
  expect(placesOf(findings)).toEqual([
    `${FILES.ownerPolicy}:${lineOf(assembly, FILES.ownerPolicy, "KeyExchangeRule R1\n")} warning SYSA.TCPIP`,
  ]);
  expect(findings[0]).toMatchObject({
    message:
      "Found offers that differ from those of the earlier KeyExchangeRule R0 for the same addresses in KeyExchangeRule R1, for the protected DVIPA 203.0.113.10: expected the same offers, because the exchange begins with the earlier rule.",
    fix: "Give KeyExchangeRule R1 in /etc/ipsec.conf the offers of the earlier rule, or another Location.",
  });
});

test.each<[string, Peers[]]>([
  ["one rule", [ONE]],
  ["the same offers", [ONE, { ...OTHER, group: "Group14" }]],
  ["peers at other addresses", [ONE, { ...OTHER, location: "10.8.0.0/16" }]],
  ["an identity that the earlier rule covers", [{ identity: "Identity Fqdn *.example.com" }, OTHER]],
  ["an earlier rule for all identities", [{}, OTHER]],
  ["two rules for all identities", [{}, { group: "Group19" }]],
  ["the same identity", [ONE, { ...ONE, group: "Group19" }]],
  [
    "peers before those of the others",
    [{ location: "10.9.0.9" }, { ...ONE, location: "10.9.0.5" }, { ...OTHER, location: "10.9.0.1" }],
  ],
  [
    "peers behind those of the others",
    [{ location: "10.9.0.1" }, { ...ONE, location: "10.9.0.5" }, { ...OTHER, location: "10.9.0.9" }],
  ],
  ["an identity that a rule between covers", [ONE, { identity: "Identity Fqdn *.example.com" }, OTHER]],
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (_, peers) => {
  expect(findingsOf(swsa422, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa422, owner(...peers))).toEqual([]);
});

test.each([
  ["10.9.0.0/16", "10.9.255.255"],
  ["10.9.0.5-10.9.0.9", "10.9.0.9-10.9.0.20"],
  ["10.9.0.9-10.9.0.20", "10.9.0.5-10.9.0.9"],
  ["All", "10.9.0.1"],
])("GIVEN the locations %s and %s WHEN they overlap THEN the later rule is found", (first, second) => {
  expect(findingsOf(swsa422, owner({ ...ONE, location: first }, { ...OTHER, location: second }))).toHaveLength(1);
});

test("GIVEN a later rule for all identities WHEN the first one has one THEN it is found", () => {
  expect(findingsOf(swsa422, owner(ONE, { group: "Group19" }))).toHaveLength(1);
});

test("GIVEN three rules WHEN the last one differs THEN it is compared with the first one for its addresses", () => {
  const findings = findingsOf(
    swsa422,
    owner({ ...ONE, location: "10.8.0.1" }, { ...ONE, location: "10.9.0.0/16" }, OTHER),
  );
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("the earlier KeyExchangeRule R1 for"),
  ]);
});

test("GIVEN two rules whose peers a third has in common WHEN it differs from the second alone THEN it is found", () => {
  const findings = findingsOf(
    swsa422,
    owner(
      { ...ONE, location: "10.9.0.1" },
      { identity: "Identity Fqdn two.example.com", location: "10.9.0.2", group: "Group19" },
      { identity: "Identity Fqdn three.example.com", location: "10.9.0.1-10.9.0.2" },
    ),
  );
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("the earlier KeyExchangeRule R1 for the same addresses in KeyExchangeRule R2"),
  ]);
});

test("GIVEN a rule that takes some of the peers WHEN the last one differs from another for the rest THEN it is found", () => {
  const findings = findingsOf(
    swsa422,
    owner(
      { location: "10.9.0.5" },
      { ...ONE, location: "10.9.0.1-10.9.0.9" },
      { ...OTHER, location: "10.9.0.1-10.9.0.5" },
    ),
  );
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("the earlier KeyExchangeRule R1 for the same addresses in KeyExchangeRule R2"),
  ]);
});

test("GIVEN a rule for one of the peers of a later one WHEN its name is one of theirs THEN it is an exception", () => {
  const one = { location: "10.9.0.1", identity: "Identity IpAddr 10.9.0.1", group: "Group19" };
  expect(findingsOf(swsa422, owner(one, { identity: "Identity IpAddr 10.9.0.0/16" }))).toEqual([]);
  expect(findingsOf(swsa422, owner(one, { location: "All" }))).toEqual([]);
  expect(findingsOf(swsa422, owner(one, { identity: "Identity Fqdn *.example.com" }))).toHaveLength(1);
  expect(findingsOf(swsa422, owner(one, { location: "10.9.0.1" }))).toHaveLength(1);
  const few = { ...one, location: "10.9.0.1-10.9.0.9" };
  expect(findingsOf(swsa422, owner(few, { location: "10.9.0.5-10.9.0.20" }))).toHaveLength(1);
});

test("GIVEN an action that is not there WHEN the rule judges THEN its offers are not known", () => {
  const lost = (name: string) =>
    changedPolicies({
      owner: [
        [/ {2}KeyExchangeRule WEB\n[^]*?(?= {2}KeyExchangeRule WEB6)/, rule("R0", ONE).rule + rule("R1", OTHER).rule],
        [/$/, rule(name, {}).action],
      ],
    });
  expect(findingsOf(swsa422, lost("R0"))).toEqual([]);
  expect(findingsOf(swsa422, lost("R1"))).toEqual([]);
});

test.each(["R0", "R1"])(
  "GIVEN an offer of %s that is not there WHEN the rule judges THEN its offers are not known",
  (name) => {
    const lost = [
      `KeyExchangeAction ${name}\n{\n`,
      `KeyExchangeAction ${name}\n{\n  KeyExchangeOfferRef elsewhere\n`,
    ] as const;
    expect(findingsOf(swsa422, changedPolicies({ owner: [...policy(ONE, OTHER), lost] }))).toEqual([]);
  },
);

test("GIVEN a backup with the rules of the owner WHEN only its offers differ THEN they are found", () => {
  const assembly = changedPolicies({
    owner: policy(ONE, { ...OTHER, group: "Group14" }),
    backup: policy(ONE, OTHER),
  });
  expect(placesOf(findingsOf(swsa422, assembly))).toEqual([
    `${FILES.backupPolicy}:${lineOf(assembly, FILES.backupPolicy, "KeyExchangeRule R1\n")} warning SYSB.TCPIP`,
  ]);
});

test("GIVEN rules for both DVIPAs WHEN their peers of one family overlap THEN the finding names the DVIPA of that family", () => {
  const all = [/Location (203.0.113.10|2001:db8::10)\n(?= {4}})/g, "Location All\n"] as const;
  const findings = findingsOf(swsa422, changedPolicies({ owner: [...policy(ONE, OTHER), all] }));
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("in KeyExchangeRule R1, for the protected DVIPA 203.0.113.10:"),
  ]);
});
