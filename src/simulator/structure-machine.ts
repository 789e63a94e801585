import { canUse, chooseFacility, connectedSystems, reaches } from "./facilities";
import * as messages from "./messages";
import { RECONNECT_PERCENT, Structure, type Rebuild } from "./structure";
import type { RecoveryRecord, SequenceRecord } from "./types";
import type { World } from "./world";

/**
 * Structures EZBDVIPAvvtt: VTAM connects when a stack asks for it, the first connector allocates, the last one that goes
 * deallocates. Loss of a link or a coupling facility leads to a switch, a rebuild, a disconnection or the loss of the data.
 *
 * @see z/OS Communications Server: SNA Network Implementation Guide, Coupling facility structures
 */

/** Milliseconds a rebuild takes, and the start of duplexing. */
const REBUILD_TIME = 500;

export function structureOf(world: World, name: string): Structure {
  let structure = world.structures.get(name);
  if (structure === undefined) world.structures.set(name, (structure = new Structure(name)));
  return structure;
}

/** A stack of a system asks for a structure: its VTAM connects, and stays connected. */
export function requestStructure(world: World, system: string, name: string): void {
  const structure = structureOf(world, name);
  if (structure.connectors.has(system)) return;
  structure.connectors.set(system, { connected: false, reason: undefined });
  if (!world.structurePolicies.has(name)) {
    world.sayOn(system, messages.connectFailed(name, "THE STRUCTURE IS NOT DEFINED IN THE CFRM ACTIVE POLICY"));
  }
  connectAll(world, name);
}

/** VTAMs that asked for a structure connect to it, unless an operator disconnected them or storage is short. */
export function connectAll(world: World, name: string): void {
  const structure = world.structures.get(name);
  if (structure === undefined) return;
  for (const [system, { connected, reason }] of structure.connectors) {
    if (connected || reason === "IST2167I") continue;
    if (reason === "IST1119I" && structure.facilities.length > 0 && structure.percent >= RECONNECT_PERCENT) continue;
    connect(world, structure, system);
  }
}

function connect(world: World, structure: Structure, system: string): void {
  const { name } = structure;
  if (world.systems.get(system)?.state !== "Up" || (structure.rebuild !== undefined && !structure.rebuild.copied))
    return;
  const first = structure.facilities.length === 0;
  if (first && !allocate(world, structure, system)) return;
  if (!structure.facilities.every((facility) => reaches(world, system, facility))) return;
  structure.connectors.set(system, { connected: true, reason: undefined });
  world.sayOn(system, messages.structureConnected(name));
  if (first) duplexIfEnabled(world, structure);
}

function allocate(world: World, structure: Structure, system: string): boolean {
  const { name, connectors } = structure;
  const policy = world.structurePolicies.get(name);
  if (policy === undefined) return false;
  const facility =
    chooseFacility(world, policy, upSystems(world, connectors.keys())) ?? chooseFacility(world, policy, [system]);
  if (facility === undefined) return false;
  structure.facilities = [facility];
  structure.policy = policy;
  structure.size = policy.initSize;
  structure.atThreshold = false;
  clear(world, structure);
  if (structure.pending !== undefined) finishChange(world, structure);
  world.sayOn(system, messages.allocated(name, facility));
  return true;
}

function upSystems(world: World, systems: Iterable<string>): string[] {
  return [...systems].filter((system) => world.systems.get(system)?.state === "Up");
}

/** VTAM disconnects from a structure; the last connector deallocates it. */
export function disconnect(
  world: World,
  structure: Structure,
  system: string,
  reason: messages.DisconnectReason,
): void {
  const { name } = structure;
  if (!structure.isConnected(system)) return;
  structure.connectors.set(system, { connected: false, reason });
  world.sayOn(system, messages.disconnecting(name), messages.disconnectReason(reason), messages.end());
  if (reason === "IST1119I") world.sayOn(system, messages.storageProblem(name));
  deallocateIfUnused(world, structure);
}

