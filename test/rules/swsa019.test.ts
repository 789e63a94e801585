import { swsa019 } from "../../src/rules/swsa019";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles, vipas } from "../support/profiles";

const XCF = "IPCONFIG DYNAMICXCF 10.1.1.1 255.255.255.0 1\n";
const OWNER = vipas("VIPADEFINE 255.255.255.0 10.2.0.1");

test.each([
  `GLOBALCONFIG SYSPLEXMONITOR RECOVERY\n${XCF}${OWNER}`,
  `GLOBALCONFIG SYSPLEXMONITOR NORECOVERY\nGLOBALCONFIG SYSPLEXMONITOR RECOVERY\n${XCF}${OWNER}`,
  OWNER,
])("GIVEN %j WHEN the rule judges THEN it finds nothing", (profile) => {
  expect(findingsOf(swsa019, profiles({ SYSA: profile }))).toEqual([]);
});

test.each([
  [`${XCF}${OWNER}`, "1 info", "no RECOVERY"],
  [`GLOBALCONFIG XCFGRPID 11\n${XCF}${OWNER}`, "1 info", "no RECOVERY"],
  [`${XCF}GLOBALCONFIG SYSPLEXMONITOR NORECOVERY\n${OWNER}`, "2 info", "NORECOVERY"],
  ["IPCONFIG6 DYNAMICXCF 2001:db8:1::1\n", "1 info", "no RECOVERY"],
])("GIVEN %j WHEN the rule judges THEN it is a finding at line and severity %s", (profile, place, found) => {
  const findings = findingsOf(swsa019, profiles({ SYSA: profile }));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:${place} SYSA.TCPIP`]);
  expect(findings[0]!.message).toContain(`found ${found}, expected GLOBALCONFIG SYSPLEXMONITOR RECOVERY`);
});

test("GIVEN several such stacks WHEN the rule judges THEN they are one remark, at the first", () => {
  const findings = findingsOf(swsa019, profiles({ SYSA: XCF, SYSB: XCF.replace("10.1.1.1", "10.1.1.2"), SYSC: OWNER }));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:1 info SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSA.TCPIP and SYSB.TCPIP have DYNAMICXCF and do not leave the group when ill: found no RECOVERY, expected GLOBALCONFIG SYSPLEXMONITOR RECOVERY.",
  );
});

test("GIVEN systems with a data set of one name, or an included GLOBALCONFIG WHEN the rule judges THEN the fix names each data set once", () => {
  const fixOf = (first: string) => {
    const system = (profile: string) => ({
      stacks: { TCPIP1: profile },
      files: { "TCPIP.COMMON(GLOBAL)": "GLOBALCONFIG SYSPLEXMONITOR NORECOVERY\n" },
    });
    return findingsOf(swsa019, assemblyOf({ SYSA: system(first + XCF), SYSB: system(XCF) }))[0]!.fix;
  };
  expect(fixOf("")).toBe("Code SYSPLEXMONITOR RECOVERY on GLOBALCONFIG in TCPIP.PROFILE(TCPIP1).");
  expect(fixOf("INCLUDE TCPIP.COMMON(GLOBAL)\n")).toBe(
    "Code SYSPLEXMONITOR RECOVERY on GLOBALCONFIG in TCPIP.COMMON(GLOBAL) and TCPIP.PROFILE(TCPIP1).",
  );
});
