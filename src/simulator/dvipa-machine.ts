import type { Backup, Owner } from "../model/stack";
import { endConnection, servedBy } from "./connection-state";
import { definitionOf, dvipaOf, dvipasAt, keyFor, scopeOf, type Scope } from "./cpc-scope";
import { distributionsOf } from "./distribution";
import { partsOfKey } from "./dvipa-key";
import * as messages from "./messages";
import { activeHolding, arrivalOf, holdingOf, OWNER_RANK, successorOf } from "./ownership";
import { forgetTunnel, loseMasters } from "./tunnel-state";
import type { DvipaState, Holding, HoldingStatus } from "./types";
import type { World } from "./world";

/** DVIPAs come to stacks, move between them and leave them. */

/** Milliseconds until a new owner has read the structure. */
const READ_TIME = 20;

/** How a DVIPA comes to a stack. */
type Way = "activate" | "take over" | "take" | "surrender";

/** The definition of a stack as its profile gives it. */
function holdingFrom(world: World, label: string, definition: Owner | Backup, scope: Scope): Holding {
  const { moveable } = definition.statement.value;
  const backup = "rank" in definition;
  return {
    stack: label,
    origin: backup ? "VIPABACKUP" : "VIPADEFINE",
    rank: backup ? definition.rank : OWNER_RANK,
    // VIPADEFINE is MOVEABLE IMMEDIATE unless told otherwise; VIPABACKUP leaves it to the owner.
    moveable: moveable ?? (backup ? undefined : "IMMEDIATE"),
    mayActivate: !backup || (moveable !== undefined && !scope.isBeyond),
    cpcScope: scope.keeps,
    cpc: world.cpcOf(label),
    defined: true,
    wanting: false,
    status: "Backup",
  };
}

/** A stack processes a VIPADEFINE or VIPABACKUP. */
export function arrive(world: World, label: string, definition: Owner | Backup): void {
  const { address } = definition;
  const present = dvipaOf(world, label, address);
  const known = present && holdingOf(present, label)!;
  if (known !== undefined && (known.defined || known.status === "Active")) {
    if (!known.defined) world.say(label, messages.alreadyDefined(address));
    return;
  }
  const scope = scopeOf(world, label, definition);
  const key = keyFor(world, label, address, scope.cpc);
  const state = world.dvipas.get(key) ?? newDvipa(key);
  // What a stack defines again while it has connections left of before is one definition.
  const old = holdingOf(state, label);
  const holding = { ...holdingFrom(world, label, definition, scope), status: old?.status ?? ("Backup" as const) };
  const holdings = [...state.holdings.filter((other) => other !== old), holding];
  world.dvipas.set(key, { ...state, holdings });
  gather(world, key);
  consider(world, key, holding);
}

/** Backups that wait for the DVIPA of another scope come over where a definition has changed what theirs are for. */
function gather(world: World, key: string): void {
  if (world.scopedCpcs.length === 0) return;
  const { group, address } = partsOfKey(key);
  for (const { key: other, holdings } of dvipasAt(world, group, address)) {
    if (other === key) continue;
    const coming = holdings.filter(({ stack, status, defined }) => {
      if (!defined || (status !== "Backup" && status !== "Deactivated")) return false;
      const definition = definitionOf(world, stack, address);
      return definition !== undefined && keyFor(world, stack, address, scopeOf(world, stack, definition).cpc) === key;
    });
    if (coming.length === 0) continue;
    world.setDvipa(other, { holdings: holdings.filter((holding) => !coming.includes(holding)) });
    world.setDvipa(key, {
      holdings: [...world.dvipas.get(key)!.holdings, ...coming.map((holding) => ({ ...holding, wanting: false }))],
    });
  }
}

export function newDvipa(key: string): DvipaState {
  const { group, address, cpc } = partsOfKey(key);
  return {
    key,
    group,
    address,
    holdings: [],
    cpc,
    moveable: "IMMEDIATE",
    distributions: [],
    connections: [],
    tunnels: [],
  };
}

