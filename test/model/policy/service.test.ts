import { protocolName, protocolNumber } from "../../../src/model/policy/service";
import { block, policyFrom } from "../../support/filter-policies";

const PERMIT = "IpGenericFilterActionRef permit";
const servicesOf = (rule: string, more = "") =>
  policyFrom(block("IpFilterPolicy", block("IpFilterRule R", "IpSourceAddr 10.1.0.1", rule, PERMIT)) + more).rules[0]!
    .services;

test("GIVEN a service that says nothing WHEN it is read THEN every value is a default, and all local traffic is meant", () => {
  const [service] = servicesOf(block("IpService", ""));
  expect(service).toMatchObject({
    name: undefined,
    file: "file0",
    protocol: { value: "All", defaulted: true },
    sourcePorts: { value: "All", defaulted: true },
    destinationPorts: { value: "All", defaulted: true },
    type: { value: "Any" },
    code: { value: "Any" },
    direction: { value: "Bidirectional", defaulted: true },
    connect: { value: "Either" },
    routing: { value: "Local", defaulted: true },
    securityClass: { value: 0, defaulted: true },
    fragmentsOnly: false,
  });
  expect(servicesOf("")[0]!.key).toBe(service!.key);
});

test("GIVEN a service that says what the defaults are WHEN it is read THEN it means the same, and nothing is a default", () => {
  const explicit = [
    "SourcePortRange 0",
    "DestinationPortRange 0",
    "Protocol All",
    "Direction Bidirectional",
    "Routing Local",
    "SecurityClass 0",
  ];
  const [service] = servicesOf(block("IpService", ...explicit));
  expect(service!.key).toBe(servicesOf("")[0]!.key);
  expect([service!.protocol, service!.sourcePorts, service!.routing].map(({ defaulted }) => defaulted)).toEqual([
    false,
    false,
    false,
  ]);
});

test("GIVEN services inline, by reference and in a group WHEN a rule is read THEN it has them all", () => {
  const more =
    block("IpService web", "Protocol TCP", "SourcePortRange 80 443") +
    block("IpService dns", "Protocol 17", "DestinationPortRange 53") +
    block("IpServiceGroup group", block("IpService", "Protocol ICMP", "Type 8"), "IpServiceRef dns");
  const of = (rule: string) =>
    servicesOf(rule, more).map(({ name, protocol, sourcePorts, destinationPorts, type }) => [
      name,
      protocol.value,
      sourcePorts.value,
      destinationPorts.value,
      type.value,
    ]);
  const web = ["web", 6, { low: 80, high: 443 }, "All", "Any"];
  const ping = [undefined, 1, "All", "All", { low: 8, high: 8 }];
  const dns = ["dns", 17, "All", { low: 53, high: 53 }, "Any"];
  expect(of("IpServiceRef web")).toEqual([web]);
  expect(of("IpServiceGroupRef group")).toEqual([ping, dns]);
  expect(of(block("IpService", "Protocol OSPF"))).toEqual([[undefined, 89, "All", "All", "Any"]]);
});

test("GIVEN a reference to no service WHEN the rule is read THEN it matches nothing, for it is not known what it is about", () => {
  expect(servicesOf("IpServiceRef nothing")).toEqual([]);
});

test("GIVEN protocols by name and number WHEN they are read THEN each has its number and its name", () => {
  expect(["TCP", "icmpv6", "All", 50].map(protocolNumber)).toEqual([6, 58, "All", 50]);
  expect([6, 58, 50].map(protocolName)).toEqual(["TCP", "ICMPv6", "50"]);
});
