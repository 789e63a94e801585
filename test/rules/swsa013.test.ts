import { swsa013 } from "../../src/rules/swsa013";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { filterRule, policyOf, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const SECURED = "IPCONFIG IPSECURITY\nIPSEC DVIPSEC\nENDIPSEC\n";
const found = (pagent: string | undefined, profile = SECURED, files: Readonly<Record<string, string>> = {}) =>
  findingsOf(swsa013, assemblyOf({ SYSA: { stacks: { TCPIP: profile }, pagent, files } }));

test("GIVEN stacks with DVIPSEC and a policy WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa013, securedSysplex())).toEqual([]);
});

test("GIVEN no pagent.conf, or a stack without DVIPSEC WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa013, profilesAlone())).toEqual([]);
  expect(found("TcpImage OTHER\n", "IPCONFIG IPSECURITY\nIPSEC\nENDIPSEC\n")).toEqual([]);
});

test("GIVEN pagent.conf that does not name the stack WHEN the rule judges THEN it is an error at DVIPSEC", () => {
  const findings = found("TcpImage OTHER /etc/other.conf\n", SECURED, { "/etc/other.conf": "" });
  expect(placesOf(findings)).toEqual(["SYSA/TCPIP.PROFILE/SYSA:2 error SYSA.TCPIP"]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSA.TCPIP has DVIPSEC and no IP security policy: found no TcpImage TCPIP in pagent.conf of SYSA. The Policy Agent installs no filters for it, and IKED negotiates no security association.",
    fix: "Add TcpImage TCPIP to pagent.conf of SYSA.",
  });
});

test.each([
  ["a file of its own", "TcpImage TCPIP /etc/image.conf\n", "/etc/image.conf"],
  ["pagent.conf itself", "TcpImage TCPIP\n", "pagent.conf of SYSA"],
])(
  "GIVEN an image in %s without a policy file WHEN the rule judges THEN it is an error that says where to add it",
  (_what, pagent, where) => {
    const findings = found(pagent, SECURED, { "/etc/image.conf": "LogLevel 31\n" });
    expect(findings).toHaveLength(1);
    expect(findings[0]!.message).toContain("found TcpImage TCPIP without IPSecConfig in pagent.conf of SYSA.");
    expect(findings[0]!.fix).toBe(`Add IPSecConfig with the policy file of TCPIP to ${where}.`);
  },
);

test("GIVEN a policy file of the image, or a common one WHEN the rule judges THEN it finds nothing, even if the assembly lacks it", () => {
  const policy = { "/etc/ipsec.conf": policyOf(filterRule("WEB", "10.2.0.1")) };
  expect(found("IPSecConfig /etc/ipsec.conf\nTcpImage TCPIP\n", SECURED, policy)).toEqual([]);
  expect(found("CommonIPSecConfig /etc/ipsec.conf\nTcpImage TCPIP\n", SECURED, policy)).toEqual([]);
  expect(found("CommonIPSecConfig /etc/lost.conf\nTcpImage TCPIP\n")).toEqual([]);
  expect(found("IPSecConfig /etc/lost.conf\nTcpImage TCPIP\n")).toEqual([]);
  expect(found("TcpImage TCPIP /etc/lost.conf\n")).toEqual([]);
});
