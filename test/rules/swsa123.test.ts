import { swsa123 } from "../../src/rules/swsa123";
import { findingsOf, placesOf } from "../support/findings";
import { DVIPA, FILES, filterRule, policyOf, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const rule = (name: string, protocol: string) =>
  filterRule(name, DVIPA).replace("Protocol TCP", `Protocol ${protocol}`);
const policy = (text: string) => ({ [FILES.ownerPolicy]: [/[^]*/, policyOf(text)] as const });

test("GIVEN rules for TCP or all protocols WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa123, securedSysplex())).toEqual([]);
  expect(findingsOf(swsa123, profilesAlone())).toEqual([]);
  expect(findingsOf(swsa123, securedSysplex(policy(rule("A", "All") + rule("B", "6"))))).toEqual([]);
});

test("GIVEN rules for other protocols WHEN the rule judges THEN they are one info", () => {
  const findings = findingsOf(
    swsa123,
    securedSysplex(policy(rule("WEB", "TCP") + rule("DNS", "UDP") + rule("PING", "ICMP"))),
  );
  expect(placesOf(findings)).toEqual([`${FILES.ownerPolicy}:14 info SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSA.TCPIP protects UDP and ICMP of the distributed DVIPA 203.0.113.10 by DNS and PING: only TCP is distributed, the rest stays on the owner.",
  );
  expect(findings[0]!.fix).toBe("Nothing has to change, if the owner serves UDP and ICMP itself.");
});

test("GIVEN a DVIPA that is not distributed WHEN the rule judges THEN it finds nothing", () => {
  const alone = securedSysplex({
    ...policy(rule("DNS", "UDP")),
    [FILES.owner]: [/ {2}VIPADISTRIBUTE DEFINE 203.*\n/, ""],
  });
  expect(findingsOf(swsa123, alone)).toEqual([]);
});

test("GIVEN such a rule on a mere target WHEN the rule judges THEN it finds nothing", () => {
  const target = securedSysplex({ [FILES.targetPolicy]: [/[^]*/, policyOf(rule("DNS", "UDP"))] });
  expect(findingsOf(swsa123, target)).toEqual([]);
});
