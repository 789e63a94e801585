import { swsa127 } from "../../src/rules/swsa127";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles } from "../support/profiles";

const xcf = (address: string, mask = "255.255.255.0") => `IPCONFIG DYNAMICXCF ${address} ${mask} 1\n`;
const xcf6 = (address: string) => `IPCONFIG6 DYNAMICXCF ${address}\n`;

/** Systems with a start list, so that it is known which subplex their stacks are in. */
const systems = (...texts: string[]) =>
  assemblyOf(
    Object.fromEntries(texts.map((text, i) => [`SYS${"ABCD"[i]}`, { stacks: { TCPIP: text }, vtam: "XCFINIT=YES\n" }])),
  );
const found = (...texts: string[]) => findingsOf(swsa127, systems(...texts));

test.each([
  [[xcf("10.1.1.1"), xcf("10.1.1.2"), "IPCONFIG TTL 64\n"]],
  [[xcf("10.1.1.1") + xcf6("2001:db8:1::1"), xcf("10.1.1.2") + xcf6("2001:db8:1::2")]],
  [[xcf("10.1.1.1/24", ""), xcf("10.1.1.2")]],
  [[`GLOBALCONFIG XCFGRPID 21\n${xcf("10.1.1.1")}`, `GLOBALCONFIG XCFGRPID 22\n${xcf("10.1.1.1", "255.255.0.0")}`]],
  [[xcf("10.1.1.&N"), xcf("10.1.1.&N")]],
  [[xcf("10.1.1.1", "&MASK"), xcf("10.1.1.2")]],
  [[xcf("10.7.1.1") + xcf("10.1.1.1"), xcf("10.1.1.2")]],
  [["INTERFACE A DEFINE VIRTUAL IPADDR 10.9.0.1\n", "INTERFACE A DEFINE VIRTUAL IPADDR 10.9.0.1\n"]],
])("GIVEN %j WHEN the rule judges THEN it finds nothing", (texts) => {
  expect(found(...texts)).toEqual([]);
});

test.each([
  [xcf("10.1.1.1"), xcf("10.1.1.1"), "10.1.1.1"],
  [xcf6("2001:db8:1::1/64"), xcf6("2001:DB8:1:0::1"), "2001:db8:1::1"],
])("GIVEN %j and %j WHEN the rule judges THEN the second is an error", (first, second, address) => {
  const findings = found(first, second);
  expect(placesOf(findings)).toEqual([`${profileOf("SYSB")}:1 error SYSB.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message: `SYSB.TCPIP has the dynamic XCF address ${address}, which SYSA.TCPIP has in DYNAMICXCF of TCPIP.PROFILE(SYSA), too: expected an address of its own.`,
    fix: "Give DYNAMICXCF in TCPIP.PROFILE(SYSB) another address of its subnet.",
  });
});

test("GIVEN one address where the group id of VTAM is not known WHEN the rule judges THEN it is a warning", () => {
  const findings = findingsOf(swsa127, profiles({ SYSA: xcf("10.1.1.1"), SYSB: xcf("10.1.1.1") }));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSB")}:1 warning SYSB.TCPIP`]);
});

test.each([
  ["HOME 10.1.1.2 LINK1\n", "HOME"],
  ["INTERFACE V1 DEFINE VIRTUAL IPADDR 10.1.1.2\n", "INTERFACE"],
])("GIVEN the dynamic XCF address in %j WHEN the rule judges THEN it is a warning", (own, origin) => {
  const elsewhere = found(own + xcf("10.1.1.1"), xcf("10.1.1.2"));
  expect(placesOf(elsewhere)).toEqual([`${profileOf("SYSB")}:1 warning SYSB.TCPIP`]);
  expect(elsewhere[0]!.message).toContain(`which SYSA.TCPIP has in ${origin} of TCPIP.PROFILE(SYSA), too`);
  expect(placesOf(found(own + xcf("10.1.1.2")))).toEqual([`${profileOf("SYSA")}:2 warning SYSA.TCPIP`]);
});

test("GIVEN stacks in another subnet than the first WHEN the rule judges THEN those of a subnet are one warning", () => {
  const findings = found(xcf("10.1.1.1"), xcf("10.7.1.2"), xcf("10.7.1.3"), xcf("10.1.1.4", "255.255.0.0"));
  expect(placesOf(findings)).toEqual([
    `${profileOf("SYSB")}:1 warning SYSB.TCPIP`,
    `${profileOf("SYSD")}:1 warning SYSD.TCPIP`,
  ]);
  expect(findings.map(({ message, fix }) => [message, fix])).toEqual([
    [
      "SYSB.TCPIP and SYSC.TCPIP have their dynamic XCF addresses in 10.7.1.0/24, SYSA.TCPIP in 10.1.1.0/24: expected one subnet for the stacks of a subplex.",
      "Give DYNAMICXCF in TCPIP.PROFILE(SYSB) an address and mask of 10.1.1.0/24.",
    ],
    [
      "SYSD.TCPIP has its dynamic XCF address in 10.1.0.0/16, SYSA.TCPIP in 10.1.1.0/24: expected one subnet for the stacks of a subplex.",
      "Give DYNAMICXCF in TCPIP.PROFILE(SYSD) an address and mask of 10.1.1.0/24.",
    ],
  ]);
});

test("GIVEN DYNAMICXCF in an included member WHEN the rule judges THEN the finding is there", () => {
  const assembly = assemblyOf({
    SYSA: { stacks: { TCPIP: xcf("10.1.1.1") }, vtam: "XCFINIT=YES\n" },
    SYSB: {
      stacks: { TCPIP: "INCLUDE TCPIP.COMMON(XCF)\n" },
      files: { "TCPIP.COMMON(XCF)": `; shared\n${xcf("10.1.1.1")}` },
      vtam: "XCFINIT=YES\n",
    },
  });
  expect(placesOf(findingsOf(swsa127, assembly))).toEqual(["SYSB/TCPIP.COMMON/XCF:2 error SYSB.TCPIP"]);
});
