import fc from "fast-check";
import { readModel } from "../../src/model/read";
import {
  distributionsUnder,
  exclusionFromAll,
  homesOf,
  listed,
  ownersBefore,
  ownership,
  targetsInReach,
} from "../../src/model/takeover";
import { assemblyOf } from "../support/assembly";
import { runs } from "../support/runs";
import { withTopology } from "../support/topology";

const block = (...lines: string[]) => `VIPADYNAMIC\n${lines.join("\n")}\nENDVIPADYNAMIC\n`;
const DEFINE = "VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.255 10.3.0.1";
const MOVEABLE = "MOVEABLE IMMEDIATE 255.255.255.255 10.3.0.1";

function modelOf(profiles: readonly string[], topology: Parameters<typeof withTopology>[1] = {}) {
  const systems = Object.fromEntries(profiles.map((text, i) => [`SYS${i}`, { stacks: { TCPIP: text } }]));
  return readModel(withTopology(assemblyOf(systems), topology));
}

/** Systems of the owners, while some systems are down. */
function ownersOf(profiles: readonly string[], down: readonly string[] = [], topology = {}) {
  const model = modelOf(profiles, topology);
  const { holders, because } = ownership(model, model.dvipas[0]!, ({ system }) => down.includes(system.name));
  return { owners: holders.map(({ stack }) => stack.system.name), because };
}

test("GIVEN a VIPADEFINE and backups WHEN stacks fail THEN rank decides, highest first", () => {
  const profiles = [
    block(DEFINE),
    block("VIPABACKUP 100 10.3.0.1"),
    block("VIPABACKUP 200 10.3.0.1"),
    block("VIPABACKUP 10.3.0.1"),
  ];
  expect(ownersOf(profiles).owners).toEqual(["SYS0"]);
  expect(ownersOf(profiles, ["SYS0"]).owners).toEqual(["SYS2"]);
  expect(ownersOf(profiles, ["SYS0", "SYS2"]).owners).toEqual(["SYS1"]);
  expect(ownersOf(profiles, ["SYS0", "SYS2", "SYS1"])).toMatchObject({
    owners: ["SYS3"],
    because: "VIPABACKUP of SYS3.TCPIP with rank 1, the highest that is left",
  });
  expect(ownersOf(profiles, ["SYS0", "SYS1", "SYS2", "SYS3"])).toEqual({
    owners: [],
    because: "every stack with a VIPADEFINE or VIPABACKUP of it is down",
  });
});

test("GIVEN two backups of one rank WHEN the owner fails THEN it is not known which takes over", () => {
  const profiles = [block(DEFINE), block("VIPABACKUP 100 10.3.0.1"), block("VIPABACKUP 100 10.3.0.1")];
  expect(ownersOf(profiles, ["SYS0"])).toMatchObject({ owners: ["SYS1", "SYS2"] });
  expect(ownersOf(profiles, ["SYS0"]).because).toContain("have one rank");
});

test("GIVEN no VIPADEFINE WHEN no backup has MOVEABLE THEN nobody ever owns the DVIPA", () => {
  expect(ownersOf([block("VIPABACKUP 100 10.3.0.1")])).toMatchObject({ owners: [] });
});

test("GIVEN no VIPADEFINE WHEN one backup has MOVEABLE THEN it owns the DVIPA, and the others back it up", () => {
  const profiles = [block("VIPABACKUP 200 10.3.0.1"), block(`VIPABACKUP 100 ${MOVEABLE}`)];
  expect(ownersOf(profiles).owners).toEqual(["SYS1"]);
  expect(ownersOf(profiles, ["SYS1"]).owners).toEqual(["SYS0"]);
});

test("GIVEN two definitions that may both be first WHEN all is up THEN the order of the starts decides", () => {
  const both = ownersOf([block(DEFINE), block(DEFINE)]);
  expect(both.owners).toEqual(["SYS0", "SYS1"]);
  expect(both.because).toContain("the order in which the stacks start decides");
  const backups = ownersOf([block(`VIPABACKUP 9 ${MOVEABLE}`), block(`VIPABACKUP 8 ${MOVEABLE}`)]);
  expect(backups.because).toContain("the first that starts activates the DVIPA");
  expect(ownersOf([block(DEFINE), block(DEFINE)], ["SYS0"]).owners).toEqual(["SYS1"]);
  const waiting = ownersOf([block(DEFINE), block(DEFINE), block("VIPABACKUP 9 10.3.0.1")], ["SYS0"]);
  expect(waiting.owners).toEqual(["SYS1", "SYS2"]);
  expect(waiting.because).toContain("has no rank to compare");
});

