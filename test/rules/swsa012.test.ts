import { swsa010 } from "../../src/rules/swsa010";
import { swsa012 } from "../../src/rules/swsa012";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles, vipas } from "../support/profiles";
import { securedSysplex } from "../support/secured-sysplex";

const DVIPSEC = "IPCONFIG IPSECURITY\nIPSEC DVIPSEC\nENDIPSEC\n";

test("GIVEN DVIPSEC where there are DVIPAs WHEN the rule judges THEN it finds nothing", () => {
  expect(findingsOf(swsa012, securedSysplex())).toEqual([]);
});

test.each(["VIPADEFINE 255.255.255.0 10.2.0.1", "VIPABACKUP 10.2.0.1", "VIPARANGE 255.255.255.0 10.2.0.0"])(
  "GIVEN DVIPSEC beside %s WHEN the rule judges THEN it finds nothing",
  (statement) => {
    expect(findingsOf(swsa012, profiles({ SYSA: DVIPSEC + vipas(statement) }))).toEqual([]);
  },
);

test("GIVEN DVIPSEC without a DVIPA WHEN the rule judges THEN it says that it has no effect", () => {
  const findings = findingsOf(swsa012, profiles({ SYSA: DVIPSEC, SYSB: "IPCONFIG IPSECURITY\n" }));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:2 info SYSA.TCPIP`]);
  expect(findings[0]!.message).toContain("SYSA.TCPIP has DVIPSEC and no DVIPA");
});

test("GIVEN DVIPSEC on a mere target WHEN the rule judges THEN it leaves that to SWSA010", () => {
  const owner = `IPCONFIG DYNAMICXCF 10.1.1.1 255.255.255.0 1\n${vipas("VIPADEFINE 255.255.255.0 10.2.0.1", "VIPADISTRIBUTE 10.2.0.1 PORT 80 DESTIP 10.1.1.2")}`;
  const target = `IPCONFIG IPSECURITY DYNAMICXCF 10.1.1.2 255.255.255.0 1\nIPSEC DVIPSEC\nENDIPSEC\n`;
  expect(findingsOf(swsa012, profiles({ SYSA: owner, SYSB: target }))).toEqual([]);
});

test.each([
  ["VIPADEFINE 255.255.255.0 10.2.0.9", 0],
  ["VIPABACKUP 10.2.0.1", 0],
  ["VIPARANGE 255.255.255.0 10.2.0.0", 0],
  ["VIPADELETE 10.2.0.1", 1],
])("GIVEN %s in a data set for OBEYFILE WHEN the rules judge THEN it counts for its own stack", (statement, count) => {
  const target = "IPCONFIG IPSECURITY DYNAMICXCF 10.1.1.1 255.255.255.0 1\nIPSEC DVIPSEC\nENDIPSEC\n";
  const distributed = vipas("VIPADEFINE 255.255.255.0 10.2.0.1", "VIPADISTRIBUTE 10.2.0.1 PORT 80 DESTIP 10.1.1.1");
  const stacks = { TCPIP: target, OTHER: DVIPSEC };
  const assembly = (owner: string) =>
    assemblyOf({ SYSA: { stacks, obeyfiles: { DVIPAS: vipas(statement) } }, SYSB: { stacks: { TCPIP: owner } } });
  expect(findingsOf(swsa012, assembly(""))).toHaveLength(count + 1);
  expect(findingsOf(swsa010, assembly(distributed))).toHaveLength(count);
});
