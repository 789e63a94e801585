import * as fc from "fast-check";
import { owners, type OwnerAnswer } from "../../src/model/questions";
import type { Assembly } from "../../src/model/assembly";
import { Console, Machine, parseScenario, runScenario } from "../../src/simulator";
import { fail } from "../../src/simulator/failures";
import { assemblyOf } from "../support/assembly";
import { runs } from "../support/runs";

const D = "10.3.0.1";
const MASK = "255.255.255.255";

/** A system: its CPC, and the VIPADYNAMIC statements of its stack. */
type Place = readonly [cpc: string | undefined, ...statements: string[]];

/** A sysplex of systems SYS0, SYS1 and so on. */
function assemblyOfPlex(...systems: readonly Place[]): Assembly {
  const texts = systems.map(([cpc, ...statements], i) => {
    const xcf = `IPCONFIG DYNAMICXCF 10.1.1.${i + 1} 255.255.255.0 1\n`;
    const profile = `${xcf}VIPADYNAMIC\n${statements.join("\n")}\nENDVIPADYNAMIC\n`;
    return [`SYS${i}`, { stacks: { TCPIP: profile }, entry: { cpc } }] as const;
  });
  return assemblyOf(Object.fromEntries(texts));
}

/** The same when it is up. */
function plexOf(...systems: readonly Place[]): Machine {
  const machine = Machine.of(assemblyOfPlex(...systems));
  machine.start();
  return machine;
}

/** Every stack that has the DVIPA. */
function active(machine: Machine): string[] {
  const holdings = machine.dvipas().flatMap((dvipa) => dvipa.holdings);
  return holdings.flatMap(({ stack, status }) => (status === "Active" ? stack.split(".")[0]! : [])).sort();
}

function after(machine: Machine, event: (machine: Machine) => void): string[] {
  event(machine);
  machine.settle();
  expect(machine.violations()).toEqual([]);
  return active(machine);
}

const SCOPED = `VIPADEFINE CPCSCOPE ${MASK} ${D}`;
const TWO_CPCS = [
  ["CPC1", SCOPED, `VIPADISTRIBUTE DEFINE DISTMETHOD ROUNDROBIN ${D} PORT 443 DESTIP ALL`],
  ["CPC2", SCOPED],
  ["CPC1", `VIPABACKUP 100 CPCSCOPE ${D}`],
  ["CPC2", `VIPABACKUP 200 ${D}`],
] as const;

test("GIVEN CPCSCOPE and a VIPADEFINE in each CPC WHEN the sysplex is up THEN each CPC has its own owner", () => {
  const machine = plexOf(...TWO_CPCS);
  expect(active(machine)).toEqual(["SYS0", "SYS1"]);
  expect(machine.violations()).toEqual([]);
  expect(machine.dvipas().map(({ key, cpc }) => [key, cpc])).toEqual([
    [`EZBTCPCS/${D}/CPC1`, "CPC1"],
    [`EZBTCPCS/${D}/CPC2`, "CPC2"],
  ]);
  expect(machine.ownerOf(D)).toBe("SYS0.TCPIP");
  expect(machine.ownerOf(D, "EZBTCPCS", "CPC2")).toBe("SYS1.TCPIP");
  expect(machine.ownerOf(D, undefined, "CPC3")).toBeUndefined();
  expect(machine.stateOf("SYS3.TCPIP", D)).toMatchObject({ status: "Backup", rank: 200 });
});

test("GIVEN an owner in each CPC WHEN one fails and comes back THEN takeover and giveback stay in its CPC", () => {
  const machine = plexOf(...TWO_CPCS);
  expect(after(machine, (m) => m.failStack("SYS0.TCPIP"))).toEqual(["SYS1", "SYS2"]);
  expect(after(machine, (m) => m.failSystem("SYS2"))).toEqual(["SYS1"]);
  expect(after(machine, (m) => m.startStack("SYS0.TCPIP"))).toEqual(["SYS0", "SYS1"]);
  expect(after(machine, (m) => m.failCpc("CPC2"))).toEqual(["SYS0"]);
  expect(machine.ownerOf(D, undefined, "CPC2")).toBeUndefined();
  expect(after(machine, (m) => m.restoreCpc("CPC2"))).toEqual(["SYS0", "SYS1"]);
});