test("GIVEN a backup in another subplex WHEN the owner fails THEN it does not take over", () => {
  const profiles = [
    `GLOBALCONFIG XCFGRPID 21\n${block(DEFINE)}`,
    `GLOBALCONFIG XCFGRPID 22\n${block("VIPABACKUP 9 10.3.0.1")}`,
  ];
  expect(ownersOf(profiles, ["SYS0"])).toEqual({
    owners: [],
    because: "SYS1.TCPIP is in another subplex than SYS0.TCPIP",
  });
});

test("GIVEN no VIPADEFINE, and MOVEABLE in two subplexes WHEN all is up THEN those of one do not compete with those of the other", () => {
  const profiles = [2, 3, 3].map(
    (id, i) => `GLOBALCONFIG XCFGRPID ${id}\n${block(`VIPABACKUP ${90 - i} ${MOVEABLE}`)}`,
  );
  expect(ownersOf(profiles).owners).toEqual(["SYS0"]);
  expect(ownersOf(profiles, ["SYS0"])).toEqual({
    owners: [],
    because: "SYS1.TCPIP is in another subplex than SYS0.TCPIP and SYS2.TCPIP is in another subplex than SYS0.TCPIP",
  });
  expect(ownersOf(profiles, ["SYS1"]).owners).toEqual(["SYS0"]);
});

test("GIVEN NOJOIN WHEN stacks start or fail THEN a stack with it neither owns nor takes over, as it joins no group", () => {
  const away = (dvipa: string) => `GLOBALCONFIG SYSPLEXMONITOR NOJOIN\n${block(dvipa)}`;
  const noGroup = (...systems: string[]) =>
    systems
      .map((name) => `${name}.TCPIP joins no group, because its GLOBALCONFIG SYSPLEXMONITOR has NOJOIN`)
      .join(" and ");
  const backup = "VIPABACKUP 9 10.3.0.1";
  expect(ownersOf([away(DEFINE), block(backup)])).toEqual({
    owners: [],
    because: `${noGroup("SYS0")}, and no other stack activates it`,
  });
  expect(ownersOf([away(DEFINE), block(`VIPABACKUP 9 ${MOVEABLE}`)]).owners).toEqual(["SYS1"]);
  expect(ownersOf([away(`VIPABACKUP 9 ${MOVEABLE}`), block(`VIPABACKUP 8 ${MOVEABLE}`)]).owners).toEqual(["SYS1"]);
  expect(ownersOf([block(DEFINE), away(DEFINE), away(backup)]).owners).toEqual(["SYS0"]);
  expect(ownersOf([block(DEFINE), away(DEFINE), block("VIPABACKUP 8 10.3.0.1")], ["SYS0"]).owners).toEqual(["SYS2"]);
  expect(ownersOf([block(DEFINE), away(backup), away(backup)], ["SYS0"])).toEqual({
    owners: [],
    because: noGroup("SYS1", "SYS2"),
  });
  expect(ownersOf([`GLOBALCONFIG SYSPLEXMONITOR NODELAYJOIN\n${away(DEFINE)}`]).owners).toEqual([]);
  expect(ownersOf([`GLOBALCONFIG SYSPLEXMONITOR DELAYJOIN\n${block(DEFINE)}`]).owners).toEqual(["SYS0"]);
});

test("GIVEN CPCSCOPE and an owner in each CPC WHEN one fails THEN a backup of its CPC takes over, and the other owner stays", () => {
  const profiles = [
    block("VIPADEFINE CPCSCOPE 255.255.255.255 10.3.0.1"),
    block("VIPADEFINE CPCSCOPE 255.255.255.255 10.3.0.1"),
    block("VIPABACKUP 100 CPCSCOPE 10.3.0.1"),
    block("VIPABACKUP 100 CPCSCOPE 10.3.0.1"),
  ];
  const cpcs = (...of: string[]) => ({ systems: Object.fromEntries(of.map((cpc, i) => [`SYS${i}`, cpc])) });
  const apart = cpcs("CPC1", "CPC2", "CPC1", "CPC3");
  expect(ownersOf(profiles, [], apart)).toEqual({
    owners: ["SYS0", "SYS1"],
    because:
      "VIPADEFINE of SYS0.TCPIP and VIPADEFINE of SYS1.TCPIP, each in a CPC of its own, where CPCSCOPE keeps the DVIPA",
  });
  expect(ownersOf(profiles, ["SYS0"], apart)).toMatchObject({
    owners: ["SYS2", "SYS1"],
    because: expect.stringMatching(
      /^VIPABACKUP of SYS2.TCPIP with rank 100 and VIPADEFINE of SYS1.TCPIP, each in a CPC/,
    ),
  });
  expect(ownersOf(profiles, ["SYS1"], apart)).toEqual({ owners: ["SYS0"], because: "VIPADEFINE of SYS0.TCPIP" });
  expect(ownersOf(profiles, ["SYS0"], cpcs("CPC1", "CPC2", "CPC1", "CPC1")).because).toContain("no rank to compare");
  expect(ownersOf(profiles, [], cpcs("CPC1", "CPC1", "CPC1", "CPC1")).because).toContain("the order in which");
});