/** The VTAM of a system is gone. */
export function forgetConnector(world: World, system: string): void {
  for (const structure of world.structures.values()) {
    if (structure.connectors.delete(system)) deallocateIfUnused(world, structure);
  }
}

function deallocateIfUnused(world: World, structure: Structure): void {
  if (structure.facilities.length === 0 || connectedSystems(structure).length > 0) return;
  loseData(world, structure);
  if (structure.pending !== undefined) finishChange(world, structure);
}

function loseData(world: World, structure: Structure): void {
  structure.facilities = [];
  structure.rebuild = undefined;
  clear(world, structure);
}

/** The data is gone at once; owners that may store it again do so next. */
function clear(world: World, structure: Structure): void {
  structure.clear();
  for (const { id, owner, master } of world.tunnels.values()) {
    if (master === undefined || (!master.recoverable && !master.distributed)) continue;
    if (world.stack(owner).structure !== structure.name) continue;
    world.setTunnel(id, { master: { ...master, recoverable: false, distributed: false } });
  }
  world.schedule(0, { type: "emptied", structure: structure.name });
}

/** A pending change of the policy is in effect; when it was the last one, the policy is. */
function finishChange(world: World, structure: Structure): void {
  structure.pending = undefined;
  const pending = [...world.structures.values()].some((other) => other.pending !== undefined);
  if (!pending && world.cfrm !== undefined) world.sayOn(world.console, messages.policyActive(world.cfrm.name));
}

/** A coupling facility has failed. */
export function afterFacilityFailure(world: World, facility: string): void {
  world.sayOn(world.console, messages.facilityDamaged(facility));
  for (const structure of world.structures.values()) {
    const { name, facilities, rebuild } = structure;
    if (rebuild?.to === facility) stopRebuild(world, structure, rebuild, "FAILURE OF THE COUPLING FACILITY");
    if (!facilities.includes(facility)) continue;
    const left = facilities.filter((other) => other !== facility);
    if (left.length > 0) {
      switchTo(world, structure, left, "FAILURE OF A COUPLING FACILITY");
      continue;
    }
    structure.rebuild = undefined;
    structure.facilities = [];
    const policy = world.structurePolicies.get(name);
    const systems = connectedSystems(structure);
    const to = policy && (chooseFacility(world, policy, systems) ?? chooseFacility(world, policy, systems.slice(0, 1)));
    if (to === undefined) {
      loseData(world, structure);
      world.sayOn(world.console, messages.rebuildNotStarted(name, "NO SUITABLE COUPLING FACILITY"));
      for (const system of systems) disconnect(world, structure, system, "IST2173I");
    } else {
      const kept = structure.used > 0 && world.book.use("rebuildFromMemory");
      if (!kept) clear(world, structure);
      startRebuild(world, structure, "REBUILD", facility, to, false);
    }
  }
}

/** A system has lost its link to a coupling facility. */
export function afterLinkFailure(world: World, system: string, facility: string): void {
  world.sayOn(system, messages.facilityLost(system, facility));
  for (const structure of world.structures.values()) {
    const { name, facilities } = structure;
    if (!facilities.includes(facility) || !structure.isConnected(system)) continue;
    const left = facilities.filter((other) => other !== facility);
    if (left.length > 0 && left.every((other) => reaches(world, system, other))) {
      switchTo(world, structure, left, "LOSS OF CONNECTIVITY");
      continue;
    }
    const policy = world.structurePolicies.get(name);
    const systems = connectedSystems(structure);
    // All systems count the same: no SFM policy is modelled.
    const lost = systems.filter((connected) => !reaches(world, connected, facility));
    const enough = policy !== undefined && (lost.length * 100) / systems.length >= policy.rebuildPercent;
    const to = enough ? chooseFacility(world, policy, systems, facilities) : undefined;
    const anyLeft = lost.length < systems.length;
    if (to !== undefined && structure.rebuild === undefined) {
      // With no connector left that reaches the old copy, only the memory of the connectors could restore it.
      const copied = anyLeft || (structure.used > 0 && world.book.use("rebuildFromMemory"));
      if (!copied) clear(world, structure);
      startRebuild(world, structure, "REBUILD", facility, to, copied);
    } else disconnect(world, structure, system, "IST2171I");
  }
}

