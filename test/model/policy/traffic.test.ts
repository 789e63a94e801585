import fc from "fast-check";
import { AddressSet } from "../../../src/model/address-set";
import { Traffic } from "../../../src/model/policy";
import { policyPair, rulePolicy, UNIVERSE } from "../../support/filter-policies";
import { runs } from "../../support/runs";

const DVIPA = "10.1.0.1";
const trafficOf = (service: string, destination = "10.9.0.0/24") =>
  Traffic.ofRule(
    rulePolicy([{ source: DVIPA, destination, services: [service], action: ["IpGenericFilterActionRef permit"] }])
      .rules[0]!,
    DVIPA,
  );

test("GIVEN any two sets of traffic WHEN they are combined THEN a packet is in the result exactly where it should be", () => {
  fc.assert(
    fc.property(policyPair, fc.constantFrom(...UNIVERSE), ([a, b], packet) => {
      const all = [...rulePolicy(a).rules, ...rulePolicy(b).rules].map((rule) => Traffic.ofRule(rule, DVIPA));
      const [one = Traffic.all(DVIPA), two = Traffic.all(DVIPA)] = all;
      const [inOne, inTwo] = [one.has(packet), two.has(packet)];
      expect(one.intersect(two).has(packet)).toBe(inOne && inTwo);
      expect(one.minus(two).has(packet)).toBe(inOne && !inTwo);
      expect(one.union(two).has(packet)).toBe(inOne || inTwo);
      if (one.covers(two)) expect(inTwo && !inOne).toBe(false);
      const { example } = one.minus(two);
      if (example !== undefined) expect([one.has(example), two.has(example)]).toEqual([true, false]);
    }),
    runs(),
  );
});

test("GIVEN traffic and parts of it WHEN they are compared THEN all parts together cover it, and one of them does not", () => {
  const tcp = trafficOf("Protocol TCP");
  const low = trafficOf("Protocol TCP\nSourcePortRange 0 1023\nDestinationPortRange 0");
  const high = trafficOf("Protocol TCP\nSourcePortRange 1024 65535");
  expect(low.union(high).covers(tcp)).toBe(true);
  expect(low.covers(tcp)).toBe(false);
  expect(tcp.minus(low).minus(high).isEmpty).toBe(true);
  expect(low.intersect(high).isEmpty).toBe(true);
});

test("GIVEN traffic of another address WHEN it is combined THEN they share nothing", () => {
  const other = Traffic.all("10.1.0.2");
  expect(Traffic.all(DVIPA).intersect(other).isEmpty).toBe(true);
  expect(Traffic.all(DVIPA).minus(other).isEmpty).toBe(false);
});

test("GIVEN a service that no packet can match WHEN its traffic is asked for THEN it is empty", () => {
  expect(trafficOf("Protocol ICMP\nSourcePortRange 443").isEmpty).toBe(true);
  expect(trafficOf("Protocol ICMP\nType 300").isEmpty).toBe(true);
  expect(trafficOf("Protocol TCP\nType 8").isEmpty).toBe(true);
  expect(trafficOf("", "All6").isEmpty).toBe(true);
});

test.each([
  [
    "Protocol TCP\nSourcePortRange 443\nDirection Bidirectional InboundConnect",
    "TCP, local port 443, connections set up by the peer, with 10.9.0.0-10.9.0.255, local",
  ],
  ["Protocol ICMP\nType 8\nDirection Outbound\nRouting Either", "ICMP, type 8, with 10.9.0.0-10.9.0.255, outbound"],
  ["Protocol 50\nSecurityClass 7\nRouting Routed", "protocol 50, with 10.9.0.0-10.9.0.255, routed, security class 7"],
])("GIVEN the service %o WHEN its traffic is written THEN it reads %s", (service, text) => {
  expect(String(trafficOf(service))).toBe(text);
});

test("GIVEN all traffic WHEN it is written THEN it reads so, in one piece", () => {
  expect(String(Traffic.all(DVIPA))).toBe("all protocols");
});

test.each([
  [{ protocol: 47 }, "protocol 47"],
  [{ protocol: 6, localPort: 443, routing: "Local" as const }, "TCP, local port 443, local"],
  [{ protocol: 17, localPort: 500, remotePort: 500 }, "UDP, local port 500, remote port 500"],
  [{ protocol: 17, localPort: 500, direction: "Inbound" as const }, "UDP, local port 500, inbound"],
  [{ protocol: 17, remotePort: 500, direction: "Outbound" as const }, "UDP, remote port 500, outbound"],
  [{ protocol: 6, remote: new AddressSet(["10.9.0.0/24", "2001:db8::1"]) }, "TCP, with 10.9.0.0-10.9.0.255"],
])("GIVEN the limits %o WHEN their traffic is asked for THEN it is %s", (limits, text) => {
  expect(String(Traffic.of(DVIPA, limits))).toBe(text);
});

test.each([
  ["direction", "Protocol TCP\nDirection Outbound", "TCP, with 10.9.0.0-10.9.0.255, inbound, local"],
  ["direction", "Protocol TCP", "TCP, with 10.9.0.0-10.9.0.255, local"],
  ["routing", "Protocol TCP\nDirection Outbound", "TCP, with 10.9.0.0-10.9.0.255, outbound, routed"],
  ["routing", "Protocol TCP\nRouting Either", "TCP, with 10.9.0.0-10.9.0.255"],
] as const)("GIVEN traffic WHEN its %s is flipped THEN of %j it is %s", (what, service, text) => {
  expect(String(trafficOf(service).flipped(what))).toBe(text);
});

test("GIVEN local and forwarded packets WHEN it is asked whether all are forwarded THEN only those alone are", () => {
  const of = (routing: "Local" | "Routed" | "Either") => Traffic.of(DVIPA, { protocol: 6, routing });
  expect([of("Routed"), of("Either"), of("Local"), of("Routed").union(of("Local"))].map((t) => t.isForwarded)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
