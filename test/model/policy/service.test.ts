import { parseIpsecPolicy } from "../../../src/documents/ipsec";
import { readPolicy, type UnresolvedReference } from "../../../src/model/policy";
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

test.each([
  "IpServiceRef",
  "NewLine 1\nipservicegroupref",
  block("IpServce", "Protocol TCP"),
  block("IpServiceGroup", ""),
])("GIVEN a rule with %j WHEN its service cannot be read THEN it matches nothing, too", (line) => {
  expect(servicesOf(line)).toEqual([]);
});

test.each(["NewLine IpServiceRef", block("IpTimeCondition", "TimeOfDayRange 08:00-18:00")])(
  "GIVEN a rule with %j WHEN it names no service THEN it is about all local traffic",
  (line) => {
    expect(servicesOf(line)).toMatchObject([{ protocol: { value: "All" }, routing: { value: "Local" } }]);
  },
);

test("GIVEN protocols by name and number WHEN they are read THEN each has its number and its name", () => {
  expect(["TCP", "icmpv6", "All", 50].map(protocolNumber)).toEqual([6, 58, "All", 50]);
  expect([6, 58, 50].map(protocolName)).toEqual(["TCP", "ICMPv6", "50"]);
});

test.each<[string, unknown]>([
  ["SourcePortRange 0", "All"],
  ["SourcePortRange 0 0", "All"],
  ["SourcePortRange 0 5", { low: 0, high: 5 }],
  ["SourcePortRange 5", { low: 5, high: 5 }],
  ["SourcePortRange 5 7", { low: 5, high: 7 }],
])("GIVEN %s WHEN it is read THEN port 0 alone stands for all ports", (line, expected) => {
  expect(servicesOf(block("IpService", "Protocol TCP", line))[0]!.sourcePorts.value).toEqual(expected);
});

describe("GIVEN a rule with services of some directions", () => {
  const of = (...lines: string[]) =>
    policyFrom(
      block(
        "IpFilterPolicy",
        block("IpFilterRule R", "IpSourceAddr 10.1.0.1", "IpDestAddr 10.2.0.2", ...lines, PERMIT),
      ) +
        block("IpService in", "Direction Inbound") +
        block("IpService out", "Direction Outbound") +
        block("IpServiceGroup ins", "IpServiceRef in", block("IpService", "Direction Inbound")) +
        block("IpServiceGroup mixed", "IpServiceRef in", "IpServiceRef out") +
        block("IpServiceGroup none", "IpServiceRef nothing") +
        block("IpService unread", "Direction Inbound", "SourcePortRange x") +
        block("IpServiceGroup partly", block("IpService", "SourcePortRange x"), "IpServiceRef in"),
    ).rules[0]!;
  const inline = (direction: string) => block("IpService", `Direction ${direction}`);

  test.each<[string, string[], number, number, string]>([
    ["none", [], 1, 0, "10.1.0.1"],
    ["one inline, inbound", [inline("Inbound")], 1, 1, "10.2.0.2"],
    ["one inline, of both ways", [inline("Bidirectional")], 1, 0, "10.1.0.1"],
    ["one inline that says nothing", [block("IpService", "")], 1, 0, "10.1.0.1"],
    ["two inline, both inbound", [inline("Inbound"), inline("Inbound")], 2, 2, "10.2.0.2"],
    ["two inline, one inbound", [inline("Inbound"), inline("Outbound")], 2, 1, "10.1.0.1"],
    ["one referred to, inbound", ["IpServiceRef in"], 1, 1, "10.2.0.2"],
    ["one referred to, outbound", ["IpServiceRef out"], 1, 0, "10.1.0.1"],
    ["one referred to that is not there", ["IpServiceRef nothing"], 0, 0, "10.1.0.1"],
    ["a group, all inbound", ["IpServiceGroupRef ins"], 2, 2, "10.2.0.2"],
    ["a group of both", ["IpServiceGroupRef mixed"], 2, 1, "10.1.0.1"],
    ["a group without services", ["IpServiceGroupRef none"], 0, 0, "10.1.0.1"],
    ["a group that is not there", ["IpServiceGroupRef nothing"], 0, 0, "10.1.0.1"],
    ["a reference and a group", ["IpServiceRef in", "IpServiceGroupRef ins"], 3, 3, "10.2.0.2"],
    ["a reference and one inline", ["IpServiceRef in", inline("Inbound")], 2, 2, "10.2.0.2"],
    ["an inbound reference, and another way inline", ["IpServiceRef in", inline("Outbound")], 2, 1, "10.1.0.1"],
    ["another way by reference, and inbound inline", ["IpServiceRef out", inline("Inbound")], 2, 1, "10.1.0.1"],
    ["one inline, inbound, that cannot be read", [inline("Inbound\nSourcePortRange x")], 0, 0, "10.2.0.2"],
    ["one referred to, inbound, that cannot be read", ["IpServiceRef unread"], 0, 0, "10.2.0.2"],
    ["one of both ways that cannot be read, beside an inbound one", ["IpServiceGroupRef partly"], 1, 1, "10.1.0.1"],
  ])(
    "WHEN it has %s THEN it has so many, and where all are inbound the destination is this side",
    (_what, lines, count, inbound, local) => {
      const rule = of(...lines);
      expect([rule.services.length, rule.inboundServices, rule.local.only]).toEqual([count, inbound, local]);
    },
  );
});

