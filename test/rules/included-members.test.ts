import { assemblyOf } from "../support/assembly";
import { findingsOf } from "../support/findings";
import { filterRule, policyOf } from "../support/secured-sysplex";
import type { Rule } from "../../src/rules/rule";
import { swsa001 } from "../../src/rules/swsa001";
import { swsa002 } from "../../src/rules/swsa002";
import { swsa003 } from "../../src/rules/swsa003";
import { swsa004 } from "../../src/rules/swsa004";
import { swsa005 } from "../../src/rules/swsa005";
import { swsa011 } from "../../src/rules/swsa011";
import { swsa012 } from "../../src/rules/swsa012";
import { swsa014 } from "../../src/rules/swsa014";
import { swsa015 } from "../../src/rules/swsa015";
import { swsa016 } from "../../src/rules/swsa016";
import { swsa017 } from "../../src/rules/swsa017";
import { swsa018 } from "../../src/rules/swsa018";
import { swsa117 } from "../../src/rules/swsa117";
import { swsa307 } from "../../src/rules/swsa307";
import { swsa419 } from "../../src/rules/swsa419";
import { vipas } from "../support/profiles";

const DEFINE = "VIPADEFINE 255.255.255.0 10.2.0.1";
const DEFINE6 = "VIPADEFINE DVIPA6 2001:db8::10";
const IPSEC = "IPSEC DVIPSEC\nIPSECRULE * *\nENDIPSEC\n";
const LOCAL = "IPSEC DVIPSEC DVLOCALFLTR\nIPSECRULE * *\nENDIPSEC\n";
const xcf = (host: number) => `IPCONFIG IPSECURITY SYSPLEXROUTING DYNAMICXCF 10.1.1.${host} 255.255.255.0 1\n`;
const OMPROUTE = "HOME 10.3.0.1 LINK1\nAUTOLOG\nOMPROUTE\nENDAUTOLOG\n";
const DISTRIBUTED = vipas(DEFINE, "VIPADISTRIBUTE 10.2.0.1 PORT 80 DESTIP ALL");

/** SYSA includes a member beside its own text; SYSB has another profile. */
const assembly = (own: string, member: string, other: string, remote = "10.9.0.0/16") =>
  assemblyOf({
    SYSA: {
      stacks: { TCPIP: `INCLUDE TCPIP.COMMON(PART)\n${own}` },
      files: {
        "TCPIP.COMMON(PART)": member,
        "/etc/ipsec.conf": policyOf(
          filterRule("WEB", "10.2.0.1", remote) + filterRule("WEB6", "2001:db8::10", "2001:db8:9::/48"),
        ),
      },
      pagent: "TcpImage TCPIP\nIPSecConfig /etc/ipsec.conf\n",
      entry: { release: "V2R2" },
    },
    SYSB: { stacks: { TCPIP: other } },
  });

const CASES: readonly (readonly [Rule, own: string, member: string, other: string, remote?: string])[] = [
  [swsa001, xcf(1) + vipas(DEFINE), "IPSEC LOGENABLE\nENDIPSEC\n", ""],
  [swsa002, xcf(1) + vipas("VIPABACKUP 7 10.2.0.1"), "IPSEC LOGENABLE\nENDIPSEC\n", xcf(2) + IPSEC + vipas(DEFINE)],
  [swsa003, IPSEC, "IPCONFIG TTL 64\n", ""],
  [swsa004, vipas(DEFINE6), "IPCONFIG6 HOPLIMIT 64\n", ""],
  [swsa005, "IPCONFIG6 IPSECURITY\n", "IPCONFIG TTL 64\n", ""],
  [swsa011, "", "IPCONFIG DYNAMICXCF 10.1.1.1 255.255.255.0 1\n", xcf(2) + IPSEC + DISTRIBUTED],
  [swsa012, xcf(1), IPSEC, ""],
  [swsa014, xcf(1), "IPSEC LOGENABLE\nENDIPSEC\n", ""],
  [swsa015, xcf(1), LOCAL, ""],
  [swsa016, xcf(1) + vipas("VIPABACKUP 7 10.2.0.1"), IPSEC, xcf(2) + LOCAL + vipas(DEFINE)],
  [swsa017, xcf(1) + DISTRIBUTED, LOCAL, xcf(2)],
  [swsa018, xcf(1) + DISTRIBUTED, IPSEC, xcf(2), "10.1.1.2"],
  [swsa117, DISTRIBUTED, "IPCONFIG SYSPLEXROUTING\n", xcf(2)],
  [swsa117, DISTRIBUTED, xcf(1).replace("SYSPLEXROUTING ", ""), xcf(2)],
  [swsa307, xcf(1) + vipas(DEFINE), IPSEC.replace("* *", "* * PROTOCOL OSPF"), ""],
  [swsa307, xcf(1) + OMPROUTE, IPSEC.replace("* *", "* * PROTOCOL TCP"), ""],
  [swsa419, xcf(1) + vipas(DEFINE), "PORT\n500 UDP OTHER\n4500 UDP IKED\n", ""],
  [swsa117, DISTRIBUTED, xcf(1).replace("SYSPLEX", "NODATAGRAMFWD SYSPLEX"), xcf(2)],
];

test.each(CASES.map(([rule, ...texts]) => ({ code: rule.code, rule, texts })))(
  "GIVEN what $code asks to change in an included member WHEN it judges THEN the fix names the member",
  ({ rule, texts: [own, member, other, remote] }) => {
    const fixes = findingsOf(rule, assembly(own, member, other, remote)).map(({ fix }) => fix);
    expect(fixes).toEqual([expect.stringContaining("TCPIP.COMMON(PART)")]);
  },
);