/** What becomes of a definition that is there. */
function consider(world: World, key: string, holding: Holding): void {
  const state = world.dvipas.get(key)!;
  const active = activeHolding(state);
  const idle = active === undefined || servedBy(world, state, active.stack).length === 0;
  switch (arrivalOf(state, holding, idle)) {
    case "activate":
      return move(world, key, holding.stack, "activate");
    case "take":
      return move(world, key, holding.stack, "take");
    case "want":
      return setHolding(world, key, holding.stack, { wanting: true });
    case "reject":
      world.say(holding.stack, messages.alreadyDefined(state.address));
      world.setDvipa(key, { holdings: state.holdings.filter(({ stack }) => stack !== holding.stack) });
  }
}

function setHolding(world: World, key: string, stack: string, change: Partial<Holding>): void {
  const { holdings } = world.dvipas.get(key)!;
  world.setDvipa(key, {
    holdings: holdings.map((holding) => (holding.stack === stack ? { ...holding, ...change } : holding)),
  });
}

/**
 * Makes a stack the owner of a DVIPA. The connections of the owner before go on where both have dynamic XCF.
 *
 * @param from - the owner before, where it is gone
 * @param idleStatus - what the owner before becomes without connections
 */
export function move(
  world: World,
  key: string,
  to: string,
  way: Way,
  from?: string,
  idleStatus: "Backup" | "Deactivated" = "Backup",
  breaking = false,
): void {
  const before = world.dvipas.get(key)!;
  const old = activeHolding(before);
  let busy = false;
  if (old !== undefined) {
    const served = servedBy(world, before, old.stack);
    busy = !breaking && world.hasDynamicXcf(old.stack, before.address) && world.hasDynamicXcf(to, before.address);
    if (!busy) for (const id of served) endConnection(world, id, "Lost", `the DVIPA moved to ${to}`);
    busy &&= served.length > 0;
  }
  const { address, holdings, distributions, moveable, cpc, tunnels } = world.dvipas.get(key) ?? before;
  const oldStatus: HoldingStatus = busy ? (idleStatus === "Backup" ? "Moving" : "Quiescing") : idleStatus;
  let taker: Holding | undefined;
  const next = holdings.flatMap((holding): Holding | readonly Holding[] => {
    if (holding.stack === to) return (taker = { ...holding, status: "Active", wanting: false });
    if (holding !== old) return holding;
    return holding.defined || busy ? { ...holding, status: oldStatus } : [];
  });
  const own = distributionsOf(world.stack(to).model, address);
  world.setDvipa(key, {
    holdings: next,
    cpc: taker!.cpcScope ? taker!.cpc : cpc,
    moveable: taker!.moveable ?? moveable,
    distributions: own.length > 0 ? own : distributions,
  });
  const previous = old?.stack ?? from;
  announce(world, address, to, previous, way);
  if (old !== undefined) loseMasters(world, world.dvipas.get(key)!, old.stack);
  const records = world.structures.get(world.stack(to).structure)?.recordsOf(key) ?? [];
  if (tunnels.length + records.length > 0) {
    world.schedule(READ_TIME, { type: "recover", dvipa: key, stack: to });
  }
}

function announce(world: World, address: string, to: string, from: string | undefined, way: Way): void {
  const knows = (label: string) =>
    world.hasDvipsec(label, address) && world.system(world.stack(label).system).iked === "Up";
  if (from !== undefined) {
    if (way === "take over") world.say(to, messages.takenOver(address, from));
    else if (way !== "activate") {
      world.say(from, (way === "take" ? messages.givenTo : messages.surrenderedTo)(address, to));
      world.say(to, messages.takenFrom(address, from));
      if (knows(from)) world.say(from, messages.dvipaFromIked(address, from));
    }
  }
  if (knows(to)) world.say(to, messages.dvipaToIked(address, to));
}

/** A stack is out of its group: its definitions are gone, and connections it served. What it owned has no owner for now. */
export function removeHolding(world: World, key: string, label: string): void {
  const state = world.dvipas.get(key);
  const holding = state && holdingOf(state, label);
  if (state === undefined || holding === undefined) return;
  if (holding.status === "Active") loseMasters(world, state, label);
  world.setDvipa(key, { holdings: state.holdings.filter((other) => other !== holding) });
}

