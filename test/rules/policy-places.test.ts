import { decide, type Packet } from "../../src/model/policy";
import { readModel } from "../../src/model/read";
import {
  decisionText,
  filtersOf,
  inPolicy,
  isForIke,
  packetText,
  policyParts,
  ruleText,
  wholeness,
} from "../../src/rules/policy-places";
import { block, policyFrom } from "../support/filter-policies";
import { DVIPA, FILES, securedSysplex, type Changes } from "../support/secured-sysplex";

const ACTIONS =
  block("IpGenericFilterAction permit", "IpFilterAction Permit") +
  block("IpGenericFilterAction deny", "IpFilterAction Deny") +
  block("IpGenericFilterAction ipsec", "IpFilterAction IpSec");
const ruleOf = (...lines: string[]) =>
  policyFrom(
    block("IpFilterPolicy", block("IpFilterRule R", "IpSourceAddr 10.1.0.1", "IpDestAddr All4", ...lines)) + ACTIONS,
  );

describe("isForIke", () => {
  const permit = "IpGenericFilterActionRef permit";
  const service = (...lines: string[]) => block("IpService", ...lines);
  const [udp, ike] = ["Protocol UDP", "SourcePortRange 500"];

  test.each<[string, string[], boolean]>([
    ["UDP 500", [service(udp, ike), permit], true],
    ["UDP 4500", [service(udp, "SourcePortRange 4500"), permit], true],
    ["both of them", [service(udp, ike), service(udp, "SourcePortRange 4500"), permit], true],
    ["UDP 500 to any class, forwarded too", [service(udp, ike, "Routing Either", "SecurityClass 3"), permit], true],
    ["another port", [service(udp, "SourcePortRange 501"), permit], false],
    ["a range of ports", [service(udp, "SourcePortRange 500 4500"), permit], false],
    ["all ports", [service(udp), permit], false],
    ["the port of the peer alone", [service(udp, "DestinationPortRange 500"), permit], false],
    ["TCP", [service("Protocol TCP", ike), permit], false],
    ["one direction", [service(udp, ike, "Direction Inbound"), permit], false],
    ["UDP 500 and TCP", [service(udp, ike), service("Protocol TCP", ike), permit], false],
    ["UDP 500 that is denied", [service(udp, ike), "IpGenericFilterActionRef deny"], false],
    ["UDP 500 that is protected", [service(udp, ike), "IpGenericFilterActionRef ipsec"], false],
    ["UDP 500 with an action that is not there", [service(udp, ike), "IpGenericFilterActionRef x"], false],
  ])("GIVEN a rule for %s WHEN asked THEN it lets nothing but key exchanges pass, or not", (_what, lines, expected) => {
    expect(isForIke(ruleOf(...lines).rules[0]!)).toBe(expected);
  });
});

describe("texts", () => {
  const packet: Packet = { direction: "Inbound", local: "10.1.0.1", remote: "10.9.0.1", protocol: 6 };

  test.each<[Partial<Packet>, string]>([
    [{}, "inbound TCP from 10.9.0.1 to 10.1.0.1"],
    [{ localPort: 443, remotePort: 5000 }, "inbound TCP from 10.9.0.1 port 5000 to 10.1.0.1 port 443"],
    [{ direction: "Outbound", localPort: 443 }, "outbound TCP from 10.1.0.1 port 443 to 10.9.0.1"],
    [{ localPort: 0, remotePort: 0 }, "inbound TCP from 10.9.0.1 to 10.1.0.1"],
    [{ routing: "Local" }, "inbound TCP from 10.9.0.1 to 10.1.0.1"],
    [{ routing: "Routed" }, "forwarded inbound TCP from 10.9.0.1 to 10.1.0.1"],
    [{ protocol: 58 }, "inbound ICMPv6 from 10.9.0.1 to 10.1.0.1"],
    [{ protocol: 47 }, "inbound protocol 47 from 10.9.0.1 to 10.1.0.1"],
  ])("GIVEN a packet with %j WHEN it is put in words THEN only what it has is said", (change, text) => {
    expect(packetText({ ...packet, ...change })).toBe(text);
  });

  test.each([
    [["IpGenericFilterActionRef permit"], "Permit by the IpFilterRule R (file0:3)"],
    [["IpGenericFilterActionRef permit", "IpDynVpnActionRef gold"], "Permit by the IpFilterRule R (file0:3)"],
    [["IpGenericFilterActionRef ipsec", "IpDynVpnActionRef gold"], "IpSec with gold by the IpFilterRule R (file0:3)"],
    [["IpGenericFilterActionRef ipsec", "IpManVpnActionRef keys"], "IpSec with keys by the IpFilterRule R (file0:3)"],
    [
      ["IpGenericFilterActionRef ipsec", "IpDynVpnActionRef gold", "IpManVpnActionRef keys"],
      "IpSec with gold by the IpFilterRule R (file0:3)",
    ],
    [["IpGenericFilterActionRef ipsec"], "IpSec by the IpFilterRule R (file0:3)"],
    [["IpGenericFilterActionRef x"], "the IpGenericFilterAction x by the IpFilterRule R (file0:3)"],
  ])("GIVEN a rule with %j WHEN its decision is put in words THEN what it does is said", (lines, text) => {
    expect(decisionText(decide(ruleOf(...lines), packet))).toBe(text);
    expect(text).toContain(ruleText(ruleOf(...lines).rules[0]!));
  });

  test("GIVEN no rule that matches WHEN the decision is put in words THEN that is said", () => {
    expect(decisionText(decide(policyFrom(""), packet))).toBe("Deny, because no rule matches");
  });
});

