import { matches, type Packet } from "../../../src/model/policy";
import { rulePolicy, type RuleText } from "../../support/filter-policies";

const DVIPA = "10.1.0.1";
const PEER = "10.9.0.1";
const ACTION = ["IpGenericFilterActionRef permit"];
const ruleFor = (service: string, text: Partial<RuleText> = {}) =>
  rulePolicy([{ source: DVIPA, destination: PEER, services: [service], action: ACTION, ...text }]).rules[0]!;
const inbound: Packet = {
  direction: "Inbound",
  local: DVIPA,
  remote: PEER,
  protocol: 6,
  localPort: 443,
  remotePort: 5000,
};
const outbound: Packet = { ...inbound, direction: "Outbound" };

test("GIVEN a bidirectional rule WHEN packets come either way THEN source and destination are swapped for inbound ones", () => {
  const web = ruleFor("Protocol TCP\nSourcePortRange 443");
  expect([inbound, outbound].map((packet) => matches(web, packet))).toEqual([true, true]);
  expect(matches(web, { ...inbound, localPort: 5000, remotePort: 443 })).toBe(false);
  expect(matches(web, { ...inbound, local: PEER, remote: DVIPA })).toBe(false);
});

test("GIVEN an inbound rule WHEN a packet comes in THEN its source is the peer", () => {
  const web = ruleFor("Protocol TCP\nDestinationPortRange 443\nDirection Inbound", {
    source: PEER,
    destination: DVIPA,
  });
  expect([inbound, outbound].map((packet) => matches(web, packet))).toEqual([true, false]);
});

test.each([
  ["Protocol UDP", {}, false],
  ["Protocol TCP\nDirection Outbound", {}, false],
  ["Routing Routed", {}, false],
  ["Routing Routed", { routing: "Routed" }, true],
  ["Routing Either", { routing: "Routed" }, true],
  ["SecurityClass 7", {}, false],
  ["SecurityClass 7", { securityClass: 7 }, true],
  ["Direction Bidirectional OutboundConnect", {}, false],
  ["Direction Bidirectional OutboundConnect", { connection: "Outbound" }, true],
  ["Direction Bidirectional OutboundConnect", { protocol: 17 }, true],
  ["SourcePortRange 443", { protocol: 47 }, false],
  ["Protocol ICMP\nType 8", { protocol: 1, type: 8 }, true],
  ["Protocol ICMP\nType 8", { protocol: 1, type: 0 }, false],
  ["Protocol ICMP\nCode 1", { protocol: 1, type: 8 }, false],
] as const)(
  "GIVEN a service with %s WHEN an inbound TCP packet has %o THEN it matches: %s",
  (service, change, result) => {
    expect(matches(ruleFor(service), { ...inbound, ...change })).toBe(result);
  },
);

test("GIVEN addresses of two families WHEN a rule covers both THEN no packet is between them", () => {
  const all = ruleFor("", { source: "All", destination: "All" });
  expect(matches(all, inbound)).toBe(true);
  expect(matches(all, { ...inbound, remote: "2001:db8::1" })).toBe(false);
});