test("GIVEN rules that refer to the same service, and to more THEN each has the services it names", () => {
  const rules = policyFrom(
    block(
      "IpFilterPolicy",
      ...[
        "IpServiceRef a",
        "IpServiceRef b",
        "IpServiceRef a",
        "IpServiceRef a\nIpServiceGroupRef g",
        `IpServiceRef a\n${block("IpService", "Protocol ICMP")}`,
      ].map((line, i) => block(`IpFilterRule R${i}`, line, PERMIT)),
    ) +
      block("IpService a", "Protocol TCP") +
      block("IpService b", "Protocol UDP") +
      block("IpServiceGroup g", "IpServiceRef b"),
  ).rules;
  expect(rules.map(({ services }) => services.map(({ protocol }) => protocol.value))).toEqual([
    [6],
    [17],
    [6],
    [6, 17],
    [1, 6],
  ]);
  expect(rules[2]!.services).toBe(rules[0]!.services);
});

test("GIVEN a service and a group of one name WHEN rules refer to either THEN each has what it refers to", () => {
  const rules = policyFrom(
    block(
      "IpFilterPolicy",
      ...["IpServiceRef web", "IpServiceGroupRef web", "IpServiceRef web"].map((line, i) =>
        block(`IpFilterRule R${i}`, line, PERMIT),
      ),
    ) +
      block("IpService web", "Protocol TCP") +
      block("IpServiceGroup web", block("IpService", "Protocol UDP")),
  ).rules;
  expect(rules.map(({ services }) => services.map(({ protocol }) => protocol.value))).toEqual([[6], [17], [6]]);
});

test("GIVEN rules without a service WHEN they are read THEN what each is about stands in the rule itself", () => {
  const { rules } = policyFrom(
    block("IpFilterPolicy", ...["A", "B"].map((name) => block(`IpFilterRule ${name}`, PERMIT))),
  );
  expect(rules.map(({ services, statement }) => services.map((service) => service.statement === statement))).toEqual([
    [true],
    [true],
  ]);
});

test.each<[string, string[]]>([
  ["", []],
  [block("IpService", "Protocol TCP"), []],
  ["IpServiceRef a", ["own IpFilterRule: IpService a"]],
  ["IpServiceGroupRef a", ["own IpFilterRule: IpServiceGroup a"]],
  ["IpServiceGroupRef b", ["common IpServiceGroup: IpService c"]],
])(
  "GIVEN a rule with %j WHEN it is read THEN the names that stand for nothing are %j, each where it is used",
  (line, expected) => {
    const unresolved: UnresolvedReference[] = [];
    const texts = {
      own: block("IpFilterPolicy", block("IpFilterRule R", line)),
      common: block("IpServiceGroup b", "IpServiceRef c"),
    };
    readPolicy(
      Object.entries(texts).map(([file, text]) => ({ file, document: parseIpsecPolicy(text) })),
      unresolved,
    );
    expect(
      unresolved.map(({ file, statement, keyword, name }) => `${file} ${statement.keyword}: ${keyword} ${name}`),
    ).toEqual(expected);
  },
);

test("GIVEN rules WHEN their services are compared by key THEN each service counts, in its place", () => {
  const key = (...services: string[]) =>
    policyFrom(
      block("IpFilterPolicy", block("IpFilterRule R", ...services.map((line) => block("IpService", line)), PERMIT)),
    ).rules[0]!.servicesKey;
  expect(key("Protocol TCP", "Protocol UDP")).toBe(key("Protocol 6", "Protocol 17"));
  const keys = [
    key("Protocol TCP"),
    key("Protocol UDP"),
    key("Protocol TCP", "Protocol UDP"),
    key("Protocol UDP", "Protocol TCP"),
    key("Protocol TCP\nSourcePortRange 1 2"),
    key("Protocol TCP\nSourcePortRange 1 3"),
    key("Protocol TCP\nDestinationPortRange 1 3"),
    key("Protocol TCP\nSecurityClass 3"),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test("GIVEN a service that cannot be read WHEN the rule is read THEN it is left out, and the others stay", () => {
  expect(
    servicesOf(block("IpService", "Protocol TCP", "SourcePortRange x") + block("IpService", "Protocol UDP")),
  ).toMatchObject([{ protocol: { value: 17 } }]);
});

test.each(["Protocol SCTP", "protocol  SCTP", "Protocol ICMP\nType 8-9", "Protocol ICMP\nNewLimit 5\nCode x"])(
  "GIVEN a service with %j WHEN its traffic is not understood THEN it is left out, too",
  (lines) => {
    expect(servicesOf(block("IpService", lines))).toEqual([]);
  },
);

test("GIVEN a service with a line that has nothing to do with its protocol WHEN it is not understood THEN the service counts", () => {
  expect(servicesOf(block("IpService", "Protocol TCP", "NewLimit Type 8"))).toMatchObject([{ protocol: { value: 6 } }]);
});

test("GIVEN a service with two protocols WHEN the rule is read THEN the last one counts", () => {
  expect(servicesOf(block("IpService", "Protocol UDP", "Protocol TCP"))).toMatchObject([{ protocol: { value: 6 } }]);
});

test("GIVEN a filter rule with other blocks inside WHEN it is read THEN only its services are services", () => {
  const services = servicesOf(
    block("IpTimeCondition", "TimeOfDayRange 08:00-18:00") + block("IpService", "Protocol UDP"),
  );
  expect(services.map(({ protocol }) => protocol.value)).toEqual([17]);
});
