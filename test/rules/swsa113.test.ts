import { swsa113 } from "../../src/rules/swsa113";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, securedSysplex } from "../support/secured-sysplex";

const ipconfig = (operands: string) => ({
  [FILES.owner]: ["IPCONFIG IPSECURITY", `IPCONFIG IPSECURITY ${operands}`] as const,
});
const ipconfig6 = (operands: string) => ({
  [FILES.owner]: ["IPCONFIG6 IPSECURITY", `IPCONFIG6 IPSECURITY ${operands}`] as const,
});

test("GIVEN SOURCEVIPA in another IPCONFIG statement WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa113, securedSysplex(ipconfig("TCPSTACKSOURCEVIPA 10.1.2.3\nIPCONFIG SOURCEVIPA")))).toEqual([]);
});

test.each([
  [ipconfig("TCPSTACKSOURCEVIPA 10.1.2.3"), 2, "IPCONFIG TCPSTACKSOURCEVIPA 10.1.2.3 without SOURCEVIPA"],
  [ipconfig("TCPSTACKSOURCEVIPA 10.1.2.3 NOSOURCEVIPA"), 2, "IPCONFIG TCPSTACKSOURCEVIPA 10.1.2.3 without SOURCEVIPA"],
  [ipconfig6("TCPSTACKSOURCEVIPA OSA6"), 3, "IPCONFIG6 TCPSTACKSOURCEVIPA OSA6 without SOURCEVIPA"],
])(
  "GIVEN TCPSTACKSOURCEVIPA without SOURCEVIPA WHEN the rule judges THEN it is a warning (%#)",
  (changes, line, message) => {
    const findings = findingsOf(swsa113, securedSysplex(changes));
    expect(placesOf(findings)).toEqual([`${FILES.owner}:${line} warning SYSA.TCPIP`]);
    expect(findings[0]!.message).toContain(message);
  },
);