test("GIVEN an owner in each CPC WHEN an operator deactivates and reactivates one THEN the other CPC sees none of it", () => {
  const machine = plexOf(...TWO_CPCS);
  expect(after(machine, (m) => m.deactivate("SYS1.TCPIP", D))).toEqual(["SYS0", "SYS3"]);
  expect(after(machine, (m) => m.reactivate("SYS1.TCPIP", D))).toEqual(["SYS0", "SYS1"]);
  expect(after(machine, (m) => m.leaveGroup("SYS0.TCPIP"))).toEqual(["SYS1", "SYS2"]);
  expect(after(machine, (m) => m.joinGroup("SYS0.TCPIP"))).toEqual(["SYS0", "SYS1"]);
});

test("GIVEN an owner in each CPC WHEN clients connect THEN each CPC has connections of its own, and DESTIP ALL is its stacks", () => {
  const machine = plexOf(...TWO_CPCS);
  const connect = (cpc?: string) => machine.connect({ client: "10.9.1.1", dvipa: D, port: 443, cpc }).server;
  expect([connect(), connect("CPC1"), connect("CPC1"), connect("CPC2")]).toEqual([
    "SYS0.TCPIP",
    "SYS2.TCPIP",
    "SYS0.TCPIP",
    "SYS1.TCPIP",
  ]);
  expect(machine.stateOf("SYS2.TCPIP", D).distribution).toBe("DEST");
  expect(machine.stateOf("SYS3.TCPIP", D).distribution).toBe("NEITHER");
  after(machine, (m) => m.failStack("SYS1.TCPIP"));
  expect(machine.connections().map(({ status }) => status)).toEqual([
    "Established",
    "Established",
    "Established",
    "Lost",
  ]);
  // A client that is told no CPC finds the one that has an owner.
  after(machine, (m) => m.failCpc("CPC1"));
  expect(connect()).toBe("SYS3.TCPIP");
});

test("GIVEN a backup without CPCSCOPE WHEN the owner in its CPC comes by OBEYFILE THEN it backs that one up", () => {
  const machine = plexOf(["CPC1"], ["CPC1", `VIPABACKUP 9 ${D}`], ["CPC2", `VIPADEFINE ${MASK} ${D}`]);
  expect(active(machine)).toEqual(["SYS2"]);
  const owned = after(machine, (m) => m.obeyfile("SYS0.TCPIP", `VIPADYNAMIC ${SCOPED} ENDVIPADYNAMIC`));
  expect(owned).toEqual(["SYS0", "SYS2"]);
  expect(after(machine, (m) => m.failStack("SYS0.TCPIP"))).toEqual(["SYS1", "SYS2"]);
});

test("GIVEN a CPC with an owner WHEN another stack of it defines the DVIPA with CPCSCOPE THEN it takes that DVIPA", () => {
  const machine = plexOf(["CPC1", `VIPADEFINE ${MASK} ${D}`], ["CPC1"], ["CPC2", `VIPABACKUP 9 ${D}`]);
  const owned = after(machine, (m) => m.obeyfile("SYS1.TCPIP", `VIPADYNAMIC ${SCOPED} ENDVIPADYNAMIC`));
  expect(owned).toEqual(["SYS1"]);
  expect(machine.dvipas()).toHaveLength(1);
});

test("GIVEN CPCSCOPE and an application that has the address WHEN a stack defines it THEN that is rejected, and the other way round", () => {
  const range = `VIPARANGE MOVEABLE NONDISRUPTIVE 255.255.255.248 10.3.0.0`;
  const machine = plexOf(["CPC1", range], ["CPC1"], ["CPC2", range]);
  expect(machine.bind("SYS0.TCPIP", D)).toBe(true);
  const define = (m: Machine) => m.obeyfile("SYS1.TCPIP", `VIPADYNAMIC ${SCOPED} ENDVIPADYNAMIC`);
  expect(after(machine, define)).toEqual(["SYS0"]);
  machine.unbind("SYS0.TCPIP", D);
  machine.stopStack("SYS1.TCPIP");
  machine.startStack("SYS1.TCPIP");
  machine.settle();
  expect(after(machine, define)).toEqual(["SYS1"]);
  expect(machine.bind("SYS2.TCPIP", D)).toBe(false);
  expect(active(machine)).toEqual(["SYS1"]);
});

