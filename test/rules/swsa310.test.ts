import { swsa310 } from "../../src/rules/swsa310";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, filterRule, policyOf, securedSysplex } from "../support/secured-sysplex";

const HOME = "HOME\n  10.7.0.1 OSA1\n  10.7.0.2 OSA2\n";
const found = (rules: string, home = HOME) =>
  findingsOf(
    swsa310,
    securedSysplex({ [FILES.ownerPolicy]: [/[^]*/, policyOf(rules)], [FILES.owner]: [/PORT\n[^]*/, home] }),
  );

test("GIVEN rules for the DVIPA alone WHEN the rule judges THEN it finds nothing", () => {
  expect(found(filterRule("WEB", "203.0.113.10") + filterRule("NET", "203.0.113.0/24"))).toEqual([]);
});

test.each([
  ["All", "All"],
  ["All", "10.9.0.0/16"],
  ["All4", "All"],
  ["0.0.0.0/0", "All"],
  ["0.0.0.0-255.255.255.255", "All"],
])("GIVEN a rule for the local address %s and the peers %s WHEN the rule judges THEN it is an info", (local, peers) => {
  const findings = found(filterRule("WEB", "203.0.113.10") + filterRule("EVERY", local, peers));
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:14 info SYSA.TCPIP`]);
  const which = local === "All" && peers === "All" ? "DVIPAs 203.0.113.10 and 2001:db8::10" : "DVIPA 203.0.113.10";
  expect(findings[0]!.message).toBe(
    `SYSA.TCPIP protects the ${which} by rules for all local addresses, which its static addresses share: found EVERY for 10.7.0.1 and 10.7.0.2 as well.`,
  );
});

test("GIVEN two such rules WHEN the rule judges THEN they are one finding", () => {
  const findings = found(filterRule("A", "All4") + filterRule("B", "All4", "10.10.0.0/16"));
  expect(findings).toHaveLength(1);
  expect(findings[0]!.message).toContain("found A and B for");
});

test("GIVEN no static address of the family WHEN the rule judges THEN it finds nothing", () => {
  expect(found(filterRule("EVERY", "All"), "PORT\n  500 UDP IKED\n")).toEqual([]);
  expect(found(filterRule("EVERY6", "All6", "All6"))).toEqual([]);
});

test("GIVEN IPv4 peers WHEN the stack has static addresses of both families THEN those of IPv4 are named", () => {
  const both = `${HOME}INTERFACE OSA6 DEFINE IPAQENET6 PORTNAME P IPADDR 2001:db8:7::1\n`;
  const addresses = (peers: string) => found(filterRule("EVERY", "All", peers), both)[0]!.message;
  expect(addresses("10.9.0.0/16")).toContain("found EVERY for 10.7.0.1 and 10.7.0.2 as well.");
  expect(addresses("All")).toContain("found EVERY for 10.7.0.1, 10.7.0.2 and 2001:db8:7::1 as well.");
});
