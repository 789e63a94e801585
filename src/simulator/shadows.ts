import { isTarget, targetsOf } from "./establish";
import { connectionPacket, treatment } from "./filter";
import * as messages from "./messages";
import type { TunnelWords } from "./messages";
import { requestStructure, store } from "./structure-machine";
import type { DvipaState, MasterSa, ShadowSa, Tunnel } from "./types";
import type { World } from "./world";

/**
 * What the owner does with a security association once it has it: it prepares takeover and distribution in the structure, and
 * sends copies to the targets.
 *
 * @see z/OS Communications Server: IP Configuration Guide, Sysplex-Wide Security Associations
 */

/** Numbers that a distributor keeps for itself, for the time without the structure; the structure counts from there. */
export const DISTRIBUTOR_RESERVE = 2 ** 20;

/** What messages say of a tunnel. */
export function tunnelWords({ action, id, master, shadows }: Tunnel): TunnelWords {
  return { action, id, spi: master?.spiOut ?? shadows[0]?.spiOut ?? 0 };
}

/** Stacks that need a copy: targets, and stacks that have connections left of before a move. */
function takers(world: World, state: DvipaState, owner: string): readonly string[] {
  const stacks = new Set<string>();
  for (const distribution of state.distributions) {
    for (const { stack } of targetsOf(world, state, distribution)) stacks.add(stack);
  }
  for (const { stack, status } of state.holdings) if (status === "Moving" || status === "Quiescing") stacks.add(stack);
  stacks.delete(owner);
  return [...stacks];
}

/**
 * Stores a master in the structure and sends its shadows.
 *
 * @param next - sequence number from which the structure counts
 */
export function share(world: World, id: string, next = DISTRIBUTOR_RESERVE + 1): void {
  const tunnel = world.tunnels.get(id)!;
  const { owner, dvipa, local } = tunnel;
  const master = tunnel.master!;
  const state = world.dvipas.get(dvipa)!;
  const { system, structure } = world.stack(owner);
  let recoverable = false;
  let distributed = false;
  if (world.hasDvipsec(owner, local)) {
    recoverable = store(world, system, structure, { record: recordOf(tunnel, master) });
    if (!recoverable) world.say(owner, messages.takeoverPreparationFailed(tunnelWords(tunnel)));
    const needed =
      state.distributions.length > 0 ||
      state.holdings.some(({ status }) => status === "Moving" || status === "Quiescing");
    if (needed || !world.book.use("localSequenceNumbers")) {
      distributed = store(world, system, structure, { sequence: { spi: master.spiOut, tunnel: id, next } });
      if (!distributed) world.say(owner, messages.distributionFailed(tunnelWords(tunnel)));
      // Where there was no room, VTAM has disconnected; with the last connector the record is gone, too.
      recoverable &&= world.structures.get(structure)?.record(id) !== undefined;
    }
  }
  world.setTunnel(id, { master: { ...master, recoverable, distributed }, shadows: [], refused: [] });
  if (distributed) for (const stack of takers(world, state, owner)) sendShadow(world, id, stack);
}

function recordOf(tunnel: Tunnel, { spiOut, generation }: MasterSa) {
  const { id, dvipa, remote, selectors, port, clientPort, service, action, ikeVersion, canInitiate, nat, vpnLifeEnds } =
    tunnel;
  return {
    tunnel: id,
    dvipa,
    remote,
    selectors,
    port,
    clientPort,
    service,
    action,
    ikeVersion,
    canInitiate,
    nat,
    spiOut,
    generation,
    vpnLifeEnds,
  };
}

/** A target installs a shadow if it has IPSECURITY and a rule that treats the traffic as the owner does. */
function sendShadow(world: World, id: string, stack: string): void {
  const tunnel = world.tunnels.get(id)!;
  const { spiOut, generation } = tunnel.master!;
  const failure = shadowFailure(world, tunnel, stack);
  if (failure !== undefined) {
    world.say(stack, messages.shadowFailed(tunnelWords(tunnel), failure.reason, failure.code));
    world.setTunnel(id, { refused: [...tunnel.refused, stack] });
    return;
  }
  const shadow: ShadowSa = { stack, generation, spiOut, cache: [0, 0] };
  world.setTunnel(id, { shadows: [...tunnel.shadows, shadow] });
  const { system, structure } = world.stack(stack);
  requestStructure(world, system, structure);
}

