import { readModel } from "../../src/model/read";
import { Assembly } from "../../src/model/assembly";
import { assemblyOf } from "../support/assembly";

test("GIVEN a start list WHEN the system is read THEN the last XCFGRPID is its group id", () => {
  const { systems } = readModel(assemblyOf({ SYSA: { vtam: "XCFGRPID=11\nXCFGRPID=12\n", stacks: {} } }));
  expect(systems[0]!.vtamGroupIds.map(({ value }) => value)).toEqual([11, 12]);
  expect(systems[0]!.vtamGroupId).toMatchObject({ value: 12, statement: { location: { line: 2 } } });
});

test("GIVEN an ATCSTR00 beside the start list WHEN the start list codes no XCFGRPID THEN that of ATCSTR00 counts", () => {
  const { manifest, files } = assemblyOf({ SYSA: { stacks: {} } });
  const texts = (own: string) =>
    new Assembly(
      { ...manifest, systems: [{ ...manifest.systems[0]!, vtam: { file: "SYSA/SYS1.VTAMLST/ATCSTR0A" } }] },
      new Map([...files, ["SYSA/SYS1.VTAMLST/ATCSTR0A", own], ["PLEX1/SYS1.VTAMLST/ATCSTR00", "XCFGRPID=11\n"]]),
    );
  expect(readModel(texts("NETID=NETA\n")).systems[0]!.vtamGroupId!.value).toBe(11);
  expect(readModel(texts("XCFGRPID=12\n")).systems[0]!.vtamGroupId!.value).toBe(12);
});

test("GIVEN no start list WHEN the system is read THEN its group id is not known", () => {
  expect(readModel(assemblyOf({ SYSA: { stacks: {} } })).systems[0]).toMatchObject({
    startList: undefined,
    vtamGroupIds: [],
    vtamGroupKnown: false,
  });
});

test.each<[string, string, number[], boolean]>([
  ["none", "SSCPID=11\nHOSTSA=2\nNETID=NETA\n", [], true],
  ["one", "SSCPID=11\nXCFGRPID=12\n", [12], true],
  ["one that cannot be read", "XCFGRPID=NONE\n", [], false],
  ["one with a system symbol", "XCFGRPID=&ID\n", [], false],
  ["one that cannot be read behind another one", "XCFGRPID=11\nXCFGRPID=&ID\n", [11], false],
  ["one behind another one that cannot be read", "XCFGRPID=&ID\nXCFGRPID=12\n", [12], true],
])(
  "GIVEN a start list with %s WHEN the system is read THEN its group id is that of the last XCFGRPID, if it can be read",
  (_what, vtam, ids, known) => {
    const [system] = readModel(assemblyOf({ SYSA: { vtam, stacks: {} } })).systems;
    expect(system!.vtamGroupIds.map(({ value }) => value)).toEqual(ids);
    expect(system!.vtamGroupKnown).toBe(known);
  },
);
