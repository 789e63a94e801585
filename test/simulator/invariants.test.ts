import * as fc from "fast-check";
import { Machine } from "../../src/simulator";
import { runs } from "../support/runs";
import { HAPPENINGS, started, sysplex } from "./random-sysplex";
import { play, sequences } from "./sequences";

describe("violations", () => {
  test("GIVEN a random sysplex WHEN anything happens THEN nothing that has to be true is broken after any event, and a replay is the same", () => {
    fc.assert(fc.property(sequences, play), runs());
  });

  test("GIVEN the happenings of the property THEN they are all actions that a machine has", () => {
    const time = ["constructor", "advance", "fork", "settle", "start", "step"];
    const actions = Object.entries(Object.getOwnPropertyDescriptors(Machine.prototype)).flatMap(([name, { value }]) =>
      typeof value === "function" && !time.includes(name) ? name : [],
    );
    const called = new Set<string>();
    const machine = started(fc.sample(sysplex, { seed: 1, numRuns: 1 })[0]!);
    const recorder = new Proxy(machine, {
      get: (target, name: keyof Machine) => {
        const value = target[name];
        if (typeof value !== "function" || name in Object.getPrototypeOf(Machine.prototype)) {
          return typeof value === "function" ? value.bind(target) : value;
        }
        return () => called.add(name);
      },
    });
    for (const happening of Object.values(HAPPENINGS)) happening(recorder, 1, 1);
    expect(
      actions.filter((name) => !called.has(name) && name !== "act" && name !== "known" && name !== "definition"),
    ).toEqual([]);
    expect(actions.length).toBeGreaterThan(35);
  });
});
