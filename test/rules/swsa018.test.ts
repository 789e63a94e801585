import { swsa018 } from "../../src/rules/swsa018";
import { findingsOf, placesOf } from "../support/findings";
import { DVIPA, FILES, filterRule, policyOf, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const found = (rules: string, owner: readonly [string | RegExp, string] = [/^/, ""]) =>
  findingsOf(
    swsa018,
    securedSysplex({
      ...(owner[1] === "" ? {} : { [FILES.owner]: owner }),
      [FILES.ownerPolicy]: [/[^]*/, policyOf(rules)],
    }),
  );

test("GIVEN peers outside of the sysplex, or all WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa018, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa018, profilesAlone())).toEqual([]);
  expect(found(filterRule("WEB", DVIPA, "All"))).toEqual([]);
});

test("GIVEN a member of the sysplex as peer WHEN the rule judges THEN it is a warning", () => {
  const findings = found(filterRule("WEB", DVIPA) + filterRule("IN", DVIPA, "10.1.1.2"));
  expect(placesOf(findings)).toEqual([`${FILES.owner}:4 warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSA.TCPIP has no DVLOCALFLTR, and protects traffic of the distributed DVIPA 203.0.113.10 with members of the sysplex such as 10.1.1.2: found DVIPSEC alone and the IpFilterRule IN, expected DVIPSEC DVLOCALFLTR.",
  );
  expect(findings[0]!.fix).toBe("Add DVLOCALFLTR after DVIPSEC in TCPIP.PROFILE(SYSA).");
});

test("GIVEN two rules for members WHEN the rule judges THEN they are one finding", () => {
  const findings = found(filterRule("A", DVIPA, "10.1.0.0/16") + filterRule("B", DVIPA, "10.1.1.3"));
  expect(findings).toHaveLength(1);
  expect(findings[0]!.message).toContain("such as 10.1.1.1: found DVIPSEC alone and the IpFilterRules A and B");
});

test("GIVEN a backup with such a rule WHEN the rule judges THEN it is a warning for the backup", () => {
  const policy = policyOf(filterRule("IN", DVIPA, "10.1.1.2"));
  const findings = findingsOf(swsa018, securedSysplex({ [FILES.backupPolicy]: [/[^]*/, policy] }));
  expect(placesOf(findings)).toEqual([`${FILES.backup}:4 warning SYSB.TCPIP`]);
});

test("GIVEN another DVIPA or the source address of a stack as peer WHEN the rule judges THEN they are of the sysplex", () => {
  const second: readonly [string, string] = ["255.255.255.0 203.0.113.10", "255.255.255.0 203.0.113.10 198.51.100.5"];
  const rule = filterRule("IN", DVIPA, "198.51.100.5");
  expect(found(rule)).toEqual([]);
  expect(found(rule, second)).toHaveLength(1);
  const source: readonly [string, string] = ["IPCONFIG IPS", "IPCONFIG SOURCEVIPA TCPSTACKSOURCEVIPA 198.51.100.5 IPS"];
  expect(found(filterRule("IN", DVIPA, "198.51.100.0/24"), source)).toHaveLength(1);
});

test("GIVEN peers with the source address of a job WHEN the rule judges THEN it is of the sysplex", () => {
  const jobs = (source: string): [string, string] => ["PORT\n", `SRCIP\n  JOBNAME BATCH ${source}\nENDSRCIP\nPORT\n`];
  const rule = filterRule("IN", DVIPA, "198.51.100.0/24");
  expect(found(rule, jobs("198.51.100.5"))[0]!.message).toContain("members of the sysplex such as 198.51.100.5:");
  expect(found(rule, jobs("192.0.2.5"))).toEqual([]);
  expect(found(rule, jobs("2001:db8::5"))).toEqual([]);
});

test("GIVEN the DVIPA itself as peer WHEN the rule judges THEN another rule finds it", () => {
  expect(found(filterRule("SAME", DVIPA, DVIPA))).toEqual([]);
});

test("GIVEN a stack with DVLOCALFLTR, without DVIPSEC or a target WHEN the rule judges THEN it finds nothing", () => {
  const rule = filterRule("IN", DVIPA, "10.1.1.2");
  expect(found(rule, ["IPSEC DVIPSEC", "IPSEC DVIPSEC DVLOCALFLTR"])).toEqual([]);
  expect(found(rule, ["IPSEC DVIPSEC", "IPSEC"])).toEqual([]);
  const target = securedSysplex({
    [FILES.target]: ["IPSEC\n", "IPSEC DVIPSEC\n"],
    [FILES.targetPolicy]: [/[^]*/, policyOf(rule)],
  });
  expect(findingsOf(swsa018, target)).toEqual([]);
});

test("GIVEN an IPv6 DVIPA, or one that is not distributed WHEN the rule judges THEN it finds nothing", () => {
  expect(found(filterRule("IN", "2001:db8::10", "2001:db8:1::2"))).toEqual([]);
  expect(found(filterRule("IN", DVIPA, "10.1.1.2"), [/ {2}VIPADISTRIBUTE DEFINE 203.*\n/, "\n"])).toEqual([]);
});

test("GIVEN a group of peers that begins with the DVIPA itself WHEN the rule judges THEN the other members count", () => {
  const rule = filterRule("IN", DVIPA, "HERE").replace("IpDestAddr HERE", "IpDestAddrGroupRef members");
  const group = (...addresses: string[]) =>
    `IpAddrGroup members\n{\n${addresses.map((address) => `  IpAddr\n  {\n    Addr ${address}\n  }\n`).join("")}}\n`;
  const found = (...addresses: string[]) => {
    const policy = policyOf(rule) + group(...addresses);
    return findingsOf(swsa018, securedSysplex({ [FILES.ownerPolicy]: [/[^]*/, policy] }));
  };
  expect(found(DVIPA, "10.1.1.2")[0]!.message).toContain("with members of the sysplex such as 10.1.1.2:");
  expect(found(DVIPA, "10.9.0.1")).toEqual([]);
});
