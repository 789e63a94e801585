import { owners } from "../../../src/model/questions";
import { readModel } from "../../../src/model/read";
import { assemblyOf, type SystemTexts } from "../../support/assembly";
import { withTopology } from "../../support/topology";

const block = (...lines: string[]) => `VIPADYNAMIC\n${lines.join("\n")}\nENDVIPADYNAMIC\n`;
const DEFINE = "VIPADEFINE MOVEABLE WHENIDLE 255.255.255.255 10.3.0.1";

function answer(systems: Readonly<Record<string, SystemTexts>>) {
  const model = readModel(assemblyOf(systems));
  return owners(model, model.dvipas[0]!);
}

const SYSPLEX = {
  SYSA: { stacks: { TCPIP: block(DEFINE), TCPIP2: block("VIPABACKUP 200 10.3.0.1") } },
  SYSB: { stacks: { TCPIP: block("VIPABACKUP 100 MOVEABLE IMMEDIATE 255.255.255.255 10.3.0.1") } },
  SYSC: { stacks: { TCPIP: "" } },
};

test("GIVEN an owner and backups WHEN it is asked who holds the DVIPA THEN each definition is named with its place", () => {
  expect(answer(SYSPLEX)).toMatchObject({
    dvipa: "10.3.0.1",
    group: "EZBTCPCS",
    now: { owner: "SYSA.TCPIP", because: "VIPADEFINE of SYSA.TCPIP" },
  });
  expect(answer(SYSPLEX).holders).toEqual([
    {
      stack: "SYSA.TCPIP",
      by: "VIPADEFINE",
      moveable: "WHENIDLE",
      place: { file: "SYSA/TCPIP.PROFILE/SYSA", dataset: "TCPIP.PROFILE(SYSA)", line: 2 },
    },
    {
      stack: "SYSA.TCPIP2",
      by: "VIPABACKUP",
      rank: 200,
      place: { file: "SYSA/TCPIP.PROFILE/TCPIP2", dataset: "TCPIP.PROFILE(TCPIP2)", line: 2 },
    },
    {
      stack: "SYSB.TCPIP",
      by: "VIPABACKUP",
      rank: 100,
      moveable: "IMMEDIATE",
      place: { file: "SYSB/TCPIP.PROFILE/SYSB", dataset: "TCPIP.PROFILE(SYSB)", line: 2 },
    },
  ]);
});

test("GIVEN two stacks on one system WHEN the stack or the system fails THEN the owners differ, and so does the way back", () => {
  expect(answer(SYSPLEX).failures.map(({ kind, failed, owner, giveback }) => [kind, failed, owner, giveback])).toEqual([
    ["stack", "SYSA.TCPIP", "SYSA.TCPIP2", "when idle"],
    ["stack", "SYSA.TCPIP2", "SYSA.TCPIP", undefined],
    ["stack", "SYSB.TCPIP", "SYSA.TCPIP", undefined],
    ["system", "SYSA", "SYSB.TCPIP", "at once"],
    ["system", "SYSB", "SYSA.TCPIP", undefined],
  ]);
});

test("GIVEN a chain of backups WHEN one owner after the other fails THEN the last has no owner", () => {
  expect(answer(SYSPLEX).chain.map(({ owner }) => owner)).toEqual([
    "SYSA.TCPIP",
    "SYSA.TCPIP2",
    "SYSB.TCPIP",
    undefined,
  ]);
});

test("GIVEN a DVIPA without a backup WHEN its owner fails THEN it has no owner", () => {
  const { failures } = answer({ SYSA: { stacks: { TCPIP: block(DEFINE) } } });
  expect(failures).toEqual([
    { failed: "SYSA.TCPIP", kind: "stack", because: "no stack has a VIPABACKUP of it" },
    { failed: "SYSA", kind: "system", because: "no stack has a VIPABACKUP of it" },
  ]);
});

test("GIVEN backups of one rank WHEN the owner fails THEN the answer is one of them", () => {
  const backup = { stacks: { TCPIP: block("VIPABACKUP 100 10.3.0.1") } };
  const { failures, chain } = answer({ SYSA: { stacks: { TCPIP: block(DEFINE) } }, SYSB: backup, SYSC: backup });
  expect(failures[0]).toMatchObject({ failed: "SYSA.TCPIP", oneOf: ["SYSB.TCPIP", "SYSC.TCPIP"] });
  expect(failures[0]).not.toHaveProperty("owner");
  expect(chain.map(({ owner, oneOf }) => owner ?? oneOf)).toEqual([
    "SYSA.TCPIP",
    ["SYSB.TCPIP", "SYSC.TCPIP"],
    ["SYSB.TCPIP", "SYSC.TCPIP"],
    undefined,
  ]);
});

test("GIVEN a backup that can never take over WHEN it is asked who holds the DVIPA THEN the answer says why", () => {
  const { holders } = answer({
    SYSA: { stacks: { TCPIP: `GLOBALCONFIG XCFGRPID 21\n${block(DEFINE)}` } },
    SYSB: { stacks: { TCPIP: `GLOBALCONFIG XCFGRPID 22\n${block("VIPABACKUP 100 10.3.0.1")}` } },
  });
  expect(holders.map(({ excluded }) => excluded)).toEqual([
    undefined,
    "SYSB.TCPIP is in another subplex than SYSA.TCPIP",
  ]);
});

