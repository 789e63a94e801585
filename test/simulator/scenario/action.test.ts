import {
  actionLabel,
  Machine,
  perform,
  SimulatorError,
  type Action,
  type ActionOutcome,
  type ConnectionNames,
} from "../../../src/simulator";
import { actionSchema } from "../../../src/simulator/scenario/schema";
import { assemblyOf } from "../../support/assembly";
import { withTopology } from "../../support/topology";
import { B1, cfrm, CLIENT, connected, D, P, plex, policy, running, STRUCTURE, T1 } from "../plex";

const RANGE = "203.0.113.200";

/** A stack with a VIPARANGE, and SYSPLEXMONITOR that leaves and joins by itself. */
function withRange(): Machine {
  const machine = Machine.of(
    assemblyOf(
      Object.fromEntries(
        ["SYSA", "SYSB"].map((name, i) => [
          name,
          {
            stacks: {
              TCPIP: `GLOBALCONFIG SYSPLEXMONITOR RECOVERY AUTOREJOIN\nIPCONFIG DYNAMICXCF 10.1.1.${i + 1} 255.255.255.0 1\nVIPADYNAMIC\nVIPARANGE 255.255.255.0 203.0.113.0\nENDVIPADYNAMIC\n`,
            },
          },
        ]),
      ),
    ),
  );
  machine.start();
  return machine;
}

/** The common sysplex with a connection called web, through the tunnel Y1. */
function withConnection(): { machine: Machine; names: ConnectionNames } {
  const machine = running();
  return { machine, names: new Map([["web", connected(machine)]]) };
}

interface Case {
  readonly action: Action;
  readonly label: string;
  /** Actions before it. */
  readonly before?: readonly Action[];
  readonly range?: true;
  /** What is true then. */
  readonly then: (machine: Machine, outcome: ActionOutcome, names: ConnectionNames) => unknown;
  readonly is: unknown;
}

