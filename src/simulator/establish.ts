import { familyOf } from "../language/addresses";
import { endConnection, loadKey } from "./connection-state";
import { chooseTarget, distributionFor, type Candidate } from "./distribution";
import { partsOfKey } from "./dvipa-key";
import { canUse } from "./facilities";
import { activeHolding, isWithin } from "./ownership";
import type { Connection, DistributionState, DvipaState } from "./types";
import type { World } from "./world";

/** Targets that are in the group, and the connections they are given. */

const DEFAULT_TARGET = { weight: 10, preferred: false, rank: 1 };

/**
 * The targets of a distribution that are in the group and have dynamic XCF, each once. DESTIP ALL is all stacks of the CPC that
 * the DVIPA is kept in.
 */
export function targetsOf(world: World, dvipa: DvipaState, distribution: DistributionState): Candidate[] {
  const { group, address } = dvipa;
  const { cpc } = partsOfKey(dvipa.key);
  const { targets, addresses } = distribution;
  if (targets === undefined) {
    return world
      .membersOf(group)
      .filter((stack) => world.hasDynamicXcf(stack, address) && isWithin({ cpc }, world.cpcOf(stack)))
      .map((stack) => ({ ...DEFAULT_TARGET, stack, wlm: world.stack(stack).weight }));
  }
  const seen = new Set<string>();
  return addresses.flatMap((xcf, i): Candidate | readonly Candidate[] => {
    if (familyOf(xcf) !== familyOf(address)) return [];
    const stack = world.memberAt(group, xcf);
    if (stack === undefined || seen.has(stack)) return [];
    seen.add(stack);
    return { ...targets[i]!, stack, wlm: world.stack(stack).weight };
  });
}

/** Whether a stack is a target of a DVIPA now. */
export function isTarget(world: World, state: DvipaState, stack: string): boolean {
  return state.distributions.some((distribution) =>
    targetsOf(world, state, distribution).some((target) => target.stack === stack),
  );
}

/** Gives a connection to a stack: to a target where the port is distributed, else to the owner. */
export function establish(world: World, connection: Connection): void {
  const { id, dvipa, port, client, protection } = connection;
  const state = world.dvipas.get(dvipa);
  const owner = state && activeHolding(state)?.stack;
  if (state === undefined || owner === undefined) {
    return endConnection(world, id, "Failed", "no stack has the DVIPA");
  }
  const distribution = distributionFor(state.distributions, port);
  if (distribution === undefined) {
    world.connections.set(id, { ...connection, status: "Established", server: owner, distributed: false });
    return;
  }
  const candidates = targetsOf(world, state, distribution).filter((target) =>
    takes(world, state, owner, target, connection),
  );
  const key = loadKey(connection);
  const chosen = chooseTarget(distribution, candidates, world.loads.get(key), client, world.clock.now);
  if (chosen === undefined) return endConnection(world, id, "Failed", "no target takes connections to the port");
  if (protection === "manual" && chosen.stack !== owner) {
    return endConnection(world, id, "Failed", "a manual security association is not distributed");
  }
  world.loads.set(key, chosen.load);
  world.connections.set(id, { ...connection, status: "Established", server: chosen.stack, distributed: true });
}

function takes(
  world: World,
  { tunnels }: DvipaState,
  owner: string,
  { stack }: Candidate,
  { port, tunnel }: Connection,
): boolean {
  const { quiesced, system, structure } = world.stack(stack);
  if (quiesced.includes("all") || quiesced.includes(port)) return false;
  if (stack === owner || tunnel === undefined || !tunnels.includes(tunnel)) return true;
  const shadowed = world.tunnels.get(tunnel)!.shadows.some((shadow) => shadow.stack === stack);
  if (!shadowed || canUse(world, system, structure)) return true;
  return world.book.use("distributeWithoutStructure");
}
