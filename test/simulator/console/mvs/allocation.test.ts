import { allocationTime, instancesOf, sizeText } from "../../../../src/simulator/console/mvs/allocation";
import { running, STRUCTURE } from "../../plex";

test("GIVEN sizes WHEN they are shown THEN the unit is the largest one without a fraction", () => {
  expect([0, 1, 1000, 1024, 1536, 51200, 1024 ** 2, 1024 ** 3, 5 * 1024 ** 4].map(sizeText)).toEqual([
    "0 K",
    "1 K",
    "1000 K",
    "1 M",
    "1536 K",
    "50 M",
    "1 G",
    "1 T",
    "5120 T",
  ]);
});

test("GIVEN a structure that moved WHEN its allocation time is asked for THEN it is that of the instance", () => {
  const machine = running();
  machine.advance(60_000);
  machine.rebuild(STRUCTURE, "OTHER");
  expect(instancesOf(machine.structure(STRUCTURE)).map(({ facility }) => facility)).toEqual(["CF02", "CF01"]);
  machine.settle();
  expect(allocationTime(machine, STRUCTURE, "CF01")).toBe("01/01/2026 00:00:01");
  expect(allocationTime(machine, STRUCTURE, "CF02")).toBe("01/01/2026 00:01:01");
  expect(instancesOf(machine.structure(STRUCTURE))).toEqual([{ facility: "CF02", title: "ACTIVE STRUCTURE" }]);
});
