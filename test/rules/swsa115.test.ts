import { swsa115 } from "../../src/rules/swsa115";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, filterRule, policyOf, securedSysplex } from "../support/secured-sysplex";

const owner = (...rules: string[]) => securedSysplex({ [FILES.ownerPolicy]: [/[^]*/, policyOf(rules.join(""))] });

test("GIVEN rules for peers outside the sysplex WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa115, securedSysplex())).toEqual([]);
});

test.each([
  ["203.0.113.10", "203.0.113.10"],
  ["203.0.113.10", "203.0.113.10/32"],
  ["2001:db8::10", "2001:DB8:0::10"],
])("GIVEN the local address %s and the remote address %s WHEN the rule judges THEN it is an error", (local, remote) => {
  expect(placesOf(findingsOf(swsa115, owner(filterRule("SAME", local, remote))))).toEqual([
    `${FILES.ownerPolicy}:3 error SYSA`,
  ]);
});

test.each([
  ["203.0.113.10", "203.0.113.0/24"],
  ["203.0.113.1-203.0.113.20", "203.0.113.10"],
  ["203.0.113.0/24", "203.0.113.5-203.0.113.15"],
  ["All4", "203.0.113.0/24"],
])(
  "GIVEN %s and %s, which have the protected DVIPA in common WHEN the rule judges THEN it is a warning",
  (local, remote) => {
    const findings = findingsOf(swsa115, owner(filterRule("WIDE", local, remote)));
    expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:3 warning SYSA`]);
    expect(findings[0]!.message).toContain("The IpFilterRule WIDE covers the protected DVIPA 203.0.113.10");
  },
);

test("GIVEN overlapping addresses without a DVIPA in common WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa115, owner(filterRule("WIDE", "203.0.113.0/24", "203.0.113.128/25")))).toEqual([]);
});

test("GIVEN three rules for all peers in one file WHEN the rule judges THEN they are one info", () => {
  const findings = findingsOf(
    swsa115,
    owner(
      filterRule("A", "203.0.113.10", "All"),
      filterRule("B", "2001:db8::10", "All6"),
      filterRule("C", "All", "All4"),
    ),
  );
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:3 info SYSA`]);
  expect(findings[0]!.message).toContain("A, B and C");
});

test("GIVEN a rule that permits such traffic without IPSec WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa115, owner(filterRule("PLAIN", "203.0.113.10", "203.0.113.10", "")))).toEqual([]);
});

test.each(["All", "203.0.113.0/24"])(
  "GIVEN a stack without a part in the DVIPA, and its rule for %s to the DVIPA WHEN the rule judges THEN it is the rule of a client, and nothing is found",
  (local) => {
    const client = (rules: string) =>
      assemblyOf({
        SYSA: {
          stacks: { TCPIP: "VIPADYNAMIC VIPADEFINE 255.255.255.0 203.0.113.10 ENDVIPADYNAMIC\n" },
          pagent: "TcpImage TCPIP\nIPSecConfig /etc/ipsec.conf\n",
          files: { "/etc/ipsec.conf": policyOf(filterRule("WEB", "203.0.113.10")) },
        },
        SYSD: {
          stacks: { TCPIP: "IPCONFIG IPSECURITY\n" },
          pagent: "TcpImage TCPIP\nIPSecConfig /etc/ipsec.conf\n",
          files: { "/etc/ipsec.conf": policyOf(rules) },
        },
      });
    expect(findingsOf(swsa115, client(filterRule("CLIENT", local, "203.0.113.10")))).toEqual([]);
    expect(findingsOf(swsa115, client(filterRule("SAME", "203.0.113.10", "203.0.113.10")))).toHaveLength(1);
  },
);
