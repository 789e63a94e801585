import { block, policyFrom, rulePolicy } from "../../support/filter-policies";

const names = (rules: readonly { readonly name: string }[]) => rules.map(({ name }) => name);

test("GIVEN rules of either way WHEN the rules for an address are asked for THEN those that can match its traffic come in order", () => {
  const permit = ["IpGenericFilterActionRef permit"];
  const policy = rulePolicy([
    { source: "All", destination: "10.9.0.0/16", services: ["Protocol UDP"], action: permit },
    { source: "10.1.0.1", destination: "All", services: ["Direction Inbound"], action: permit },
    { source: "10.9.0.0/16", destination: "10.1.0.1", services: ["Direction Inbound"], action: permit },
    { source: "10.1.0.2", destination: "All", services: [""], action: permit },
    { source: "10.1.0.1", destination: "10.9.0.1", services: ["Protocol TCP"], action: permit },
  ]);
  // The source of an inbound rule is the peer.
  expect(names(policy.rulesFor("10.1.0.1"))).toEqual(["R0", "R1", "R2", "R4"]);
  expect(names(policy.rulesFor("10.1.0.3"))).toEqual(["R0", "R1"]);
  expect(names(policy.rulesFor("10.9.0.1"))).toEqual(["R0", "R1"]);
});

test("GIVEN settings WHEN a policy is read THEN they are known, and defaults where there is no IpFilterPolicy", () => {
  const policy = policyFrom(block("IpFilterPolicy", "FIPS140 Yes", "AllowOnDemand Yes", "PreDecap On"));
  expect(policy.hasFilterPolicy).toBe(true);
  expect(policy.settings).toMatchObject({
    fips140: { value: true, defaulted: false },
    allowOnDemand: { value: true },
    preDecap: { value: "On" },
    filterLogging: { value: "On", defaulted: true },
    implicitDiscardAction: { value: "Silent", defaulted: true },
  });
  const none = policyFrom("# nothing\n");
  expect([none.hasFilterPolicy, none.settings.fips140.defaulted, none.keyExchange]).toEqual([false, true, undefined]);
});

test("GIVEN rules that protect and others WHEN those that protect an address are asked for THEN they have a dynamic action, and what they do is IpSec or not known", () => {
  const of = (...action: string[]) => ({ source: "10.1.0.1", destination: "All", services: ["Protocol TCP"], action });
  const gold = "IpDynVpnActionRef gold";
  const policy = rulePolicy([
    of("IpGenericFilterActionRef ipsec", gold),
    of("IpGenericFilterActionRef ipsec"),
    of("IpGenericFilterActionRef permit", gold),
    of("IpGenericFilterActionRef lost", gold),
    { ...of("IpGenericFilterActionRef ipsec", gold), source: "10.1.0.2" },
    {
      source: "10.9.0.0/16",
      destination: "10.1.0.1",
      services: ["Direction Inbound"],
      action: ["IpGenericFilterActionRef ipsec", gold],
    },
  ]);
  for (let i = 0; i < 2; i++) {
    expect(names(policy.protecting("10.1.0.1"))).toEqual(["R0", "R3", "R5"]);
    expect(names(policy.protecting("10.1.0.2"))).toEqual(["R4"]);
    expect(names([...policy.dynamicRules])).toEqual(["R0", "R3", "R4", "R5"]);
    expect(policy.protecting("10.9.0.1")).toEqual([]);
  }
});

test("GIVEN rules for all local addresses WHEN their peers are of one family THEN they are for addresses of that family", () => {
  const end = (peers: string) => block("RemoteSecurityEndpoint", `Location${peers}`);
  const filter = (name: string, peers: string) =>
    block(`IpFilterRule ${name}`, `IpDestAddr${peers}`, "IpGenericFilterActionRef ipsec", "IpDynVpnActionRef gold");
  const peers = [" All", " 10.9.0.0/16", " 2001:db8:9::1", "SetRef lost"];
  const policy = policyFrom(
    block("IpFilterPolicy", ...peers.map((text, i) => filter(`F${i}`, text))) +
      block("KeyExchangePolicy", ...peers.map((text, i) => block(`KeyExchangeRule K${i}`, end(text)))) +
      block("IpGenericFilterAction ipsec", "IpFilterAction IpSec"),
  );
  expect(names(policy.protecting("10.1.0.1"))).toEqual(["F0", "F1", "F3"]);
  expect(names(policy.protecting("2001:db8::10"))).toEqual(["F0", "F2", "F3"]);
  expect(names(policy.keyExchangeRulesFor("10.1.0.1"))).toEqual(["K0", "K1", "K3"]);
  expect(names(policy.keyExchangeRulesFor("2001:db8::10"))).toEqual(["K0", "K2", "K3"]);
});

test("GIVEN key exchange rules, or none WHEN those for an address are asked for THEN their local end covers it", () => {
  const rule = (name: string, location: string) =>
    block(
      `KeyExchangeRule ${name}`,
      block("LocalSecurityEndpoint", `Location ${location}`),
      block("RemoteSecurityEndpoint", "Location All4"),
    );
  const policy = policyFrom(
    block("KeyExchangePolicy", rule("A", "10.1.0.1"), rule("B", "10.1.0.0/24"), rule("C", "10.2.0.1")),
  );
  for (let i = 0; i < 2; i++) {
    expect(names(policy.keyExchangeRulesFor("10.1.0.1"))).toEqual(["A", "B"]);
    expect(names(policy.keyExchangeRulesFor("10.1.0.9"))).toEqual(["B"]);
  }
  expect(policyFrom("# nothing\n").keyExchangeRulesFor("10.1.0.1")).toEqual([]);
});
