import { swsa111 } from "../../src/rules/swsa111";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { FILES, profilesAlone, securedSysplex } from "../support/secured-sysplex";

const target = (operands: string) => ({
  [FILES.target]: ["IPCONFIG IPSECURITY", `IPCONFIG IPSECURITY ${operands}`] as const,
});

test("GIVEN an address that is no protected DVIPA as TCPSTACKSOURCEVIPA WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa111, securedSysplex(target("SOURCEVIPA TCPSTACKSOURCEVIPA 203.0.113.99")))).toEqual([]);
});

test("GIVEN the protected DVIPA as TCPSTACKSOURCEVIPA of a target WHEN the rule judges THEN it is a warning, with and without policy files", () => {
  const changes = target("SOURCEVIPA TCPSTACKSOURCEVIPA 203.0.113.10");
  expect(placesOf(findingsOf(swsa111, securedSysplex(changes)))).toEqual([`${FILES.target}:2 warning SYSC.TCPIP`]);
  expect(placesOf(findingsOf(swsa111, profilesAlone(changes)))).toEqual([`${FILES.target}:2 warning SYSC.TCPIP`]);
});

test("GIVEN a stack of another subplex WHEN its TCPSTACKSOURCEVIPA is the address THEN it is another DVIPA, and nothing is found", () => {
  const owner =
    "GLOBALCONFIG XCFGRPID 2\nIPCONFIG IPSECURITY\nIPSEC DVIPSEC ENDIPSEC\nVIPADYNAMIC VIPADEFINE 255.255.255.0 10.2.0.1 ENDVIPADYNAMIC\n";
  const source = (id: number) => `GLOBALCONFIG XCFGRPID ${id}\nIPCONFIG SOURCEVIPA TCPSTACKSOURCEVIPA 10.2.0.1\n`;
  expect(findingsOf(swsa111, assemblyOf({ SYSA: { stacks: { A: owner, B: source(3) } } }))).toEqual([]);
  expect(findingsOf(swsa111, assemblyOf({ SYSA: { stacks: { A: owner, B: source(2) } } }))).toHaveLength(1);
});

test("GIVEN NOTCPSTACKSOURCEVIPA later in the profile WHEN the rule judges THEN it finds nothing", () => {
  expect(
    findingsOf(
      swsa111,
      securedSysplex(target("SOURCEVIPA TCPSTACKSOURCEVIPA 203.0.113.10\nIPCONFIG NOTCPSTACKSOURCEVIPA")),
    ),
  ).toEqual([]);
});

test("GIVEN a target WHEN its TCPSTACKSOURCEVIPA is the interface of the IPv6 DVIPA it serves THEN it is a warning", () => {
  const changes = target("\nIPCONFIG6 SOURCEVIPA TCPSTACKSOURCEVIPA dvipa6\nIPCONFIG");
  expect(placesOf(findingsOf(swsa111, securedSysplex(changes)))).toEqual([`${FILES.target}:3 warning SYSC.TCPIP`]);
  const owner = { [FILES.owner]: ["VIPADISTRIBUTE DEFINE DVIPA6 PORT 443 DESTIP ALL", ""] } as const;
  expect(findingsOf(swsa111, securedSysplex({ ...changes, ...owner }))).toEqual([]);
});

test("GIVEN no SOURCEVIPA WHEN TCPSTACKSOURCEVIPA is the protected DVIPA THEN it is ignored, and nothing is found", () => {
  expect(findingsOf(swsa111, securedSysplex(target("TCPSTACKSOURCEVIPA 203.0.113.10")))).toEqual([]);
});
