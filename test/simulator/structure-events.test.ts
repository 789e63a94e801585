import { Machine, violations, type Assumptions } from "../../src/simulator";
import { DVIPA, DVIPA6, FILES, securedSysplex } from "../support/secured-sysplex";
import { B1, cfrm, CLIENT, connected, D, P, policy, running, since, STRUCTURE, T1, T2 } from "./plex";

const MINUTES = 60_000;
const ALL = ["SYSP", "SYSA", "SYSB", "SYST", "SYSU"];
const ONE_FACILITY = "SIZE(50000) INITSIZE(25000) PREFLIST(CF01)";

const master = (machine: ReturnType<typeof running>) => machine.sas({ dvipa: D })[0]!.master!;
/** Server of the first connection: round robin begins with T1. */
const onT1 = (machine: ReturnType<typeof running>) => {
  const id = connected(machine);
  expect(machine.connection(id).server).toBe(T1);
  return id;
};

describe("events of structures and coupling facilities", () => {
  test("E11 GIVEN a low REBUILDPERCENT WHEN the system of a target loses its link THEN the structure is rebuilt", () => {
    const machine = running({ structure: "SIZE(50000) PREFLIST(CF01,CF02) REBUILDPERCENT(20)" });
    const id = onT1(machine);
    const length = machine.log.length;
    machine.failLink("SYST", "CF01");
    expect(machine.structure(STRUCTURE).state).toBe("Rebuilding");
    machine.settle();
    expect(machine.structure(STRUCTURE)).toMatchObject({ state: "Allocated", facilities: ["CF02"] });
    expect(since(machine, length)).toEqual(["IXC518I SYST", "IXC521I SYSP", "IXC526I SYSP", "IXC521I SYSP"]);
    expect(machine.structure(STRUCTURE).recovery).toHaveLength(1);
    expect(machine.send(id, 1)).toMatchObject({ sent: 1 });
  });

  test("E11 GIVEN a high REBUILDPERCENT WHEN the system of a target loses its link THEN the target cannot send (A-3, A-7)", () => {
    const machine = running();
    const id = onT1(machine);
    const length = machine.log.length;
    machine.failLink("SYST", "CF01");
    machine.settle();
    expect(since(machine, length)).toEqual(["IXC518I SYST", "IST1380I SYST", "IST2171I SYST", "IST314I SYST"]);
    expect(machine.send(id, 2)).toMatchObject({ sent: 0, dropped: 2 });
    expect(machine.log.at(-1)).toMatchObject({ id: "EZD0834I", system: "SYST" });
    expect(machine.log.at(-1)!.text).toContain("rsn=9");
    // T2 has its turn, then T1 again.
    connected(machine, "10.9.1.2");
    expect(machine.connection(connected(machine)).server).toBe(T1);
    expect(machine.assumptionsUsed).toEqual(["A-3", "A-7"]);
    machine.restoreLink("SYST", "CF01");
    expect(machine.send(id, 2)).toMatchObject({ sent: 2 });
  });

  test("A-3 GIVEN a block of 10 numbers WHEN a target loses the structure THEN it sends what is left of the block", () => {
    const machine = running({}, { assumptions: { sequenceBlock: 10 } });
    const id = onT1(machine);
    machine.send(id, 4);
    machine.failLink("SYST", "CF01");
    expect(machine.send(id, 8)).toMatchObject({ sent: 6, dropped: 2 });
    expect(violations(machine)).toEqual([]);
  });

  test("E12 GIVEN the owner has lost its link WHEN tunnels are refreshed THEN they are neither recoverable nor distributed", () => {
    const machine = running();
    const id = onT1(machine);
    machine.failLink("SYSP", "CF01");
    expect(since(machine, machine.log.length - 3)).toEqual(["IST1380I SYSP", "IST2171I SYSP", "IST314I SYSP"]);
    expect(machine.send(id, 1)).toMatchObject({ sent: 1 });
    expect(machine.assumptionsUsed).toContain("A-4");
    const length = machine.log.length;
    machine.rekey("Y1");
    machine.settle();
    expect(since(machine, length)).toEqual([`EZD1776I ${P}`, `EZD0831I ${P}`, `EZD0830I ${P}`]);
    expect(master(machine)).toMatchObject({ generation: 2, recoverable: false, distributed: false });
    expect(machine.send(id, 1)).toMatchObject({ sent: 0 });
    // A takeover uses the record of the first generation; a tunnel that came later has none.
    connected(machine, "10.9.1.2");
    machine.failStack(P);
    machine.settle();
    expect(machine.sas({ dvipa: D })).toMatchObject([{ remote: CLIENT, owner: B1, status: "Installed" }]);
  });

  test("E13 GIVEN a second coupling facility WHEN the first fails THEN the structure is there, and empty (A-5, A-9)", () => {
    const machine = running();
    connected(machine);
    machine.failCouplingFacility("CF01");
    machine.settle();
    expect(machine.structure(STRUCTURE)).toMatchObject({ state: "Allocated", facilities: ["CF02"], recovery: [] });
    expect(master(machine)).toMatchObject({ recoverable: false, distributed: false, generation: 1 });
    expect(machine.assumptionsUsed).toEqual(["A-5", "A-9"]);
    machine.rekey("Y1");
    machine.settle();
    expect(master(machine)).toMatchObject({ recoverable: true, distributed: true, generation: 2 });
  });

  test.each<Partial<Assumptions>>([{ rebuildFromMemory: true }, { emptyUntilRefresh: false }])(
    "E13 GIVEN %p WHEN the coupling facility fails THEN the tunnels are recoverable, and numbers go on",
    (assumptions) => {
      const machine = running({}, { assumptions });
      const id = onT1(machine);
      machine.send(id, 5);
      machine.failCouplingFacility("CF01");
      machine.settle();
      expect(master(machine)).toMatchObject({ recoverable: true, distributed: true });
      expect(machine.send(id, 5)).toMatchObject({ sent: 5 });
      expect(violations(machine)).toEqual([]);
    },
  );

  test("E13 GIVEN a duplexed structure WHEN a coupling facility fails THEN nothing is lost", () => {
    const machine = running({ structure: "SIZE(50000) PREFLIST(CF01,CF02) DUPLEX(ENABLED)" });
    const id = onT1(machine);
    expect(machine.structure(STRUCTURE)).toMatchObject({ state: "Duplexed", facilities: ["CF01", "CF02"] });
    machine.failCouplingFacility("CF01");
    expect(machine.structure(STRUCTURE)).toMatchObject({ state: "Allocated", facilities: ["CF02"] });
    expect(master(machine)).toMatchObject({ recoverable: true });
    expect(machine.send(id, 1)).toMatchObject({ sent: 1 });
    machine.restoreCouplingFacility("CF01");
    machine.settle();
    expect(machine.structure(STRUCTURE)).toMatchObject({ state: "Duplexed", facilities: ["CF02", "CF01"] });
  });

  test("E14 E15 GIVEN one coupling facility WHEN it fails and returns THEN VTAM connects, and tunnels wait for a refresh", () => {
    const machine = running({ structure: ONE_FACILITY });
    const id = onT1(machine);
    const direct = connected(machine, CLIENT, 80);
    machine.failCouplingFacility("CF01");
    machine.settle();
    expect(machine.structure(STRUCTURE)).toMatchObject({ state: "NotAllocated", facilities: [] });
    expect(machine.structure(STRUCTURE).connectors.every(({ reason }) => reason === "IST2173I")).toBe(true);
    expect(machine.send(id, 1)).toMatchObject({ sent: 0 });
    expect(machine.send(direct, 1)).toMatchObject({ sent: 1 });
    expect(machine.assumptionsUsed).toEqual(["A-3", "A-4", "A-11"]);
    const failed = machine.fork();
    failed.failStack(P);
    failed.settle();
    expect(failed.ownerOf(D)).toBe(B1);
    expect(failed.sas({ dvipa: D })).toEqual([]);

    machine.restoreCouplingFacility("CF01");
    machine.settle();
    expect(machine.structure(STRUCTURE).connectors.every(({ state }) => state === "Connected")).toBe(true);
    expect(master(machine).recoverable).toBe(false);
    machine.rekey("Y1");
    machine.settle();
    expect(master(machine).recoverable).toBe(true);
    expect(machine.send(id, 1)).toMatchObject({ sent: 1 });
    expect(violations(machine)).toEqual([]);
  });

  test("E16 GIVEN a small structure WHEN it fills up THEN new tunnels are not stored, and VTAM waits for room", () => {
    const machine = running({ structure: "SIZE(8) INITSIZE(4) PREFLIST(CF01)" });
    connected(machine, "10.9.1.1");
    connected(machine, "10.9.1.2");
    const length = machine.log.length;
    connected(machine, "10.9.1.3");
    expect(since(machine, length)).toEqual([
      "IST1380I SYSP",
      "IST1119I SYSP",
      "IST314I SYSP",
      "IST1725E SYSP",
      `EZD0831I ${P}`,
      `EZD0830I ${P}`,
    ]);
    expect(machine.log.some(({ id }) => id === "IXC585E")).toBe(true);
    machine.alter(STRUCTURE, 8);
    machine.settle();
    expect(machine.log.at(-2)).toMatchObject({ id: "IXC586I" });
    expect(machine.stack(P).structureConnected).toBe(true);
    expect(() => machine.alter(STRUCTURE, 9)).toThrow("1 to 8 KiB");
  });

  test("E17 GIVEN an allocated structure WHEN its SIZE changes THEN the change is pending until it is rebuilt", () => {
    const machine = running();
    const length = machine.log.length;
    machine.activateCfrm(cfrm("SIZE(90000) INITSIZE(60000) PREFLIST(CF01,CF02)"));
    expect(since(machine, length)).toEqual(["IXC511I SYSP", "IXC512I SYSP"]);
    expect(machine.log.at(-1)!.text).toContain(" 1 POLICY CHANGE(S) PENDING");
    expect(machine.structure(STRUCTURE)).toMatchObject({ size: 25000, pending: "CHANGE" });
    machine.rebuild(STRUCTURE);
    machine.settle();
    expect(machine.structure(STRUCTURE)).toMatchObject({ size: 60000, pending: undefined, facilities: ["CF01"] });
    expect(machine.log.at(-1)!.id).toBe("IXC513I");
  });

  test("GIVEN no structure in the policy WHEN one is activated that has it THEN VTAM connects by itself", () => {
    const machine = running({ withoutStructure: true });
    connected(machine);
    expect(machine.structure(STRUCTURE).state).toBe("NotDefined");
    expect(machine.log.filter(({ id }) => id === "EZD0831I")).toHaveLength(1);
    machine.activateCfrm(cfrm("SIZE(50000) PREFLIST(CF02,CF01)"));
    expect(machine.structure(STRUCTURE)).toMatchObject({ state: "Allocated", facilities: ["CF02"] });
    machine.rekey("Y1");
    machine.settle();
    expect(master(machine)).toMatchObject({ recoverable: true, distributed: true });
  });

  test("GIVEN an allocated structure WHEN a policy leaves it out THEN it goes with its last connector", () => {
    const machine = running();
    machine.activateCfrm(cfrm("SIZE(50000) PREFLIST(CF01)", "OTHER"));
    expect(machine.structure(STRUCTURE).pending).toBe("DELETE");
    for (const system of ALL) machine.stopSystem(system);
    expect(machine.structure(STRUCTURE)).toMatchObject({ state: "NotDefined", pending: undefined });
  });

  test("GIVEN links in the manifest WHEN the structure is allocated THEN it is where all systems reach it", () => {
    const machine = running({ connects: { CF01: ["SYSP", "SYSA"], CF02: ALL } });
    connected(machine);
    expect(machine.system("SYSU").links).toEqual(["CF02"]);
    // SYSP comes first, and asks alone: the first of PREFLIST that it reaches. The others have no link to it.
    expect(machine.structure(STRUCTURE).facilities).toEqual(["CF01"]);
    expect(machine.stack(T2).structureConnected).toBe(false);
    machine.rebuild(STRUCTURE, "OTHER");
    machine.settle();
    expect(machine.structure(STRUCTURE).facilities).toEqual(["CF02"]);
    expect(machine.stack(T2).structureConnected).toBe(true);
  });

  test("E18 GIVEN a tunnel WHEN phase 2 is refreshed THEN the next generation has new SPIs, shadows and numbers", () => {
    const machine = running();
    const id = onT1(machine);
    machine.send(id, 7, 5000);
    const before = machine.sas()[0]!;
    expect(before.master).toMatchObject({ lifesizeUsed: 5000 });
    const length = machine.log.length;
    machine.rekey("Y1");
    machine.settle();
    const after = machine.sas()[0]!;
    expect(after.master).toMatchObject({ generation: 2, lifesizeUsed: 0, recoverable: true });
    expect(after.shadows).toMatchObject([
      { stack: T1, generation: 2, spiOut: after.master!.spiOut },
      { stack: T2, generation: 2 },
    ]);
    expect(machine.structure(STRUCTURE).sequences.map(({ spi }) => spi)).toEqual([after.master!.spiOut]);
    expect(since(machine, length)).toEqual([`EZD1776I ${P}`]);
    expect(after.phase1).toBe(before.phase1);
  });

  test("E18 GIVEN time WHEN the lifetime nears its end THEN a tunnel in use is refreshed, an idle one expires", () => {
    const machine = running();
    const idle = connected(machine, "10.9.1.2");
    connected(machine);
    machine.disconnect(idle);
    machine.advance(250 * MINUTES);
    expect(machine.sas()).toMatchObject([{ remote: CLIENT, generation: 2 }]);
    expect(machine.log.some(({ id }) => id === "EZD1791I")).toBe(true);
    machine.advance(1200 * MINUTES);
    expect(machine.sas()).toEqual([]);
  });

  test.each([
    ["Main", "IKEv1", 1],
    ["IKEv2", "IKEv2", 0],
  ])(
    "E19 GIVEN HowToInitiate %s WHEN phase 1 is refreshed THEN %s authenticates again or not, the structure is as before",
    (initiate, version, messages) => {
      const machine = running({ initiate });
      connected(machine);
      const before = machine.structure(STRUCTURE);
      machine.rekey("Y1", 1);
      machine.settle();
      expect(machine.ikeSas(P)).toMatchObject([{ version, generation: 2 }]);
      expect(machine.log.filter(({ id }) => id === "EZD1772I")).toHaveLength(messages);
      expect(machine.structure(STRUCTURE)).toEqual(before);
    },
  );

  test("E23 GIVEN a target WHEN its policy loses the rule THEN its shadows go, and it can send no more (A-6)", () => {
    const machine = running();
    const id = onT1(machine);
    machine.refreshPolicy(T1, policy({ filters: false }));
    expect(machine.sas()[0]).toMatchObject({ shadows: [{ stack: T2 }], refused: [T1] });
    expect(machine.send(id, 1)).toMatchObject({ sent: 0, clear: false });
    expect(machine.assumptionsUsed).toContain("A-6");
    const length = machine.log.length;
    machine.rekey("Y1");
    machine.settle();
    expect(since(machine, length)).toContain(`EZD1726I ${T1}`);
    const clear = running({}, { assumptions: { dropWithoutShadow: false } });
    const other = onT1(clear);
    clear.refreshPolicy(T1, policy({ filters: false }));
    expect(clear.send(other, 1)).toMatchObject({ sent: 1, clear: true });
  });

  test("E24 GIVEN an owner WHEN its IpDynVpnAction changes THEN the tunnel is deleted and negotiated again", () => {
    const machine = running();
    connected(machine);
    machine.refreshPolicy(P, policy({ cipher: "AES_GCM_16 KeyLength 256" }));
    machine.settle();
    expect(machine.sas()).toMatchObject([{ service: { encryption: "AES_GCM_16 KeyLength 256" }, refused: [T1, T2] }]);
    expect(machine.log.filter(({ id }) => id === "EZD1726I").map(({ system }) => system)).toEqual(["SYST", "SYSU"]);
    expect(violations(machine)).toEqual([]);
  });

  test("E27 GIVEN targets WHEN one leaves the group THEN its shadows and connections go, the others stay", () => {
    const machine = running();
    const first = onT1(machine);
    const second = connected(machine);
    machine.leaveGroup(T1);
    machine.settle();
    expect([machine.connection(first).status, machine.connection(second).status]).toEqual(["Lost", "Established"]);
    expect(machine.sas()[0]!.shadows.map(({ stack }) => stack)).toEqual([T2]);
    expect(machine.connection(connected(machine)).server).toBe(T2);
  });

  test.each([true, false])(
    "E28 GIVEN DESTIP ALL and A-1 %p WHEN a target joins late THEN it has shadows or not",
    (late) => {
      const distribution = `VIPADISTRIBUTE DEFINE ${D} PORT 443 DESTIP ALL`;
      const machine = running({ distribution }, { assumptions: { shadowsForLateTargets: late } });
      machine.stopStack(T2);
      machine.settle();
      connected(machine);
      machine.startStack(T2);
      machine.settle();
      expect(machine.sas({ stack: T2 })).toHaveLength(late ? 1 : 0);
      expect(machine.assumptionsUsed).toContain("A-1");
    },
  );

  test.each(["DVLOCALFLTR", ""])(
    "E29 GIVEN DVIPSEC %s WHEN the client has the address of the DVIPA THEN filters count or not",
    (dvipsec) => {
      const machine = running({ dvipsec });
      const { id } = machine.connect({ client: D, dvipa: D, port: 443 });
      machine.settle();
      const failed = { status: "Failed", reason: "no security association has one DVIPA at both ends" };
      expect(machine.connection(id)).toMatchObject(
        dvipsec === "" ? { status: "Established", protection: "none" } : failed,
      );
    },
  );

  test("GIVEN DVLOCALFLTR WHEN the client has the address of an IPv6 DVIPA THEN filters do not count", () => {
    const machine = Machine.of(securedSysplex({ [FILES.owner]: ["IPSEC DVIPSEC", "IPSEC DVIPSEC DVLOCALFLTR"] }));
    machine.start();
    const outcome = (dvipa: string) => machine.connect({ client: dvipa, dvipa, port: 443 }).status;
    expect([DVIPA, DVIPA6].map(outcome)).toEqual(["Failed", "Established"]);
  });

  test("E31 GIVEN a VTAM WHEN an operator disconnects it THEN it stays so until an operator connects it", () => {
    const machine = running();
    connected(machine);
    const length = machine.log.length;
    machine.vtamCfs("SYSP", "DISCONNECT", STRUCTURE);
    expect(since(machine, length)).toEqual(["IST1380I SYSP", "IST2167I SYSP", "IST314I SYSP"]);
    machine.failLink("SYSP", "CF02");
    machine.restoreLink("SYSP", "CF02");
    machine.settle();
    expect(machine.stack(P).structureConnected).toBe(false);
    machine.vtamCfs("SYSP", "CONNECT", STRUCTURE);
    expect(machine.stack(P).structureConnected).toBe(true);
    machine.vtamCfs("SYSP", "CONNECT", STRUCTURE);
    expect(machine.log.at(-1)!.id).toBe("IST1690I");
  });
});
