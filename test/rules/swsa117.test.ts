import { swsa117 } from "../../src/rules/swsa117";
import { findingsOf, placesOf } from "../support/findings";
import { profileOf, profiles, vipas } from "../support/profiles";

const xcf = (host: number, options = "SYSPLEXROUTING") =>
  `IPCONFIG ${options} DYNAMICXCF 10.1.1.${host} 255.255.255.0 1\n`;
const distribute = (method = "", targets = "10.1.1.1 10.1.1.2") =>
  vipas("VIPADEFINE 255.255.255.0 10.2.0.1", `VIPADISTRIBUTE ${method} 10.2.0.1 PORT 80 DESTIP ${targets}`);
const found = (owner: string, target = xcf(2)) => findingsOf(swsa117, profiles({ SYSA: owner, SYSB: target }));

test("GIVEN dynamic XCF and SYSPLEXROUTING everywhere WHEN the rule judges THEN it finds nothing", () => {
  expect(found(xcf(1) + distribute())).toEqual([]);
  expect(found(xcf(1, "SYSPLEXROUTING DATAGRAMFWD") + distribute("DISTMETHOD SERVERWLM", "ALL"))).toEqual([]);
});

test("GIVEN a distributor without DYNAMICXCF WHEN the rule judges THEN it is an error", () => {
  const findings = found(`IPCONFIG SYSPLEXROUTING\n${distribute("", "10.1.1.2")}`);
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:1 error SYSA.TCPIP`]);
  expect(findings[0]!.message).toBe(
    "SYSA.TCPIP distributes the DVIPA 10.2.0.1 and has no dynamic XCF address: expected IPCONFIG DYNAMICXCF.",
  );
});

test("GIVEN a distributor with NODATAGRAMFWD WHEN the rule judges THEN it is a warning", () => {
  const findings = found(xcf(1, "SYSPLEXROUTING NODATAGRAMFWD") + distribute());
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:1 warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toContain("has IPCONFIG NODATAGRAMFWD");
});

test("GIVEN a distributor of both families with NODATAGRAMFWD for IPv6 WHEN the rule judges THEN it is a warning for its IPv6 DVIPA", () => {
  const owner = (forwarding: string) =>
    `${xcf(1)}IPCONFIG6 ${forwarding} DYNAMICXCF 2001:db8:1::1\n` +
    vipas(
      "VIPADEFINE 255.255.255.0 10.2.0.1",
      "VIPADISTRIBUTE 10.2.0.1 PORT 80 DESTIP ALL",
      "VIPADEFINE V6 2001:db8::10",
      "VIPADISTRIBUTE V6 PORT 80 DESTIP ALL",
    );
  expect(found(owner("DATAGRAMFWD"))).toEqual([]);
  const findings = found(owner("NODATAGRAMFWD"));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:2 warning SYSA.TCPIP`]);
  expect(findings[0]).toMatchObject({
    message:
      "SYSA.TCPIP distributes the DVIPA 2001:db8::10 and has IPCONFIG6 NODATAGRAMFWD: expected DATAGRAMFWD, so that it forwards connections to their targets.",
    fix: "Remove NODATAGRAMFWD from IPCONFIG6 in TCPIP.PROFILE(SYSA).",
  });
});

test.each(["", "DISTMETHOD BASEWLM", "DISTMETHOD SERVERWLM"])(
  "GIVEN a target without SYSPLEXROUTING and %j WHEN the rule judges THEN it is a warning for the target",
  (method) => {
    const findings = found(xcf(1) + distribute(method), xcf(2, ""));
    expect(placesOf(findings)).toEqual([`${profileOf("SYSB")}:1 warning SYSB.TCPIP`]);
    expect(findings[0]!.message).toContain("has no SYSPLEXROUTING");
  },
);

test("GIVEN a method that asks no WLM WHEN SYSPLEXROUTING is missing THEN the rule finds nothing", () => {
  expect(found(xcf(1, "") + distribute("DISTMETHOD ROUNDROBIN"), xcf(2, ""))).toEqual([]);
});

