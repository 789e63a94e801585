import { dvipaGroups } from "../../src/graph/dvipa-groups";
import { readModel } from "../../src/model/read";
import { assemblyOf } from "../support/assembly";

const profile = (xcf: number, ...statements: string[]) =>
  `IPCONFIG DYNAMICXCF 10.1.1.${xcf} 255.255.255.0 1\nVIPADYNAMIC\n${statements.join("\n")}\nENDVIPADYNAMIC\n`;
const define = (...addresses: string[]) => addresses.map((address) => `VIPADEFINE 255.255.255.0 ${address}`).join("\n");

test("GIVEN DVIPAs that differ in owner, rank, target, family or subplex WHEN they are grouped THEN only those alike are together", () => {
  const model = readModel(
    assemblyOf({
      SYSA: {
        stacks: {
          TCPIP: profile(
            1,
            define("10.2.0.1", "10.2.0.2", "10.2.0.3", "10.2.0.4", "10.2.0.5"),
            "VIPADEFINE V6A 2001:db8::1",
            "VIPADISTRIBUTE DEFINE 10.2.0.4 PORT 80 DESTIP 10.1.1.2",
            "VIPADISTRIBUTE DEFINE 10.2.0.5 PORT 81 DESTIP 10.1.1.2",
          ),
        },
      },
      SYSB: { stacks: { TCPIP: profile(2, "VIPABACKUP 100 10.2.0.1 10.2.0.2", "VIPABACKUP 50 10.2.0.3") } },
      SYSC: { stacks: { TCPIP: `GLOBALCONFIG XCFGRPID 22\n${profile(3, define("10.2.0.1"))}` } },
    }),
  );
  const groups = dvipaGroups(model, true);
  expect(groups.map(({ id, dvipas }) => [id, ...dvipas.map(({ address }) => address)])).toEqual([
    ["dvipa-1", "10.2.0.1", "10.2.0.2"],
    ["dvipa-2", "10.2.0.3"],
    ["dvipa-3", "10.2.0.4", "10.2.0.5"],
    ["dvipa-4", "2001:db8::1"],
    ["dvipa-5", "10.2.0.1"],
  ]);
  expect(groups[4]!.subplex).not.toBe(groups[0]!.subplex);
  expect(groups.map(({ distribution }) => distribution)).toEqual([
    undefined,
    undefined,
    "2 distributions",
    undefined,
    undefined,
  ]);
  expect(dvipaGroups(model, false)).toHaveLength(model.dvipas.length);
});
