import { swsa308 } from "../../src/rules/swsa308";
import { findingsOf, placesOf } from "../support/findings";
import {
  DVIPA,
  FILES,
  filterRule,
  policyOf,
  profilesAlone,
  securedSysplex,
  sharedPolicy,
} from "../support/secured-sysplex";

const WEB = filterRule("WEB", DVIPA);
const open = (name: string, local: string, remote: string, protocol = "TCP", more = "") =>
  filterRule(name, local, remote, more)
    .replace("Protocol TCP", `Protocol ${protocol}`)
    .replace("Ref ipsec", "Ref permit");
const found = (...rules: string[]) =>
  findingsOf(swsa308, securedSysplex({ [FILES.ownerPolicy]: [/[^]*/, policyOf(rules.join(""))] }));

test("GIVEN rules that are reached WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa308, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa308, profilesAlone())).toEqual([]);
  expect(found(WEB, open("LATER", "All", "All"))).toEqual([]);
});

test.each([
  ["All", "All", "TCP"],
  ["All4", "10.0.0.0/8", "All"],
  ["203.0.113.0/24", "10.9.0.0/16", "6"],
])("GIVEN a rule for %s, %s and %s before WHEN the rule judges THEN it is a warning", (local, remote, protocol) => {
  const findings = found(open("BROAD", local, remote, protocol), WEB);
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:14 warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSA.TCPIP never comes to the IpFilterRule WEB for the protected DVIPA 203.0.113.10: found Permit by the IpFilterRule BROAD (SYSA/etc/ipsec.conf:3) before, expected it behind.",
  );
  expect(findings[0]!.fix).toBe("Put WEB before BROAD in the policy of SYSA.TCPIP.");
});

test("GIVEN rules for the halves of the peers before WHEN the rule judges THEN both together take it all", () => {
  const [low, high] = [open("LOW", DVIPA, "10.9.0.0/17"), open("HIGH", DVIPA, "10.9.128.0/17")];
  expect(found(low, WEB)).toEqual([]);
  expect(found(open("UDP", DVIPA, "All", "UDP"), low, high, WEB)[0]!.message).toContain(
    "found Permit by the IpFilterRule LOW",
  );
});

test("GIVEN two rules behind a broader one WHEN the rule judges THEN they are one finding", () => {
  const findings = found(open("BROAD", "All", "All"), WEB, filterRule("WEB2", DVIPA, "10.10.0.0/16"));
  expect(findings).toHaveLength(1);
  expect(findings[0]!.message).toContain("the IpFilterRules WEB and WEB2 for");
});

test.each([
  ["a rule for all protocols behind one for TCP and one for all", "All", ["TCP", "All"]],
  ["a rule for one protocol behind one for two", "TCP", ["UDP\n    }\n    IpService\n    {\n      Protocol TCP"]],
  [
    "a rule for two protocols behind one for each",
    "UDP\n    }\n    IpService\n    {\n      Protocol TCP",
    ["TCP", "UDP"],
  ],
])("GIVEN %s WHEN the rule judges THEN it names the first", (_, own, before) => {
  const findings = found(
    ...before.map((protocol, i) => open(`R${i}`, DVIPA, "All", protocol)),
    WEB.replace("Protocol TCP", `Protocol ${own}`),
  );
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("found Permit by the IpFilterRule R0 "),
  ]);
});

test("GIVEN three rules behind broader ones of their own WHEN the rule judges THEN each is a finding", () => {
  const peers = ["10.9.0.0/16", "10.10.0.0/16", "10.11.0.0/16"];
  const findings = found(
    ...peers.map((peer, i) => open(`BROAD${i}`, "All", peer)),
    ...peers.map((peer, i) => filterRule(`WEB${i}`, DVIPA, peer)),
  );
  expect(findings.map(({ fix }) => fix)).toEqual([
    "Put WEB0 before BROAD0 in the policy of SYSA.TCPIP.",
    "Put WEB1 before BROAD1 in the policy of SYSA.TCPIP.",
    "Put WEB2 before BROAD2 in the policy of SYSA.TCPIP.",
  ]);
});

test("GIVEN a policy that stacks share WHEN a broader rule is before THEN one finding names all stacks", () => {
  const findings = findingsOf(swsa308, sharedPolicy(policyOf(open("BROAD", "All", "All") + WEB)));
  expect(findings).toHaveLength(1);
  expect(findings[0]!.message).toContain(
    "SYSA.TCPIP, SYSB.TCPIP and SYSC.TCPIP never come to the IpFilterRule WEB for",
  );
  expect(findings[0]!.fix).toBe("Put WEB before BROAD in the policy of SYSA.TCPIP, SYSB.TCPIP and SYSC.TCPIP.");
});

test("GIVEN two policies with a broader rule before WHEN the rule judges THEN each has a finding", () => {
  const text = [/[^]*/, policyOf(open("BROAD", "All", "All") + WEB)] as const;
  const findings = findingsOf(swsa308, securedSysplex({ [FILES.ownerPolicy]: text, [FILES.backupPolicy]: text }));
  expect(placesOf(findings)).toEqual([
    `${FILES.ownerPolicy}:14 warning SYSA.TCPIP`,
    `${FILES.backupPolicy}:14 warning SYSB.TCPIP`,
  ]);
});

test("GIVEN a rule before that is not for it WHEN the rule judges THEN it finds nothing", () => {
  expect(found(open("OTHER", DVIPA, "All", "UDP"), WEB)).toEqual([]);
  expect(found(open("OTHER", DVIPA, "10.8.0.0/16"), WEB)).toEqual([]);
  expect(found(open("OTHER", DVIPA, "All", "TCP", "IpTimeCondition\n{\nTimeOfDayRange 1:00-2:00\n}"), WEB)).toEqual([]);
  expect(found(filterRule("FIRST", DVIPA, "10.0.0.0/8"), WEB)).toEqual([]);
  expect(found(open("OTHER", DVIPA, "All").replace("Ref permit", "Ref nowhere"), WEB)).toEqual([]);
  expect(found(filterRule("BARE", DVIPA, "All", ""), WEB)).toEqual([]);
});

test("GIVEN a rule for no packets WHEN the rule judges THEN it is not one that another takes all of", () => {
  const none = WEB.replace("Protocol TCP", "Protocol ICMP\n      SourcePortRange 5");
  expect(found(open("BROAD", "All", "All", "All"), none)).toEqual([]);
});

test("GIVEN a rule for all local addresses WHEN one for the DVIPA is before THEN it is an exception, unless that is for all, too", () => {
  const rest = filterRule("REST", "All", "10.9.0.0/16");
  expect(found(open("CLEAR", DVIPA, "All"), rest)).toEqual([]);
  expect(found(open("CLEAR", "All4", "All"), rest)).toHaveLength(1);
});
