import fc from "fast-check";
import type { Identity } from "../../../src/documents/ipsec";
import {
  keyExchangeDifferences,
  keyExchangeRuleFor,
  keyExchangeSettingDifferences,
  type PolicyModel,
} from "../../../src/model/policy";
import { keyExchangeTreatment } from "../../../src/model/policy/key-exchange";
import { block, policyFrom } from "../../support/filter-policies";
import { runs } from "../../support/runs";

const DVIPA = "10.1.0.1";
interface RuleText {
  readonly local: string;
  readonly location: string;
  readonly identity: string;
  readonly how: string;
  /** Local identity. @default - an address */
  readonly own?: string;
}
const how = ["KeyExchangeActionRef A", "KeyExchangeActionRef B", "KeyExchangeActionRef A\nSharedKey Ascii one"];
const ACTIONS =
  block("KeyExchangeAction A", block("KeyExchangeOffer", "DHGroup Group19")) +
  block("KeyExchangeAction B", "HowToInitiate IKEv2", block("KeyExchangeOffer", "DHGroup Group14")) +
  block("KeyExchangeAction SameAsA", "HowToAuthMe DigitalSignature", "KeyExchangeOfferRef g19") +
  block("KeyExchangeOffer g19", "DHGroup Group19");

function policyOf(rules: readonly RuleText[], settings = ""): PolicyModel {
  const texts = rules.map(({ local, location, identity, how: lines, own = "IpAddr 10.1.0.1" }, i) =>
    block(
      `KeyExchangeRule R${i}`,
      block("LocalSecurityEndpoint", `Identity ${own}`, `Location ${local}`),
      block("RemoteSecurityEndpoint", `Location ${location}`, identity),
      lines,
    ),
  );
  return policyFrom(block("KeyExchangePolicy", settings, ...texts) + ACTIONS);
}
const one = (change: Partial<RuleText> = {}): RuleText => ({
  local: DVIPA,
  location: "10.9.0.0/16",
  identity: "Identity IpAddr 10.9.0.0/16",
  how: how[0]!,
  ...change,
});

const text: fc.Arbitrary<RuleText> = fc.record({
  local: fc.constantFrom(DVIPA, "10.1.0.0/24", "All", "10.1.0.2"),
  location: fc.constantFrom("10.9.0.1", "10.9.0.2", "10.9.0.1-10.9.0.2", "All4", "All6"),
  identity: fc.constantFrom(
    "",
    "Identity IpAddr 10.9.0.1",
    "Identity IpAddr 10.9.0.0/30",
    "Identity Fqdn *.example.com",
    "Identity Fqdn *.a.example.com",
    "Identity Fqdn b.example.com",
    "Identity UserAtFqdn *@example.com",
  ),
  how: fc.constantFrom(...how),
});
const pair = fc
  .tuple(fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 3 }), fc.nat(4), fc.nat(2))
  .map(([rules, others, change, at]) => {
    const changed = [...rules];
    if (change === 1) changed.splice(at, 2, ...changed.slice(at, at + 2).reverse());
    else if (change === 2) changed.splice(at, 1);
    else if (change === 3 && rules[at] !== undefined && others[0] !== undefined)
      changed[at] = { ...rules[at], identity: others[0].identity };
    return [rules, change === 0 ? others : changed] as const;
  });

const REMOTES = ["10.8.255.255", "10.9.0.1", "10.9.0.2", "10.9.0.3"];
const PEERS: readonly (Identity | undefined)[] = [
  undefined,
  ...["10.9.0.0", "10.9.0.1", "10.9.0.4"].map((value): Identity => ({ type: "IpAddr", value })),
  ...["b.example.com", "c.example.com", "d.a.example.com", "elsewhere.net"].map((value): Identity => ({
    type: "Fqdn",
    value,
  })),
  { type: "UserAtFqdn", value: "me@example.com" },
  { type: "X500dn", value: "CN=A" },
];

test("GIVEN any two policies WHEN they are compared THEN a difference is found exactly where they do otherwise for a peer", () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      const [left, right] = [policyOf(a), policyOf(b)];
      const found = keyExchangeDifferences(left, right, DVIPA);
      const done = (policy: PolicyModel, remote: string, peer: Identity | undefined) => {
        const { final } = keyExchangeRuleFor(policy, DVIPA, remote, peer);
        return final && keyExchangeTreatment(final);
      };
      const differ = REMOTES.some((remote) =>
        PEERS.some((peer) => done(left, remote, peer) !== done(right, remote, peer)),
      );
      expect(found.length > 0).toBe(differ);
      for (const { remote, identity, left: ruleA, right: ruleB, aspects } of found) {
        for (const end of [remote.first, remote.last]) {
          expect(keyExchangeRuleFor(left, DVIPA, end, identity).final).toBe(ruleA);
          expect(keyExchangeRuleFor(right, DVIPA, end, identity).final).toBe(ruleB);
        }
        expect(aspects).not.toEqual([]);
      }
    }),
    runs(0.5),
  );
});

