import { targets } from "../../../src/model/questions";
import { readModel } from "../../../src/model/read";
import { assemblyOf } from "../../support/assembly";
import { withTopology } from "../../support/topology";

const xcf = (n: number) => `IPCONFIG DYNAMICXCF 10.9.0.${n} 255.255.255.0 1\n`;
const block = (...lines: string[]) => `VIPADYNAMIC\n${lines.join("\n")}\nENDVIPADYNAMIC\n`;

function answer(distributions: readonly string[], ownOfBackup: readonly string[] = []) {
  const profiles = {
    SYSA: block("VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.255 10.3.0.1", ...distributions),
    SYSB: block("VIPABACKUP 100 10.3.0.1", ...ownOfBackup),
    SYSC: "",
  };
  const systems = Object.entries(profiles).map(([name, text], i) => [name, { stacks: { TCPIP: xcf(i + 1) + text } }]);
  const model = readModel(assemblyOf(Object.fromEntries(systems)));
  return targets(model, model.dvipas[0]!);
}

test("GIVEN weights WHEN it is asked who serves the DVIPA THEN each target has its weight, or the default", () => {
  const { now } = answer([
    "VIPADISTRIBUTE DISTMETHOD WEIGHTEDACTIVE OPTLOCAL SYSPLEXPORTS TIMEDAFFINITY 30 10.3.0.1 PORT 80 8000-8010 DESTIP 10.9.0.2 WEIGHT 20 10.9.0.3 10.9.0.77",
  ]);
  expect(now).toMatchObject({ distributor: "SYSA.TCPIP" });
  expect(now.distributions).toEqual([
    {
      method: "WEIGHTEDACTIVE",
      ports: [80, "8000-8010"],
      optLocal: 1,
      sysplexPorts: true,
      timedAffinity: 30,
      targets: [
        { stack: "SYSB.TCPIP", address: "10.9.0.2", weight: 20 },
        { stack: "SYSC.TCPIP", address: "10.9.0.3", weight: 10 },
        { address: "10.9.0.77", weight: 10 },
      ],
      from: "SYSA.TCPIP",
      place: { file: "SYSA/TCPIP.PROFILE/SYSA", dataset: "TCPIP.PROFILE(SYSA)", line: 4 },
    },
  ]);
});

test("GIVEN HOTSTANDBY WHEN it is asked who serves the DVIPA THEN each target has its role", () => {
  const { now } = answer([
    "VIPADISTRIBUTE DISTMETHOD HOTSTANDBY 10.3.0.1 PORT 80 DESTIP 10.9.0.1 PREFERRED 10.9.0.2 BACKUP 7 10.9.0.3 BACKUP",
  ]);
  expect(now.distributions[0]!.targets).toEqual([
    { stack: "SYSA.TCPIP", address: "10.9.0.1", role: "PREFERRED" },
    { stack: "SYSB.TCPIP", address: "10.9.0.2", role: "BACKUP", rank: 7 },
    { stack: "SYSC.TCPIP", address: "10.9.0.3", role: "BACKUP" },
  ]);
});

const ALL = "VIPADISTRIBUTE 10.3.0.1 DESTIP ALL";

test("GIVEN DESTIP ALL without ports WHEN it is asked who serves the DVIPA THEN every stack does, on any port", () => {
  const { now } = answer([ALL]);
  expect(now.distributions[0]).toMatchObject({ method: "BASEWLM", ports: "any", all: true });
  expect(now.distributions[0]!.targets.map(({ stack }) => stack)).toEqual(["SYSA.TCPIP", "SYSB.TCPIP", "SYSC.TCPIP"]);
});

test.each([
  ["no VIPADISTRIBUTE of its own", [], "SYSA.TCPIP", "any"],
  ["its own VIPADISTRIBUTE", ["VIPADISTRIBUTE 10.3.0.1 PORT 99 DESTIP ALL"], "SYSB.TCPIP", [99]],
])(
  "GIVEN a backup with %s WHEN the distributor fails THEN it distributes without the failed stack",
  (_what, own, from, ports) => {
    const { failures } = answer([ALL], own);
    const [stack] = failures;
    expect(stack).toMatchObject({ failed: "SYSA.TCPIP", distributor: "SYSB.TCPIP", distributions: [{ from, ports }] });
    expect(stack!.distributions[0]!.targets.map((target) => target.stack)).toEqual(["SYSB.TCPIP", "SYSC.TCPIP"]);
    expect(failures.map(({ failed }) => failed)).toEqual(["SYSA.TCPIP", "SYSB.TCPIP", "SYSA", "SYSB"]);
  },
);

test("GIVEN a DVIPA that is not distributed WHEN it is asked who serves it THEN its owner does alone", () => {
  expect(answer([]).now).toEqual({
    distributor: "SYSA.TCPIP",
    because: "VIPADEFINE of SYSA.TCPIP",
    distributions: [],
  });
});