test("GIVEN CPCSCOPE and an owner in each CPC WHEN it is asked who owns the DVIPA THEN each does, and backups of either CPC can", () => {
  const systems = Object.fromEntries(
    ["VIPADEFINE CPCSCOPE 255.255.255.255", "VIPADEFINE CPCSCOPE 255.255.255.255", "VIPABACKUP 9", "VIPABACKUP 8"].map(
      (definition, i) => [`SYS${i}`, { stacks: { TCPIP: block(`${definition} 10.3.0.1`) } }],
    ),
  );
  const cpcs = { SYS0: "CPC1", SYS1: "CPC2", SYS2: "CPC2", SYS3: "CPC3" };
  const model = readModel(withTopology(assemblyOf(systems), { systems: cpcs }));
  const { now, holders, failures } = owners(model, model.dvipas[0]!);
  expect(now).toMatchObject({ each: ["SYS0.TCPIP", "SYS1.TCPIP"], because: expect.stringContaining("each in a CPC") });
  expect(now.owner).toBeUndefined();
  expect(holders.map(({ stack, excluded }) => [stack, excluded])).toEqual([
    ["SYS0.TCPIP", undefined],
    ["SYS1.TCPIP", undefined],
    ["SYS2.TCPIP", undefined],
    ["SYS3.TCPIP", "the DVIPA has CPCSCOPE, and SYS3.TCPIP is in the CPC CPC3, not CPC1"],
  ]);
  expect(failures.slice(0, 2)).toMatchObject([
    { failed: "SYS0.TCPIP", owner: "SYS1.TCPIP" },
    { failed: "SYS1.TCPIP", each: ["SYS0.TCPIP", "SYS2.TCPIP"] },
  ]);
});

test("GIVEN no VIPADEFINE WHEN CPCSCOPE keeps the DVIPA of a backup with MOVEABLE in each CPC THEN each can own it, and is not excluded", () => {
  const backup = (rank: number, moveable = "MOVEABLE IMMEDIATE 255.255.255.255 ") =>
    block(`VIPABACKUP ${rank} CPCSCOPE ${moveable}10.3.0.1`);
  const excluded = (second: string) =>
    answer({
      SYSA: { stacks: { TCPIP: backup(200) }, entry: { cpc: "CPC1" } },
      SYSB: { stacks: { TCPIP: second }, entry: { cpc: "CPC2" } },
    }).holders.map((holder) => [holder.stack, holder.excluded]);
  expect(excluded(backup(100))).toEqual([
    ["SYSA.TCPIP", undefined],
    ["SYSB.TCPIP", undefined],
  ]);
  // Without MOVEABLE it could only take over, from a stack that is in another CPC.
  expect(excluded(backup(250, ""))).toEqual([
    ["SYSB.TCPIP", "the DVIPA has CPCSCOPE, and SYSB.TCPIP is in the CPC CPC2, not CPC1"],
    ["SYSA.TCPIP", undefined],
  ]);
});

test("GIVEN no VIPADEFINE WHEN a backup with MOVEABLE is in another subplex than the first by rank THEN the group is that of the one that owns it", () => {
  const of = (id: number, backup: string) => `GLOBALCONFIG XCFGRPID ${id}\n${block(`VIPABACKUP ${backup} 10.3.0.1`)}`;
  const { group, now, holders } = answer({
    SYSA: { stacks: { TCPIP: of(2, "200") }, vtam: "XCFGRPID=11\n" },
    SYSB: { stacks: { TCPIP: of(3, "100 MOVEABLE IMMEDIATE 255.255.255.255") }, vtam: "XCFGRPID=11\n" },
  });
  expect([group, now.owner]).toEqual(["EZBT1103", "SYSB.TCPIP"]);
  expect(holders.map(({ excluded }) => excluded)).toEqual([
    "SYSA.TCPIP is in another subplex than SYSB.TCPIP",
    undefined,
  ]);
});

test("GIVEN a stack with NOJOIN WHEN owners are asked for THEN it is said why it takes nothing over, owner or backup", () => {
  const away = (dvipa: string) => ({ stacks: { TCPIP: `GLOBALCONFIG SYSPLEXMONITOR NOJOIN\n${block(dvipa)}` } });
  const { holders, now, chain } = answer({
    SYSA: away(DEFINE),
    SYSB: away("VIPABACKUP 200 10.3.0.1"),
    SYSC: { stacks: { TCPIP: block("VIPABACKUP 100 MOVEABLE IMMEDIATE 255.255.255.255 10.3.0.1") } },
  });
  expect(
    holders.map(({ excluded }) => excluded?.replace(/ joins no group, because its .* has NOJOIN$/, " NOJOIN")),
  ).toEqual(["SYSA.TCPIP NOJOIN", "SYSB.TCPIP NOJOIN", undefined]);
  expect(now.owner).toBe("SYSC.TCPIP");
  expect(chain.map(({ owner }) => owner)).toEqual(["SYSC.TCPIP", undefined]);
});

test("GIVEN an owner and its first backup in one CPC WHEN the CPC fails THEN a backup elsewhere takes over", () => {
  const systems = { SYSA: "CPC1", SYSB: "CPC1", SYSC: "CPC2" };
  const assembly = assemblyOf({
    SYSA: { stacks: { TCPIP: block(DEFINE) } },
    SYSB: { stacks: { TCPIP: block("VIPABACKUP 200 10.3.0.1") } },
    SYSC: { stacks: { TCPIP: block("VIPABACKUP 100 10.3.0.1") } },
  });
  const model = readModel(withTopology(assembly, { systems }));
  const failures = owners(model, model.dvipas[0]!).failures.filter(({ kind }) => kind === "cpc");
  expect(failures.map(({ failed, owner, giveback }) => [failed, owner, giveback])).toEqual([
    ["CPC1", "SYSC.TCPIP", "when idle"],
    ["CPC2", "SYSA.TCPIP", undefined],
  ]);
});