describe("the stacks of a protected DVIPA", () => {
  test("GIVEN an owner, a backup and a target WHEN their parts are asked for THEN each is like the one before it that decides", () => {
    const model = readModel(securedSysplex());
    const parts = policyParts(model).filter(({ dvipa }) => dvipa.address === DVIPA);
    expect(
      parts.map(({ stack, as, like, protecting }) => [
        stack.label,
        as,
        like?.stack.label,
        protecting.map(({ name }) => name),
      ]),
    ).toEqual([
      ["SYSA.TCPIP", "holder", undefined, ["WEB"]],
      ["SYSB.TCPIP", "holder", "SYSA.TCPIP", ["WEB"]],
      ["SYSC.TCPIP", "target", "SYSA.TCPIP", ["WEB"]],
    ]);
    expect(policyParts(model)).toBe(policyParts(model));
    expect(parts[0]!.policy).toBe(filtersOf(model.stacks[0]!));
  });

  test("GIVEN an owner without filter rules WHEN parts are asked for THEN the others are like the backup", () => {
    const model = readModel(securedSysplex({ [FILES.ownerPolicy]: [/IpFilterPolicy\n{[^]*?\n}\n/, ""] }));
    expect(filtersOf(model.stacks[0]!)).toBeUndefined();
    const parts = policyParts(model).filter(({ dvipa }) => dvipa.address === DVIPA);
    expect(parts.map(({ stack, like }) => [stack.label, like?.stack.label])).toEqual([
      ["SYSB.TCPIP", undefined],
      ["SYSC.TCPIP", "SYSB.TCPIP"],
    ]);
  });

  test("GIVEN a policy WHEN a place in it is asked for THEN it is the rule, or the last IpFilterPolicy of its first file that has one", () => {
    const model = readModel(securedSysplex({ [FILES.ownerPolicy]: [/^/, "IpFilterPolicy\n{\n}\n"] }));
    const [stack] = model.stacks;
    const [rule] = stack!.policy!.rules;
    expect(inPolicy(stack!, stack!.policy!, rule)).toMatchObject({
      file: FILES.ownerPolicy,
      system: "SYSA",
      stack: "TCPIP",
      statement: rule!.statement,
    });
    expect(inPolicy(stack!, stack!.policy!).statement?.location?.line).toBe(4);
    expect(inPolicy(stack!, policyFrom("# none\n", "IpFilterPolicy\n{\n}\n"))).toMatchObject({
      file: "file1",
      statement: { keyword: "IpFilterPolicy" },
    });
    expect(inPolicy(stack!, policyFrom("# none\n"))).toMatchObject({ file: "file0", statement: undefined });
  });

  test.each<[string, [string | RegExp, string], boolean]>([
    ["everything in it", ["WEB", "WEB"], true],
    ["a line that is not understood", ["  HowToInitiate IKEv2\n", "  Strange 1\n"], false],
    ["a value that cannot be read", ["IpSourceAddr 203.0.113.10", "IpSourceAddr 203.0.113.x"], false],
    ["a name that stands for nothing", ["IpDynVpnActionRef gold", "IpDynVpnActionRef lost"], false],
  ])("GIVEN a policy with %s WHEN asked THEN it is whole, or not, and the others are", (_what, change, expected) => {
    const changed: Changes = change[0] === change[1] ? {} : { [FILES.ownerPolicy]: change };
    const model = readModel(securedSysplex(changed));
    const isWhole = wholeness(model);
    expect(model.stacks.map(({ policy }) => isWhole(policy!))).toEqual([expected, true, true]);
    expect(isWhole(model.stacks[0]!.policy!)).toBe(expected);
  });

  test("GIVEN a policy of which a file is not there WHEN asked THEN it is not whole, and the others are", () => {
    const common = { "SYSA/etc/pagent.conf": [/^/, "CommonIPSecConfig /etc/common.conf\n"] } as const;
    const model = readModel(securedSysplex(common));
    expect(model.stacks.map(({ policy }) => wholeness(model)(policy!))).toEqual([false, true, true]);
  });
});
