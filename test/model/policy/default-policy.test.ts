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