test("GIVEN CPCSCOPE WHEN a CPC is not known THEN the DVIPA is one, and stays in the CPC of its owner where that is known", () => {
  const machine = plexOf(["CPC1", SCOPED], ["CPC2", `VIPABACKUP 200 CPCSCOPE ${D}`], [undefined, `VIPABACKUP 9 ${D}`]);
  expect(machine.dvipas().map(({ key, cpc }) => [key, cpc])).toEqual([[`EZBTCPCS/${D}`, "CPC1"]]);
  expect(after(machine, (m) => m.failStack("SYS0.TCPIP"))).toEqual(["SYS2"]);
  const unknown = plexOf([undefined, SCOPED], [undefined, SCOPED]);
  expect(active(unknown)).toEqual(["SYS1"]);
});

test("GIVEN an owner in each CPC WHEN displays are asked for THEN the address is one DVIPA, with both owners", () => {
  const machine = plexOf(...TWO_CPCS);
  machine.connect({ client: "10.9.1.1", dvipa: D, port: 22, cpc: "CPC2" });
  const shown = Console.of(machine).enter("D TCPIP,,SYSPLEX,VIPADYN", "SYS1");
  expect(shown.slice(2).map((line) => line.trim())).toEqual([
    "LINKNAME: VIPL0A030001",
    `IPADDR/PREFIXLEN: ${D}/32`,
    "ORIGIN: VIPADEFINE",
    "TCPNAME  MVSNAME  STATUS RANK DIST",
    "-------- -------- ------ ---- ----",
    "TCPIP    SYS0     ACTIVE      BOTH",
    "TCPIP    SYS1     ACTIVE",
    "TCPIP    SYS3     BACKUP 200",
    "TCPIP    SYS2     BACKUP 100  DEST",
    "1 OF 1 RECORDS DISPLAYED",
  ]);
  const connections = Console.of(machine).enter("D TCPIP,,NETSTAT,CONN", "SYS1").join("\n");
  expect(connections).toContain(`${D}..22 `);
});

const SCENARIO = `schema: cdkplex/scenario/1
title: an owner in each CPC
steps:
  - start: sysplex
  - connect: { name: web, client: 10.9.1.1, dvipa: ${D}, cpc: CPC2, port: 80 }
  - fail: { system: SYS0 }
  - settle
  - expect:
      - owner: { dvipa: ${D}, cpc: CPC1, stack: SYS2.TCPIP }
      - owner: { dvipa: ${D}, cpc: CPC2, stack: SYS1.TCPIP }
      - connection: { name: web, status: Established, server: SYS1.TCPIP }
  - fail: { cpc: CPC2 }
  - settle
  - expect:
      - owner: { dvipa: ${D}, cpc: CPC2, stack: none }
      - owner: { dvipa: ${D}, stack: SYS2.TCPIP }
      - connection: { name: web, status: Lost }
      - violations: none
`;

test("GIVEN a scenario that names CPCs WHEN it is run THEN each CPC has owners and a lane of its own", () => {
  const { scenario, problems } = parseScenario(SCENARIO);
  expect(problems).toEqual([]);
  const { met, ownership } = runScenario(assemblyOfPlex(...TWO_CPCS), scenario!);
  expect(met).toBe(true);
  expect(ownership.map(({ dvipas, owners }) => [dvipas, owners.map(({ stack }) => stack)])).toEqual([
    [[D], ["SYS0.TCPIP", undefined, "SYS2.TCPIP"]],
    [[D], ["SYS1.TCPIP", undefined]],
  ]);
});

