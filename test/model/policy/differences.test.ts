import fc from "fast-check";
import {
  decide,
  differences,
  Traffic,
  type Packet,
  type PolicyModel,
  type TimeConditionModel,
  type Times,
  type TrafficPart,
} from "../../../src/model/policy";
import { policyPair, rulePolicy, splitPolicy, UNIVERSE, type RuleText } from "../../support/filter-policies";
import { runs } from "../../support/runs";

const DVIPA = "10.1.0.1";
const TCP = "Protocol TCP";
const permit = ["IpGenericFilterActionRef permit"];
const deny = ["IpGenericFilterActionRef deny"];
const protect = (action: string) => ["IpGenericFilterActionRef ipsec", `IpDynVpnActionRef ${action}`];
const rule = (action: readonly string[], service = TCP, destination = "10.9.0.0/16", source = DVIPA): RuleText => ({
  source,
  destination,
  services: [service],
  action,
});

const TIMES = [[], ["day"], ["sunday"], ["day", "sunday"]];
const named = (names: readonly string[]) => (condition: TimeConditionModel) => names.includes(condition.name ?? "");

/** The packets of the universe that two policies treat differently, at some time. */
function disagreements(left: PolicyModel, right: PolicyModel): Packet[] {
  const timed = [...left.rules, ...right.rules].some(({ timeConditions }) => timeConditions.length > 0);
  return UNIVERSE.filter((packet) =>
    (timed ? TIMES : [[]]).some(
      (names) => decide(left, packet, named(names)).key !== decide(right, packet, named(names)).key,
    ),
  );
}

/** Whether a time condition holds at the times of a difference. */
const holdsAt = (when: Times) => (condition: TimeConditionModel) => when.get(condition.key) ?? false;

test("GIVEN any two policies WHEN they are compared THEN a difference is found exactly where they decide differently on a packet", () => {
  let different = 0;
  fc.assert(
    fc.property(policyPair, fc.boolean(), ([a, b], split) => {
      const left = rulePolicy(a);
      const right = split ? splitPolicy(b) : rulePolicy(b);
      const found = differences(left, right, DVIPA);
      const packets = disagreements(left, right);
      expect(packets.filter((packet) => !found.some(({ traffic }) => traffic.has(packet)))).toEqual([]);
      expect(packets.length > 0).toBe(found.length > 0);
      for (const { packet, traffic, when, left: a, right: b, aspects } of found) {
        const holds = holdsAt(when);
        const [decidedA, decidedB] = [decide(left, packet, holds), decide(right, packet, holds)];
        expect([decidedA.key, decidedB.key]).toEqual([a.key, b.key]);
        expect(decidedA.key).not.toBe(decidedB.key);
        expect([decidedA.rule, decidedB.rule]).toEqual([a.rule, b.rule]);
        expect(traffic.has(packet)).toBe(true);
        expect(aspects).not.toEqual([]);
        for (const each of UNIVERSE) {
          if (traffic.has(each)) expect(decide(left, each, holds).key).not.toBe(decide(right, each, holds).key);
        }
      }
      if (found.length > 0) different++;
    }),
    // Each run decides on thousands of packets.
    runs(0.1),
  );
  expect(different).toBeGreaterThan(0);
});

test("GIVEN the same rules inline, split, in a group and by reference WHEN they are compared THEN there is no difference", () => {
  const rules: RuleText[] = [
    { ...rule(protect("gold")), services: [`${TCP}\nSourcePortRange 443`, `${TCP}\nSourcePortRange 8000 8080`] },
    rule(permit, "Protocol UDP\nSourcePortRange 500"),
  ];
  expect(differences(rulePolicy(rules), splitPolicy(rules), DVIPA)).toEqual([]);
});

test("GIVEN rules that do not overlap WHEN their order changes THEN there is no difference; where they do overlap there is one", () => {
  const web = rule(protect("gold"), `${TCP}\nSourcePortRange 443`);
  const ike = rule(permit, "Protocol UDP\nSourcePortRange 500");
  const all = rule(permit);
  expect(differences(rulePolicy([web, ike]), rulePolicy([ike, web]), DVIPA)).toEqual([]);
  expect(differences(rulePolicy([web, all]), rulePolicy([all, web]), DVIPA)).toMatchObject([
    { left: { action: "IpSec" }, right: { action: "Permit" }, aspects: ["IpFilterAction"] },
  ]);
});

