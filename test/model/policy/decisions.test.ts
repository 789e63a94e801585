import { AddressSet } from "../../../src/model/address-set";
import { decide, decisions, Traffic, type Packet } from "../../../src/model/policy";
import { rulePolicy, type RuleText } from "../../support/filter-policies";

const DVIPA = "10.1.0.1";
const packet: Packet = { direction: "Inbound", local: DVIPA, remote: "10.9.0.1", protocol: 6, localPort: 443 };
const rule = (action: string[], service = "Protocol TCP"): RuleText => ({
  source: DVIPA,
  destination: "10.9.0.0/16",
  services: [service],
  action,
});
const permit = ["IpGenericFilterActionRef permit"];
const deny = ["IpGenericFilterActionRef deny"];

test("GIVEN several rules that match WHEN a packet is decided on THEN the first wins, and without one it is denied", () => {
  const policy = rulePolicy([rule(deny, "Protocol UDP"), rule(permit), rule(deny)]);
  expect(decide(policy, packet)).toMatchObject({ action: "Permit", rule: { name: "R1" } });
  expect(decide(policy, { ...packet, protocol: 1 })).toEqual({ action: "Deny", rule: undefined, key: "Deny" });
});

test("GIVEN a rule with a time condition WHEN it does not hold THEN the next rule decides", () => {
  const policy = rulePolicy([rule(["IpTimeConditionRef day", ...permit]), rule(deny)]);
  expect(decide(policy, packet).rule?.name).toBe("R0");
  expect(decide(policy, packet, () => false).rule?.name).toBe("R1");
});

test("GIVEN a policy WHEN its decisions for an address are asked for THEN every packet is in one of them", () => {
  const policy = rulePolicy([rule(permit, "Protocol TCP\nSourcePortRange 443"), rule(deny)]);
  const found = decisions(policy, DVIPA);
  expect(found.map(({ traffic, decision }) => [decision.rule?.name, decision.action, traffic.has(packet)])).toEqual([
    ["R0", "Permit", true],
    ["R1", "Deny", false],
    [undefined, "Deny", false],
  ]);
  const [first, ...others] = found.map(({ traffic }) => traffic);
  expect(others.every((traffic) => traffic.intersect(first!).isEmpty)).toBe(true);
});

test("GIVEN a time condition WHEN decisions are asked for THEN they say at which times they hold", () => {
  const policy = rulePolicy([rule(["IpTimeConditionRef day", ...permit])]);
  const found = decisions(policy, DVIPA).map(({ decision, when }) => [decision.action, [...when.values()]]);
  expect(found).toEqual([
    ["Permit", [true]],
    ["Deny", [false]],
    ["Deny", []],
  ]);
});

test("GIVEN some traffic of an address WHEN decisions are asked for THEN they are about no other", () => {
  const policy = rulePolicy([rule(permit, "Protocol TCP\nSourcePortRange 443"), rule(deny)]);
  const found = decisions(
    policy,
    DVIPA,
    Traffic.of(DVIPA, { protocol: 6, localPort: 443, remote: new AddressSet(["10.9.0.1"]) }),
  );
  expect(found.map(({ decision }) => decision.rule?.name)).toEqual(["R0", undefined]);
});
