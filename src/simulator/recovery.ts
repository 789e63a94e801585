import { canUse } from "./facilities";
import { activeHolding } from "./ownership";
import { discard } from "./structure-machine";
import { forgetTunnel } from "./tunnel-state";
import { negotiate, scheduleVpnLife, unrecoveredKey } from "./tunnel-machine";
import type { DvipaState, RecoveryRecord, Tunnel } from "./types";
import type { World } from "./world";

/**
 * Takeover of tunnels: the new owner of a DVIPA reads the structure, and its IKE daemon negotiates each tunnel again as
 * initiator. What could not be negotiated is deleted from the structure after 30 minutes.
 *
 * @see z/OS Communications Server: IP Configuration Guide, DVIPA takeover of security associations; APAR PI67701
 */

/** Milliseconds after which data of tunnels that could not be negotiated again is deleted. */
export const STALE_TIME = 30 * 60_000;
const NO_DAEMON = "the IKE daemon was down when the DVIPA was taken over";

/** The new owner of a DVIPA reads what the structure holds of its tunnels. */
export function recover(world: World, key: string, label: string): void {
  const state = world.dvipas.get(key);
  if (state === undefined || activeHolding(state)?.stack !== label) return;
  const { address } = state;
  const { system, structure } = world.stack(label);
  if (!world.hasDvipsec(label, address)) return lose(world, state, label, [], `${label} has no DVIPSEC`);
  if (!canUse(world, system, structure)) return lose(world, state, label, [], `${label} cannot read ${structure}`);
  const records = world.structures
    .get(structure)!
    .recordsOf(key)
    .filter(({ tunnel }) => world.tunnels.get(tunnel)?.master === undefined);
  lose(world, state, label, records, `${structure} has no record of it`);
  if (records.length === 0) return;
  const iked = world.system(system).iked === "Up";
  for (const record of records) {
    const tunnel = adopt(world, record, label, address);
    if (iked) negotiate(world, tunnel);
  }
  if (!iked) {
    world.note(label, `The tunnels of ${address} wait for the IKE daemon of ${system}.`);
    const waiting = { system, stack: label, until: world.clock.now + STALE_TIME };
    if (!world.waiting.has(key) || world.waiting.get(key)!.stack !== label) world.waiting.set(key, waiting);
  } else world.waiting.delete(key);
  world.schedule(STALE_TIME, { type: "stale", dvipa: key, stack: label }, false);
}

/** The tunnels of a DVIPA that the new owner has no record of are lost. */
function lose(
  world: World,
  { tunnels }: DvipaState,
  label: string,
  records: readonly RecoveryRecord[],
  reason: string,
): void {
  const known = new Set(records.map(({ tunnel }) => tunnel));
  for (const id of tunnels) {
    const tunnel = world.tunnels.get(id)!;
    // A client may have negotiated with the new owner already.
    if (known.has(id) || tunnel.status !== "Recovering") continue;
    world.note(label, `The tunnel ${id} with ${tunnel.remote} is lost: ${reason}.`);
    forgetTunnel(world, tunnel, reason);
  }
}

/** A tunnel as its record gives it, to be negotiated by a new owner. */
function adopt(world: World, record: RecoveryRecord, owner: string, local: string): Tunnel {
  const {
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
    generation,
  } = record;
  const known = world.tunnels.get(id);
  const tunnel: Tunnel = {
    id,
    dvipa,
    local,
    remote,
    selectors,
    port,
    clientPort,
    action,
    rule: known?.rule ?? "",
    treatment: known?.treatment ?? "",
    ikeVersion,
    service,
    nat,
    canInitiate,
    status: "Recovering",
    owner,
    initiator: "local",
    attempt: (known?.attempt ?? generation) + 1,
    phase1: undefined,
    generation,
    master: undefined,
    shadows: known?.shadows ?? [],
    refused: known?.refused ?? [],
    vpnLifeEnds: record.vpnLifeEnds,
    peerKeepsOldUntil: undefined,
  };
  world.tunnels.set(id, tunnel);
  world.gone.delete(id);
  if (known === undefined) {
    world.setDvipa(dvipa, { tunnels: [...world.dvipas.get(dvipa)!.tunnels, id] });
    if (record.vpnLifeEnds !== undefined) scheduleVpnLife(world, id, record.vpnLifeEnds);
  }
  return tunnel;
}

/**
 * The 30 minutes are over: the stack that took over deletes the data of what it could not negotiate. Before APAR PI67701 it did
 * so even when it no longer owned the DVIPA, and the owner had the tunnels again.
 */
export function deleteStale(world: World, key: string, label: string): void {
  const state = world.dvipas.get(key);
  const owns = state !== undefined && activeHolding(state)?.stack === label;
  const waiting = world.waiting.get(key);
  const late = waiting?.stack === label && waiting.until <= world.clock.now;
  const ids = world.unrecovered.get(unrecoveredKey(key, label)) ?? [];
  world.unrecovered.delete(unrecoveredKey(key, label));
  const dropped = late ? state?.tunnels.filter((id) => world.tunnels.get(id)!.status === "Recovering") : undefined;
  if (late) world.waiting.delete(key);
  for (const id of dropped ?? []) if (owns) forgetTunnel(world, world.tunnels.get(id)!, NO_DAEMON);
  const { system, structure, status } = world.stack(label);
  const stale = [...ids, ...(dropped ?? [])];
  if (stale.length === 0 || status !== "Active" || (!owns && world.book.use("pi67701"))) return;
  for (const id of stale) {
    // What the owner has negotiated in the meantime is not stale.
    if (owns && world.tunnels.get(id)?.master !== undefined) continue;
    world.note(label, `The data of the tunnel ${id} in ${structure} is deleted.`);
    discard(world, system, structure, (held) => {
      held.removeRecord(id);
      held.removeSequencesOf(id);
    });
    const master = world.tunnels.get(id)?.master;
    if (master !== undefined) world.setTunnel(id, { master: { ...master, recoverable: false } });
  }
}

/** An IKE daemon has started: it recovers the tunnels that wait for it. */
export function recoverLate(world: World, system: string): void {
  for (const [key, { system: of, stack, until }] of world.waiting) {
    if (of !== system || until < world.clock.now) continue;
    world.waiting.delete(key);
    if (!world.book.use("lateIkedRecovers")) giveUp(world, key, stack);
    else world.schedule(0, { type: "recover", dvipa: key, stack });
  }
}

/** The tunnels of a DVIPA that wait for an IKE daemon are not negotiated; their data goes with what is stale. */
function giveUp(world: World, key: string, stack: string): void {
  const waiting = (world.dvipas.get(key)?.tunnels ?? [])
    .map((id) => world.tunnels.get(id)!)
    .filter(({ status, owner }) => status === "Recovering" && owner === stack);
  for (const tunnel of waiting) forgetTunnel(world, tunnel, NO_DAEMON);
  const failed = world.unrecovered.get(unrecoveredKey(key, stack)) ?? [];
  world.unrecovered.set(unrecoveredKey(key, stack), [...failed, ...waiting.map(({ id }) => id)]);
}