test("GIVEN one range of ports or addresses, or its parts WHEN they are compared THEN there is no difference", () => {
  const whole = rulePolicy([rule(permit, `${TCP}\nSourcePortRange 1 65535`, "10.9.0.0/24")]);
  const parts = rulePolicy(
    ["10.9.0.0/25", "10.9.0.128-10.9.0.255"].flatMap((half) => [
      rule(permit, `${TCP}\nSourcePortRange 1 1023`, half),
      rule(permit, `${TCP}\nSourcePortRange 1024 65535`, half),
    ]),
  );
  expect(differences(whole, parts, DVIPA)).toEqual([]);
});

test("GIVEN a rule that only one policy has WHEN they are compared THEN the default denies on the other side", () => {
  const [found, ...more] = differences(rulePolicy([rule(permit)]), rulePolicy([]), DVIPA);
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    left: { action: "Permit", rule: { name: "R0" } },
    right: { action: "Deny", rule: undefined },
    packet: { direction: "Inbound", local: DVIPA, remote: "10.9.0.1", protocol: 6 },
  });
  expect(String(found!.traffic)).toBe("TCP, with 10.9.0.0-10.9.255.255, local");
});

test("GIVEN rules that only deny WHEN they are compared with none THEN there is no difference", () => {
  expect(differences(rulePolicy([rule(deny)]), rulePolicy([]), DVIPA)).toEqual([]);
});

test("GIVEN actions of other names WHEN they mean the same THEN there is no difference; else the attributes are named", () => {
  const protectedBy = (action: string) => rulePolicy([rule(protect(action))]);
  expect(differences(protectedBy("gold"), protectedBy("gold2"), DVIPA)).toEqual([]);
  expect(differences(protectedBy("gold"), protectedBy("silver"), DVIPA)).toMatchObject([{ aspects: ["VpnLife"] }]);
});

test("GIVEN a rule for another local address WHEN policies are compared for the DVIPA THEN it does not count", () => {
  const other = rule(permit, TCP, "All4", "10.1.0.9");
  expect(differences(rulePolicy([other]), rulePolicy([]), DVIPA)).toEqual([]);
  expect(differences(rulePolicy([other]), rulePolicy([]), "10.1.0.9")).toHaveLength(1);
});

test("GIVEN an IPv6 address WHEN policies are compared THEN only rules of its family count", () => {
  const six = rule(permit, TCP, "2001:db8:9::/48", "2001:db8::1");
  const four = rule(permit, TCP, "All4", "All");
  expect(differences(rulePolicy([six, four]), rulePolicy([six]), "2001:db8::1")).toEqual([]);
  expect(differences(rulePolicy([six]), rulePolicy([four]), "2001:db8::1")).toMatchObject([
    { packet: { remote: "2001:db8:9::1" } },
  ]);
});

test("GIVEN a rule with a time condition WHEN it is compared with one without THEN they differ while it does not hold", () => {
  const timed = rulePolicy([rule(["IpTimeConditionRef day", ...permit])]);
  const [found, ...more] = differences(timed, rulePolicy([rule(permit)]), DVIPA);
  expect(more).toEqual([]);
  expect([...found!.when.values()]).toEqual([false]);
  expect(found).toMatchObject({ left: { action: "Deny" }, right: { action: "Permit" } });
});

test("GIVEN rules that differ in how a tunnel is started or protected WHEN they are compared THEN it is named", () => {
  const policy = (...action: string[]) => rulePolicy([rule(["IpGenericFilterActionRef ipsec", ...action])]);
  const aspects = (left: readonly string[], right: readonly string[]) =>
    differences(policy(...left), policy(...right), DVIPA).map((difference) => difference.aspects);
  const gold = ["IpDynVpnActionRef gold"];
  expect(aspects(gold, [...gold, "IpLocalStartActionRef onDemand"])).toEqual([["AllowOnDemand"]]);
  expect(aspects(gold, [...gold, "IpLocalStartActionRef gateway"])).toEqual([["IpLocalStartAction"]]);
  expect(aspects(gold, ["IpDynVpnActionRef missing"])).toEqual([["IpDynVpnAction"]]);
  expect(aspects(gold, ["IpManVpnActionRef keys"])).toEqual([["IpDynVpnAction", "IpManVpnAction"]]);
  expect(aspects(["IpManVpnActionRef keys"], ["IpManVpnActionRef missing"])).toEqual([["IpManVpnAction"]]);
});

