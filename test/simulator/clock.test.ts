import * as fc from "fast-check";
import { Clock } from "../../src/simulator/clock";
import { Random } from "../../src/simulator/random";
import { runs } from "../support/runs";

const event = (structure: string) => ({ type: "connect", structure }) as const;

describe("Clock", () => {
  test("GIVEN events WHEN they are taken THEN they come by time, and of one time in the order they were scheduled", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (delays) => {
        const clock = new Clock();
        delays.forEach((delay, i) => clock.schedule(delay, event(String(i)), "test", true));
        const order = delays.map((delay, i) => [delay, i] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        expect(clock.pending.map(({ time, number }) => [time, number])).toEqual(order);
        const fork = clock.fork();
        const taken = delays.map(() => clock.take()!);
        expect(taken.map(({ time, number }) => [time, number])).toEqual(order);
        expect([clock.isBusy, clock.take(), fork.isBusy]).toEqual([false, undefined, delays.length > 0]);
      }),
      runs(),
    );
  });

  test("GIVEN lifetimes and work WHEN the clock is asked for the next work THEN it is the first that is no lifetime", () => {
    const clock = new Clock();
    expect(clock.nextWork).toBeUndefined();
    clock.schedule(5, event("A"), "test", false);
    clock.schedule(30, event("B"), "test", true);
    clock.schedule(20, event("C"), "test", true);
    expect(clock.nextWork).toBe(20);
    clock.take(20);
    clock.take(20);
    expect(clock.nextWork).toBe(30);
  });

  test("GIVEN an event that is due later WHEN events until a time are taken THEN it stays", () => {
    const clock = new Clock();
    clock.schedule(10, event("A"), "test", false);
    expect(clock.isBusy).toBe(false);
    expect(clock.take(9)).toBeUndefined();
    expect(clock.now).toBe(0);
    expect(clock.take(10)?.event).toEqual(event("A"));
    expect(clock.now).toBe(10);
  });
});

describe("Random", () => {
  test("GIVEN a seed THEN numbers are the same each time, below their limit, and all of them come", () => {
    const numbers = (random: Random) => Array.from({ length: 1000 }, () => random.below(20));
    const first = numbers(new Random(5));
    expect(numbers(new Random(5))).toEqual(first);
    expect(numbers(new Random(6))).not.toEqual(first);
    expect([...new Set(first)].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i));
    const random = new Random(5);
    random.below(2);
    expect(numbers(random.fork())).toEqual(numbers(random));
  });
});
