import { Construct } from "constructs";
import { Dvipa, Moveable, Rank, Sysplex, type DvipaProps } from "../../src";
import { Match, Template, Testing } from "../../src/testing";
import { addStack, addWeb, emptySysplex, threeStacks } from "./sysplex-fixture";

describe("Dvipa", () => {
  test("GIVEN an owner and backups THEN each has its statement", () => {
    const { plex, a, b, c } = threeStacks();
    addWeb(plex, a, [b, c]);
    Template.fromStack(a).hasStatement("VIPADEFINE", {
      mask: "255.255.255.255",
      addresses: ["203.0.113.10"],
      moveable: Match.absent(),
    });
    Template.fromStack(a).hasNoStatement("VIPABACKUP");
    Template.fromStack(b).hasStatement("VIPABACKUP", Match.objectEquals({ rank: 200, addresses: ["203.0.113.10"] }));
    Template.fromStack(c).hasStatement("VIPABACKUP", { rank: 199 });
    Template.fromStack(c).hasNoStatement("VIPADEFINE");
  });

  test("GIVEN a prefix length and a movement THEN mask and MOVEABLE say so", () => {
    const { plex, a, b } = threeStacks();
    addWeb(plex, a, [], { prefixLength: 28, moveable: Moveable.WHEN_IDLE }).addBackup(b, {
      moveable: Moveable.IMMEDIATE,
    });
    Template.fromStack(a).hasStatement("VIPADEFINE", { moveable: "WHENIDLE", mask: "255.255.255.240" });
    Template.fromStack(b).hasStatement("VIPABACKUP", {
      rank: Match.absent(),
      moveable: "IMMEDIATE",
      mask: "255.255.255.240",
    });
  });

  test("GIVEN an IPv6 address in a long form THEN the DVIPA has an interface name and no mask", () => {
    const { plex, a, b } = threeStacks();
    const dvipa = addWeb(plex, a, [], { address: "2001:0DB8:0:10::0010" }).addBackup(b, { rank: Rank.of(7) });
    dvipa.distribute({ ports: [443], targets: [b] });
    expect(dvipa).toMatchObject({ address: "2001:db8:0:10::10", family: 6, interfaceName: "WEB" });
    const owner = Template.fromStack(a);
    owner.hasStatement("VIPADEFINE", { interfaceName: "WEB", addresses: ["2001:db8:0:10::10"], mask: Match.absent() });
    owner.hasStatement("VIPADISTRIBUTE", { dvipa: "WEB", destinations: { targets: [{ address: "2001:db8:1::2" }] } });
    Template.fromStack(b).hasStatement("VIPABACKUP", { rank: 7, interfaceName: "WEB" });
  });

  test("GIVEN an IPv6 prefix length and interface name THEN they are used, on a backup that may be first as well", () => {
    const { plex, a, b } = threeStacks();
    const props = { address: "2001:db8::10", prefixLength: 64, interfaceName: "webvipa1" };
    addWeb(plex, a, [], props).addBackup(b, { moveable: Moveable.IMMEDIATE });
    Template.fromStack(a).hasStatement("VIPADEFINE", { interfaceName: "WEBVIPA1", addresses: ["2001:db8::10/64"] });
    Template.fromStack(b).hasStatement("VIPABACKUP", { moveable: "IMMEDIATE", addresses: ["2001:db8::10/64"] });
  });

  test("GIVEN a distribution THEN the owner has it, and backups that may activate the DVIPA first", () => {
    const { plex, a, b, c } = threeStacks();
    addWeb(plex, a, [b])
      .addBackup(c, { moveable: Moveable.IMMEDIATE })
      .distribute({ ports: [443], targets: [b] });
    for (const [stack, count] of [
      [a, 1],
      [b, 0],
      [c, 1],
    ] as const) {
      Template.fromStack(stack).statementCountIs("VIPADISTRIBUTE", count);
    }
  });

  test("GIVEN the address of another DVIPA, in any spelling THEN the error names it", () => {
    const { plex, a, b } = threeStacks();
    addWeb(plex, a, [], { address: "2001:db8::10" });
    const mail = () => new Dvipa(plex, "mail", { address: "2001:DB8:0::10", owner: b });
    expect(mail).toThrow(
      "PLEX1/mail: The DVIPA 2001:db8::10 is defined by PLEX1/web already. Expected one definition.",
    );
  });

  test("GIVEN one address in two sysplexes THEN each may have it", () => {
    const [first, second] = [threeStacks(), threeStacks()];
    addWeb(first.plex, first.a);
    expect(() => addWeb(second.plex, second.a)).not.toThrow();
    expect(Dvipa.all(first.plex)).toHaveLength(1);
    expect(Dvipa.isDvipa(Dvipa.all(first.plex)[0])).toBe(true);
    expect(Dvipa.isDvipa(first.a)).toBe(false);
  });

  test("GIVEN the owner as its own backup, or a backup twice THEN the error names the stack", () => {
    const { plex, a, b } = threeStacks();
    expect(() => addWeb(plex, a, [a])).toThrow(
      "PLEX1/web: SYSA.TCPIP owns the DVIPA and is named as its backup. Expected another stack. Remove it from the backups.",
    );
    const dvipa = new Dvipa(plex, "mail", { address: "203.0.113.25", owner: a, backups: [{ stack: b }] });
    expect(() => dvipa.addBackup(b, { rank: Rank.of(3) })).toThrow(
      "PLEX1/mail: SYSB.TCPIP is named as backup twice. Expected each backup once. Remove one of the two.",
    );
  });

  test("GIVEN a stack of another sysplex as owner, backup or target THEN it is refused", () => {
    const { plex, a } = threeStacks();
    const other = addStack(emptySysplex().plex, "Z");
    const message = "PLEX1/SYSZ/TCPIP belongs to another Sysplex. Expected a construct of the same Sysplex.";
    expect(() => addWeb(plex, other)).toThrow(message);
    const dvipa = new Dvipa(plex, "mail", { address: "203.0.113.25", owner: a });
    expect(() => dvipa.addBackup(other)).toThrow(message);
    expect(() => dvipa.distribute({ targets: [other] })).toThrow(message);
  });

  test("GIVEN a target without a dynamic XCF address of the family THEN the error says which to give", () => {
    const { plex, a } = threeStacks();
    const d = addStack(plex, "D", { dynamicXcf: undefined });
    const e = addStack(plex, "E", { dynamicXcf6: undefined });
    expect(() => addWeb(plex, a).distribute({ targets: [d] })).toThrow(
      "PLEX1/web: dynamicXcf of the target SYSD.TCPIP is missing. Expected it to be given. " +
        "Give the Stack PLEX1/SYSD/TCPIP a dynamicXcf address.",
    );
    const six = new Dvipa(plex, "six", { address: "2001:db8::10", owner: a });
    expect(() => six.distribute({ targets: [e] })).toThrow("dynamicXcf6 of the target SYSE.TCPIP is missing.");
  });

  test.each<[Partial<DvipaProps>, string]>([
    [{ address: "203.0.113" }, 'address is "203.0.113". Expected an IP address.'],
    [{ address: "203.0.113.10/32" }, 'address is "203.0.113.10/32".'],
    [{ prefixLength: 33 }, "prefixLength is 33. Expected a whole number from 0 to 32."],
    [{ address: "2001:db8::10", prefixLength: 129 }, "prefixLength is 129. Expected a whole number from 0 to 128."],
    [{ interfaceName: "WEB" }, 'interfaceName is "WEB" on the IPv4 DVIPA 203.0.113.10.'],
    [
      { address: "2001:db8::10", interfaceName: "A-B" },
      '"A-B" is not a valid interface name. Expected 1 to 16 characters',
    ],
    [{ address: "2001:db8::10", interfaceName: "A".repeat(17) }, `"${"A".repeat(17)}" is not a valid interface name.`],
    [{ moveable: "SOON" as Moveable }, 'moveable is "SOON". Expected Moveable.IMMEDIATE or Moveable.WHEN_IDLE.'],
    [{ address: "2001:db8::10", moveable: Moveable.WHEN_IDLE }, "moveable is WHENIDLE on the IPv6 DVIPA 2001:db8::10."],
  ])("GIVEN %j THEN the error names value and expectation", (wrong, message) => {
    const { plex, a } = threeStacks();
    expect(() => addWeb(plex, a, [], wrong)).toThrow(`PLEX1/web: ${message}`);
  });

  test("GIVEN WHENIDLE on a backup of an IPv6 DVIPA THEN it is refused", () => {
    const { plex, a, b } = threeStacks();
    const dvipa = addWeb(plex, a, [], { address: "2001:db8::10" });
    expect(() => dvipa.addBackup(b, { moveable: Moveable.WHEN_IDLE })).toThrow(
      "moveable is WHENIDLE on the IPv6 DVIPA",
    );
  });

  test("GIVEN two IPv6 DVIPAs of one interface name on a stack THEN the error names both; on other stacks they may", () => {
    const { plex, a, b, c } = threeStacks();
    addWeb(plex, a, [b], { address: "2001:db8::10" });
    const group = new Construct(plex, "Group");
    expect(() => new Dvipa(group, "web", { address: "2001:db8::11", owner: b })).toThrow(
      "PLEX1/Group/web: The interface WEB of SYSB.TCPIP is defined by PLEX1/web already.",
    );
    expect(() => new Dvipa(group, "Web", { address: "2001:db8::12", owner: c })).not.toThrow();
  });

  test("GIVEN a construct outside a sysplex THEN the error says so", () => {
    const { a } = threeStacks();
    expect(() => new Dvipa(Testing.app(), "web", { address: "203.0.113.10", owner: a })).toThrow(
      "web: The Dvipa is not inside a Sysplex.",
    );
    expect(Sysplex.isSysplex(a.sysplex)).toBe(true);
  });

  test("GIVEN ALL as targets THEN they are the stacks of the subplex that have a dynamic XCF address", () => {
    // GIVEN
    const { plex, a, b } = threeStacks({ tcpGroupId: 21 });
    const d = addStack(plex, "D", { dynamicXcf: undefined });
    const e = addStack(plex, "E", { tcpGroupId: 22 });
    const f = addStack(plex, "F", {}, { vtamGroupId: 12 });
    // WHEN
    const dvipa = addWeb(plex, a).distribute({ targets: "ALL" });
    // THEN
    expect([...dvipa.targetsAmong([a, b, d, e, f])].map(({ label }) => label)).toEqual(["SYSA.TCPIP", "SYSB.TCPIP"]);
  });
});
