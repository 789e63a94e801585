import { decide, differences, type Packet } from "../../../src/model/policy";
import { readModel } from "../../../src/model/read";
import { assemblyOf } from "../../support/assembly";

function defaultPolicy(profile: string) {
  return readModel(assemblyOf({ SYSA: { stacks: { TCPIP: profile } } })).stacks[0]!.defaultPolicy;
}
const packet: Packet = { direction: "Inbound", local: "10.1.0.1", remote: "10.9.0.1", protocol: 89, type: 1 };

test("GIVEN an IPSEC block WHEN its default policy is read THEN its rules permit, and the rest is denied", () => {
  const policy = defaultPolicy(`IPSEC LOGENABLE
  IPSECRULE * * LOG PROTOCOL OSPF
  IPSECRULE 10.1.0.1 10.9.0.0/16 PROTOCOL TCP SRCPORT 443 DESTPORT 1024 65535 ROUTING EITHER
  IPSEC6RULE * 2001:db8::/32 PROTOCOL ICMPV6 TYPE 128
ENDIPSEC
`);
  expect(policy.rules.map(({ name, action, statement }) => [name, action, statement.keyword])).toEqual([
    ["SYSDEFAULTRULE.1", "Permit", "IPSECRULE"],
    ["SYSDEFAULTRULE.2", "Permit", "IPSECRULE"],
    ["SYSDEFAULTRULE.3", "Permit", "IPSEC6RULE"],
  ]);
  expect(policy.settings.filterLogging.value).toBe("On");
  expect(policy.rules[0]!.generic?.logging.value).toBe("Yes");
  expect(decide(policy, packet).rule?.name).toBe("SYSDEFAULTRULE.1");
  expect(decide(policy, { ...packet, routing: "Routed" }).action).toBe("Deny");
  const web: Packet = { ...packet, protocol: 6, localPort: 443, remotePort: 5000 };
  expect(decide(policy, web).rule?.name).toBe("SYSDEFAULTRULE.2");
  expect(decide(policy, { ...web, remotePort: 80 }).action).toBe("Deny");
  const ping: Packet = { direction: "Outbound", local: "2001:db8::1", remote: "2001:db8::2", protocol: 58, type: 128 };
  expect([ping, { ...ping, type: 129 }].map((each) => decide(policy, each).action)).toEqual(["Permit", "Deny"]);
  expect(decide(policy, { ...ping, local: "10.1.0.1", remote: "10.9.0.1" }).action).toBe("Deny");
});

test("GIVEN fragments only WHEN the default policy decides THEN a whole packet is denied", () => {
  const policy = defaultPolicy("IPSEC\n  IPSECRULE * * ROUTING ROUTED FRAGMENTSONLY\nENDIPSEC\n");
  const routed: Packet = { ...packet, routing: "Routed" };
  expect([routed, { ...routed, fragment: true }].map((each) => decide(policy, each).action)).toEqual([
    "Deny",
    "Permit",
  ]);
});

test("GIVEN no IPSEC block WHEN the default policy is compared with an empty block THEN both deny everything", () => {
  const none = defaultPolicy("IPCONFIG IPSECURITY\n");
  expect(none.rules).toEqual([]);
  expect(differences(none, defaultPolicy("IPSEC\nENDIPSEC\n"), "10.1.0.1")).toEqual([]);
});

