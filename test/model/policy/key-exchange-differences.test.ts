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
}
const how = ["KeyExchangeActionRef A", "KeyExchangeActionRef B", "KeyExchangeActionRef A\nSharedKey Ascii one"];
const ACTIONS =
  block("KeyExchangeAction A", block("KeyExchangeOffer", "DHGroup Group19")) +
  block("KeyExchangeAction B", "HowToInitiate IKEv2", block("KeyExchangeOffer", "DHGroup Group14")) +
  block("KeyExchangeAction SameAsA", "HowToAuthMe DigitalSignature", "KeyExchangeOfferRef g19") +
  block("KeyExchangeOffer g19", "DHGroup Group19");

function policyOf(rules: readonly RuleText[], settings = ""): PolicyModel {
  const texts = rules.map(({ local, location, identity, how: lines }, i) =>
    block(
      `KeyExchangeRule R${i}`,
      block("LocalSecurityEndpoint", "Identity IpAddr 10.1.0.1", `Location ${local}`),
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
