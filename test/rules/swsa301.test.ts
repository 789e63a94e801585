import { swsa301 } from "../../src/rules/swsa301";
import { findingsOf, placesOf } from "../support/findings";
import { DVIPA, FILES, filterRule, policyOf, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const WEB = filterRule("WEB", DVIPA) + filterRule("WEB6", "2001:db8::10", "2001:db8:9::/48");
const backup = (text: string) => securedSysplex({ [FILES.backupPolicy]: [/[^]*/, text] });
const changed = (from: string | RegExp, to: string) => securedSysplex({ [FILES.backupPolicy]: [from, to] });

test("GIVEN the same policy everywhere, or none WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa301, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa301, profilesAlone())).toEqual([]);
});

test("GIVEN a backup whose rules say the same in other words and another order WHEN the rule judges THEN it finds nothing", () => {
  const split =
    filterRule("B6", "2001:db8:0:0::10", "2001:db8:9::/48") +
    filterRule("LOW", DVIPA, "10.9.0.0-10.9.127.255") +
    filterRule("HIGH", DVIPA, "10.9.128.0/17");
  expect(findingsOf(swsa301, backup(policyOf(split)))).toEqual([]);
});

test("GIVEN a backup with another time to live of its tunnels, or another name for the action WHEN the rule judges THEN one is a warning and one nothing", () => {
  const findings = findingsOf(swsa301, changed("Initiation Either", "VpnLife 60"));
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:3 warning SYSB.TCPIP`]);
  expect(findings[0]!.fix).toBe(
    "Give VpnLife of the IpFilterRule WEB of SYSB.TCPIP the value as in WEB of SYSA.TCPIP.",
  );
  expect(findingsOf(swsa301, changed(/gold/g, "silver"))).toEqual([]);
});

test("GIVEN a backup with other offers WHEN the rule judges THEN one error has all its DVIPAs, both rules and a packet", () => {
  const findings = findingsOf(swsa301, changed("HowToEncap Transport", "HowToEncap Tunnel"));
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:3 error SYSB.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSB.TCPIP does not treat the traffic of the protected DVIPAs 203.0.113.10 and 2001:db8::10 as SYSA.TCPIP does: " +
      "inbound TCP from 10.9.0.1 to 203.0.113.10 finds IpSec with gold by the IpFilterRule WEB (SYSB/etc/ipsec.conf:3), " +
      "expected IpSec with gold by the IpFilterRule WEB (SYSA/etc/ipsec.conf:3), which differ in HowToEncap. " +
      "After a takeover its traffic is treated differently.",
  );
});

test("GIVEN a backup without the rule WHEN the rule judges THEN it points at the policy", () => {
  const findings = findingsOf(swsa301, backup(policyOf(filterRule("WEB6", "2001:db8::10", "2001:db8:9::/48"))));
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:1 error SYSB.TCPIP`]);
  expect(findings[0]!.message).toContain("finds Deny, because no rule matches, expected IpSec with gold");
  expect(findings[0]!.fix).toBe("Add the IpFilterRule WEB of SYSA.TCPIP to the policy of SYSB.TCPIP.");
});

test("GIVEN a backup that permits what the owner protects WHEN the rule judges THEN the fix names both rules", () => {
  const permits = filterRule("OPEN", DVIPA).replace("Ref ipsec", "Ref permit").replace("IpDynVpnActionRef gold", "");
  const findings = findingsOf(swsa301, backup(policyOf(permits + WEB)));
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:3 error SYSB.TCPIP`]);
  expect(findings[0]!.message).toContain("finds Permit by the IpFilterRule OPEN");
  expect(findings[0]!.message).not.toContain("which differ");
  expect(findings[0]!.fix).toBe(
    "Give SYSB.TCPIP the IpFilterRule WEB of SYSA.TCPIP before the IpFilterRule OPEN, or correct that.",
  );
});

test("GIVEN traffic that no stack protects WHEN a backup permits more of it than the owner THEN it is a warning", () => {
  const open = filterRule("OPEN", DVIPA, "10.8.0.0/16")
    .replace("Ref ipsec", "Ref permit")
    .replace(/ +IpDyn.*\n/, "");
  const findings = findingsOf(swsa301, backup(policyOf(WEB + open)));
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:25 warning SYSB.TCPIP`]);
  expect(findings[0]!.fix).toBe(
    "Change the IpFilterRule OPEN of SYSB.TCPIP so that it does not match the packet, as on SYSA.TCPIP.",
  );
});

test("GIVEN a backup that lets no key exchange through WHEN the rule judges THEN it leaves that to SWSA306", () => {
  const without = / {2}IpFilterRule IKE\n[^]*?\n {2}}\n/;
  expect(findingsOf(swsa301, changed(without, ""))).toEqual([]);
});

