import { swsa110 } from "../../src/rules/swsa110";
import { swsa111 } from "../../src/rules/swsa111";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

/** The owner with DVLOCALFLTR and a source for its connections. */
const owner = (operands: string) => ({
  [FILES.owner]: [
    /IPCONFIG IPSECURITY([^]*?)IPSEC DVIPSEC/,
    `${operands} IPSECURITY$1IPSEC DVIPSEC DVLOCALFLTR`,
  ] as const,
});

test("GIVEN DVLOCALFLTR and another address as TCPSTACKSOURCEVIPA WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa110, securedSysplex(owner("IPCONFIG SOURCEVIPA TCPSTACKSOURCEVIPA 203.0.113.99")))).toEqual([]);
});

test("GIVEN DVLOCALFLTR and the protected DVIPA as TCPSTACKSOURCEVIPA WHEN the rule judges THEN it is an error", () => {
  const changes = owner("IPCONFIG SOURCEVIPA TCPSTACKSOURCEVIPA 203.0.113.10");
  expect(placesOf(findingsOf(swsa110, securedSysplex(changes)))).toEqual([`${FILES.owner}:2 error SYSA.TCPIP`]);
  expect(placesOf(findingsOf(swsa110, profilesAlone(changes)))).toEqual([`${FILES.owner}:2 error SYSA.TCPIP`]);
});

test("GIVEN DVLOCALFLTR and the interface of the protected IPv6 DVIPA as TCPSTACKSOURCEVIPA WHEN the rules judge THEN it is for SWSA111, because DVLOCALFLTR is for IPv4", () => {
  const assembly = securedSysplex(owner("IPCONFIG6 SOURCEVIPA TCPSTACKSOURCEVIPA DVIPA6\nIPCONFIG"));
  expect(findingsOf(swsa110, assembly)).toEqual([]);
  const [finding] = findingsOf(swsa111, assembly);
  expect(finding!.message).toContain("IPCONFIG6 TCPSTACKSOURCEVIPA DVIPA6: found the protected DVIPA 2001:db8::10");
});

test("GIVEN no DVLOCALFLTR WHEN TCPSTACKSOURCEVIPA is the protected DVIPA THEN it is for SWSA111", () => {
  const changes = {
    [FILES.owner]: ["IPCONFIG IPSECURITY", "IPCONFIG IPSECURITY SOURCEVIPA TCPSTACKSOURCEVIPA 203.0.113.10"],
  } as const;
  expect(findingsOf(swsa110, securedSysplex(changes))).toEqual([]);
});

test("GIVEN no SOURCEVIPA WHEN TCPSTACKSOURCEVIPA is the protected DVIPA THEN it is ignored, and nothing is found", () => {
  expect(findingsOf(swsa110, securedSysplex(owner("IPCONFIG TCPSTACKSOURCEVIPA 203.0.113.10")))).toEqual([]);
});