test("GIVEN no backup and two owners WHEN it is asked who distributes THEN the answer is none, or one of several", () => {
  const define = block("VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.255 10.3.0.1", ALL);
  const model = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: define } }, SYSB: { stacks: { TCPIP: define } } }));
  const both = targets(model, model.dvipas[0]!);
  expect(both.now).toMatchObject({ oneOf: ["SYSA.TCPIP", "SYSB.TCPIP"], distributions: [] });
  const alone = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: define } } }));
  expect(targets(alone, alone.dvipas[0]!).failures[0]).toEqual({
    failed: "SYSA.TCPIP",
    kind: "stack",
    because: "no stack has a VIPABACKUP of it",
    distributions: [],
  });
});

test("GIVEN CPCSCOPE and an owner in each CPC WHEN it is asked who serves the DVIPA THEN each distributes as its profile says", () => {
  const define = "VIPADEFINE CPCSCOPE 255.255.255.255 10.3.0.1";
  const to = (n: number) => `VIPADISTRIBUTE 10.3.0.1 PORT 80 DESTIP 10.9.0.${n}`;
  const texts = [block(define, to(1)), block(define), block("VIPABACKUP 9 10.3.0.1")];
  const systems = Object.fromEntries(texts.map((text, i) => [`SYS${i}`, { stacks: { TCPIP: xcf(i + 1) + text } }]));
  const cpcs = { SYS0: "CPC1", SYS1: "CPC2", SYS2: "CPC1" };
  const model = readModel(withTopology(assemblyOf(systems), { systems: cpcs }));
  const { now, failures } = targets(model, model.dvipas[0]!);
  const from = ({ each, distributions }: typeof now) => [each, distributions.map((distribution) => distribution.from)];
  expect(from(now)).toEqual([["SYS0.TCPIP", "SYS1.TCPIP"], ["SYS0.TCPIP"]]);
  // The backup distributes as the owner of its CPC did; the other owner serves alone.
  expect(from(failures[0]!)).toEqual([["SYS2.TCPIP", "SYS1.TCPIP"], ["SYS0.TCPIP"]]);
});

test("GIVEN CPCSCOPE and an owner in each CPC WHEN one without a backup fails THEN the other does not take its distribution over", () => {
  const define = "VIPADEFINE CPCSCOPE 255.255.255.255 10.3.0.1";
  const texts = [block(define, "VIPADISTRIBUTE 10.3.0.1 PORT 80 DESTIP 10.9.0.1"), block(define)];
  const systems = Object.fromEntries(texts.map((text, i) => [`SYS${i}`, { stacks: { TCPIP: xcf(i + 1) + text } }]));
  const model = readModel(withTopology(assemblyOf(systems), { systems: { SYS0: "CPC1", SYS1: "CPC2" } }));
  const { failures } = targets(model, model.dvipas[0]!);
  expect(failures[0]).toMatchObject({ failed: "SYS0.TCPIP", distributor: "SYS1.TCPIP", distributions: [] });
});

test("GIVEN a target with NOJOIN WHEN it is asked who serves the DVIPA THEN it does not, now or after a failure", () => {
  const texts = {
    SYSA: block("VIPADEFINE 255.255.255.255 10.3.0.1", "VIPADISTRIBUTE 10.3.0.1 PORT 80 DESTIP 10.9.0.2 10.9.0.3"),
    SYSB: block("VIPABACKUP 100 10.3.0.1"),
    SYSC: "GLOBALCONFIG SYSPLEXMONITOR NOJOIN\n",
  };
  const systems = Object.entries(texts).map(([name, text], i) => [name, { stacks: { TCPIP: xcf(i + 1) + text } }]);
  const model = readModel(assemblyOf(Object.fromEntries(systems)));
  const { now, failures } = targets(model, model.dvipas[0]!);
  for (const { distributions } of [now, failures[0]!]) {
    expect(distributions[0]!.targets.map(({ stack }) => stack)).toEqual(["SYSB.TCPIP"]);
  }
});

test("GIVEN a target in another subplex WHEN it is asked who serves the DVIPA THEN no stack does at its address", () => {
  const texts = {
    SYSA: block("VIPADEFINE 255.255.255.255 10.3.0.1", "VIPADISTRIBUTE 10.3.0.1 PORT 80 DESTIP 10.9.0.1 10.9.0.2"),
    SYSB: "GLOBALCONFIG XCFGRPID 22\n",
  };
  const systems = Object.entries(texts).map(([name, text], i) => [name, { stacks: { TCPIP: xcf(i + 1) + text } }]);
  const model = readModel(assemblyOf(Object.fromEntries(systems)));
  expect(targets(model, model.dvipas[0]!).now.distributions[0]!.targets).toEqual([
    { stack: "SYSA.TCPIP", address: "10.9.0.1" },
    { address: "10.9.0.2" },
  ]);
});