test("GIVEN actions and offers of other names WHEN they mean the same THEN there is no difference; else it is named", () => {
  const left = policyOf([one()]);
  expect(keyExchangeDifferences(left, policyOf([one({ how: "KeyExchangeActionRef SameAsA" })]), DVIPA)).toEqual([]);
  expect(keyExchangeDifferences(left, policyOf([one({ how: how[1]! })]), DVIPA)).toMatchObject([
    {
      remote: { first: "10.9.0.0", last: "10.9.255.255" },
      aspects: ["HowToInitiate", "DHGroup"],
      left: { name: "R0" },
      certain: true,
    },
  ]);
  expect(keyExchangeDifferences(left, policyOf([]), DVIPA)).toMatchObject([
    { right: undefined, aspects: ["KeyExchangeRule"] },
  ]);
});

test("GIVEN a location in one piece or in two WHEN policies are compared THEN there is no difference", () => {
  const halves = ["10.9.0.0/17", "10.9.128.0/17"].map((location) => one({ location }));
  expect(keyExchangeDifferences(policyOf([one()]), policyOf(halves), DVIPA)).toEqual([]);
});

test("GIVEN shared keys WHEN they differ THEN it is said; of two secrets it is not certain", () => {
  const keyed = (key: string) => policyOf([one({ how: `KeyExchangeActionRef A\nSharedKey ${key}` })]);
  const compared = (a: string, b: string) =>
    keyExchangeDifferences(keyed(a), keyed(b), DVIPA).map(({ aspects, certain }) => [aspects, certain]);
  expect(compared("Ascii one", "Hex 6F6E65")).toEqual([]);
  expect(compared("Ascii one", "Ascii two")).toEqual([[["SharedKey"], true]]);
  expect(compared("Ascii secret://one", "Ascii secret://two")).toEqual([[["SharedKey"], false]]);
});

test("GIVEN settings of the whole policy WHEN they are compared THEN those that differ are named", () => {
  const of = (settings: string) => policyOf([], settings).keyExchange;
  expect(keyExchangeSettingDifferences(of(""), of("AllowNat No\nLivenessInterval 30"))).toEqual([]);
  expect(keyExchangeSettingDifferences(of(""), of("AllowNat Yes\nNatKeepAliveInterval 5"))).toEqual([
    "AllowNat",
    "NatKeepAliveInterval",
  ]);
  expect(keyExchangeSettingDifferences(of(""), undefined)).toEqual(["KeyExchangePolicy"]);
});