describe("GIVEN the operands of a rule", () => {
  const ruleOf = (operands: string, keyword = "IPSECRULE") =>
    defaultPolicy(`IPSEC\n  ${keyword} ${operands}\nENDIPSEC\n`).rules[0]!;

  test("WHEN it says nothing THEN it is for all local traffic of its family in both directions, and not logged", () => {
    const rule = ruleOf("* *");
    expect(rule.services).toHaveLength(1);
    expect(rule.services[0]).toMatchObject({
      protocol: { value: "All", defaulted: true },
      sourcePorts: { value: "All" },
      destinationPorts: { value: "All" },
      type: { value: "Any" },
      code: { value: "Any" },
      direction: { value: "Bidirectional" },
      connect: { value: "Either" },
      routing: { value: "Local" },
      securityClass: { value: 0 },
      fragmentsOnly: false,
    });
    expect(rule).toMatchObject({
      action: "Permit",
      file: "SYSA/TCPIP.PROFILE/SYSA",
      generic: { logging: { value: "No", defaulted: true }, discard: { value: "Silent" } },
      allowOnDemand: { value: false },
      timeConditions: [],
      inboundServices: 0,
    });
    expect([rule.source.key, rule.destination.key]).toEqual(["0.0.0.0/0", "0.0.0.0/0"]);
    expect(ruleOf("* *", "IPSEC6RULE").source.key).toBe("::/0");
  });

  test.each<[string, object]>([
    [
      "PROTOCOL TCP SRCPORT 80 DESTPORT 1024 65535",
      {
        protocol: { value: 6 },
        sourcePorts: { value: { low: 80, high: 80 } },
        destinationPorts: { value: { low: 1024, high: 65535 } },
      },
    ],
    [
      "PROTOCOL TCP SRCPORT * DESTPORT *",
      { sourcePorts: { value: "All", defaulted: false }, destinationPorts: { value: "All" } },
    ],
    ["PROTOCOL ICMP TYPE 8 CODE 0", { type: { value: { low: 8, high: 8 } }, code: { value: { low: 0, high: 0 } } }],
    ["PROTOCOL ICMP TYPE * CODE *", { type: { value: "Any" }, code: { value: "Any" } }],
    ["PROTOCOL 47", { protocol: { value: 47 } }],
    ["DIRECTION OUTBOUND", { direction: { value: "Outbound" } }],
    ["DIRECTION INBOUND", { direction: { value: "Inbound" } }],
    [
      "PROTOCOL TCP DIRECTION BIDIRECTIONAL INBCONNECT",
      { direction: { value: "Bidirectional" }, connect: { value: "InboundConnect" } },
    ],
    ["PROTOCOL TCP DIRECTION BIDIRECTIONAL OUTBCONNECT", { connect: { value: "OutboundConnect" } }],
    ["ROUTING EITHER", { routing: { value: "Either" } }],
    ["ROUTING ROUTED", { routing: { value: "Routed" } }],
    ["SECCLASS 7", { securityClass: { value: 7 } }],
  ])("WHEN it says %s THEN it is for that traffic", (operands, expected) => {
    expect(ruleOf(`* * ${operands}`).services[0]).toMatchObject(expected);
  });

  test("WHEN it is for fragments THEN it is for those that are forwarded", () => {
    expect(ruleOf("* * FRAGMENTSONLY").services[0]).toMatchObject({
      fragmentsOnly: true,
      routing: { value: "Routed", defaulted: true },
    });
  });

  test("WHEN it is inbound THEN the destination is this side", () => {
    const inbound = ruleOf("10.9.0.1 10.1.0.1 DIRECTION INBOUND");
    expect([inbound.inboundServices, inbound.local.only, inbound.remote.only]).toEqual([1, "10.1.0.1", "10.9.0.1"]);
    const outbound = ruleOf("10.9.0.1 10.1.0.1 DIRECTION OUTBOUND");
    expect([outbound.inboundServices, outbound.local.only]).toEqual([0, "10.9.0.1"]);
  });

  test.each([
    ["LOG", "Yes", false],
    ["NOLOG", "No", false],
    ["", "No", true],
  ])("WHEN it has %j THEN its packets are logged, or not", (log, value, defaulted) => {
    expect(ruleOf(`* * ${log}`).generic?.logging).toMatchObject({ value, defaulted });
  });
});

test.each([
  ["IPSEC LOGENABLE LOGIMPLICIT", "On", true],
  ["IPSEC LOGDISABLE NOLOGIMPLICIT", "Off", false],
  ["IPSEC", "Off", false],
])("GIVEN %s WHEN the default policy is read THEN logging is so", (head, logging, implicit) => {
  const { settings, hasFilterPolicy, manualActions, keyExchange } = defaultPolicy(`${head}\nENDIPSEC\n`);
  expect([settings.filterLogging.value, settings.filterLogImplicit.value]).toEqual([logging, implicit]);
  expect(settings.filterLogging.defaulted).toBe(head === "IPSEC");
  expect([hasFilterPolicy, manualActions, keyExchange]).toEqual([true, [], undefined]);
});

test("GIVEN a rule that is malformed WHEN the default policy is read THEN the others count, and are numbered without it", () => {
  const policy = defaultPolicy("IPSEC\n  IPSECRULE * * PROTOCOL\n  IPSECRULE * * PROTOCOL OSPF\nENDIPSEC\n");
  expect(policy.rules.map(({ name, services }) => [name, services[0]!.protocol.value])).toEqual([
    ["SYSDEFAULTRULE.1", 89],
  ]);
});
