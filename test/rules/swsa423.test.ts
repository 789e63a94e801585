import { swsa423 } from "../../src/rules/swsa423";
import { changedFiles, changedPolicies, lineOf, type Replacements } from "../support/changed-files";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const LOCAL = ["Initiation Either", "Initiation LocalOnly"] as const;
const dynamic = (lines: string) =>
  [/$/, `LocalDynVpnPolicy\n{\n  LocalDynVpnRule start\n  {\n    ${lines}\n  }\n}\n`] as const;
const owner = (...replacements: Replacements) => changedPolicies({ owner: replacements });

test("GIVEN tunnels that only this side starts WHEN nothing starts them THEN one finding names both rules", () => {
  const assembly = owner(LOCAL);
  const findings = findingsOf(swsa423, assembly);
  expect(placesOf(findings)).toEqual([
    `${FILES.ownerPolicy}:${lineOf(assembly, FILES.ownerPolicy, "IpFilterRule WEB\n")} warning SYSA.TCPIP`,
  ]);
  expect(findings[0]).toMatchObject({
    message:
      "Found AllowOnDemand No, Initiation LocalOnly and no AutoActivate in IpFilterRule WEB and IpFilterRule WEB6, for the protected DVIPAs 203.0.113.10 and 2001:db8::10: expected something that starts the tunnel.",
    fix: "Code AllowOnDemand Yes for IpFilterRule WEB and IpFilterRule WEB6 in /etc/ipsec.conf, or Initiation Either in the IpDynVpnAction.",
  });
});

test.each<[string, Replacements]>([
  ["peers that start it", []],
  ["peers alone that start it", [["Initiation Either", "Initiation RemoteOnly"]]],
  ["traffic that starts it", [LOCAL, ["IpFilterPolicy\n{", "IpFilterPolicy\n{\n  AllowOnDemand Yes"]]],
  ["the stack that starts it for all addresses", [LOCAL, dynamic("AutoActivate Yes")]],
  ["an action that is not there", [LOCAL, ["IpDynVpnAction gold", "IpDynVpnAction other"]]],
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (_, replacements) => {
  expect(findingsOf(swsa423, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa423, owner(...replacements))).toEqual([]);
});

test.each([
  ["LocalIp 203.0.113.10\n    AutoActivate Yes", ["2001:db8::10"]],
  ["LocalIp 203.0.113.0/24\n    AutoActivate Yes", ["2001:db8::10"]],
  ["LocalIp 2001:db8::10\n    AutoActivate Yes", ["203.0.113.10"]],
  ["LocalIp 203.0.113.10\n    AutoActivate No", ["203.0.113.10 and 2001:db8::10"]],
  ["LocalIp 203.0.113.10\n    RemoteIp 10.9.1.0/24\n    AutoActivate Yes", ["2001:db8::10"]],
  ["LocalIp 203.0.113.10\n    RemoteIp 10.8.0.1\n    AutoActivate Yes", ["203.0.113.10 and 2001:db8::10"]],
  ["LocalIp 203.0.113.10\n    RemoteDataPort 443\n    AutoActivate Yes", ["2001:db8::10"]],
  ["LocalIp 203.0.113.10\n    Protocol UDP\n    AutoActivate Yes", ["203.0.113.10 and 2001:db8::10"]],
  ["LocalIp 203.0.113.99\n    AutoActivate Yes", ["203.0.113.10 and 2001:db8::10"]],
])("GIVEN a local dynamic VPN rule with %j WHEN the rule judges THEN it counts for its own traffic", (lines, open) => {
  const findings = findingsOf(swsa423, owner(LOCAL, dynamic(lines)));
  expect(findings.map(({ message }) => /DVIPAs? (.*?): /.exec(message + " ")![1])).toEqual(open);
});

test("GIVEN a mere target WHEN nothing starts tunnels there THEN nothing is found", () => {
  expect(findingsOf(swsa423, changedFiles(securedSysplex(), { [FILES.targetPolicy]: [LOCAL] }))).toEqual([]);
});