function switchTo(world: World, structure: Structure, left: readonly string[], reason: string): void {
  structure.facilities = left;
  if (structure.rebuild?.kind === "DUPLEXING REBUILD") structure.rebuild = undefined;
  world.sayOn(world.console, messages.rebuildStopped("DUPLEXING REBUILD", structure.name, "TO SWITCH", reason));
  for (const system of connectedSystems(structure)) {
    if (!left.every((facility) => reaches(world, system, facility))) disconnect(world, structure, system, "IST2171I");
  }
  duplexIfEnabled(world, structure);
}

/** Starts a rebuild, or duplexing, into another coupling facility. */
export function startRebuild(
  world: World,
  structure: Structure,
  kind: Rebuild["kind"],
  from: string,
  to: string,
  copied: boolean,
): void {
  const number = ++world.counters.rebuild;
  structure.rebuild = { number, kind, to, copied };
  world.sayOn(
    world.console,
    messages.rebuild(structure.name, "STARTED"),
    messages.rebuilding(structure.name, from, to),
  );
  world.schedule(REBUILD_TIME, { type: "rebuilt", structure: structure.name, number });
}

/** Stops a rebuild that is under way: the old copy stays, if it is there. */
export function stopRebuild(world: World, structure: Structure, { kind }: Rebuild, reason: string): void {
  structure.rebuild = undefined;
  world.sayOn(
    world.console,
    messages.rebuildStopped(kind, structure.name, "TO FALL BACK TO THE OLD STRUCTURE", reason),
  );
  if (structure.facilities.length > 0) return;
  for (const system of connectedSystems(structure)) disconnect(world, structure, system, "IST2173I");
  world.schedule(0, { type: "connect", structure: structure.name });
}

/** A rebuild, or the start of duplexing, ends. */
export function rebuilt(world: World, name: string, number: number): void {
  const structure = world.structures.get(name);
  const rebuild = structure?.rebuild;
  if (structure === undefined || rebuild?.number !== number) return;
  if (world.facilities.get(rebuild.to) !== "Up") {
    stopRebuild(world, structure, rebuild, "FAILURE OF THE COUPLING FACILITY");
    return;
  }
  structure.rebuild = undefined;
  const empty = structure.facilities.length === 0 || !rebuild.copied;
  if (rebuild.kind === "DUPLEXING REBUILD") structure.facilities = [...structure.facilities, rebuild.to];
  else {
    structure.facilities = [rebuild.to];
    const policy = world.structurePolicies.get(name);
    if (policy !== undefined && policy !== structure.policy) {
      structure.policy = policy;
      structure.size = policy.initSize;
    }
  }
  world.sayOn(world.console, messages.rebuild(name, "COMPLETED"));
  if (structure.pending === "CHANGE" && rebuild.kind === "REBUILD") finishChange(world, structure);
  for (const system of connectedSystems(structure)) {
    if (!structure.facilities.every((facility) => reaches(world, system, facility))) {
      disconnect(world, structure, system, "IST2171I");
    }
  }
  afterUse(world, structure);
  if (rebuild.kind === "REBUILD") duplexIfEnabled(world, structure);
  connectAll(world, name);
  if (empty) world.schedule(0, { type: "emptied", structure: name });
}

/** Starts duplexing where the policy asks the system to. */
export function duplexIfEnabled(world: World, structure: Structure): void {
  if (world.structurePolicies.get(structure.name)?.duplex === "ENABLED") startDuplexing(world, structure);
}

