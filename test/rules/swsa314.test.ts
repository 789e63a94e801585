import { swsa314 } from "../../src/rules/swsa314";
import { findingsOf, placesOf } from "../support/findings";
import { DVIPA, FILES, filterRule, policyOf, securedSysplex } from "../support/secured-sysplex";

const found = (service: string, rest = "") =>
  findingsOf(
    swsa314,
    securedSysplex({
      [FILES.ownerPolicy]: [/[^]*/, policyOf(filterRule("WEB", DVIPA).replace("Protocol TCP", service)) + rest],
    }),
  );

test.each([
  "Protocol TCP\n SourcePortRange 443",
  "Protocol UDP\n DestinationPortRange 1 9",
  "Protocol 6\n SourcePortRange 443",
  "Protocol ICMP",
  "Protocol ICMP\n SourcePortRange 0\n DestinationPortRange 0",
  "SourcePortRange 0",
])("GIVEN a service with %j WHEN the rule judges THEN it finds nothing", (service) => {
  expect(found(service)).toEqual([]);
});

test("GIVEN a service of ICMP with ports WHEN the rule judges THEN it is an error", () => {
  const findings = found("Protocol ICMP\n      SourcePortRange 443\n      DestinationPortRange 1 9");
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:7 error SYSA`]);
  expect(findings[0]!.message).toBe(
    "The IpService without a name has SourcePortRange and DestinationPortRange and Protocol ICMP: expected TCP or UDP.",
  );
  expect(findings[0]!.fix).toBe("Set Protocol to TCP or UDP, or leave out SourcePortRange and DestinationPortRange.");
});

test.each(["Protocol All\n", ""])(
  "GIVEN a service of all protocols by %j with a port WHEN the rule judges THEN it is a warning",
  (all) => {
    const findings = found(`${all}DestinationPortRange 443`);
    expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:7 warning SYSA`]);
    expect(findings[0]!.message).toContain("has DestinationPortRange and all protocols");
    expect(findings[0]!.fix).toContain("one service for each");
  },
);

test("GIVEN services by themselves and in groups WHEN the rule judges THEN it finds them", () => {
  const alone = "IpService GRE\n{\n  Protocol 47\n  SourcePortRange 5\n}\n";
  const group = "IpServiceGroup G\n{\n  IpService OSPF\n  {\n    Protocol OSPF\n    SourcePortRange 5\n  }\n}\n";
  expect(found("Protocol TCP", alone + group).map(({ message }) => message)).toEqual([
    "The IpService GRE has SourcePortRange and Protocol 47: expected TCP or UDP.",
    "The IpService OSPF has SourcePortRange and Protocol OSPF: expected TCP or UDP.",
  ]);
});