const CASES: readonly Case[] = [
  {
    action: { start: { stack: P } },
    label: `start stack ${P}`,
    before: [{ stop: { stack: P } }],
    then: (machine) => machine.stack(P).status,
    is: "Active",
  },
  {
    action: { start: { iked: "SYSP" } },
    label: "start IKED of SYSP",
    before: [{ fail: { iked: "SYSP" } }],
    then: (machine) => machine.system("SYSP").iked,
    is: "Up",
  },
  {
    action: { stop: { system: "SYSP" } },
    label: "stop system SYSP",
    then: (machine) => machine.system("SYSP").state,
    is: "Down",
  },
  {
    action: { stop: { iked: "SYSP" } },
    label: "stop IKED of SYSP",
    then: (machine) => machine.system("SYSP").iked,
    is: "Down",
  },
  {
    action: { stop: { pagent: "SYSP" } },
    label: "stop pagent of SYSP",
    then: (machine) => machine.system("SYSP").pagent,
    is: "Down",
  },
  {
    action: { fail: { link: { system: "SYSP", facility: "CF01" } } },
    label: "fail link SYSP to CF01",
    then: (machine) => machine.stack(P).structureConnected,
    is: false,
  },
  {
    action: { fail: { couplingFacility: "CF01" } },
    label: "fail coupling facility CF01",
    then: (machine) => machine.structure(STRUCTURE).facilities,
    is: ["CF02"],
  },
  {
    action: { repair: { couplingFacility: "CF01" } },
    label: "repair coupling facility CF01",
    before: [{ fail: { couplingFacility: "CF01" } }],
    then: (machine) => machine.couplingFacilities()[0]?.state,
    is: "Up",
  },
  {
    action: { problem: { stack: "SYSA.TCPIP", text: "no storage" } },
    label: "SYSA.TCPIP finds a problem: no storage",
    range: true,
    then: (machine) => machine.stack("SYSA.TCPIP").status,
    is: "Left",
  },
  {
    action: { solved: { stack: "SYSA.TCPIP" } },
    label: "SYSA.TCPIP finds its problem solved",
    range: true,
    before: [{ problem: { stack: "SYSA.TCPIP", text: "no storage" } }],
    then: (machine) => machine.stack("SYSA.TCPIP").status,
    is: "Active",
  },
  {
    action: { leaveGroup: { stack: P } },
    label: `LEAVEGROUP on ${P}`,
    then: (machine) => machine.ownerOf(D),
    is: B1,
  },
  {
    action: { joinGroup: { stack: P } },
    label: `JOINGROUP on ${P}`,
    before: [{ leaveGroup: { stack: P } }],
    then: (machine) => machine.ownerOf(D),
    is: P,
  },
  {
    action: { deactivate: { stack: P, dvipa: D } },
    label: `DEACTIVATE ${D} on ${P}`,
    then: (machine) => machine.stateOf(P, D).status,
    is: "Deactivated",
  },
  {
    action: { reactivate: { stack: P, dvipa: D } },
    label: `REACTIVATE ${D} on ${P}`,
    before: [{ deactivate: { stack: P, dvipa: D } }],
    then: (machine) => machine.ownerOf(D),
    is: P,
  },
  {
    action: { quiesce: { stack: T1, port: 443 } },
    label: `QUIESCE of port 443 on ${T1}`,
    then: (machine) => [0, 1].map(() => machine.connection(connected(machine)).server),
    is: ["SYSU.TCPIP", "SYSU.TCPIP"],
  },
  {
    action: { resume: { stack: T1 } },
    label: `RESUME on ${T1}`,
    before: [{ quiesce: { stack: T1 } }],
    then: (machine) => new Set([0, 1].map(() => machine.connection(connected(machine)).server)),
    is: new Set([T1, "SYSU.TCPIP"]),
  },
  {
    action: { bind: { stack: "SYSA.TCPIP", address: RANGE } },
    label: `bind() to ${RANGE} on SYSA.TCPIP`,
    range: true,
    then: (machine, { usable }) => [usable, machine.ownerOf(RANGE)],
    is: [true, "SYSA.TCPIP"],
  },
  {
    action: { ioctl: { stack: "SYSB.TCPIP", address: RANGE } },
    label: `ioctl() for ${RANGE} on SYSB.TCPIP`,
    range: true,
    then: (machine, { usable }) => [usable, machine.ownerOf(RANGE)],
    is: [true, "SYSB.TCPIP"],
  },
  {
    action: { unbind: { stack: "SYSA.TCPIP", address: RANGE } },
    label: `end the use of ${RANGE} on SYSA.TCPIP`,
    range: true,
    before: [{ bind: { stack: "SYSA.TCPIP", address: RANGE } }],
    then: (machine) => machine.ownerOf(RANGE),
    is: undefined,
  },
  {
    action: { obeyfile: { stack: P, text: `VIPADYNAMIC\nVIPADELETE ${D}\nENDVIPADYNAMIC\n` } },
    label: `OBEYFILE on ${P}: VIPADYNAMIC VIPADELETE ${D} ENDVIPADYNAMIC`,
    then: (machine) => machine.ownerOf(D),
    is: B1,
  },
  {
    action: { refreshPolicy: { stack: T1, text: policy({ filters: false }) } },
    label: `refresh the IP security policy of ${T1}`,
    then: (machine) => machine.sas()[0]?.refused,
    is: [T1],
  },
  {
    action: { activateCfrm: { text: cfrm("SIZE(90000) PREFLIST(CF01)") } },
    label: "SETXCF START,POLICY,TYPE=CFRM",
    then: (machine) => machine.structure(STRUCTURE).pending,
    is: "CHANGE",
  },
  {
    action: { rebuild: { structure: STRUCTURE, location: "OTHER" } },
    label: `SETXCF START,REBUILD,STRNAME=${STRUCTURE}`,
    then: (machine) => machine.structure(STRUCTURE).facilities,
    is: ["CF02"],
  },
  {
    action: { duplex: { structure: STRUCTURE, action: "STOP" } },
    label: `SETXCF STOP,REBUILD,DUPLEX,STRNAME=${STRUCTURE}`,
    before: [
      { activateCfrm: { text: cfrm("SIZE(50000) INITSIZE(25000) PREFLIST(CF01,CF02) DUPLEX(ALLOWED)") } },
      { duplex: { structure: STRUCTURE, action: "START" } },
    ],
    then: (machine) => [
      machine.structure(STRUCTURE).state,
      machine.log.some(({ text }) => text.includes("DUPLEXING REBUILD")),
    ],
    is: ["Allocated", true],
  },
  {
    action: { alter: { structure: STRUCTURE, size: 30_000 } },
    label: `SETXCF START,ALTER,STRNAME=${STRUCTURE},SIZE=30000`,
    then: (machine) => machine.structure(STRUCTURE).size,
    is: 30_000,
  },
  {
    action: { vtamCfs: { system: "SYSP", action: "DISCONNECT", structure: STRUCTURE } },
    label: `V NET,CFS,ACTION=DISCONNECT,STRNAME=${STRUCTURE} on SYSP`,
    then: (machine) => machine.stack(P).structureConnected,
    is: false,
  },
  {
    action: { connect: { name: "new", client: CLIENT, dvipa: D, port: 80 } },
    label: `connect new: ${CLIENT} to ${D}, port 80`,
    then: (machine, { connection }, names) => [connection, names.get("new"), machine.connections().at(-1)?.server],
    is: [2, 2, P],
  },
  {
    action: { disconnect: { connection: "web" } },
    label: "disconnect web",
    then: (machine) => machine.connection(1).status,
    is: "Closed",
  },
  {
    action: { send: { connection: "web", packets: 2, bytes: 300 } },
    label: "send 2 packets on web",
    then: (machine, { sent }) => [sent?.sent, machine.sas()[0]?.master?.lifesizeUsed],
    is: [2, 300],
  },
  {
    action: { rekey: { connection: "web" } },
    label: "refresh the tunnel of web",
    then: (machine) => machine.sas()[0]?.generation,
    is: 2,
  },
  {
    action: { rekeyPhase1: { tunnel: "Y1" } },
    label: "refresh phase 1 of the tunnel Y1",
    then: (machine) => machine.ikeSas(P)[0]?.generation,
    is: 2,
  },
  {
    action: { command: { system: "SYSP", text: `V TCPIP,,SYSPLEX,DEACTIVATE,DVIPA=${D}` } },
    label: `SYSP: V TCPIP,,SYSPLEX,DEACTIVATE,DVIPA=${D}`,
    then: (machine, { output }) => [output?.join("\n").includes("EZD1197I"), machine.ownerOf(D)],
    is: [true, B1],
  },
];

