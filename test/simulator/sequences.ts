import * as fc from "fast-check";
import type { Assembly } from "../../src/model/assembly";
import { violations, type Assumptions, type Machine } from "../../src/simulator";
import { assumptions, happen, happening, occur, started, sysplex, type Happening } from "./random-sysplex";

/** A sysplex, and what happens to it. */
export interface Sequence {
  readonly assembly: Assembly;
  readonly switches: Partial<Assumptions>;
  readonly seed: number;
  readonly commands: Iterable<fc.Command<object, Running>>;
}

/** A machine, and what has happened to it. */
interface Running {
  readonly machine: Machine;
  readonly past: Happening[];
}

/** Something happens, and after every event that it leads to nothing that has to be true is broken. */
class Happens implements fc.Command<object, Running> {
  constructor(private readonly event: Happening) {}

  check(): boolean {
    return true;
  }

  run(_: object, { machine, past }: Running): void {
    const { event } = this;
    past.push(event);
    occur(machine, event);
    demandNoViolation(machine, event);
    const end = event.time === undefined ? undefined : machine.clock + event.time;
    while (machine.step(end)) demandNoViolation(machine, event);
    if (end !== undefined) machine.advance(end - machine.clock);
  }

  toString(): string {
    return JSON.stringify(this.event);
  }
}

function demandNoViolation(machine: Machine, event: Happening): void {
  const found = violations(machine);
  if (found.length > 0) throw new Error(`${found.join("\n")}\nat ${machine.clock} ms, after ${JSON.stringify(event)}`);
}

/** A random sysplex with random sequences of all actions. */
export const sequences: fc.Arbitrary<Sequence> = fc
  .record({
    assembly: sysplex,
    switches: assumptions,
    seed: fc.nat(1000),
    commands: fc.commands([happening.map((event) => new Happens(event))], { maxCommands: 40, size: "max" }),
  })
  .map((sequence) => Object.assign(sequence, { [fc.toStringMethod]: () => textOf(sequence) }));

/** What makes a sequence what it is: a policy is whole, without key exchange, or not there. */
function textOf({ assembly, switches, seed, commands }: Sequence): string {
  const texts = [...assembly.files].flatMap(([file, text]) => {
    if (file.includes("ipsec")) return `${file}: ${text.includes("KeyExchangePolicy") ? "whole" : "filters"}`;
    return /PROFILE|CFRM/.test(file) ? `${file}:\n${text}` : [];
  });
  return [`seed ${seed}, assumptions ${JSON.stringify(switches)}`, ...texts, String(commands)].join("\n");
}

/** Lets a sequence happen, event by event, and then again in one go: both have to lead to the same, byte by byte. */
export function play({ assembly, switches, seed, commands }: Sequence): void {
  const past: Happening[] = [];
  const machine = started(assembly, switches, seed);
  fc.modelRun(() => ({ model: {}, real: { machine, past } }), commands);
  const again = started(assembly, switches, seed);
  for (const event of past) happen(again, event);
  if (traceOf(again) !== traceOf(machine)) throw new Error("The same things with the same seed led to something else.");
}

function traceOf(machine: Machine): string {
  return JSON.stringify([machine.snapshot(), machine.log]);
}