/** The stacks that are left take a DVIPA over that has no owner. */
export function takeOver(world: World, key: string, from: string): void {
  const state = world.dvipas.get(key);
  if (state === undefined || activeHolding(state) !== undefined) return;
  const next = successor(world, state, from);
  if (next !== undefined) return move(world, key, next, "take over", from);
  for (const id of state.connections) endConnection(world, id, "Lost", "no stack has the DVIPA");
  for (const id of state.tunnels) forgetTunnel(world, world.tunnels.get(id)!, "no stack has the DVIPA");
  release(world, key);
}

function successor(world: World, state: DvipaState, leaving: string): string | undefined {
  const found = successorOf(state, leaving, () => world.book.use("tieToLowestName"));
  if (found === undefined) return undefined;
  const { holding, tied } = found;
  if (tied.length > 0) {
    world.note(holding.stack, `${tied.join(" and ")} have one rank for ${state.address}: ${holding.stack} takes it.`);
  }
  return holding.stack;
}

/** VARY TCPIP,,SYSPLEX,DEACTIVATE: the DVIPA leaves the stack for a backup, and does not come back by itself. */
export function deactivateHolding(world: World, key: string, label: string): void {
  const state = world.dvipas.get(key)!;
  const { status } = holdingOf(state, label)!;
  if (status !== "Active") {
    return setHolding(world, key, label, { status: status === "Moving" ? "Quiescing" : "Deactivated", wanting: false });
  }
  giveUp(world, key, label, "Deactivated");
}

/** An active DVIPA leaves a stack that stays in the group. */
function giveUp(world: World, key: string, label: string, idleStatus: "Backup" | "Deactivated"): void {
  const state = world.dvipas.get(key)!;
  const next = successor(world, state, label);
  if (next !== undefined) return move(world, key, next, "take", undefined, idleStatus);
  loseMasters(world, state, label);
  setHolding(world, key, label, { status: idleStatus });
  takeOver(world, key, label);
  const left = world.dvipas.get(key);
  const holding = left && holdingOf(left, label);
  if (holding?.defined === false)
    world.setDvipa(key, { holdings: left!.holdings.filter((other) => other !== holding) });
}

/** VARY TCPIP,,SYSPLEX,REACTIVATE: the definition is processed again. */
export function reactivateHolding(world: World, key: string, label: string): void {
  const { status } = holdingOf(world.dvipas.get(key)!, label)!;
  setHolding(world, key, label, { status: status === "Quiescing" ? "Moving" : "Backup" });
  consider(world, key, holdingOf(world.dvipas.get(key)!, label)!);
}

/** VIPADELETE, and the end of an application with a DVIPA of its own: the stack no longer defines the DVIPA. */
export function deleteHolding(world: World, key: string, label: string): void {
  const state = world.dvipas.get(key);
  const holding = state && holdingOf(state, label);
  if (state === undefined || holding === undefined) return;
  setHolding(world, key, label, { defined: false, wanting: false });
  if (holding.status === "Active") giveUp(world, key, label, "Backup");
  else if (holding.status === "Backup" || holding.status === "Deactivated") {
    world.setDvipa(key, { holdings: state.holdings.filter(({ stack }) => stack !== label) });
  }
}

/** Connections of a DVIPA have ended: a stack that only served them is done, and one that waits for that takes the DVIPA. */
export function release(world: World, key: string): void {
  const state = world.dvipas.get(key);
  if (state === undefined) return;
  const { holdings } = state;
  if (holdings.every(({ status, wanting }) => !wanting && (status === "Active" || status === "Backup"))) return;
  const busy = (stack: string) => servedBy(world, state, stack).length > 0;
  const next = holdings.flatMap((holding): Holding | readonly Holding[] => {
    const { stack, status, defined } = holding;
    if ((status !== "Moving" && status !== "Quiescing") || busy(stack)) return holding;
    return defined ? { ...holding, status: status === "Moving" ? "Backup" : "Deactivated" } : [];
  });
  world.setDvipa(key, { holdings: next });
  const active = next.find(({ status }) => status === "Active");
  const wanting = next.find((holding) => holding.wanting && holding.status === "Backup");
  if (active !== undefined && wanting !== undefined && !busy(active.stack)) {
    move(world, key, wanting.stack, "surrender");
  }
}
