import * as fc from "fast-check";
import { violations } from "../../src/simulator";
import { runs } from "../support/runs";
import { assumptions, happen, happenings, started, sysplex } from "./random-sysplex";

describe("violations", () => {
  test("GIVEN a random sysplex WHEN anything happens to it THEN nothing that has to be true is broken", () => {
    fc.assert(
      fc.property(sysplex, assumptions, happenings, (assembly, switches, events) => {
        const machine = started(assembly, switches);
        for (const event of events) {
          happen(machine, event);
          expect(violations(machine)).toEqual([]);
        }
        machine.settle();
        expect(violations(machine)).toEqual([]);
      }),
      runs(0.3),
    );
  });
});