describe("GIVEN policies of one rule each", () => {
  const found = (left: readonly Partial<RuleText>[], right: readonly Partial<RuleText>[]) =>
    keyExchangeDifferences(policyOf(left.map(one)), policyOf(right.map(one)), DVIPA);

  test.each<[string, Partial<RuleText>, Partial<RuleText>, string[]]>([
    ["the local identity", {}, { own: "Fqdn own.example.com" }, ["Identity"]],
    ["a certificate authority", {}, { identity: "Identity IpAddr 10.9.0.0/16\nCaLabel CA1" }, ["CaLabel"]],
    ["an action that is not there", {}, { how: "KeyExchangeActionRef X" }, ["KeyExchangeAction"]],
    [
      "the name of actions that are not there",
      { how: "KeyExchangeActionRef Y" },
      { how: "KeyExchangeActionRef X" },
      ["KeyExchangeAction"],
    ],
    [
      "the offer and a shared key",
      {},
      { how: `${how[1]!}\nSharedKey Ascii one` },
      ["HowToInitiate", "DHGroup", "SharedKey"],
    ],
    ["a shared key and none", { how: how[2]! }, {}, ["SharedKey"]],
  ])(
    "WHEN they differ in %s THEN that is named, and it is certain, from either side",
    (_what, left, right, aspects) => {
      expect(found([left], [right])).toMatchObject([{ aspects, certain: true }]);
      expect(found([right], [left])).toMatchObject([{ aspects, certain: true }]);
    },
  );

  test.each<[string, Partial<RuleText>]>([
    ["nothing", {}],
    ["an action that is not there", { how: "KeyExchangeActionRef X" }],
    ["a certificate authority", { identity: "Identity IpAddr 10.9.0.0/16\nCaLabel CA1" }],
    ["no identity", { identity: "" }],
  ])("WHEN both have %s THEN there is no difference", (_what, change) => {
    expect(found([change], [change])).toEqual([]);
  });

  test.each<[string, string, string, Identity]>([
    ["one address and the next", "IpAddr 10.9.0.1", "IpAddr 10.9.0.2", { type: "IpAddr", value: "10.9.0.1" }],
    ["a subnet and a wider one", "IpAddr 10.9.0.0/30", "IpAddr 10.9.0.0/29", { type: "IpAddr", value: "10.9.0.4" }],
    [
      "a range that begins later",
      "IpAddr 10.9.0.2-10.9.0.9",
      "IpAddr 10.9.0.1-10.9.0.9",
      { type: "IpAddr", value: "10.9.0.1" },
    ],
    [
      "the end of all addresses",
      "IpAddr 255.255.255.0/24",
      "IpAddr 255.255.255.254",
      { type: "IpAddr", value: "255.255.255.0" },
    ],
    ["IPv6 subnets", "IpAddr 2001:db8::/64", "IpAddr 2001:db8::/63", { type: "IpAddr", value: "2001:db8:0:1::" }],
    ["the end of the IPv6 addresses", "IpAddr ffff::/16", "IpAddr ffff::1", { type: "IpAddr", value: "ffff::" }],
    [
      "a domain and one in it",
      "Fqdn *.example.com",
      "Fqdn *.a.example.com",
      { type: "Fqdn", value: "other-peer.example.com" },
    ],
    ["a name and another", "Fqdn a.example.com", "Fqdn b.example.com", { type: "Fqdn", value: "a.example.com" }],
    [
      "a name and a user of that name",
      "Fqdn a.example.com",
      "UserAtFqdn a.example.com",
      { type: "Fqdn", value: "a.example.com" },
    ],
    [
      "all users and one",
      "UserAtFqdn *@example.com",
      "UserAtFqdn me@example.com",
      { type: "UserAtFqdn", value: "other-peer@example.com" },
    ],
    ["two forms of a key id", "KeyID Ascii ab", "KeyID Hex ab", { type: "KeyID", form: "Ascii", value: "ab" }],
  ])("WHEN the peers differ in %s THEN a peer is named that only one of them knows", (_what, left, right, identity) => {
    const differences = found([{ identity: `Identity ${left}` }], [{ identity: `Identity ${right}` }]);
    expect(differences).toMatchObject(expect.arrayContaining([expect.objectContaining({ identity })]));
    for (const { left: ruleA, right: ruleB, aspects, certain } of differences) {
      expect([ruleA === undefined, ruleB === undefined].filter(Boolean)).toHaveLength(1);
      expect([aspects, certain]).toEqual([["KeyExchangeRule"], true]);
    }
  });

  test("WHEN only one of them asks who the peer is THEN it differs for a peer that no rule names", () => {
    expect(found([{ identity: "" }], [{ identity: "Identity Fqdn a.example.com" }])).toMatchObject([
      { identity: { type: "KeyID", value: "other-peer" }, left: { name: "R0" }, right: undefined },
    ]);
  });

  test("WHEN they are for other peers THEN each difference names the peers of one pair of rules", () => {
    expect(
      found(
        [{ location: "10.9.0.1-10.9.0.9", identity: "" }],
        [{ location: "10.9.0.1-10.9.0.4", identity: "", how: how[1]! }],
      ),
    ).toMatchObject([
      { remote: { first: "10.9.0.1", last: "10.9.0.4" }, left: { name: "R0" }, right: { name: "R0" } },
      { remote: { first: "10.9.0.5", last: "10.9.0.9" }, left: { name: "R0" }, right: undefined },
    ]);
    expect(found([{ location: "10.9.0.9", identity: "" }], [{ location: "10.9.0.1", identity: "" }])).toMatchObject([
      { remote: { first: "10.9.0.1", last: "10.9.0.1" }, left: undefined },
      { remote: { first: "10.9.0.9", last: "10.9.0.9" }, right: undefined },
    ]);
  });

  test("WHEN several rules differ THEN there is a difference for each pair, and one however often the pair meets", () => {
    const rules = (way: string) => ["10.9.0.1", "10.9.0.3"].map((location) => ({ location, identity: "", how: way }));
    expect(found(rules(how[0]!), rules(how[1]!)).map(({ left, right }) => [left?.name, right?.name])).toEqual([
      ["R0", "R0"],
      ["R1", "R1"],
    ]);
    const whole = [{ location: "10.9.0.1-10.9.0.9", identity: "" }];
    const parts = ["10.9.0.1-10.9.0.9", "10.9.0.3"].map((location) => ({ location, identity: "", how: how[1]! }));
    expect(found(whole, parts)).toMatchObject([{ remote: { first: "10.9.0.1", last: "10.9.0.2" } }]);
  });

  test("WHEN the rules are for another local address THEN there is no difference", () => {
    expect(found([{ local: "10.1.0.2" }], [])).toEqual([]);
  });
});