/** Starts duplexing, if a second coupling facility can be used by all connectors. */
export function startDuplexing(world: World, structure: Structure): void {
  const { name, facilities, rebuild } = structure;
  if (facilities.length !== 1 || rebuild !== undefined) return;
  const policy = world.structurePolicies.get(name);
  if (policy === undefined || policy.duplex === "DISABLED") {
    world.sayOn(world.console, messages.duplexingNotInitiated(name, "THE POLICY DOES NOT ALLOW DUPLEXING"));
    return;
  }
  const to = chooseFacility(world, policy, upSystems(world, connectedSystems(structure)), facilities);
  if (to !== undefined) startRebuild(world, structure, "DUPLEXING REBUILD", facilities[0]!, to, true);
  else world.sayOn(world.console, messages.duplexingNotInitiated(name, "NO SUITABLE COUPLING FACILITY"));
}

/** Stops duplexing: one copy stays, the old one unless told otherwise. */
export function stopDuplexing(world: World, structure: Structure, reason: string, keep: "OLD" | "NEW" = "OLD"): void {
  if (structure.rebuild?.kind === "DUPLEXING REBUILD") structure.rebuild = undefined;
  if (structure.facilities.length < 2) return;
  structure.facilities = keep === "OLD" ? structure.facilities.slice(0, 1) : structure.facilities.slice(1);
  const action = keep === "OLD" ? "TO FALL BACK TO THE OLD STRUCTURE" : "TO SWITCH TO THE NEW STRUCTURE";
  world.sayOn(world.console, messages.rebuildStopped("DUPLEXING REBUILD", structure.name, action, reason));
}

/** Ends a pending change of a structure that is not allocated, for the activation of a policy. */
export function changePending(structure: Structure, change: "CHANGE" | "DELETE" | undefined): void {
  structure.pending = structure.facilities.length > 0 ? change : undefined;
}

/** Reports that the use of a structure went over its threshold or below it, and lets it grow where the policy does. */
export function afterUse(world: World, structure: Structure): void {
  const { name } = structure;
  const policy = world.structurePolicies.get(name);
  const threshold = policy?.fullThreshold ?? 0;
  if (policy === undefined || threshold === 0 || structure.facilities.length === 0) return;
  const at = structure.percent >= threshold;
  if (at && !structure.atThreshold) world.sayOn(world.console, messages.atThreshold(name, threshold));
  if (at && policy.allowAutoAlter && structure.size < (structure.policy?.size ?? 0)) {
    structure.size = structure.policy!.size;
    structure.atThreshold = true;
    afterUse(world, structure);
    return;
  }
  if (!at && structure.atThreshold) world.sayOn(world.console, messages.belowThreshold(name, threshold));
  structure.atThreshold = at;
  const short = [...structure.connectors.values()].some(({ reason }) => reason === "IST1119I");
  if (short && structure.percent < RECONNECT_PERCENT) world.schedule(0, { type: "connect", structure: name });
}

/** Stores what a system gives. @returns false when the structure cannot be used, or is full */
export function store(
  world: World,
  system: string,
  name: string,
  data: { readonly record: RecoveryRecord } | { readonly sequence: SequenceRecord },
): boolean {
  if (!canUse(world, system, name)) return false;
  const structure = world.structures.get(name)!;
  const stored = "record" in data ? structure.putRecord(data.record) : structure.putSequence(data.sequence);
  afterUse(world, structure);
  if (!stored) disconnect(world, structure, system, "IST1119I");
  return stored;
}

/** Deletes data as a system asks for. @returns false when the structure cannot be used: the data stays */
export function discard(world: World, system: string, name: string, change: (structure: Structure) => void): boolean {
  if (!canUse(world, system, name)) return false;
  const structure = world.structures.get(name)!;
  change(structure);
  afterUse(world, structure);
  return true;
}