test("GIVEN a policy with a name that stands for nothing WHEN a backup differs THEN it is a warning", () => {
  const findings = findingsOf(swsa301, changed("IpDynVpnActionRef gold", "IpDynVpnActionRef nowhere"));
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}:3 warning SYSB.TCPIP`]);
  const unread = findingsOf(swsa301, changed("HowToEncap Transport", "HowToEncap Tunnel\n    Strange 1"));
  expect(placesOf(unread)).toEqual([`${FILES.backupPolicy}:3 warning SYSB.TCPIP`]);
});

test("GIVEN an action that is not in the assembly WHEN a backup has it THEN it is a warning", () => {
  const findings = findingsOf(swsa301, changed("IpGenericFilterActionRef ipsec", "IpGenericFilterActionRef nowhere"));
  expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
  expect(findings[0]!.message).toContain("finds the IpGenericFilterAction nowhere by the IpFilterRule WEB");
});

test("GIVEN no owner WHEN a backup differs THEN the highest backup is right", () => {
  const assembly = securedSysplex({
    [FILES.owner]: [/ {2}VIPADEFINE MOVE.*/, `  VIPABACKUP 100 MOVEABLE IMMEDIATE 255.255.255.0 ${DVIPA}`],
    [FILES.backupPolicy]: ["HowToEncap Transport", "HowToEncap Tunnel"],
  });
  const findings = findingsOf(swsa301, assembly).filter(({ message }) => message.includes(DVIPA));
  expect(placesOf(findings)).toContain(`${FILES.ownerPolicy}:3 error SYSA.TCPIP`);
});

test("GIVEN a rule with other times WHEN the rule judges THEN it leaves that to SWSA311", () => {
  const timed = "IpDynVpnActionRef gold\n    IpTimeCondition\n    {\n      TimeOfDayRange 08:00-18:00\n    }";
  expect(findingsOf(swsa301, changed("IpDynVpnActionRef gold", timed))).toEqual([]);
});

test("GIVEN a mere target that differs WHEN the rule judges THEN it leaves that to SWSA302", () => {
  expect(
    findingsOf(swsa301, securedSysplex({ [FILES.targetPolicy]: ["HowToEncap Transport", "HowToEncap Tunnel"] })),
  ).toEqual([]);
});

test("GIVEN a backup with two differences of one kind WHEN the rule judges THEN one finding has them; of two kinds each has its own", () => {
  const v6 = filterRule("WEB6", "2001:db8::10", "2001:db8:9::/48");
  const permit = (text: string) => text.replace("Ref ipsec", "Ref permit").replace(/ +IpDyn.*\n/, "");
  const both = findingsOf(swsa301, backup(policyOf(permit(filterRule("WEB", DVIPA)) + permit(v6))));
  expect(both).toHaveLength(1);
  expect(both[0]!.message).toContain("DVIPAs 203.0.113.10 and 2001:db8::10");
  const one = findingsOf(swsa301, backup(policyOf(permit(filterRule("WEB", DVIPA)))));
  expect(one.map(({ message }) => message.split(": ")[1]!.split(" finds ")[1]!.split(",")[0])).toEqual([
    "Deny",
    "Permit by the IpFilterRule WEB (SYSB/etc/ipsec.conf:3)",
  ]);
  expect(one.every(({ message }) => message.includes("the protected DVIPA "))).toBe(true);
});

test("GIVEN a backup that permits where an action of the owner is not there WHEN the rule judges THEN it is a warning: it may be the same", () => {
  const findings = findingsOf(
    swsa301,
    securedSysplex({ [FILES.backupPolicy]: ["IpGenericFilterActionRef ipsec", "IpGenericFilterActionRef lost"] }),
  );
  expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
  expect(findings[0]!.message).toContain("finds the IpGenericFilterAction lost by the IpFilterRule WEB");
});

test.each([
  ["Initiation Either", "VpnLife 60\n  PassthroughDF No", "warning"],
  ["Initiation Either", "VpnLife 60\n  HowToEncapIKEv2 Tunnel", "error"],
  ["Initiation Either", "Initiation LocalOnly", "warning"],
  ["Initiation Either", "InitiateWithPfs Group14", "error"],
])(
  "GIVEN a backup with %s changed to %j WHEN the rule judges THEN it is as bad as what differs most",
  (from, to, severity) => {
    expect(findingsOf(swsa301, changed(from, to)).map((finding) => finding.severity)).toEqual([severity]);
  },
);

test("GIVEN an owner that lacks a rule by which a backup protects WHEN the rule judges THEN the owner is to get it", () => {
  const assembly = securedSysplex({ [FILES.ownerPolicy]: [/ {2}IpFilterRule WEB\n[^]*?\n {2}}\n/, ""] });
  expect(findingsOf(swsa301, assembly).map(({ fix }) => fix)).toEqual([
    "Add the IpFilterRule WEB of SYSB.TCPIP to the policy of SYSA.TCPIP, or change it so that it does not match the packet.",
  ]);
});

test("GIVEN a backup that protects forwarded packets, too WHEN the rule judges THEN it is a warning", () => {
  const findings = findingsOf(swsa301, changed("Protocol TCP\n", "Protocol TCP\n      Routing Either\n"));
  expect(findings.map(({ severity, message }) => [severity, message])).toEqual([
    ["warning", expect.stringContaining("forwarded inbound TCP from 10.9.0.1")],
  ]);
  const local = findingsOf(swsa301, changed("Protocol TCP\n", "Protocol TCP\n      Routing Routed\n"));
  expect(local.map(({ severity }) => severity).sort()).toEqual(["error", "warning"]);
});
