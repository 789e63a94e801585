import { cfrm, connected, running, since, STRUCTURE } from "./plex";

const DUPLEXED = "SIZE(50000) PREFLIST(CF01,CF02) DUPLEX(ALLOWED)";

describe("what operators do to structures and tunnels", () => {
  test("GIVEN a rebuild under way WHEN it is stopped THEN the old copy stays with its data", () => {
    const machine = running();
    connected(machine);
    machine.rebuild(STRUCTURE, "OTHER");
    machine.stopRebuild(STRUCTURE);
    machine.settle();
    expect(machine.structure(STRUCTURE)).toMatchObject({ state: "Allocated", facilities: ["CF01"], used: 2 });
    expect(() => machine.stopRebuild(STRUCTURE)).toThrow(
      `The structure ${STRUCTURE} is not in a rebuild, expected in a rebuild.`,
    );
  });

  test("GIVEN a rebuild from memory WHEN it is stopped THEN nothing is left, and VTAMs connect to an empty structure", () => {
    const machine = running({}, { assumptions: { rebuildFromMemory: true } });
    connected(machine);
    machine.failCouplingFacility("CF01");
    expect(machine.structure(STRUCTURE).rebuild).toEqual({ kind: "REBUILD", to: "CF02" });
    const length = machine.log.length;
    machine.stopRebuild(STRUCTURE);
    machine.settle();
    expect(since(machine, length)).toContain("IST2173I SYSP");
    expect(machine.structure(STRUCTURE)).toMatchObject({ state: "Allocated", facilities: ["CF02"], used: 0 });
    expect(machine.violations()).toEqual([]);
  });

  test.each([
    [undefined, "CF01"],
    ["OLD", "CF01"],
    ["NEW", "CF02"],
  ] as const)(
    "GIVEN a duplexed structure WHEN duplexing stops with KEEP=%s THEN the copy in %s stays",
    (keep, facility) => {
      const machine = running({ structure: DUPLEXED });
      connected(machine);
      machine.duplex(STRUCTURE, "START");
      machine.settle();
      machine.duplex(STRUCTURE, "STOP", keep);
      machine.settle();
      expect(machine.structure(STRUCTURE)).toMatchObject({ state: "Allocated", facilities: [facility], used: 2 });
    },
  );

  test("GIVEN a tunnel WHEN it is deactivated THEN it is gone everywhere, and there is none to deactivate again", () => {
    const machine = running();
    connected(machine);
    machine.deactivateTunnel("Y1");
    expect(machine.sas()).toEqual([]);
    expect(machine.structure(STRUCTURE).used).toBe(0);
    expect(() => machine.deactivateTunnel("Y1")).toThrow("There is no tunnel Y1.");
  });
});

describe("what the machine answers about structures and policies", () => {
  test("GIVEN a policy with a pending change WHEN structures are asked for THEN both policies are told", () => {
    const machine = running();
    machine.activateCfrm(cfrm("SIZE(80000) PREFLIST(CF01)"));
    expect(machine.structures()).toMatchObject([
      { name: STRUCTURE, pending: "CHANGE", policy: { size: 50000 }, activePolicy: { size: 80000 } },
    ]);
    machine.activateCfrm(cfrm("SIZE(80000) PREFLIST(CF01)", "OTHER"));
    expect(machine.cfrm?.structures.map(({ name }) => name)).toEqual(["OTHER"]);
    expect(machine.structures()).toMatchObject([
      { name: "OTHER", state: "NotAllocated", policy: undefined, activePolicy: { size: 80000 } },
      { name: STRUCTURE, pending: "DELETE", activePolicy: undefined },
    ]);
  });

  test("GIVEN a stack WHEN its policies are asked for THEN the one of pagent and the default one are told", () => {
    const machine = running();
    const { installed, profile } = machine.policies("SYSP.TCPIP");
    expect(installed?.rules[0]).toMatchObject({ name: "D", action: "IpSec" });
    expect(profile.rules).toEqual([]);
    expect(() => machine.policies("SYSX.TCPIP")).toThrow("There is no stack SYSX.TCPIP.");
  });
});
