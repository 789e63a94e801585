import type { Machine } from "../machine";
import { activeHolding } from "../ownership";

/** From when a stack has a DVIPA; no stack where it is undefined. */
export interface OwnedSince {
  /** Virtual time, milliseconds. */
  readonly time: number;
  readonly stack: string | undefined;
}

/** Who had DVIPAs when. */
export interface OwnershipLane {
  /** XCF group of the subplex. */
  readonly subplex: string;
  /** DVIPAs that moved together, in the order in which they came. */
  readonly dvipas: readonly string[];
  readonly owners: readonly OwnedSince[];
}

interface History {
  readonly group: string;
  readonly address: string;
  readonly owners: OwnedSince[];
  /** How many of the owners are from steps before. */
  kept: number;
}

/** Watches who has which DVIPA: call {@link look} whenever something may have changed, {@link endStep} after each step. */
export class OwnershipWatch {
  private readonly histories = new Map<string, History>();

  constructor(private readonly machine: Machine) {}

  look(): void {
    const time = this.machine.clock;
    const gone = new Set(this.histories.keys());
    for (const state of this.machine.dvipas()) {
      gone.delete(state.key);
      let history = this.histories.get(state.key);
      if (history === undefined) {
        history = { group: state.group, address: state.address, owners: [], kept: 0 };
        this.histories.set(state.key, history);
      }
      note(history, time, activeHolding(state)?.stack);
    }
    for (const key of gone) note(this.histories.get(key)!, time, undefined);
  }

  /** Looks a last time: what follows is of another step. */
  endStep(): void {
    this.look();
    for (const history of this.histories.values()) history.kept = history.owners.length;
  }

  /** The DVIPAs by what became of them: those with one history together. */
  lanes(): readonly OwnershipLane[] {
    const lanes = new Map<string, { subplex: string; dvipas: Set<string>; owners: OwnedSince[] }>();
    for (const { group, address, owners } of this.histories.values()) {
      const key = JSON.stringify([group, owners]);
      const lane = lanes.get(key);
      if (lane === undefined) lanes.set(key, { subplex: group, dvipas: new Set([address]), owners });
      else lane.dvipas.add(address);
    }
    return [...lanes.values()].map((lane) => ({ ...lane, dvipas: [...lane.dvipas] }));
  }
}

/** What was there for no time within a step is left out. */
function note({ owners, kept }: History, time: number, stack: string | undefined): void {
  const last = owners.at(-1);
  if (last?.stack === stack) return;
  if (last?.time === time && owners.length > kept) owners.pop();
  const before = owners.at(-1);
  if (before?.stack !== stack) owners.push({ time, stack });
}
