import { swsa122 } from "../../src/rules/swsa122";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, filterRule, policyOf, securedSysplex } from "../support/secured-sysplex";

const range = (statement: string) =>
  securedSysplex({ [FILES.owner]: ["ENDVIPADYNAMIC", `${statement}\nENDVIPADYNAMIC`] });

test.each([
  "VIPARANGE 255.255.255.0 203.0.113.0",
  "VIPARANGE MOVEABLE NONDISRUPTIVE 255.255.255.0 203.0.113.0",
  "VIPARANGE MOVEABLE DISRUPTIVE 255.255.255.0 203.0.114.0",
  "VIPARANGE MOVEABLE DISRUPTIVE R6 2001:db8:1::/64",
])("GIVEN %s WHEN the rule judges THEN it finds nothing", (statement) => {
  expect(findingsOf(swsa122, range(statement))).toEqual([]);
});

test.each([
  ["VIPARANGE MOVEABLE DISRUPTIVE 255.255.255.0 203.0.113.0", "203.0.113.0/24", "WEB"],
  ["VIPARANGE MOVEABLE DISRUPTIVE R6 2001:db8::/64", "2001:db8::/64", "WEB6"],
])("GIVEN %s WHEN the rule judges THEN it names the IpFilterRule", (statement, subnet, rule) => {
  const findings = findingsOf(swsa122, range(statement));
  expect(placesOf(findings)).toEqual([`${FILES.owner}:12 warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    `VIPARANGE of SYSA.TCPIP for ${subnet} is MOVEABLE DISRUPTIVE, and the IpFilterRule ${rule} of SYSA.TCPIP protects addresses in it: expected MOVEABLE NONDISRUPTIVE.`,
  );
});

test.each([
  ["203.0.0.0/16", 1],
  ["203.0.113.200-203.0.114.7", 1],
  ["203.0.114.0/24", 0],
  ["2001:db8::/32", 0],
  ["All4", 0],
])(
  "GIVEN an IpFilterRule for %s WHEN the rule judges 203.0.113.0/24 THEN it counts where the two overlap",
  (local, count) => {
    const assembly = securedSysplex({
      [FILES.owner]: ["ENDVIPADYNAMIC", "VIPARANGE MOVEABLE DISRUPTIVE 255.255.255.0 203.0.113.0\nENDVIPADYNAMIC"],
      [FILES.ownerPolicy]: [/[^]*/, policyOf(filterRule("WIDE", local))],
      [FILES.backupPolicy]: [/[^]*/, policyOf(filterRule("WIDE", local))],
      [FILES.targetPolicy]: [/[^]*/, policyOf(filterRule("WIDE", local))],
    });
    expect(findingsOf(swsa122, assembly)).toHaveLength(count);
  },
);

test("GIVEN ranges within a disruptive one WHEN the rule judges THEN the most specific range of an address counts", () => {
  const places = (...statements: string[]) => placesOf(findingsOf(swsa122, range(statements.join("\n"))));
  const wide = "VIPARANGE MOVEABLE DISRUPTIVE 255.255.255.0 203.0.113.0";
  const moveable = (how: string, address: string, mask = "255.255.255.255") =>
    `VIPARANGE MOVEABLE ${how} ${mask} ${address}`;
  expect(places(wide, moveable("NONDISRUPTIVE", "203.0.113.10"))).toEqual([]);
  expect(places(moveable("NONDISRUPTIVE", "203.0.113.10"), wide)).toEqual([]);
  expect(places(wide, moveable("NONDISRUPTIVE", "203.0.113.11"))).toEqual([`${FILES.owner}:12 warning SYSA.TCPIP`]);
  expect(places(wide, moveable("NONDISRUPTIVE", "203.0.0.0", "255.255.0.0"))).toEqual([
    `${FILES.owner}:12 warning SYSA.TCPIP`,
  ]);
  expect(places(wide, moveable("DISRUPTIVE", "203.0.113.10"))).toEqual([`${FILES.owner}:13 warning SYSA.TCPIP`]);
});

test("GIVEN a policy of another subplex WHEN the rule judges THEN its addresses are other DVIPAs, and nothing is found", () => {
  const policy = { [FILES.ownerPolicy]: [/[^]*/, policyOf(filterRule("OTHER", "203.0.114.10"))] } as const;
  const statement = "VIPARANGE MOVEABLE DISRUPTIVE 255.255.255.0 203.0.114.0";
  const of = (id: number) => ({
    ...policy,
    [FILES.target]: [/XCFGRPID 21([^]*)/, `XCFGRPID ${id}$1VIPADYNAMIC\n${statement}\nENDVIPADYNAMIC\n`] as const,
  });
  expect(findingsOf(swsa122, securedSysplex(of(22)))).toEqual([]);
  expect(findingsOf(swsa122, securedSysplex(of(21)))).toHaveLength(1);
});
