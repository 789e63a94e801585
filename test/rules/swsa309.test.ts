import { swsa309 } from "../../src/rules/swsa309";
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

const limited = (
  name: string,
  limit: string,
  local = DVIPA,
  remote = "10.9.0.0/16",
  action = "IpDynVpnActionRef gold",
) => filterRule(name, local, remote, action).replace("Protocol TCP", `Protocol TCP\n      ${limit}`);
const found = (...rules: string[]) =>
  findingsOf(swsa309, securedSysplex({ [FILES.ownerPolicy]: [/[^]*/, policyOf(rules.join(""))] }));
const IN = limited("IN", "Direction Inbound", "10.9.0.0/16", DVIPA);
const OUT = limited("OUT", "Direction Outbound");

test("GIVEN rules for both directions WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa309, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa309, profilesAlone())).toEqual([]);
  expect(found(limited("BOTH", "Direction Bidirectional InboundConnect"), limited("EITHER", "Routing Either"))).toEqual(
    [],
  );
});

test("GIVEN a rule for outbound packets alone WHEN the rule judges THEN it shows an inbound one", () => {
  const findings = found(OUT);
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:3 warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "The IpFilterRule OUT of SYSA.TCPIP protects only packets of one direction of the DVIPA 203.0.113.10: inbound TCP from 10.9.0.1 to 203.0.113.10 finds Deny, because no rule matches, expected gold for both.",
  );
  expect(findings[0]!.fix).toBe("Give the service of OUT Direction Bidirectional.");
});

test("GIVEN a rule for inbound packets alone WHEN the rule judges THEN it shows an outbound one", () => {
  const findings = found(IN);
  expect(findings[0]!.message).toContain("outbound TCP from 203.0.113.10 to 10.9.0.1 finds Deny");
  expect(findings[0]!.fix).toBe(
    "Swap source and destination of IN, addresses and ports, and give its service Direction Bidirectional.",
  );
});

test("GIVEN a rule for each direction WHEN they protect in the same way THEN the rule finds nothing", () => {
  expect(found(IN, OUT)).toEqual([]);
  const other = found(IN, OUT.replace(" gold", " nowhere"));
  expect(other.map(({ message }) => message.split(" ")[2])).toEqual(["IN", "OUT"]);
});

test("GIVEN a rule for forwarded packets alone WHEN the rule judges THEN it shows a local one", () => {
  const findings = found(limited("FORWARD", "Routing Routed"));
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:3 warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toContain("protects only forwarded packets of the DVIPA 203.0.113.10: inbound TCP");
  expect(findings[0]!.fix).toBe("Give the service of FORWARD Routing Either.");
});

test("GIVEN a rule for forwarded and one for local packets WHEN the rule judges THEN it finds nothing", () => {
  expect(found(limited("FORWARD", "Routing Routed"), limited("LOCAL", "Routing Local"))).toEqual([]);
});

test("GIVEN a rule for two DVIPAs in one direction WHEN the rule judges THEN it is one finding", () => {
  const both = limited("OUT", "Direction Outbound", "All", "All");
  expect(found(both)).toHaveLength(1);
  expect(found(both)[0]!.message).toContain("DVIPAs 203.0.113.10 and 2001:db8::10");
});

test("GIVEN a rule for each direction WHEN both are in effect at the same times THEN the rule finds nothing", () => {
  const timed = (rule: string, hours: string) =>
    rule.replace(" gold", ` gold\n    IpTimeCondition\n    {\n      TimeOfDayRange ${hours}\n    }`);
  expect(found(timed(IN, "08:00-18:00"), timed(OUT, "08:00-18:00"))).toEqual([]);
  expect(found(timed(IN, "08:00-18:00"), OUT).map(({ message }) => message.split(" ")[2])).toEqual(["OUT"]);
  expect(found(timed(IN, "08:00-18:00"), timed(OUT, "18:00-08:00"))).toHaveLength(2);
});

test("GIVEN a rule for each direction WHEN one before permits some of both THEN that is not for the two", () => {
  const before = (protocol: string, direction = "Bidirectional") =>
    limited("BEFORE", `Direction ${direction}`, DVIPA, "All", "")
      .replace("Ref ipsec", "Ref permit")
      .replace("Protocol TCP", `Protocol ${protocol}`);
  expect(found(before("TCP\n      SourcePortRange 80"), IN, OUT)).toEqual([]);
  expect(found(before("All"), OUT)).toEqual([]);
  expect(found(before("TCP\n      SourcePortRange 80", "Outbound"), IN, OUT)[0]!.message).toContain(
    "IN of SYSA.TCPIP protects only packets of one direction of the DVIPA 203.0.113.10: outbound TCP from 203.0.113.10 port 80 to 10.9.0.1 finds Permit by the IpFilterRule BEFORE",
  );
});

test("GIVEN a rule before that permits some at times WHEN the other direction is covered for these alone THEN the rest is found", () => {
  const timed = limited(
    "BEFORE",
    "SourcePortRange 80",
    DVIPA,
    "All",
    "IpTimeCondition\n    {\n      TimeOfDayRange 1:00-2:00\n    }",
  );
  const some = IN.replace("Direction", "DestinationPortRange 80\n      Direction");
  const findings = found(timed.replace("Ref ipsec", "Ref permit"), OUT, some);
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/OUT of SYSA.TCPIP .* inbound TCP from 10.9.0.1 to 203.0.113.10 finds Deny/),
  ]);
});

test("GIVEN a rule one of whose services has one direction WHEN the rule judges THEN it is found", () => {
  const both = (service: string) =>
    OUT.replace("Direction Outbound", `${service}\n    }\n    IpService\n    {\n      Protocol UDP`);
  expect(found(both("Direction Outbound"))).toHaveLength(1);
  expect(found(both("Routing Routed"))).toHaveLength(1);
});

test("GIVEN a rule for outbound, forwarded packets WHEN the rule judges THEN each limit is a finding", () => {
  const findings = found(limited("FORWARD", "Direction Outbound\n      Routing Routed"));
  expect(findings.map(({ fix }) => fix)).toEqual([
    "Give the service of FORWARD Routing Either.",
    "Give the service of FORWARD Direction Bidirectional.",
  ]);
});

test("GIVEN a policy that stacks share WHEN the rule judges THEN one finding names all stacks", () => {
  const findings = findingsOf(swsa309, sharedPolicy(policyOf(OUT)));
  expect(findings).toHaveLength(1);
  expect(findings[0]!.message).toContain("OUT of SYSA.TCPIP, SYSB.TCPIP and SYSC.TCPIP protects");
});

test("GIVEN rules for one direction in two policies WHEN the rule judges THEN each policy has a finding", () => {
  const text = [/[^]*/, policyOf(OUT)] as const;
  const findings = findingsOf(swsa309, securedSysplex({ [FILES.ownerPolicy]: text, [FILES.backupPolicy]: text }));
  expect(placesOf(findings)).toEqual([
    `${FILES.ownerPolicy}:3 warning SYSA.TCPIP`,
    `${FILES.backupPolicy}:3 warning SYSB.TCPIP`,
  ]);
});

test("GIVEN a service for each direction with the same addresses WHEN the rule judges THEN these stay, for the DVIPA is the source", () => {
  const inbound = "    IpService\n    {\n      Protocol TCP\n      Direction Inbound\n    }\n";
  const [finding] = found(OUT.replace("    IpGenericFilterActionRef", `${inbound}    IpGenericFilterActionRef`));
  expect(finding!.message).toContain("OUT of SYSA.TCPIP protects only packets of one direction");
  expect(finding!.fix).toBe("Give the service of OUT Direction Bidirectional.");
});
