import { Construct } from "constructs";
import { OtherTraffic, Stack, System } from "../../src";
import { Match, Template } from "../../src/testing";
import { addStack, addWeb, emptySysplex, SECURITY } from "./sysplex-fixture";

describe("Stack", () => {
  test("GIVEN dynamic XCF addresses THEN IPCONFIG and IPCONFIG6 have them", () => {
    // GIVEN
    const { plex } = emptySysplex({ tcpGroupId: 21 });
    const system = new System(plex, "SYSA", { sysclone: "0A" });
    // WHEN
    const stack = new Stack(system, "TCPIP", {
      dynamicXcf: "10.1.1.1/24",
      dynamicXcfCost: 3,
      dynamicXcf6: "2001:0DB8:1::1",
    });
    // THEN
    const template = Template.fromStack(stack);
    template.hasStatement("GLOBALCONFIG", { xcfGroupId: 21 });
    template.hasStatement("IPCONFIG", {
      dynamicXcf: { subnet: { address: "10.1.1.1", prefixLength: 24 }, cost: 3 },
      ipSecurity: Match.absent(),
      sysplexRouting: Match.absent(),
    });
    template.hasStatement("IPCONFIG6", { dynamicXcf: { address: "2001:db8:1::1" }, ipSecurity: Match.absent() });
  });

  test("GIVEN nothing to say THEN no statement is written", () => {
    const { plex } = emptySysplex();
    const stack = new Stack(new System(plex, "SYSA", { sysclone: "0A" }), "TCPIP");
    expect(Template.fromStack(stack).text).toBe("");
  });

  test("GIVEN IP security by property THEN it is on without a secured DVIPA", () => {
    const { plex } = emptySysplex();
    const stack = addStack(plex, "A", { ipSecurity: true, ipSecurity6: true });
    const template = Template.fromStack(stack);
    template.hasStatement("IPCONFIG", { ipSecurity: true });
    template.hasStatement("IPCONFIG6", { ipSecurity: Match.anyValue() });
    template.hasNoStatement("IPSEC");
  });

  test("GIVEN IP security off by property THEN it stays off, and the rules judge it", () => {
    const { plex } = emptySysplex();
    const stack = addStack(plex, "A", { ipSecurity: false });
    addWeb(plex, stack).secure(SECURITY);
    Template.fromStack(stack).hasStatement("IPCONFIG", { ipSecurity: Match.absent() });
  });

  test("GIVEN other traffic to be denied THEN the policy does not permit it", () => {
    const { plex } = emptySysplex();
    const a = addStack(plex, "A", { otherTraffic: OtherTraffic.DENY });
    const b = addStack(plex, "B");
    addWeb(plex, a, [b]).secure(SECURITY);
    Template.fromPolicy(a.policy).hasNoStatement("IpFilterRule", { name: "OTHER_TRAFFIC" });
    Template.fromPolicy(b.policy).hasStatement("IpFilterRule", {
      name: "OTHER_TRAFFIC",
      ipGenericFilterActionRef: "permit",
    });
  });

  test("GIVEN two stacks on one system THEN each has its own profile", () => {
    // GIVEN
    const { app, plex } = emptySysplex();
    const system = new System(plex, "SYSA", { sysclone: "0A" });
    // WHEN
    new Stack(system, "TCPIP", { dynamicXcf: "10.1.1.1/24" });
    const second = new Stack(system, "TCPIPB", { dynamicXcf: "10.1.2.1/24", profileDataset: "NET.PROFILES(B)" });
    // THEN
    expect(app.assemble().manifest.systems[0]!.stacks).toEqual([
      { name: "TCPIP", profile: { file: "SYSA/TCPIP.PROFILE/SYSA" } },
      { name: "TCPIPB", profile: { file: "SYSA/NET.PROFILES/B" } },
    ]);
    expect(second.label).toBe("SYSA.TCPIPB");
  });

  test("GIVEN one stack name twice on a system, at any depth THEN the error names the other", () => {
    const { plex } = emptySysplex();
    const stack = addStack(plex, "A");
    expect(() => new Stack(new Construct(stack.system, "More"), "TCPIP")).toThrow(
      "PLEX1/SYSA/More/TCPIP: The stack SYSA.TCPIP is defined by PLEX1/SYSA/TCPIP already.",
    );
  });

  test("GIVEN one dynamic XCF address on two stacks of a subplex THEN the error names the other", () => {
    const { plex } = emptySysplex();
    addStack(plex, "A");
    expect(() => addStack(plex, "B", { dynamicXcf: "10.1.1.1/24" })).toThrow(
      "PLEX1/SYSB/TCPIP: The dynamic XCF address 10.1.1.1 is defined by PLEX1/SYSA/TCPIP already.",
    );
    expect(() => addStack(plex, "C", { dynamicXcf6: "2001:db8:1:0::1" })).toThrow(
      "The dynamic XCF address 2001:db8:1::1 is defined by PLEX1/SYSA/TCPIP already.",
    );
  });

  test("GIVEN one dynamic XCF address in two subplexes THEN each may have it", () => {
    const { plex } = emptySysplex();
    addStack(plex, "A", { tcpGroupId: 21 });
    expect(() => addStack(plex, "B", { dynamicXcf: "10.1.1.1/24", tcpGroupId: 22 })).not.toThrow();
  });

  test.each([
    [{ dynamicXcf: "10.1.1.1" }, 'dynamicXcf is "10.1.1.1".'],
    [{ dynamicXcf: "2001:db8::1/64" }, "Expected an IPv4 address/prefix_length"],
    [{ dynamicXcf6: "10.1.1.1" }, "Expected an IPv6 address"],
    [{ dynamicXcfCost: 15 }, "dynamicXcfCost is 15. Expected a whole number from 0 to 14."],
    [{ tcpGroupId: 1 }, "tcpGroupId is 1. Expected a whole number from 2 to 31."],
    [{ profileDataset: "tcpip.profile" }, 'profileDataset is "tcpip.profile".'],
  ])("GIVEN %j THEN the error names value and expectation", (props, message) => {
    const { plex } = emptySysplex();
    expect(() => addStack(plex, "A", props)).toThrow(message);
  });

  test("GIVEN a name of nine characters THEN it is refused", () => {
    const { plex } = emptySysplex();
    const system = new System(plex, "SYSA", { sysclone: "0A" });
    expect(() => new Stack(system, "TCPIPPROD")).toThrow('"TCPIPPROD" is not a valid stack name.');
  });
});
