import { fail, failureLabel, failuresOf, repair } from "../../src/simulator";
import { P, plex, running } from "./plex";
import { Machine } from "../../src/simulator";

describe("failures", () => {
  test("GIVEN a sysplex with two coupling facilities WHEN its failures are asked for THEN each part that can fail is there once", () => {
    const machine = Machine.of(plex({ connects: { CF01: ["SYSP", "SYSA"], CF02: ["SYSP"] } }));

    const labels = failuresOf(machine).map(failureLabel);

    expect(labels).toEqual(expect.arrayContaining(["stack SYSP.TCPIP", "system SYSP", "coupling facility CF02"]));
    expect(labels.filter((label) => label.startsWith("link"))).toEqual([
      "link SYSP to CF01",
      "link SYSA to CF01",
      "link SYSP to CF02",
    ]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test("GIVEN a running sysplex WHEN a failure happens and is repaired THEN the machine is as before", () => {
    const reference = running();
    for (const failure of failuresOf(reference)) {
      const machine = reference.fork();
      const before = state(machine);

      fail(machine, failure);
      machine.settle();
      const failed = state(machine);
      repair(machine, failure);
      machine.settle();

      expect([failureLabel(failure), failed]).not.toEqual([failureLabel(failure), before]);
      expect([failureLabel(failure), state(machine)]).toEqual([failureLabel(failure), before]);
    }
  });

  test("GIVEN a name that the sysplex does not have WHEN it fails THEN the error names what there is", () => {
    expect(() => fail(running(), { kind: "system", name: "SYSX" })).toThrow(/There is no system SYSX.*SYSP/);
    expect(() => repair(running(), { kind: "link", name: "SYSP", facility: "CF99" })).toThrow(/CF99/);
  });
});

/** What a failure and its repair change and put back. */
function state(machine: Machine) {
  const { systems, stacks } = machine.model;
  return {
    systems: systems.map(({ name }) => machine.system(name)),
    stacks: stacks.map(({ label }) => machine.stack(label).status),
    facilities: machine.couplingFacilities(),
    owner: machine.dvipas().map(({ key, address }) => [key, machine.ownerOf(address) === P]),
  };
}