test("GIVEN DESTIP addresses of no stack WHEN the rule judges THEN one finding names them", () => {
  const findings = found(xcf(1) + distribute("", "10.1.1.2 10.1.1.8 10.1.1.9"));
  expect(placesOf(findings)).toEqual([`${profileOf("SYSA")}:4 warning SYSA.TCPIP`]);
  expect(findings[0]!.message).toContain("names 10.1.1.8 and 10.1.1.9 in DESTIP");
});

test("GIVEN a dynamic XCF address with a system symbol that has no value WHEN the rule judges THEN DESTIP may name it", () => {
  expect(found(xcf(1) + distribute("", "10.1.1.1 10.1.1.9"), xcf(2).replace("10.1.1.2", "10.1.1.&HOST."))).toEqual([]);
});

test.each(["DISTMETHOD TARGCONTROLLED TIER1 GROUP1 GRE CONTROLPORT 5601", "DISTMETHOD ROUNDROBIN TIER1 GROUP1 ENCAP"])(
  "GIVEN %s WHEN the rule judges THEN targets outside of the sysplex need no dynamic XCF address",
  (method) => {
    expect(found(xcf(1) + distribute(method, "10.81.1.1 10.81.1.2"))).toEqual([]);
  },
);

test("GIVEN a distributor of both families without DYNAMICXCF WHEN the rule judges THEN each family has its statement", () => {
  const six = "VIPADISTRIBUTE DEFINE V6 PORT 80 DESTIP ALL";
  const text = distribute("", "ALL").replace("ENDVIPADYNAMIC", `VIPADEFINE V6 2001:db8::10\n${six}\nENDVIPADYNAMIC`);
  const findings = found(`IPCONFIG6 MULTIPATH\n${text}`).filter(({ severity }) => severity === "error");
  expect(placesOf(findings)).toEqual([
    `${profileOf("SYSA")}:1 error SYSA.TCPIP`,
    `${profileOf("SYSA")}:4 error SYSA.TCPIP`,
  ]);
  expect(findings.map(({ message }) => message)).toEqual([
    "SYSA.TCPIP distributes the DVIPA 2001:db8::10 and has no dynamic XCF address: expected IPCONFIG6 DYNAMICXCF.",
    "SYSA.TCPIP distributes the DVIPA 10.2.0.1 and has no dynamic XCF address: expected IPCONFIG DYNAMICXCF.",
  ]);
});

test("GIVEN an IPv6 distribution WHEN DESTIP has another spelling of an address THEN that is known, and IPCONFIG does not matter", () => {
  const six = (address: string) => `VIPADEFINE V6 2001:db8::10\nVIPADISTRIBUTE DEFINE V6 PORT 80 DESTIP ${address}`;
  const owner = (address: string) =>
    `IPCONFIG NODATAGRAMFWD\nIPCONFIG6 DYNAMICXCF 2001:db8:1::1\nVIPADYNAMIC\n${six(address)}\nENDVIPADYNAMIC\n`;
  const target = "IPCONFIG6 DYNAMICXCF 2001:DB8:1:0::2\n";
  expect(found(owner("2001:db8:0001::2"), target)).toEqual([]);
  expect(found(owner("2001:db8:1::3"), target)).toHaveLength(1);
});

test("GIVEN a DVIPA of one family WHEN DESTIP names the dynamic XCF address of the other family THEN it is found", () => {
  const both = (host: number) => `${xcf(host)}IPCONFIG6 DYNAMICXCF 2001:db8:1::${host}\n`;
  const six = (target: string) =>
    both(1) + vipas("VIPADEFINE V6 2001:db8::10", `VIPADISTRIBUTE DEFINE V6 PORT 80 DESTIP ${target}`);
  expect(found(six("2001:db8:1::2"), both(2))).toEqual([]);
  const [finding] = found(six("10.1.1.2"), both(2));
  expect(finding!.message).toBe(
    "VIPADISTRIBUTE of SYSA.TCPIP names 10.1.1.2 in DESTIP, which no stack of the assembly has as dynamic XCF address for IPv6: expected the DYNAMICXCF address of each target.",
  );
  const findings = [finding!, ...found(both(1) + distribute("", "2001:db8:1::2"), both(2))];
  expect(findings.map(({ severity }) => severity)).toEqual(["error", "error"]);
});