test("GIVEN CPCSCOPE WHEN a backup with MOVEABLE is in a CPC without VIPADEFINE THEN it has the DVIPA of that CPC", () => {
  const define = block("VIPADEFINE CPCSCOPE 255.255.255.255 10.3.0.1");
  const systems = { SYS0: "CPC1", SYS1: "CPC2", SYS2: "CPC2" };
  const owners = (backup: string, down: string[] = [], cpcs: Record<string, string> = systems) =>
    ownersOf([define, block(backup), block("VIPABACKUP 9 10.3.0.1")], down, { systems: cpcs }).owners;
  const scoped = `VIPABACKUP 100 CPCSCOPE ${MOVEABLE}`;
  expect(owners(scoped)).toEqual(["SYS0", "SYS1"]);
  expect(owners(scoped, ["SYS0"])).toEqual(["SYS1"]);
  expect(owners(scoped, ["SYS1"])).toEqual(["SYS0", "SYS2"]);
  // One without CPCSCOPE backs up what is in another CPC, and one in the CPC of the owner waits for it.
  expect(owners(`VIPABACKUP 100 ${MOVEABLE}`)).toEqual(["SYS0"]);
  expect(owners(scoped, [], { ...systems, SYS1: "CPC1" })).toEqual(["SYS0"]);
});

test("GIVEN CPCSCOPE WHEN the owner fails THEN only a backup in its CPC takes over", () => {
  const profiles = [
    block("VIPADEFINE CPCSCOPE 255.255.255.255 10.3.0.1"),
    block("VIPABACKUP 200 CPCSCOPE 10.3.0.1"),
    block("VIPABACKUP 100 CPCSCOPE 10.3.0.1"),
  ];
  const systems = { SYS0: "CPC1", SYS1: "CPC2", SYS2: "CPC1" };
  expect(ownersOf(profiles, ["SYS0"], { systems }).owners).toEqual(["SYS2"]);
  expect(ownersOf(profiles, ["SYS0", "SYS2"], { systems }).because).toContain("is in the CPC CPC2, not CPC1");
});

test("GIVEN any ranks WHEN the owners fail one after the other THEN ranks only go down, and the end has no owner", () => {
  const ranks = fc.array(fc.integer({ min: 1, max: 254 }), { maxLength: 8 });
  fc.assert(
    fc.property(ranks, (given) => {
      const model = modelOf([block(DEFINE), ...given.map((rank) => block(`VIPABACKUP ${rank} 10.3.0.1`))]);
      const down = new Set<string>();
      const seen: number[] = [];
      for (;;) {
        const { holders } = ownership(model, model.dvipas[0]!, ({ label }) => down.has(label));
        if (holders.length === 0) break;
        for (const holder of holders) {
          expect(down.has(holder.stack.label)).toBe(false);
          down.add(holder.stack.label);
          seen.push("rank" in holder ? holder.rank : 255);
        }
      }
      expect(seen).toEqual([255, ...given].sort((a, b) => b - a));
    }),
    // Each run reads a model.
    runs(0.1),
  );
});

test("GIVEN a backup without VIPADISTRIBUTE WHEN it takes over THEN the distribution of the owner before is in effect", () => {
  const xcf = (n: number) => `IPCONFIG DYNAMICXCF 10.9.0.${n} 255.255.255.0 1\n`;
  const model = modelOf([
    xcf(1) + block(DEFINE, "VIPADISTRIBUTE 10.3.0.1 PORT 443 DESTIP ALL"),
    xcf(2) + block("VIPABACKUP 200 10.3.0.1"),
    xcf(3) + block("VIPABACKUP 100 10.3.0.1", "VIPADISTRIBUTE 10.3.0.1 PORT 80 DESTIP ALL"),
  ]);
  const [first, second, third] = model.stacks as [never, never, never];
  const ports = (...stacks: never[]) =>
    distributionsUnder(model.dvipas[0]!, stacks[0]!, stacks.slice(1)).map(({ statement }) => statement.value.ports);
  expect(ports(second, first)).toEqual([[443]]);
  expect(ports(third, first)).toEqual([[80]]);
  expect(ports(second)).toEqual([]);
});

