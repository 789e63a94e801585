import { swsa302 } from "../../src/rules/swsa302";
import { findingsOf, placesOf } from "../support/findings";
import { DVIPA, FILES, filterRule, policyOf, securedSysplex } from "../support/secured-sysplex";

const changed = (from: string | RegExp, to: string) => securedSysplex({ [FILES.targetPolicy]: [from, to] });
const WEB6 = filterRule("WEB6", "2001:db8::10", "2001:db8:9::/48");

test("GIVEN a target with the filter rules alone WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa302, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa302, changed(/ +IpFilterRule IKE\n[^]*?\n {2}}\n/, ""))).toEqual([]);
  expect(findingsOf(swsa302, changed(/KeyExchangePolicy[^]*/, ""))).toEqual([]);
});

test("GIVEN a target with other offers WHEN the rule judges THEN it is one error for all DVIPAs", () => {
  const findings = findingsOf(swsa302, changed("KeyLength 256\n    HowToAuth", "KeyLength 128\n    HowToAuth"));
  expect(placesOf(findings)).toEqual([`${FILES.targetPolicy}:3 error SYSC.TCPIP`]);
  expect(findings[0]!.message).toMatch(
    /^SYSC.TCPIP does not treat the traffic of the protected DVIPAs 203.0.113.10 and 2001:db8::10 as SYSA.TCPIP does/,
  );
  expect(findings[0]!.message).toContain("does not install the copies");
});

test("GIVEN a target without the rule WHEN the rule judges THEN it is an error", () => {
  const findings = findingsOf(swsa302, changed(/[^]*/, policyOf(WEB6)));
  expect(placesOf(findings)).toEqual([`${FILES.targetPolicy}:1 error SYSC.TCPIP`]);
});

test("GIVEN a target that permits other traffic than the distributor WHEN the rule judges THEN it finds nothing", () => {
  const open = filterRule("OPEN", DVIPA, "10.8.0.0/16")
    .replace("Ref ipsec", "Ref permit")
    .replace(/ +IpDyn.*\n/, "");
  expect(findingsOf(swsa302, changed(/[^]*/, policyOf(filterRule("WEB", DVIPA) + WEB6 + open)))).toEqual([]);
});

test("GIVEN a target that protects what the distributor does not WHEN the rule judges THEN it is an error", () => {
  const more = filterRule("MORE", DVIPA, "10.8.0.0/16");
  const findings = findingsOf(swsa302, changed(/[^]*/, policyOf(filterRule("WEB", DVIPA) + WEB6 + more)));
  expect(placesOf(findings)).toEqual([`${FILES.targetPolicy}:25 error SYSC.TCPIP`]);
  expect(findings[0]!.message).toMatch(
    /expected Deny, because no rule matches. There is no security association of which the target could have a copy.$/,
  );
});

test("GIVEN a target that differs in when a tunnel begins WHEN the rule judges THEN it is not certain what comes of it", () => {
  const [finding] = findingsOf(swsa302, changed("Initiation Either", "Initiation RemoteOnly"));
  expect(finding!.severity).toBe("warning");
  expect(finding!.message).toMatch(/The target may not install the copies of the security associations.$/);
});

test("GIVEN a backup that differs WHEN the rule judges THEN it leaves that to SWSA301", () => {
  const assembly = securedSysplex({ [FILES.backupPolicy]: ["HowToEncap Transport", "HowToEncap Tunnel"] });
  expect(findingsOf(swsa302, assembly)).toEqual([]);
});

test("GIVEN a distributor without a policy WHEN a target differs from the backup THEN that is right", () => {
  const findings = findingsOf(
    swsa302,
    securedSysplex({
      [FILES.ownerPolicy]: [/[^]*/, "# nothing yet\n"],
      [FILES.targetPolicy]: ["HowToEncap Transport", "HowToEncap Tunnel"],
    }),
  );
  expect(findings[0]!.message).toContain("as SYSB.TCPIP does");
});

test("GIVEN a rule with other times WHEN the rule judges THEN it leaves that to SWSA311", () => {
  const timed = "IpDynVpnActionRef gold\n    IpTimeCondition\n    {\n      TimeOfDayRange 08:00-18:00\n    }";
  expect(findingsOf(swsa302, changed("IpDynVpnActionRef gold", timed))).toEqual([]);
});

test("GIVEN a target that pagent gives no policy WHEN the rule judges THEN it is an error at IPSECURITY", () => {
  const findings = findingsOf(
    swsa302,
    securedSysplex({ "SYSC/etc/pagent.conf": ["TcpImage TCPIP", "TcpImage OTHER"] }),
  );
  expect(placesOf(findings)).toEqual([`${FILES.target}:2 error SYSC.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSC.TCPIP serves the protected DVIPAs 203.0.113.10 and 2001:db8::10 and has no IP security policy: found no TcpImage TCPIP in pagent.conf of SYSC. The target does not install the copies of the security associations.",
    fix: "Add TcpImage TCPIP to pagent.conf of SYSC.",
  });
});

test("GIVEN a target without a policy that has DVIPSEC, or no IP security WHEN the rule judges THEN it leaves that to other rules", () => {
  const pagent = { "SYSC/etc/pagent.conf": ["TcpImage TCPIP", "TcpImage OTHER"] } as const;
  const findings = (profile: readonly [string, string]) =>
    findingsOf(swsa302, securedSysplex({ ...pagent, [FILES.target]: profile }));
  expect(findings(["IPSEC\n", "IPSEC DVIPSEC\n"])).toEqual([]);
  expect(findings(["IPCONFIG IPSECURITY", "IPCONFIG"])).toEqual([]);
});
