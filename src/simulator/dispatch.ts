import { connectAll } from "./structure-machine";
import type { SimulatedEvent } from "./events";
import { deleteStale, recover } from "./recovery";
import { afterDataLoss } from "./shadows";
import { joinGroup, takeOverFrom } from "./stack-machine";
import { rebuilt } from "./structure-machine";
import { endPhase1, endPhase2, endVpnLife, expire, ikeLifeDue, refreshDue } from "./tunnel-machine";
import type { World } from "./world";

type Handlers = {
  readonly [T in SimulatedEvent["type"]]: (world: World, event: Extract<SimulatedEvent, { type: T }>) => void;
};

const HANDLERS: Handlers = {
  join: (world, { stack, epoch }) => joinGroup(world, stack, epoch),
  "stack-gone": (world, { stack, dvipas }) => takeOverFrom(world, stack, dvipas),
  recover: (world, { dvipa, stack }) => recover(world, dvipa, stack),
  stale: (world, { dvipa, stack }) => deleteStale(world, dvipa, stack),
  "phase-1": (world, { tunnel, attempt }) => endPhase1(world, tunnel, attempt),
  "phase-2": (world, { tunnel, attempt }) => endPhase2(world, tunnel, attempt),
  refresh: (world, { tunnel, generation }) => refreshDue(world, tunnel, generation),
  expire: (world, { tunnel, generation }) => expire(world, tunnel, generation),
  "vpn-life": (world, { tunnel, ends }) => endVpnLife(world, tunnel, ends),
  "ike-life": (world, { ikeSa, generation }) => ikeLifeDue(world, ikeSa, generation),
  connect: (world, { structure }) => connectAll(world, structure),
  emptied: (world, { structure }) => afterDataLoss(world, structure),
  rebuilt: (world, { structure, number }) => rebuilt(world, structure, number),
};

/** Runs the next event that is due by a time. @returns whether there was one */
export function runNext(world: World, until?: number): boolean {
  const due = world.clock.take(until);
  if (due === undefined) return false;
  world.cause = due.cause;
  (HANDLERS[due.event.type] as (world: World, event: SimulatedEvent) => void)(world, due.event);
  return true;
}

/** Runs everything that is due by a time. */
export function runUntil(world: World, until: number): void {
  while (runNext(world, until));
}

/** Runs until nothing is under way. */
export function runUntilSettled(world: World): void {
  while (world.clock.isBusy) runNext(world);
}
