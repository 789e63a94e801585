import type { SimulatedEvent } from "./events";

/** An event and when it is due. */
export interface Scheduled {
  /** Milliseconds. */
  readonly time: number;
  /** Of events that are due at one time, the one that was scheduled first comes first. */
  readonly number: number;
  /** Whether the machine waits for it before it counts as settled: all but lifetimes. */
  readonly work: boolean;
  readonly cause: string;
  readonly event: SimulatedEvent;
}

/** Virtual time, and what is due: a binary heap. */
export class Clock {
  /** Milliseconds since the machine was made. */
  now = 0;
  private heap: Scheduled[] = [];
  private scheduled = 0;
  private waiting = 0;

  /** Whether anything is under way; lifetimes do not count. */
  get isBusy(): boolean {
    return this.waiting > 0;
  }

  /** When the first of what is under way is due; undefined when nothing is. */
  get nextWork(): number | undefined {
    let first: Scheduled | undefined;
    for (const entry of this.heap) {
      if (entry.work && (first === undefined || compare(entry, first) < 0)) first = entry;
    }
    return first?.time;
  }

  /** Everything that is due, in order. */
  get pending(): readonly Scheduled[] {
    return [...this.heap].sort(compare);
  }

  schedule(delay: number, event: SimulatedEvent, cause: string, work: boolean): void {
    const { heap } = this;
    const entry = { time: this.now + delay, number: this.scheduled++, work, cause, event };
    if (work) this.waiting++;
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (compare(heap[parent]!, entry) <= 0) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = entry;
  }

  /** Takes the next event that is due by a time, and moves the clock to it. */
  take(until = Infinity): Scheduled | undefined {
    const { heap } = this;
    const first = heap[0];
    if (first === undefined || first.time > until) return undefined;
    const last = heap.pop()!;
    if (heap.length > 0) this.sink(last);
    if (first.work) this.waiting--;
    this.now = first.time;
    return first;
  }

  fork(): Clock {
    const fork = new Clock();
    fork.now = this.now;
    fork.heap = this.heap.slice();
    fork.scheduled = this.scheduled;
    fork.waiting = this.waiting;
    return fork;
  }

  private sink(entry: Scheduled): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && compare(heap[child + 1]!, heap[child]!) < 0) child++;
      if (compare(entry, heap[child]!) <= 0) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = entry;
  }
}

function compare(a: Scheduled, b: Scheduled): number {
  return a.time - b.time || a.number - b.number;
}
