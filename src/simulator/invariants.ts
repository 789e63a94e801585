import { partsOfKey } from "./dvipa-key";
import { isDefinition, isWithin } from "./ownership";
import type { World } from "./world";

/**
 * What has to be true of a sysplex at any time. Two things are true by the way the state is made: only masters have a lifesize
 * counter, and a manual security association is no tunnel that could be stored.
 *
 * @returns a sentence for each that is broken
 */
export function violationsOf(world: World): string[] {
  return [
    ...ownership(world),
    ...shadows(world),
    ...sequences(world),
    ...records(world),
    ...masters(world),
    ...links(world),
  ];
}

/** At most one stack has a DVIPA, in each CPC where CPCSCOPE keeps it there, and only a stack that is in the group. */
function* ownership(world: World): Iterable<string> {
  const defined = new Set<string>();
  for (const state of world.dvipas.values()) {
    const { key, holdings, group, address } = state;
    const { cpc } = partsOfKey(key);
    const active = holdings.filter(({ status }) => status === "Active").map(({ stack }) => stack);
    if (active.length > 1) yield `${key} is active on ${active.join(" and ")}.`;
    const stacks = holdings.map(({ stack }) => stack);
    if (new Set(stacks).size !== stacks.length) yield `${key} is defined twice on a stack: ${stacks.join(", ")}.`;
    for (const { stack, status: held, defined: isDefined } of holdings) {
      if (cpc !== undefined && world.cpcOf(stack) !== cpc) yield `${key} is held by ${stack} in ${world.cpcOf(stack)}.`;
      // A stack may have connections left of the DVIPA that it had before.
      if (isDefined || held === "Active") {
        if (defined.has(`${stack} ${address}`)) yield `${stack} holds ${address} twice, once as ${key}.`;
        defined.add(`${stack} ${address}`);
      }
      const { status, group: own } = world.stack(stack);
      if (status !== "Active" || own !== group) yield `${key} is held by ${stack}, which is ${status} in ${own}.`;
    }
    const able = holdings.filter(
      (holding) =>
        isDefinition(holding) && holding.mayActivate && holding.status === "Backup" && isWithin(state, holding.cpc),
    );
    if (active.length === 0 && able.length > 0 && !world.clock.isBusy) {
      yield `${key} has no owner, and ${able[0]!.stack} could activate it.`;
    }
  }
}

/** A shadow goes with a master of its generation, or a takeover that is not finished. */
function* shadows(world: World): Iterable<string> {
  for (const { id, master, status, shadows: copies } of world.tunnels.values()) {
    for (const { stack, generation, spiOut } of copies) {
      if (world.stack(stack).status !== "Active") yield `${stack} has a shadow of ${id}, and is not in its group.`;
      if (
        master === undefined ? status !== "Recovering" : master.generation !== generation || master.spiOut !== spiOut
      ) {
        yield `The shadow of ${id} on ${stack} has no master of generation ${generation}.`;
      }
    }
  }
}

/** A sequence number of a security association is used once in the sysplex. */
function* sequences(world: World): Iterable<string> {
  for (const [spi, ranges] of world.sent) {
    const ordered = [...ranges].sort(([a], [b]) => a - b);
    for (let i = 1; i < ordered.length; i++) {
      if (ordered[i]![0] < ordered[i - 1]![1]) yield `Sequence number ${ordered[i]![0]} of SPI ${spi} was used twice.`;
    }
  }
}

/** What is recoverable has a record in the structure of the subplex of its owner. */
function* records(world: World): Iterable<string> {
  for (const { id, owner, master, dvipa } of world.tunnels.values()) {
    const { structure, group } = world.stack(owner);
    if (!dvipa.startsWith(`${group}/`)) yield `${id} of ${dvipa} is owned by ${owner} of ${group}.`;
    if (master?.recoverable !== true) continue;
    const record = world.structures.get(structure)?.record(id);
    if (record?.spiOut !== master.spiOut) yield `${id} is recoverable, and ${structure} has no record of it.`;
  }
  for (const { name, recovery } of world.structures.values()) {
    for (const { tunnel } of recovery)
      if (!tunnel.startsWith("Y")) yield `${name} has a record of the manual tunnel ${tunnel}.`;
  }
}

/** Masters are on the stack that has the DVIPA. */
function* masters(world: World): Iterable<string> {
  for (const { id, dvipa, master, owner, status } of world.tunnels.values()) {
    const state = world.dvipas.get(dvipa);
    if (state === undefined || !state.tunnels.includes(id))
      yield `${id} is a tunnel of ${dvipa}, which does not know it.`;
    const active = state?.holdings.find((holding) => holding.status === "Active")?.stack;
    if (master !== undefined && (master.stack !== active || owner !== active)) {
      yield `The master of ${id} is on ${master.stack}, and ${active ?? "no stack"} has ${dvipa}.`;
    }
    if ((status === "Installed" || status === "Refreshing") !== (master !== undefined)) {
      yield `${id} is ${status}, and has ${master === undefined ? "no" : "a"} master.`;
    }
  }
}

/** Connections are served by stacks of the group; VTAMs are connected to structures they reach. */
function* links(world: World): Iterable<string> {
  for (const { id, dvipa, status, server, tunnel } of world.connections.values()) {
    if (status === "Negotiating" && (tunnel === undefined || !world.tunnels.has(tunnel))) {
      yield `Connection ${id} waits for the tunnel ${tunnel}, which is not there.`;
    }
    const live = status === "Established" || status === "Negotiating";
    const listed = world.dvipas.get(dvipa)?.connections.includes(id) === true;
    if (live !== listed) yield `Connection ${id} is ${status}, and ${listed ? "listed" : "not listed"} with ${dvipa}.`;
    if (status === "Established" && world.stack(server!).status !== "Active") {
      yield `Connection ${id} is served by ${server}, which is not in its group.`;
    }
  }
  for (const { name, facilities, connectors } of world.structures.values()) {
    for (const [system, { connected }] of connectors) {
      if (connected && world.system(system).state !== "Up") yield `${system} is down, and connected to ${name}.`;
    }
    for (const facility of facilities) {
      if (world.facilities.get(facility) !== "Up") yield `${name} is in ${facility}, which is down.`;
    }
  }
}
