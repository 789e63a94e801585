import { swsa312 } from "../../src/rules/swsa312";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

test("GIVEN policies with filter rules, or no policy WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa312, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa312, profilesAlone())).toEqual([]);
});

test("GIVEN a policy file without IpFilterPolicy WHEN the rule judges THEN it is an error", () => {
  const findings = findingsOf(swsa312, securedSysplex({ [FILES.backupPolicy]: [/IpFilterPolicy\n[^]*?\n}\n/, ""] }));
  expect(placesOf(findings)).toEqual([`${FILES.backupPolicy}: error SYSB.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "The policy of SYSB.TCPIP has no IpFilterPolicy: found SYSB/etc/ipsec.conf without one, expected filter rules.",
  );
  expect(findings[0]!.fix).toBe("Add an IpFilterPolicy to SYSB/etc/ipsec.conf.");
});

test("GIVEN the IpFilterPolicy in the common file WHEN the rule judges THEN it finds nothing", () => {
  const common = securedSysplex({
    "SYSB/etc/pagent.conf": [/^/, "CommonIPSecConfig /etc/ipsec.conf\n"],
    "SYSB/etc/pagent.TCPIP.conf": ["/etc/ipsec.conf", "/etc/pagent.conf"],
  });
  expect(findingsOf(swsa312, common)).toEqual([]);
});

test("GIVEN a policy file that is not there WHEN the common file has no IpFilterPolicy THEN that may have it", () => {
  const common = securedSysplex({
    "SYSB/etc/pagent.conf": [/^/, "CommonIPSecConfig /etc/ipsec.conf\n"],
    "SYSB/etc/pagent.TCPIP.conf": ["/etc/ipsec.conf", "/etc/own.conf"],
    [FILES.backupPolicy]: [/IpFilterPolicy\n[^]*?\n}\n/, ""],
  });
  expect(findingsOf(swsa312, common)).toEqual([]);
});
