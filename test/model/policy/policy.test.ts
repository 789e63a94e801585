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
