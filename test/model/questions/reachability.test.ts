import type { Assembly } from "../../../src/model/assembly";
import { paths, stackReach } from "../../../src/model/questions";
import { readModel } from "../../../src/model/read";
import { assemblyOf } from "../../support/assembly";
import { FILES, profilesAlone, securedSysplex } from "../../support/secured-sysplex";
import { withTopology } from "../../support/topology";

const xcf = (n: number) => `IPCONFIG DYNAMICXCF 10.9.0.${n} 255.255.255.0 1\n`;

function pathsOf(owner: string, others: Readonly<Record<string, string>>) {
  const define = `VIPADYNAMIC
VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.255 10.3.0.1
VIPADISTRIBUTE 10.3.0.1 PORT 443 DESTIP 10.9.0.1 10.9.0.2
${owner}ENDVIPADYNAMIC
`;
  const systems = Object.entries({ SYSA: xcf(1) + define, ...others });
  const model = readModel(
    assemblyOf(Object.fromEntries(systems.map(([name, profile]) => [name, { stacks: { TCPIP: profile } }]))),
  );
  return paths(model, model.dvipas[0]!).paths;
}

test("GIVEN a distributed DVIPA WHEN it is asked how targets are reached THEN it is over dynamic XCF, or not at all needed", () => {
  expect(pathsOf("", { SYSB: xcf(2) })).toEqual([
    { from: "SYSA.TCPIP", to: "SYSA.TCPIP", by: "same stack" },
    {
      from: "SYSA.TCPIP",
      to: "SYSB.TCPIP",
      by: "dynamic XCF",
      address: "10.9.0.2",
      place: { file: "SYSB/TCPIP.PROFILE/SYSB", dataset: "TCPIP.PROFILE(SYSB)", line: 1 },
    },
  ]);
});

test.each([
  ["an address of the target", "INTERFACE SV DEFINE VIRTUAL IPADDR 10.2.0.2\n", undefined],
  ["another address", "", "10.2.0.2 is no address of SYSB.TCPIP"],
])(
  "GIVEN VIPAROUTE to %s WHEN it is asked how the target is reached THEN the answer names the route",
  (_what, more, note) => {
    const path = pathsOf("VIPAROUTE DEFINE 10.9.0.2 10.2.0.2\n", { SYSB: xcf(2) + more })[1]!;
    expect(path).toMatchObject({ by: "VIPAROUTE", address: "10.2.0.2", place: { line: 5 } });
    expect(path.note).toBe(note);
  },
);

test("GIVEN a backup without dynamic XCF, or in another subplex WHEN it owns the DVIPA THEN it does not reach the target", () => {
  const backup = "VIPADYNAMIC\nVIPABACKUP 100 10.3.0.1\nENDVIPADYNAMIC\n";
  const notes = (profile: string) =>
    pathsOf("", { SYSB: xcf(2), SYSC: profile })
      .filter(({ from }) => from === "SYSC.TCPIP")
      .map(({ by, note }) => [by, note]);
  expect(notes(backup)).toEqual([
    ["not reached", "SYSC.TCPIP has no dynamic XCF address"],
    ["not reached", "SYSC.TCPIP has no dynamic XCF address"],
  ]);
  expect(notes(`GLOBALCONFIG XCFGRPID 22\n${xcf(3)}${backup}`)).toEqual([
    ["not reached", "they are in different subplexes"],
    ["not reached", "they are in different subplexes"],
  ]);
});

test("GIVEN a distribution of a backup alone WHEN it is asked how targets are reached THEN it is from there, and from those that own the DVIPA after it", () => {
  const block = (...statements: string[]) => `VIPADYNAMIC\n${statements.join("\n")}\nENDVIPADYNAMIC\n`;
  const profiles = {
    SYSA: xcf(1) + block("VIPADEFINE MOVEABLE IMMEDIATE 255.255.255.255 10.3.0.1"),
    SYSB: xcf(2) + block("VIPABACKUP 200 10.3.0.1"),
    SYSC: xcf(3) + block("VIPABACKUP 100 10.3.0.1", "VIPADISTRIBUTE 10.3.0.1 PORT 443 DESTIP 10.9.0.1"),
    SYSD: xcf(4) + block("VIPABACKUP 50 10.3.0.1"),
  };
  const model = readModel(
    assemblyOf(Object.fromEntries(Object.entries(profiles).map(([name, text]) => [name, { stacks: { TCPIP: text } }]))),
  );
  expect(paths(model, model.dvipas[0]!).paths.map(({ from, to }) => [from, to])).toEqual([
    ["SYSC.TCPIP", "SYSA.TCPIP"],
    ["SYSD.TCPIP", "SYSA.TCPIP"],
  ]);
});

function reach(assembly: Assembly) {
  const model = readModel(assembly);
  return stackReach(model, model.stacks[0]!);
}

test("GIVEN a CFRM policy and links WHEN it is asked for structures THEN each has its facilities, and what reaches them", () => {
  const linked = withTopology(securedSysplex(), {
    facilities: { CF01: { connects: ["SYSA", "SYSB"] }, CF02: { connects: ["SYSB"] } },
  });
  expect(reach(linked)).toEqual({
    stack: "SYSA.TCPIP",
    subplex: "VTAM group id 11, TCP/IP group id 21",
    group: "EZBT1121",
    groupKnown: true,
    dynamicXcf: ["10.1.1.1", "2001:db8:1::1"],
    structures: [
      {
        name: "EZBDVIPA1121",
        purpose: "Sysplex-Wide Security Associations",
        neededFor: "the protected DVIPA 203.0.113.10",
        defined: true,
        facilities: [
          { name: "CF01", reached: true },
          { name: "CF02", reached: false },
        ],
      },
      { name: "EZBEPORT1121", purpose: "SYSPLEXPORTS", defined: false, facilities: [] },
    ],
  });
});

test("GIVEN SYSPLEXPORTS WHEN it is asked for structures THEN EZBEPORT is needed by its targets too", () => {
  const shared = securedSysplex({ [FILES.owner]: ["DEFINE 203.0.113.10", "DEFINE SYSPLEXPORTS 203.0.113.10"] });
  const model = readModel(shared);
  for (const stack of model.stacks) {
    expect(stackReach(model, stack).structures[1]!.neededFor).toBe("SYSPLEXPORTS of 203.0.113.10");
  }
});

test("GIVEN no start lists and no CFRM policy WHEN it is asked for structures THEN nothing is certain", () => {
  const { groupKnown, structures } = reach(profilesAlone());
  expect(groupKnown).toBe(false);
  for (const structure of structures) expect(structure).not.toHaveProperty("defined");
});

test("GIVEN EXPLICITBINDPORTRANGE WHEN it is asked for structures THEN EZBEPORT is needed for it, on that stack", () => {
  const pool = securedSysplex({ [FILES.backup]: ["XCFGRPID 21", "XCFGRPID 21 EXPLICITBINDPORTRANGE 7000 1024"] });
  const model = readModel(pool);
  expect(model.stacks.map((stack) => stackReach(model, stack).structures[1]!.neededFor)).toEqual([
    undefined,
    "GLOBALCONFIG EXPLICITBINDPORTRANGE",
    undefined,
  ]);
});
