import { isDown, Session } from "../../src/graph/session";
import { failuresOf } from "../../src/simulator/failures";
import { Machine } from "../../src/simulator/machine";
import { B1, B2, CLIENT, D, P, plex, running } from "../simulator/plex";
import { withTopology } from "../support/topology";

const owner = { kind: "stack", name: P } as const;

test("GIVEN a session WHEN the owner fails THEN steps move the DVIPA, and sentences say so", () => {
  const session = new Session(running());
  expect([session.isBusy, session.canUndo, isDown(owner, session.machine)]).toEqual([false, false, false]);
  expect(session.step()).toEqual([]);
  expect(session.toggle(owner)).toEqual([`Stack ${P} failed.`, `${D} is on no stack; ${P} had it.`]);
  expect([session.isBusy, session.canUndo, isDown(owner, session.machine)]).toEqual([true, true, true]);
  const told: string[] = [];
  while (session.isBusy) told.push(...session.step());
  expect(told).toEqual([`${D} moved from ${P} to ${B1}.`]);
});

test("GIVEN a failure WHEN it is repaired THEN it is up again", () => {
  const session = new Session(running());
  session.toggle(owner);
  session.settle();
  expect(session.toggle(owner)[0]).toBe(`Stack ${P} was repaired.`);
  expect(isDown(owner, session.machine)).toBe(false);
  expect(session.settle()).toContain(`${D} moved from ${B1} to ${P}.`);
});

test("GIVEN what was done WHEN it is undone THEN the machine is as before, and the future is the same again", () => {
  const session = new Session(running());
  const before = session.machine.snapshot();
  session.toggle(owner);
  session.settle();
  const after = session.machine.snapshot();
  session.undo();
  expect(session.undo()).toEqual([`${D} is active on ${P} again.`]);
  expect(session.machine.snapshot()).toEqual(before);
  expect([session.canUndo, isDown(owner, session.machine), session.undo()]).toEqual([false, false, []]);
  session.toggle(owner);
  session.settle();
  expect(session.machine.snapshot()).toEqual(after);
});

test("GIVEN a long session WHEN it is reset THEN it is at the start, and that can be undone", () => {
  const session = new Session(running());
  const start = session.machine.snapshot();
  for (const name of [P, B1]) {
    session.toggle({ kind: "stack", name });
    session.settle();
  }
  expect(session.machine.ownerOf(D)).toBe(B2);
  expect(session.reset()).toEqual([`${D} moved from ${B2} to ${P}.`]);
  expect(session.machine.snapshot()).toEqual(start);
  session.undo();
  expect(session.machine.ownerOf(D)).toBe(B2);
});

test("GIVEN an action that throws WHEN it is tried THEN nothing has happened", () => {
  const session = new Session(running());
  const before = session.machine.snapshot();
  expect(() => session.act((machine) => machine.failStack("NONE.TCPIP"))).toThrow("NONE.TCPIP");
  expect(session.machine.snapshot()).toEqual(before);
  expect(session.canUndo).toBe(false);
});

test("GIVEN clients WHEN they connect and the owner fails THEN connections and tunnels are told", () => {
  const session = new Session(running({ distribution: "" }));
  const request = { client: CLIENT, dvipa: D, port: 443 };
  expect(session.act((machine) => void machine.connect(request))).toEqual([
    "Tunnels with a security association: 0 of 1.",
  ]);
  expect(session.settle()).toEqual(["1 connection was established.", "Tunnels with a security association: 1 of 1."]);
  expect(session.toggle(owner)).toContain("1 connection was lost.");
});

test("GIVEN a link of a system that is down WHEN it is chosen THEN it fails by itself, and is repaired by itself", () => {
  const session = new Session(running());
  const system = P.split(".")[0]!;
  const link = { kind: "link", name: system, facility: "CF01" } as const;
  session.toggle({ kind: "system", name: system });
  expect(isDown(link, session.machine)).toBe(false);
  expect(session.toggle(link)[0]).toBe(`Link ${system} to CF01 failed.`);
  expect(isDown(link, session.machine)).toBe(true);
  expect(session.toggle(link)[0]).toBe(`Link ${system} to CF01 was repaired.`);
});

test("GIVEN a system that is down WHEN its stack is to be repaired THEN an error says why, and nothing has happened", () => {
  const session = new Session(running());
  session.toggle({ kind: "system", name: "SYSP" });
  const before = session.machine.snapshot();
  expect(() => session.toggle(owner)).toThrow("SYSP");
  expect(session.machine.snapshot()).toEqual(before);
});

test("GIVEN everything that can fail WHEN it fails and is repaired THEN it is down and up again", () => {
  const machine = Machine.of(
    withTopology(plex(), { systems: { SYSP: "CPC1" }, facilities: { CF01: { cpc: "CPC2" } } }),
  );
  machine.start();
  const session = new Session(machine);
  for (const failure of failuresOf(session.machine)) {
    expect([failure, isDown(failure, session.machine)]).toEqual([failure, false]);
    session.toggle(failure);
    expect([failure, isDown(failure, session.machine)]).toEqual([failure, true]);
    session.toggle(failure);
    session.settle();
  }
});