/** Why a stack cannot have a shadow; reason 2 with code 1008 says that its filters do not match. */
export function shadowFailure(
  world: World,
  tunnel: Tunnel,
  stack: string,
): { readonly reason: number; readonly code: number } | undefined {
  if (!world.hasIpSecurity(stack, tunnel.local)) return { reason: 1, code: 0 };
  const { kind, rule } = treatment(world, stack, packetOf(tunnel));
  return kind === "dynamic" && rule?.treatmentKey === tunnel.treatment ? undefined : { reason: 2, code: 1008 };
}

/** A packet that the tunnel carries. */
export function packetOf({ local, remote, selectors, port, clientPort }: Tunnel) {
  return connectionPacket(local, selectors.localPort ?? port, remote, clientPort);
}

/** A stack that joins its group late is sent the security associations that are there. */
export function shadowLateTarget(world: World, stack: string): void {
  const { group } = world.stack(stack);
  for (const { id, dvipa, owner, master, shadows, refused } of world.tunnels.values()) {
    const state = world.dvipas.get(dvipa)!;
    if (state.group !== group || master?.distributed !== true || owner === stack) continue;
    if (refused.includes(stack) || shadows.some((shadow) => shadow.stack === stack)) continue;
    if (isTarget(world, state, stack) && world.book.use("shadowsForLateTargets")) sendShadow(world, id, stack);
  }
}

/** The filters of a stack have changed: shadows whose traffic it no longer protects in the same way go. */
export function checkShadows(world: World, stack: string): void {
  for (const tunnel of world.tunnels.values()) {
    if (!tunnel.shadows.some((shadow) => shadow.stack === stack)) continue;
    if (shadowFailure(world, tunnel, stack) === undefined) continue;
    world.note(
      stack,
      `The shadow of ${tunnel.id} is deleted: no filter rule treats ${tunnel.local} as the owner does.`,
    );
    world.setTunnel(tunnel.id, {
      shadows: tunnel.shadows.filter((shadow) => shadow.stack !== stack),
      refused: [...tunnel.refused, stack],
    });
  }
}

/**
 * The data of a structure is gone. What it held is no longer there for a takeover; where the structure is there again, the
 * owners may store it again.
 */
export function afterDataLoss(world: World, name: string): void {
  const there = (world.structures.get(name)?.facilities.length ?? 0) > 0;
  for (const { id, owner, master, local, shadows } of world.tunnels.values()) {
    if (master === undefined || world.stack(owner).structure !== name || !world.hasDvipsec(owner, local)) continue;
    if (world.structures.get(name)?.record(id) !== undefined) continue;
    if (there && !world.book.use("emptyUntilRefresh")) {
      const used = (world.sent.get(master.spiOut) ?? []).map(([, end]) => end);
      share(world, id, Math.max(DISTRIBUTOR_RESERVE + 1, ...used, ...shadows.map(({ cache }) => cache[1])));
    } else if (master.recoverable || master.distributed) {
      world.setTunnel(id, { master: { ...master, recoverable: false, distributed: false } });
    }
  }
}

/** The targets of a DVIPA have changed: shadows of those that are none any more go, new ones are sent. */
export function adjustShadows(world: World, key: string): void {
  const { tunnels } = world.dvipas.get(key)!;
  for (const id of tunnels) {
    const { shadows, refused, owner, master } = world.tunnels.get(id)!;
    const wanted = takers(world, world.dvipas.get(key)!, owner);
    world.setTunnel(id, {
      shadows: shadows.filter(({ stack }) => wanted.includes(stack)),
      refused: refused.filter((stack) => wanted.includes(stack)),
    });
    if (master?.distributed !== true) continue;
    const known = new Set([...shadows.map(({ stack }) => stack), ...refused]);
    for (const stack of wanted) {
      if (!known.has(stack) && world.book.use("shadowsForLateTargets")) sendShadow(world, id, stack);
    }
  }
}