test("GIVEN a part of the traffic WHEN policies differ in another part THEN they are the same", () => {
  const udp: TrafficPart = {
    of: (address) => Traffic.of(address, { protocol: 17 }),
    mayMatch: ({ services }) => services.some(({ protocol }) => protocol.value !== 6),
  };
  const [one, two] = [rulePolicy([rule(permit), rule(deny, "Protocol UDP")]), rulePolicy([rule(deny, "Protocol UDP")])];
  expect(differences(one, two, DVIPA)).toHaveLength(1);
  expect(differences(one, two, DVIPA, udp)).toEqual([]);
  expect(differences(one, rulePolicy([rule(permit, "Protocol UDP")]), DVIPA, udp)).toMatchObject([
    { left: { action: "Deny" }, right: { action: "Permit" }, packet: { protocol: 17 } },
  ]);
});

describe("GIVEN two policies of one rule each", () => {
  const of = (change: Partial<RuleText>) => rulePolicy([{ ...rule(permit), ...change }]);
  const inbound = [`${TCP}\nDirection Inbound`];
  const mixed = [TCP, "Protocol UDP\nDirection Inbound"];
  const remote = "10.9.0.0/16";

  test.each<[string, Partial<RuleText>, Partial<RuleText>, number]>([
    ["the same", {}, {}, 0],
    ["the service", {}, { services: ["Protocol UDP"] }, 2],
    ["the action", {}, { action: deny }, 1],
    ["the time", {}, { action: ["IpTimeConditionRef day", ...permit] }, 1],
    ["the peers", {}, { destination: "10.8.0.0/16" }, 2],
    ["the local addresses beside this one", {}, { source: "10.1.0.0/24" }, 0],
    [
      "the peers, as the source of an inbound service",
      { services: inbound, source: remote, destination: DVIPA },
      { services: inbound, source: "10.8.0.0/16", destination: DVIPA },
      2,
    ],
    [
      "the local addresses beside this one, as the destination of an inbound service",
      { services: inbound, source: remote, destination: DVIPA },
      { services: inbound, source: remote, destination: "10.1.0.0/24" },
      0,
    ],
    [
      "the source, where services of both ways have this address on both sides",
      { services: mixed, source: "10.0.0.0/8", destination: "10.0.0.0/8" },
      { services: mixed, source: "10.1.0.0/16", destination: "10.0.0.0/8" },
      1,
    ],
    [
      "the destination, where services of both ways have this address on both sides",
      { services: mixed, source: "10.0.0.0/8", destination: "10.0.0.0/8" },
      { services: mixed, source: "10.0.0.0/8", destination: "10.1.0.0/16" },
      1,
    ],
    [
      "which side this address is on, where there are services of both ways",
      { services: mixed, source: DVIPA, destination: "10.0.0.0/8" },
      { services: mixed, source: "10.1.0.2", destination: "10.0.0.0/8" },
      2,
    ],
  ])("WHEN they differ in %s THEN so many differences are found", (_what, left, right, count) => {
    expect(differences(of(left), of(right), DVIPA)).toHaveLength(count);
    expect(differences(of(right), of(left), DVIPA)).toHaveLength(count);
  });
});

test("GIVEN traffic that several pairs of rules treat differently WHEN policies are compared THEN there is one difference for each pair, with all its traffic", () => {
  const left = rulePolicy([
    rule(permit, "Protocol UDP\nSourcePortRange 53"),
    rule(permit, TCP),
    rule(permit, "Protocol 47"),
  ]);
  const right = rulePolicy([rule(deny, `${TCP}\nSourcePortRange 80`)]);
  const found = differences(left, right, DVIPA);
  expect(found.map(({ left: a, right: b }) => [a.rule?.name, b.rule?.name])).toEqual([
    ["R0", undefined],
    ["R1", "R0"],
    ["R1", undefined],
    ["R2", undefined],
  ]);
  const ports = found[2]!.traffic;
  const packet = { ...found[2]!.packet, localPort: 79 };
  expect([79, 80, 81].map((localPort) => ports.has({ ...packet, localPort }))).toEqual([true, false, true]);
});

