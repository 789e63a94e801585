import * as fc from "fast-check";
import { ASSUMPTIONS, Machine, SimulatorError, violations } from "../../src/simulator";
import { Assembly } from "../../src/model/assembly";
import { assemblyOf } from "../support/assembly";
import { runs } from "../support/runs";
import { profilesAlone } from "../support/secured-sysplex";
import { withTopology } from "../support/topology";
import { B1, connected, D, P, plex, running, STRUCTURE, T1 } from "./plex";
import { happen, happenings, started, sysplex } from "./random-sysplex";

const text = (machine: Machine) => JSON.stringify([machine.log, machine.snapshot(), machine.assumptionsUsed]);

describe("Machine", () => {
  test("GIVEN the same seed WHEN the same things happen THEN log and snapshot are the same, byte for byte", () => {
    fc.assert(
      fc.property(sysplex, happenings, fc.nat(1000), (assembly, events, seed) => {
        const [one, two] = [started(assembly, {}, seed), started(assembly, {}, seed)];
        for (const event of events) {
          happen(one, event);
          happen(two, event);
        }
        expect(text(two)).toBe(text(one));
      }),
      runs(0.1),
    );
  });

  test("GIVEN a fork WHEN things happen to it THEN the first machine is as before, and goes the same way later", () => {
    fc.assert(
      fc.property(sysplex, happenings, (assembly, events) => {
        const machine = started(assembly);
        for (const event of events.slice(0, 5)) happen(machine, event);
        const before = text(machine);
        const fork = machine.fork();
        expect(text(fork)).toBe(before);
        for (const event of events.slice(5)) happen(fork, event);
        expect(text(machine)).toBe(before);
        for (const event of events.slice(5)) happen(machine, event);
        expect(text(machine)).toBe(text(fork));
      }),
      runs(0.1),
    );
  });

  test("GIVEN tunnels that z/OS can start WHEN the owner fails and a backup has all it needs THEN each is there again", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (hosts, seed) => {
          const machine = running({}, { seed });
          for (const host of hosts) connected(machine, `10.9.1.${host}`);
          const before = machine.sas();
          machine.failSystem("SYSP");
          machine.settle();
          const after = machine.sas();
          expect(after.map(({ remote }) => remote)).toEqual(before.map(({ remote }) => remote));
          after.forEach((tunnel, i) => {
            const { service, selectors, ikeVersion } = before[i]!;
            expect(tunnel).toMatchObject({ owner: B1, status: "Installed", service, selectors, ikeVersion });
            expect(tunnel.master!.spiOut).not.toBe(before[i]!.master!.spiOut);
          });
        },
      ),
      runs(0.05),
    );
  });

  test("GIVEN another seed WHEN a tunnel is negotiated THEN its times differ", () => {
    const refreshes = [1, 2, 3].map((seed) => {
      const machine = running({}, { seed });
      connected(machine);
      return machine.sas()[0]!.master!.refreshAt;
    });
    expect(new Set(refreshes).size).toBe(3);
  });

  test("GIVEN a listener WHEN something happens THEN it is told each line, until it has enough", () => {
    const machine = running();
    const heard: string[] = [];
    const stop = machine.subscribe(({ id, cause }) => heard.push(`${id}: ${cause}`));
    machine.failStack(P);
    machine.fork().settle();
    expect(heard).toEqual([`undefined: failure of ${P}`]);
    machine.settle();
    expect(heard).toContain(`EZZ8301I: failure of ${P}`);
    const { length } = heard;
    stop();
    machine.startStack(P);
    machine.settle();
    expect(heard).toHaveLength(length);
  });

  test("GIVEN time WHEN it goes by THEN the clock is there, and nothing later has happened", () => {
    const machine = Machine.of(plex());
    machine.startSystem("SYSP");
    machine.advance(999);
    expect([machine.clock, machine.stack(P).status, machine.ownerOf(D)]).toEqual([999, "Starting", undefined]);
    machine.advance(1);
    expect([machine.clock, machine.stack(P).status, machine.ownerOf(D)]).toEqual([1000, "Active", P]);
    expect(() => machine.advance(-1)).toThrow("0 or more milliseconds");
  });

  test("GIVEN names that stand for nothing, and states that do not fit WHEN something is done THEN an error says what is expected", () => {
    const machine = running();
    const messages = [
      () => machine.failStack("TCPIP"),
      () => machine.failSystem("SYSX"),
      () => machine.failCpc("CPC9"),
      () => machine.failCouplingFacility("CF09"),
      () => machine.startStack(P),
      () => machine.deactivate(T1, D),
      () => machine.connection(7),
      () => machine.rekey("Y7"),
      () => machine.setWeight(T1, 65),
      () => machine.activateCfrm("DATA TYPE(CFRM)"),
      () => machine.alter("EZBDVIPA", 1),
    ].map((action) => {
      expect(action).toThrow(SimulatorError);
      try {
        action();
      } catch (error) {
        return (error as Error).message;
      }
      return "";
    });
    expect(messages).toEqual([
      "There is no stack TCPIP. Expected one of: SYSP.TCPIP, SYSA.TCPIP, SYSB.TCPIP, SYST.TCPIP, SYSU.TCPIP.",
      "There is no system SYSX. Expected one of: SYSP, SYSA, SYSB, SYST, SYSU.",
      "There is no CPC CPC9. Expected one of: none.",
      "There is no coupling facility CF09. Expected one of: CF01, CF02.",
      "The stack SYSP.TCPIP is Active, expected Down.",
      "203.0.113.10 on SYST.TCPIP is not defined, expected a VIPADEFINE or VIPABACKUP for DEACTIVATE.",
      "There is no connection 7. connect() gives the id of one.",
      "There is no tunnel Y7. Expected one of: none.",
      "A WLM weight is 65, expected 0 to 64.",
      "The text defines no CFRM policy CFRMPOL1. Give the SYSIN of IXCMIAPU with DEFINE POLICY NAME(...), or the policy itself.",
      "The structure EZBDVIPA is not allocated, expected allocated.",
    ]);
    expect(violations(machine)).toEqual([]);
  });

  test("GIVEN subplexes with one address WHEN a stack fails THEN a backup of the same subplex takes over", () => {
    const profile = (tt: number, xcf: number, line: string) =>
      `GLOBALCONFIG XCFGRPID ${tt}\nIPCONFIG DYNAMICXCF 10.1.1.${xcf} 255.255.255.0 1\nVIPADYNAMIC\n${line}\nENDVIPADYNAMIC\n`;
    const define = `VIPADEFINE 255.255.255.255 ${D}`;
    const machine = Machine.of(
      assemblyOf({
        SYSA: { vtam: "XCFGRPID=11\n", stacks: { ONE: profile(21, 1, define), TWO: profile(22, 2, define) } },
        SYSB: { vtam: "XCFGRPID=11\n", stacks: { ONE: profile(21, 3, `VIPABACKUP 10 ${D}`) } },
        SYSC: { vtam: "XCFGRPID=11\n", stacks: { TWO: profile(22, 4, `VIPABACKUP 20 ${D}`) } },
      }),
    );
    machine.start();
    expect(machine.ownerOf(D, "EZBT1121")).toBe("SYSA.ONE");
    expect(machine.ownerOf(D, "EZBT1122")).toBe("SYSA.TWO");
    expect(machine.stack("SYSA.TWO")).toMatchObject({ group: "EZBT1122", structure: "EZBDVIPA1122" });
    machine.failStack("SYSA.TWO");
    machine.settle();
    expect(machine.ownerOf(D, "EZBT1121")).toBe("SYSA.ONE");
    expect(machine.ownerOf(D, "EZBT1122")).toBe("SYSC.TWO");
    machine.failSystem("SYSA");
    machine.settle();
    expect(machine.ownerOf(D, "EZBT1121")).toBe("SYSB.ONE");
  });

  test("GIVEN a CPC with systems WHEN it fails and comes back THEN they go and come with it", () => {
    const machine = Machine.of(
      withTopology(plex(), { systems: { SYSP: "CPC1" }, facilities: { CF01: { cpc: "CPC1" } } }),
    );
    machine.start();
    machine.failCpc("CPC1");
    machine.settle();
    expect(machine.ownerOf(D)).toBe(B1);
    expect(machine.structure(STRUCTURE).facilities).toEqual(["CF02"]);
    machine.restoreCpc("CPC1");
    machine.settle();
    expect(machine.ownerOf(D)).toBe(P);
  });

  test("GIVEN two VIPADEFINEs WHEN both stacks are up THEN the later has the DVIPA, and the earlier takes it over", () => {
    const profile = (xcf: number) =>
      `IPCONFIG DYNAMICXCF 10.1.1.${xcf} 255.255.255.0 1\nVIPADYNAMIC\nVIPADEFINE 255.255.255.255 ${D}\nENDVIPADYNAMIC\n`;
    const machine = Machine.of(
      assemblyOf({ SYSA: { stacks: { TCPIP: profile(1) } }, SYSB: { stacks: { TCPIP: profile(2) } } }),
    );
    machine.start();
    expect(machine.ownerOf(D)).toBe("SYSB.TCPIP");
    machine.failStack("SYSB.TCPIP");
    machine.settle();
    expect(machine.ownerOf(D)).toBe("SYSA.TCPIP");
  });

  test("GIVEN profiles alone WHEN the sysplex runs THEN DVIPAs have owners, and nothing lets traffic through", () => {
    const machine = Machine.of(profilesAlone());
    machine.start();
    expect(machine.ownerOf("203.0.113.10")).toBe("SYSA.TCPIP");
    expect(machine.ownerOf("2001:DB8::10")).toBe("SYSA.TCPIP");
    const { reason } = machine.connect({ client: "10.9.1.1", dvipa: "203.0.113.10", port: 443 });
    expect(reason).toBe("no filter rule matches");
    expect(machine.structure("EZBDVIPA01").state).toBe("NotDefined");
    expect(machine.structure(STRUCTURE).state).toBe("NotDefined");
  });

  test("GIVEN SYSPLEXMONITOR WHEN a stack has a problem THEN it leaves with RECOVERY, and joins again with AUTOREJOIN", () => {
    const outcome = (monitor: string) => {
      const files = new Map(plex().files);
      const file = "SYSP/TCPIP.PROFILE/SYSP";
      files.set(file, `GLOBALCONFIG ${monitor}\n${files.get(file)}`);
      const machine = Machine.of(new Assembly(plex().manifest, files));
      machine.start();
      machine.findProblem(P, "no dynamic routes");
      machine.settle();
      const during = machine.stack(P).status;
      machine.solveProblem(P);
      machine.settle();
      return [during, machine.stack(P).status, machine.ownerOf(D)];
    };
    expect(outcome("SYSPLEXMONITOR NORECOVERY")).toEqual(["Active", "Active", P]);
    expect(outcome("SYSPLEXMONITOR RECOVERY")).toEqual(["Left", "Left", B1]);
    expect(outcome("SYSPLEXMONITOR RECOVERY AUTOREJOIN")).toEqual(["Left", "Active", P]);
    expect(outcome("SYSPLEXMONITOR NOJOIN")).toEqual(["Starting", "Starting", undefined]);
  });

  test("GIVEN ranks that are equal WHEN the owner fails THEN the choice is told, and depends on A-8", () => {
    const machine = running();
    machine.obeyfile(T1, `VIPADYNAMIC\nVIPABACKUP 200 ${D}\nENDVIPADYNAMIC`);
    machine.failStack(P);
    machine.settle();
    expect(machine.ownerOf(D)).toBe(B1);
    expect(machine.assumptionsUsed).toEqual(["A-8"]);
    expect(machine.log.some(({ id, text: line }) => id === undefined && line.includes("have one rank"))).toBe(true);
  });

  test("GIVEN the assumptions THEN each has an id of its own, and a default", () => {
    expect(new Set(ASSUMPTIONS.map(({ id }) => id)).size).toBe(12);
    expect(ASSUMPTIONS.map(({ id }) => id)).toEqual([...Array.from({ length: 11 }, (_, i) => `A-${i + 1}`), "PI67701"]);
  });
});
