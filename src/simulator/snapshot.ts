import type { World } from "./world";

/** The state of a machine as plain JSON: what differs between two machines differs here. */
export function snapshotOf(world: World) {
  return {
    time: world.clock.now,
    random: world.random.toJSON(),
    systems: [...world.systems.values()],
    stacks: [...world.stacks.values()].map(({ initial: _initial, model: _model, policy, ...state }) => ({
      ...state,
      policyInstalled: policy !== undefined,
    })),
    groups: Object.fromEntries(world.members),
    dvipas: [...world.dvipas.values()],
    connections: [...world.connections.values()],
    tunnels: [...world.tunnels.values()],
    ikeSas: [...world.ikeSas.values()],
    peers: Object.fromEntries(
      [...world.peers].map(([client, { nat, answers, policy, matching }]) => [
        client,
        { nat, answers, own: policy !== undefined, matching: [...matching.keys()] },
      ]),
    ),
    sent: Object.fromEntries(world.sent),
    counters: { ...world.counters },
    loads: Object.fromEntries(world.loads),
    ranges: Object.fromEntries(world.ranges),
    facilities: Object.fromEntries(world.facilities),
    brokenLinks: [...world.brokenLinks],
    cfrm: world.cfrm?.name,
    structures: [...world.structures.values()].map((structure) => ({
      name: structure.name,
      facilities: structure.facilities,
      size: structure.size,
      pending: structure.pending,
      rebuild: structure.rebuild,
      connectors: Object.fromEntries(structure.connectors),
      recovery: structure.recovery,
      sequences: structure.sequences,
    })),
    gone: Object.fromEntries(world.gone),
    unrecovered: Object.fromEntries(world.unrecovered),
    waiting: Object.fromEntries(world.waiting),
    pending: world.clock.pending,
    assumptionsUsed: world.book.used,
  };
}

/** The state of a machine. */
export type Snapshot = ReturnType<typeof snapshotOf>;