/** What a stack of a random sysplex has of the DVIPA. */
const part = fc.record({
  cpc: fc.constantFrom("CPC1", "CPC2"),
  part: fc.constantFrom("define", "backup", "backup", "backup", "nothing"),
  rank: fc.constantFrom(50, 100, 200),
  moveable: fc.constantFrom("", "MOVEABLE IMMEDIATE", "MOVEABLE WHENIDLE"),
  /** CPCSCOPE of a backup that another one is the owner before. */
  scoped: fc.boolean(),
  joins: fc.constantFrom(true, true, true, true, false),
  alone: fc.constantFrom(true, true, false),
});

/** A DVIPA of a sysplex over two CPCs. That those who may own it first disagree about CPCSCOPE, no manual speaks of. */
const sysplex = fc.record({
  parts: fc.array(part, { minLength: 1, maxLength: 6 }),
  scope: fc.constantFrom("none", "first", "any backup"),
  known: fc.constantFrom(true, true, true, true, false),
});

function machineOf({ parts, scope, known }: typeof sysplex extends fc.Arbitrary<infer T> ? T : never): Machine {
  const hasOwner = parts.some(({ part, joins }) => part === "define" && joins);
  const systems: Record<string, { stacks: Record<string, string>; entry: { cpc?: string } }> = {};
  let last = "";
  parts.forEach(({ cpc, part, rank, moveable, scoped, joins, alone }, i) => {
    const mayOwn = part === "define" || (!hasOwner && moveable !== "");
    const keyword = (mayOwn ? scope !== "none" : scope !== "none" && scoped) ? "CPCSCOPE " : "";
    const after = part === "backup" && moveable === "" ? D : `${moveable} ${MASK} ${D}`;
    const statement =
      part === "nothing"
        ? ""
        : part === "define"
          ? `VIPADEFINE ${keyword}${after}`
          : `VIPABACKUP ${rank} ${keyword}${after}`;
    const profile = `GLOBALCONFIG SYSPLEXMONITOR ${joins ? "" : "NO"}JOIN\nVIPADYNAMIC\n${statement}\nENDVIPADYNAMIC\n`;
    if (alone || last === "") systems[(last = `SYS${i}`)] = { stacks: {}, entry: known ? { cpc } : {} };
    systems[last]!.stacks[`TCPIP${i}`] = profile;
  });
  const machine = Machine.of(assemblyOf(systems));
  machine.start();
  return machine;
}

/** Every stack that has the DVIPA, by label. */
function labels(machine: Machine): string[] {
  const holdings = machine.dvipas().flatMap((dvipa) => dvipa.holdings);
  return holdings.flatMap(({ stack, status }) => (status === "Active" ? stack : [])).sort();
}

function agrees(answer: OwnerAnswer, machine: Machine): void {
  const found = labels(machine);
  expect(machine.violations()).toEqual([]);
  if (answer.oneOf === undefined) {
    expect(found).toEqual([...(answer.each ?? (answer.owner === undefined ? [] : [answer.owner]))].sort());
    return;
  }
  expect(answer.oneOf).toEqual(expect.arrayContaining(found));
  expect(found).not.toEqual([]);
  const isOne = machine.dvipas().every(({ cpc }) => cpc === undefined);
  if (isOne) expect(found).toHaveLength(1);
}

test("GIVEN any sysplex over two CPCs WHEN it is up, and after each failure THEN those own the DVIPA that the model says", () => {
  let each = 0;
  fc.assert(
    fc.property(sysplex, (shape) => {
      const machine = machineOf(shape);
      const [dvipa] = machine.model.dvipas;
      if (dvipa === undefined) return;
      const { now, failures } = owners(machine.model, dvipa);
      agrees(now, machine);
      if (now.each !== undefined) each++;
      for (const answer of failures) {
        const fork = machine.fork();
        fail(fork, { kind: answer.kind, name: answer.failed });
        fork.settle();
        agrees(answer, fork);
        if (answer.each !== undefined) each++;
      }
    }),
    runs(),
  );
  expect(each).toBeGreaterThan(100);
});
