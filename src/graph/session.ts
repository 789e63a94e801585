import { fail, failureLabel, repair, type Failure } from "../simulator/failures";
import type { Machine } from "../simulator/machine";
import { differences, overviewOf, type Overview } from "./differences";

/** What a person does with a running sysplex: one moment, and how it came about. */
interface Moment {
  readonly machine: Machine;
  readonly overview: Overview;
}

/** Most moments that can be gone back to. */
const MOST_MOMENTS = 200;

/** A machine that a person works with: things fail and are repaired, time goes on in steps, and every step can be undone. */
export class Session {
  private readonly start: Moment;
  private now: Moment;
  private past: Moment[] = [];

  /** @param machine - started and settled; it is not changed */
  constructor(machine: Machine) {
    const start = machine.fork();
    this.start = this.now = { machine: start, overview: overviewOf(start) };
  }

  /** The machine as it is now. Only to be asked: actions go through the session. */
  get machine(): Machine {
    return this.now.machine;
  }

  /** Whether anything is under way. */
  get isBusy(): boolean {
    return this.machine.next !== undefined;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  /**
   * Lets something fail, or repairs it where it is down.
   *
   * @returns what happened, a sentence each
   * @throws SimulatorError for what cannot be repaired while something else is down
   */
  toggle(failure: Failure): string[] {
    const label = failureLabel(failure);
    const down = isDown(failure, this.machine);
    const deed = `${label[0]!.toUpperCase()}${label.slice(1)} ${down ? "was repaired" : "failed"}.`;
    return [deed, ...this.act((machine) => (down ? repair(machine, failure) : fail(machine, failure)))];
  }

  /** Does something with the machine. @returns what happened, a sentence each */
  act(action: (machine: Machine) => void): string[] {
    // The fork is what is acted on: where the action throws, nothing has happened.
    const machine = this.machine.fork();
    action(machine);
    return this.goTo({ machine, overview: overviewOf(machine, this.now.overview) });
  }

  /** Lets time go on to the next thing that happens; none when all is settled. @returns what happened, a sentence each */
  step(): string[] {
    const { next, clock } = this.machine;
    return next === undefined ? [] : this.act((machine) => machine.advance(next - clock));
  }

  /** Lets time go on until nothing is under way. @returns what happened, a sentence each */
  settle(): string[] {
    return this.isBusy ? this.act((machine) => machine.settle()) : [];
  }

  /** Goes back to the moment before the last action or step. @returns what is different, a sentence each */
  undo(): string[] {
    const last = this.past.pop();
    if (last === undefined) return [];
    const { overview } = this.now;
    this.now = last;
    return differences(overview, last.overview);
  }

  /** Goes back to the start; that can be undone, too. @returns what is different, a sentence each */
  reset(): string[] {
    return this.goTo(this.start);
  }

  private goTo(next: Moment): string[] {
    const { overview } = this.now;
    this.past.push(this.now);
    if (this.past.length > MOST_MOMENTS) this.past.shift();
    this.now = next;
    return differences(overview, next.overview);
  }
}

/** Whether a thing is down, be it by itself or because of another that failed. A CPC is when all that is in it is, a link by itself. */
export function isDown({ kind, name, facility }: Failure, machine: Machine): boolean {
  switch (kind) {
    case "stack":
      return machine.stack(name).status === "Down";
    case "system":
      return machine.system(name).state === "Down";
    case "cpc": {
      const systems = machine.model.systems.map(({ name: system }) => machine.system(system));
      return [...systems, ...machine.couplingFacilities()].every(({ cpc, state }) => cpc !== name || state === "Down");
    }
    case "coupling-facility":
      return machine.couplingFacilities().some((each) => each.name === name && each.state === "Down");
    case "link":
      return machine.couplingFacilities().some((each) => each.name === facility && each.brokenLinks.includes(name));
    case "iked":
      return machine.system(name).iked === "Down";
    case "pagent":
      return machine.system(name).pagent === "Down";
  }
}