test.each([
  [["A"], "A"],
  [["A", "B"], "A and B"],
  [["A", "B", "C"], "A, B and C"],
])("GIVEN %j WHEN it is listed THEN it reads %s", (words, text) => {
  expect(listed(words, "and")).toBe(text);
});

const systemsOf = (all: readonly { readonly system: { readonly name: string } }[]) =>
  all.map(({ system }) => system.name);

test("GIVEN holders of a DVIPA WHEN asked whom others take it over from THEN it is who may own it first, or the first backup", () => {
  const homes = (...profiles: string[]) => {
    const model = modelOf(profiles);
    return systemsOf(homesOf(model, model.dvipas[0]!).map(({ stack }) => stack));
  };
  expect(homes(block("VIPABACKUP 200 10.3.0.1"), block(DEFINE))).toEqual(["SYS1"]);
  expect(homes(block("VIPABACKUP 200 10.3.0.1"), block(`VIPABACKUP 100 ${MOVEABLE}`))).toEqual(["SYS1"]);
  expect(homes(block("VIPABACKUP 100 10.3.0.1"), block("VIPABACKUP 200 10.3.0.1"))).toEqual(["SYS1"]);
});

test("GIVEN an owner and backups WHEN asked who owned the DVIPA before each THEN it is those before it, the last first", () => {
  const ranks = [45, 200, 200, 100];
  const model = modelOf([block(DEFINE), ...ranks.map((rank) => block(`VIPABACKUP ${rank} 10.3.0.1`))]);
  const dvipa = model.dvipas[0]!;
  const before = Object.fromEntries(
    dvipa.holders.map((holder) => [holder.stack.system.name, systemsOf(ownersBefore(model, dvipa, holder))]),
  );
  expect(before).toEqual({
    SYS0: [],
    SYS1: ["SYS4", "SYS3", "SYS2", "SYS0"],
    SYS2: ["SYS3", "SYS0"],
    SYS3: ["SYS2", "SYS0"],
    SYS4: ["SYS3", "SYS2", "SYS0"],
  });
});

test("GIVEN two owners kept in a CPC each WHEN a backup can take over from one of them THEN it is not excluded", () => {
  const define = block("VIPADEFINE CPCSCOPE 255.255.255.255 10.3.0.1");
  const reason = (cpc: string, first = define) => {
    const systems = { SYS0: "CPC1", SYS1: "CPC2", SYS2: cpc };
    const model = modelOf([first, define, block("VIPABACKUP 9 10.3.0.1")], { systems });
    const dvipa = model.dvipas[0]!;
    return exclusionFromAll(model, dvipa, dvipa.backups[0]!);
  };
  expect([reason("CPC1"), reason("CPC2")]).toEqual([undefined, undefined]);
  expect(reason("CPC3")).toBe("the DVIPA has CPCSCOPE, and SYS2.TCPIP is in the CPC CPC3, not CPC1");
  const alone = modelOf([block(`VIPABACKUP 9 ${MOVEABLE}`)]);
  expect(exclusionFromAll(alone, alone.dvipas[0]!, alone.dvipas[0]!.backups[0]!)).toBeUndefined();
});

test("GIVEN a target in another subplex WHEN asked for the targets in reach THEN it is not among them", () => {
  const xcf = (i: number, id: number) =>
    `GLOBALCONFIG XCFGRPID ${id}\nIPCONFIG DYNAMICXCF 10.1.1.${i} 255.255.255.0 1\n`;
  const distribute = "VIPADISTRIBUTE 10.3.0.1 PORT 80 DESTIP 10.1.1.1 10.1.1.2 10.1.1.3";
  const model = modelOf([xcf(1, 21) + block(DEFINE, distribute), xcf(2, 22), xcf(3, 21)]);
  const [distribution] = model.dvipas[0]!.distributions;
  expect(systemsOf(distribution!.targets)).toEqual(["SYS0", "SYS1", "SYS2"]);
  expect(systemsOf(targetsInReach(model, distribution!))).toEqual(["SYS0", "SYS2"]);
});