test("GIVEN two rules of a policy WHEN they are the same in another one, or one of them THEN there is a difference unless both are", () => {
  const web = rule(permit, `${TCP}\nSourcePortRange 443`);
  const dns = rule(permit, "Protocol UDP\nSourcePortRange 53");
  const without = { ...dns, action: deny };
  expect(differences(rulePolicy([web, dns]), rulePolicy([web, dns]), DVIPA)).toEqual([]);
  expect(differences(rulePolicy([web, dns]), rulePolicy([web, without]), DVIPA)).toHaveLength(1);
  expect(differences(rulePolicy([web, dns]), rulePolicy([web]), DVIPA)).toHaveLength(1);
});

test("GIVEN rules that differ at some times and always WHEN they are compared THEN each has its times, and those of the same times are one", () => {
  const port = (action: readonly string[], number: number) => rule(action, `${TCP}\nSourcePortRange ${number}`);
  const byDay = ["IpTimeConditionRef day", ...permit];
  const found = differences(rulePolicy([rule(permit)]), rulePolicy([port(byDay, 80), port(byDay, 443)]), DVIPA);
  const packet = { ...found[0]!.packet, localPort: 1 };
  const at = (localPort: number) => found.map(({ traffic }) => traffic.has({ ...packet, localPort }));
  expect(found.map(({ when }) => [...when.values()])).toEqual([[false], []]);
  expect([80, 443, 81].map(at)).toEqual([
    [true, false],
    [true, false],
    [false, true],
  ]);
});

test("GIVEN rules that protect WHEN one has a start action that differs in several ways THEN each is named once", () => {
  const of = (...lines: string[]) => rulePolicy([rule([...protect("gold"), ...lines])]);
  const manual = (name: string) => rulePolicy([rule(["IpGenericFilterActionRef ipsec", `IpManVpnActionRef ${name}`])]);
  const aspects = (left: PolicyModel, right: PolicyModel) =>
    differences(left, right, DVIPA).map((difference) => difference.aspects);
  expect(aspects(of(), of("IpManVpnActionRef keys"))).toEqual([["IpManVpnAction"]]);
  expect(aspects(of("IpLocalStartActionRef gateway"), of("IpLocalStartActionRef onDemand"))).toEqual([
    ["AllowOnDemand", "IpLocalStartAction"],
  ]);
  expect(aspects(manual("keys"), rulePolicy([rule(["IpGenericFilterActionRef ipsec"])]))).toEqual([["IpManVpnAction"]]);
  expect(aspects(manual("x"), manual("y"))).toEqual([["IpManVpnAction"]]);
});

test("GIVEN rules whose actions are not there WHEN they are compared THEN they differ in what they do, unless the name is the same", () => {
  const of = (name: string) => rulePolicy([rule([`IpGenericFilterActionRef ${name}`])]);
  expect(differences(of("x"), of("x"), DVIPA)).toEqual([]);
  expect(differences(of("x"), of("y"), DVIPA)).toMatchObject([{ aspects: ["IpFilterAction"] }]);
  expect(differences(of("x"), rulePolicy([]), DVIPA)).toMatchObject([{ aspects: ["IpFilterAction"] }]);
});

test("GIVEN actions that are not there on either side WHEN rules differ in something else THEN only that is named", () => {
  const of = (...lines: string[]) => rulePolicy([rule(["IpGenericFilterActionRef ipsec", ...lines])]);
  const aspects = (left: readonly string[], right: readonly string[]) =>
    differences(of(...left), of(...right), DVIPA).map((difference) => difference.aspects);
  const [missing, lost] = ["IpDynVpnActionRef missing", "IpManVpnActionRef lost"];
  expect(aspects([missing], [missing, "IpManVpnActionRef keys"])).toEqual([["IpManVpnAction"]]);
  expect(aspects([lost], [lost, "IpDynVpnActionRef gold"])).toEqual([["IpDynVpnAction"]]);
  expect(aspects(["IpLocalStartActionRef onDemand"], ["IpDynVpnActionRef gold"])).toEqual([["IpDynVpnAction"]]);
  expect(aspects(["IpDynVpnActionRef gold", "IpLocalStartActionRef onDemand"], [])).toEqual([["IpDynVpnAction"]]);
  expect(aspects([], ["IpDynVpnActionRef gold", "IpLocalStartActionRef gateway"])).toEqual([["IpDynVpnAction"]]);
  expect(aspects([missing], [missing, "IpLocalStartActionRef gateway"])).toEqual([["IpLocalStartAction"]]);
});