describe("perform", () => {
  test.each(CASES.map((each) => [each.label, each] as const))(
    "GIVEN a sysplex WHEN %s THEN it has happened",
    (_label, { action, label, before = [], range, then, is }) => {
      expect(actionSchema.parse(action)).toEqual(action);
      expect(actionLabel(action)).toBe(label);
      const { machine, names } = range === true ? { machine: withRange(), names: new Map() } : withConnection();
      for (const earlier of before) {
        perform(machine, earlier, names);
        machine.settle();
      }
      expect(then(machine.fork(), {}, names)).not.toEqual(is);
      const outcome = perform(machine, action, names);
      machine.settle();
      expect(then(machine, outcome, names)).toEqual(is);
    },
  );

  test("GIVEN the schema THEN each action of it is tried here", () => {
    const { properties } = (actionSchema as unknown as { toJSONSchema(): { properties: object } }).toJSONSchema();
    const tried = new Set(["weight", ...CASES.flatMap(({ action }) => Object.keys(action))]);
    expect(Object.keys(properties).filter((name) => !tried.has(name))).toEqual([]);
  });

  test("GIVEN a sysplex that is down WHEN all of it is started THEN it has settled", () => {
    const machine = Machine.of(plex());
    perform(machine, { start: "sysplex" });
    expect(machine.ownerOf(D)).toBe(P);
  });

  test("GIVEN a CPC WHEN it fails THEN its systems are down", () => {
    const machine = Machine.of(withTopology(plex(), { systems: { SYSP: "CPC1" } }));
    perform(machine, { start: "sysplex" });
    perform(machine, { fail: { cpc: "CPC1" } });
    expect(machine.system("SYSP").state).toBe("Down");
  });

  test("GIVEN a weight of 0 WHEN WLM gives it to a target THEN the others serve", () => {
    const machine = running({
      distribution: `VIPADISTRIBUTE DEFINE DISTMETHOD BASEWLM ${D} PORT 443 DESTIP 10.1.1.4 10.1.1.5`,
    });
    perform(machine, { weight: { stack: T1, weight: 0 } });
    perform(machine, { weight: { stack: "SYSU.TCPIP", weight: 10 } });
    expect([0, 1, 2].map(() => machine.connection(connected(machine)).server)).not.toContain(T1);
  });

  test("GIVEN names that stand for nothing WHEN something is done THEN an error says what there is", () => {
    const { machine, names } = withConnection();
    names.set("clear", machine.connect({ client: D, dvipa: D, port: 443 }).id);
    const message = (action: Action) => {
      try {
        perform(machine, action, names);
      } catch (error) {
        expect(error).toBeInstanceOf(SimulatorError);
        return (error as Error).message;
      }
      return undefined;
    };
    expect(message({ send: { connection: "wep" } })).toBe("There is no connection wep. Expected one of: web, clear.");
    expect(message({ rekey: { connection: "clear" } })).toBe(
      "The connection clear is in no dynamic tunnel, expected in one.",
    );
    expect(message({ fail: { link: { system: "SYSP", facility: "CF09" } } })).toContain("CF09");
    expect(message({ command: { system: "SYSX", text: "D A,L" } })).toContain("There is no system SYSX");
    expect(perform(machine, { send: { connection: "1" } }).sent).toMatchObject({ sent: 1 });
  });
});
