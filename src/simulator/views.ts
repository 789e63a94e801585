import { canonicalIp } from "../language/addresses";
import { canUse, isLinked, linkKey, reaches } from "./facilities";
import { dvipaOf, dvipasAt } from "./cpc-scope";
import { isTarget } from "./establish";
import { holdingOf } from "./ownership";
import type { CouplingFacilityView, DvipaStatus, StackView, StructureView, SystemView } from "./types";
import type { World } from "./world";

/** What queries answer. */

export function stackView(world: World, label: string): StackView {
  const { system, name, status, group, structure, initial, policy } = world.stack(label);
  return {
    label,
    system,
    name,
    status,
    group,
    structure,
    ipSecurity: initial.ipSecurity !== undefined,
    ipSecurity6: initial.ipSecurity6 !== undefined,
    dvipsec: initial.dvipsec !== undefined,
    dvLocalFilter: initial.dvLocalFilter,
    policyInstalled: policy !== undefined,
    structureConnected: canUse(world, system, structure),
  };
}

export function systemView(world: World, name: string): SystemView {
  const { cpc, state, iked, pagent } = world.system(name);
  const links = [...world.facilities.keys()].filter((facility) => reaches(world, name, facility));
  return { name, state, cpc, iked, pagent, links };
}

export function facilityViews(world: World): CouplingFacilityView[] {
  const entries = new Map(world.model.assembly.manifest.couplingFacilities?.map((entry) => [entry.name, entry]));
  const systems = [...world.systems.keys()];
  return [...world.facilities].map(([name, state]) => {
    const connects = systems.filter((system) => isLinked(world, system, name));
    const brokenLinks = connects.filter((system) => world.brokenLinks.has(linkKey(system, name)));
    return { name, state, cpc: entries.get(name)?.cpc, connects, brokenLinks };
  });
}

export function structureView(world: World, name: string): StructureView {
  const structure = world.structures.get(name);
  const activePolicy = world.structurePolicies.get(name);
  const defined = activePolicy !== undefined;
  if (structure === undefined) {
    const state = defined ? "NotAllocated" : "NotDefined";
    const nothing = {
      size: 0,
      used: 0,
      capacity: 0,
      pending: undefined,
      rebuild: undefined,
      policy: undefined,
      activePolicy,
    };
    return { name, state, ...nothing, facilities: [], connectors: [], recovery: [], sequences: [] };
  }
  const { facilities, size, used, capacity, pending, recovery, sequences, rebuild } = structure;
  const held = facilities.length > 1 ? "Duplexed" : facilities.length > 0 ? "Allocated" : undefined;
  return {
    name,
    state: rebuild !== undefined ? "Rebuilding" : (held ?? (defined ? "NotAllocated" : "NotDefined")),
    facilities,
    connectors: [...structure.connectors].map(([system, { connected, reason }]) => ({
      system,
      state: connected ? "Connected" : "Disconnected",
      reason,
    })),
    size,
    used,
    capacity,
    pending,
    rebuild: rebuild && { kind: rebuild.kind, to: rebuild.to },
    policy: held === undefined && rebuild === undefined ? undefined : structure.policy,
    activePolicy,
    recovery,
    sequences,
  };
}

/** What a stack is to a DVIPA of its group. */
export function dvipaStatus(world: World, label: string, address: string): DvipaStatus {
  const { group, status, model } = world.stack(label);
  const state = dvipaOf(world, label, address);
  const holding = state && holdingOf(state, label);
  const target = status === "Active" && dvipasAt(world, group, address).some((one) => isTarget(world, one, label));
  const distributor = holding?.status === "Active" && state!.distributions.length > 0;
  const distribution = distributor ? (target ? "BOTH" : "DIST") : target ? "DEST" : "NEITHER";
  if (holding !== undefined) {
    const rank = holding.origin === "VIPABACKUP" ? holding.rank : undefined;
    return { status: holding.status, origin: holding.origin, rank, distribution };
  }
  const inactive = status === "Left" && defines(model, address);
  return {
    status: target ? "Target" : inactive ? "Inactive" : "None",
    origin: undefined,
    rank: undefined,
    distribution,
  };
}

function defines(
  model: { readonly defines: readonly { address: string }[]; readonly backups: readonly { address: string }[] },
  address: string,
): boolean {
  return [...model.defines, ...model.backups].some((definition) => definition.address === address);
}

/** An address in its one spelling. */
export function canonical(address: string): string {
  return canonicalIp(address) ?? address;
}
