import { swsa315 } from "../../src/rules/swsa315";
import { changedFiles } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { DVIPA, FILES, filterRule, policyOf, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const gre = (local: string, remote: string, protocol = 47) =>
  filterRule("GRE", local, remote, "")
    .replace("Protocol TCP", `Protocol ${protocol}`)
    .replace("Ref ipsec", "Ref permit");
const route = (xcf: string, to: string): readonly [string, string] => [
  "ENDVIPADYNAMIC",
  `  VIPAROUTE DEFINE ${xcf} ${to}\nENDVIPADYNAMIC`,
];
const ROUTE = route("10.1.1.3", "10.7.0.3");
const policy = (rules: string) => [/[^]*/, policyOf(filterRule("WEB", DVIPA) + rules)] as const;
const found = (owner: string, target: string, path = ROUTE) =>
  findingsOf(
    swsa315,
    securedSysplex({ [FILES.owner]: path, [FILES.ownerPolicy]: policy(owner), [FILES.targetPolicy]: policy(target) }),
  );

test("GIVEN no VIPAROUTE, or GRE that passes WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa315, securedSysplex())).toEqual([]);
  expect(found(gre("All", "All"), gre("All", "All"))).toEqual([]);
  expect(found(gre("10.1.1.1", "10.7.0.3"), gre("10.7.0.3", "10.1.1.1"))).toEqual([]);
  expect(findingsOf(swsa315, profilesAlone({ [FILES.owner]: ROUTE }))).toEqual([]);
});

test("GIVEN a distributor that denies GRE WHEN the rule judges THEN it is a warning", () => {
  const findings = found("", gre("All", "All"));
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:1 warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "The policy of SYSA.TCPIP denies protocol 47, in which VIPAROUTE of SYSA.TCPIP to 10.7.0.3 wraps packets: expected a rule that permits it.",
  );
  expect(findings[0]!.fix).toBe("Add a rule to the policy of SYSA.TCPIP that permits protocol 47 to 10.7.0.3.");
  expect(found(gre("All", "10.8.0.0/16"), gre("All", "All"))).toHaveLength(1);
});

test("GIVEN a target that denies GRE WHEN the rule judges THEN it is a warning", () => {
  const findings = found(gre("All", "All"), "");
  expect(placesOf(findings)).toEqual([`${FILES.targetPolicy}:1 warning SYSC.TCPIP`]);
  expect(findings[0]!.fix).toContain("protocol 47 from SYSA.TCPIP to 10.7.0.3.");
  expect(found(gre("All", "All"), gre("10.7.0.3", "10.8.0.1"))).toHaveLength(1);
  expect(found(gre("All", "All"), gre("10.8.0.3", "All"))).toHaveLength(1);
});

test("GIVEN rules for one direction WHEN the rule judges THEN the distributor has to send, and the target to receive", () => {
  const oneWay = (local: string, remote: string, direction: string) =>
    gre(local, remote).replace("Protocol 47", `Protocol 47\n      Direction ${direction}`);
  const [out, in_] = [oneWay("10.1.1.1", "10.7.0.3", "Outbound"), oneWay("10.1.1.1", "10.7.0.3", "Inbound")];
  expect(found(out, in_)).toEqual([]);
  expect(found(oneWay("10.7.0.3", "10.1.1.1", "Inbound"), in_).map(({ system }) => system)).toEqual(["SYSA"]);
  expect(found(out, oneWay("10.7.0.3", "10.1.1.1", "Outbound")).map(({ system }) => system)).toEqual(["SYSC"]);
});

test("GIVEN an IPv6 route WHEN the rule judges THEN protocol 41 has to pass", () => {
  const path = route("2001:db8:1::3", "2001:db8:7::3");
  expect(found(gre("All", "All"), gre("All", "All"), path).map(({ message }) => message)).toEqual([
    expect.stringContaining("SYSA.TCPIP denies protocol 41"),
    expect.stringContaining("SYSC.TCPIP denies protocol 41"),
  ]);
  expect(found(gre("All", "All", 41), gre("All", "All", 41), path)).toEqual([]);
});

test("GIVEN a route to no stack of the assembly WHEN the rule judges THEN only the distributor counts", () => {
  expect(found("", "", route("10.1.1.9", "10.7.0.9"))).toHaveLength(1);
});

test("GIVEN a stack without IP security WHEN the rule judges THEN its policy does not count", () => {
  const open = securedSysplex({
    [FILES.owner]: [/IPSECURITY([^]*)ENDVIPADYNAMIC/, `$1  VIPAROUTE DEFINE 10.1.1.3 10.7.0.3\nENDVIPADYNAMIC`],
    [FILES.targetPolicy]: policy(gre("All", "All")),
  });
  expect(findingsOf(swsa315, open)).toEqual([]);
});

test("GIVEN a stack with security for IPv4 only WHEN it has an IPv6 route THEN its policy does not count", () => {
  const [from, to] = route("2001:db8:1::3", "2001:db8:7::3");
  const policies = { [FILES.ownerPolicy]: [policy("")], [FILES.targetPolicy]: [policy("")] };
  const open = ["IPCONFIG6 IPSECURITY", "IPCONFIG6"] as const;
  const stacks = { [FILES.owner]: [[from, to] as const, open], [FILES.target]: [open] };
  expect(findingsOf(swsa315, changedFiles(securedSysplex(), { ...policies, ...stacks }))).toEqual([]);
});

test("GIVEN two routes WHEN the rule judges THEN a stack has one finding", () => {
  const findings = found("", gre("All", "All"), route("10.1.1.3", "10.7.0.3\n  VIPAROUTE DEFINE 10.1.1.2 10.7.0.2"));
  expect(findings.filter(({ system }) => system === "SYSA")).toHaveLength(1);
  expect(findings[0]!.message).toContain("VIPAROUTE of SYSA.TCPIP to 10.7.0.3 and SYSA.TCPIP to 10.7.0.2");
});
