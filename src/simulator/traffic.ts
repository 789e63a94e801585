import { treatment } from "./filter";
import { canUse } from "./facilities";
import * as messages from "./messages";
import { activeHolding } from "./ownership";
import { tunnelWords } from "./shadows";
import { openTunnel, peerOf, refreshTunnel } from "./tunnel-machine";
import { natLetsInitiate } from "./negotiation";
import type { Connection, MasterSa, SendResult, ShadowSa, Tunnel } from "./types";
import type { World } from "./world";

/**
 * Packets of connections: who protects them, and with which sequence numbers.
 *
 * A number of a security association is used once in the sysplex: the structure gives them out to the owner and the targets,
 * a distributor without the structure uses those it kept for itself, and the owner of a DVIPA that is not distributed
 * counts by itself.
 */

/** Sends packets to the client of a connection. */
export function send(world: World, connection: Connection, packets: number, bytes: number): SendResult {
  const { server, protection, tunnel: id } = connection;
  if (connection.status !== "Established" || server === undefined) {
    return { sent: 0, dropped: packets, reason: `the connection is ${connection.status}`, clear: false };
  }
  if (protection !== "dynamic") return { sent: packets, dropped: 0, reason: undefined, clear: protection === "none" };
  const tunnel = currentTunnel(world, connection);
  if (tunnel === undefined) {
    return { sent: 0, dropped: packets, reason: startOnDemand(world, connection), clear: false };
  }
  if (tunnel.id !== id) world.connections.set(connection.id, { ...connection, tunnel: tunnel.id });
  const shadow = tunnel.shadows.find(({ stack }) => stack === server);
  const owned = tunnel.master?.stack === server;
  if (!owned && shadow === undefined) {
    const drop = world.book.use("dropWithoutShadow");
    if (!drop) return { sent: packets, dropped: 0, reason: undefined, clear: true };
    return { sent: 0, dropped: packets, reason: `${server} has no security association`, clear: false };
  }
  const numbered = owned ? fromOwner(world, tunnel, packets) : fromTarget(world, tunnel, shadow!, packets);
  const sent = numbered.reduce((sum, [from, end]) => sum + end - from, 0);
  const spi = owned ? tunnel.master!.spiOut : shadow!.spiOut;
  for (const range of numbered) account(world, spi, range);
  if (sent > 0) countBytes(world, tunnel.id, Math.ceil((bytes * sent) / packets));
  if (sent === packets) return { sent, dropped: 0, reason: undefined, clear: false };
  world.say(server, messages.encapsulationFailed(tunnelWords(tunnel)));
  return { sent, dropped: packets - sent, reason: "no sequence number from the structure", clear: false };
}

/** The tunnel of a connection: the one it was set up with, or one that took its place. */
function currentTunnel(world: World, { tunnel, client, dvipa, port }: Connection): Tunnel | undefined {
  const own = tunnel === undefined ? undefined : world.tunnels.get(tunnel);
  if (own !== undefined) return own.master !== undefined || own.shadows.length > 0 ? own : undefined;
  return tunnelsFor(world, dvipa, client, port).find(({ master }) => master !== undefined);
}

/** The tunnels between a client and a port of a DVIPA. */
export function tunnelsFor(world: World, dvipa: string, client: string, port: number): readonly Tunnel[] {
  const { tunnels } = world.dvipas.get(dvipa) ?? { tunnels: [] };
  return tunnels
    .map((id) => world.tunnels.get(id)!)
    .filter(({ remote, selectors }) => remote === client && (selectors.localPort ?? port) === port);
}

/** An outbound packet starts the tunnel where the policy lets it. @returns why the packet is dropped */
function startOnDemand(world: World, { client, clientPort, dvipa, port, server, id }: Connection): string {
  const state = world.dvipas.get(dvipa);
  const owner = state && activeHolding(state)?.stack;
  if (state === undefined || owner === undefined) return "no stack has the DVIPA";
  if (tunnelsFor(world, dvipa, client, port).length > 0) return "the tunnel is being negotiated";
  const { nat } = peerOf(world, client);
  const packet = { direction: "Outbound", local: state.address, remote: client, protocol: 6 } as const;
  const { kind, rule } = treatment(world, owner, { ...packet, localPort: port, remotePort: clientPort });
  if (server === owner && kind === "dynamic" && rule!.allowOnDemand.value && natLetsInitiate(nat)) {
    const tunnel = openTunnel(world, rule!, {
      dvipa,
      remote: client,
      port,
      clientPort,
      owner,
      nat,
      initiator: "local",
    });
    world.connections.set(id, { ...world.connections.get(id)!, tunnel: tunnel.id });
    return "the tunnel is being negotiated";
  }
  return "there is no tunnel";
}

type Numbers = readonly (readonly [from: number, end: number])[];

function fromOwner(world: World, tunnel: Tunnel, count: number): Numbers {
  const { id, owner } = tunnel;
  const master = tunnel.master!;
  const { system, structure } = world.stack(owner);
  if (master.distributed && canUse(world, system, structure)) {
    const first = world.structures.get(structure)!.take(master.spiOut, count);
    return first === undefined ? [] : [[first, first + count]];
  }
  if (tunnel.shadows.length > 0 && !world.book.use("distributorReserve")) return [];
  const { nextSequence } = master;
  setMaster(world, id, { nextSequence: nextSequence + count });
  return [[nextSequence, nextSequence + count]];
}

function fromTarget(world: World, tunnel: Tunnel, shadow: ShadowSa, count: number): Numbers {
  const { id, master, owner } = tunnel;
  const { stack, spiOut } = shadow;
  const home = world.stack(owner);
  if (master !== undefined && !canUse(world, home.system, home.structure)) {
    if (!world.book.use("shadowsOutliveDistributorAccess")) return [];
  }
  const [next, end] = shadow.cache;
  const kept = Math.min(count, end - next);
  const numbers: [number, number][] = kept > 0 ? [[next, next + kept]] : [];
  let cache: readonly [number, number] = [next + kept, end];
  const missing = count - kept;
  const { system, structure } = world.stack(stack);
  if (missing > 0 && canUse(world, system, structure)) {
    const taken = Math.max(missing, world.book.values.sequenceBlock);
    const first = world.structures.get(structure)!.take(spiOut, taken);
    if (first !== undefined) {
      numbers.push([first, first + missing]);
      cache = [first + missing, first + taken];
    }
  } else if (missing > 0) world.book.use("sequenceBlock");
  world.setTunnel(id, {
    shadows: tunnel.shadows.map((other) => (other === shadow ? { ...shadow, cache } : other)),
  });
  return numbers;
}

function setMaster(world: World, id: string, change: Partial<MasterSa>): void {
  world.setTunnel(id, { master: { ...world.tunnels.get(id)!.master!, ...change } });
}

/** The numbers were used. Those that follow one another are one range. */
function account(world: World, spi: number, [from, end]: readonly [number, number]): void {
  const ranges = world.sent.get(spi) ?? [];
  const last = ranges.at(-1);
  if (last?.[1] === from) world.sent.set(spi, [...ranges.slice(0, -1), [last[0], end]]);
  else world.sent.set(spi, [...ranges, [from, end]]);
}

/** The master counts what all stacks protect; near its lifesize it is refreshed. */
function countBytes(world: World, id: string, bytes: number): void {
  const { master } = world.tunnels.get(id)!;
  if (master === undefined) return;
  const lifesizeUsed = master.lifesizeUsed + bytes;
  setMaster(world, id, { lifesizeUsed, used: true });
  if (master.lifesize !== undefined && lifesizeUsed >= master.lifesize * 0.9) refreshTunnel(world, id);
}
