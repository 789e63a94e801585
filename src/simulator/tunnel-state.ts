import { endConnection } from "./connection-state";
import { saDeleted } from "./messages";
import { discard } from "./structure-machine";
import type { Connection, DvipaState, IkeSa, Tunnel } from "./types";
import type { World } from "./world";

/** The entries of tunnels and of phase 1 security associations. */

export function ikeKey({ stack, local, remote }: Pick<IkeSa, "stack" | "local" | "remote">): string {
  return `${stack}|${local}|${remote}`;
}

/** The stack that had the DVIPA no longer has it: its master is gone, and the next owner may negotiate again. */
export function loseMasters(world: World, { tunnels, address }: DvipaState, from: string): void {
  if (tunnels.length > 0) loseIkeSas(world, from, address);
  for (const id of tunnels) {
    const { attempt } = world.tunnels.get(id)!;
    world.setTunnel(id, { status: "Recovering", master: undefined, phase1: undefined, attempt: attempt + 1 });
  }
}

/** The phase 1 security associations of a stack are gone: of one address, or all of them. */
export function loseIkeSas(world: World, stack: string, local?: string): void {
  for (const [key, sa] of world.ikeSas) {
    if (sa.stack === stack && (local === undefined || sa.local === local)) world.ikeSas.delete(key);
  }
}

/** Connections that wait until a tunnel is negotiated. */
export function waitingFor(world: World, { id, dvipa }: Tunnel): readonly Connection[] {
  const { connections } = world.dvipas.get(dvipa) ?? { connections: [] };
  return connections
    .map((connection) => world.connections.get(connection)!)
    .filter(({ status, tunnel }) => status === "Negotiating" && tunnel === id);
}

/** Takes a tunnel out of the tables; connections that wait for it fail. Its data stays in the structure. */
export function forgetTunnel(world: World, tunnel: Tunnel, reason: string): void {
  const { id, dvipa } = tunnel;
  for (const connection of waitingFor(world, tunnel)) endConnection(world, connection.id, "Failed", reason);
  world.tunnels.delete(id);
  world.gone.set(id, reason);
  const state = world.dvipas.get(dvipa);
  if (state !== undefined) world.setDvipa(dvipa, { tunnels: state.tunnels.filter((other) => other !== id) });
}

/** Deletes a tunnel at its owner, and its data in the structure if the owner can use it. */
export function deleteTunnel(world: World, tunnel: Tunnel, reason: string): void {
  const { id, owner, master, ikeVersion } = tunnel;
  const { system, structure } = world.stack(owner);
  if (master !== undefined) world.say(owner, saDeleted(ikeVersion, master.generation, id));
  discard(world, system, structure, (held) => {
    held.removeRecord(id);
    held.removeSequencesOf(id);
  });
  forgetTunnel(world, tunnel, reason);
}

/** Removes the shadows that a stack has. */
export function loseShadows(world: World, stack: string): void {
  for (const { id, shadows, refused } of world.tunnels.values()) {
    if (shadows.some((shadow) => shadow.stack === stack) || refused.includes(stack)) {
      world.setTunnel(id, {
        shadows: shadows.filter((shadow) => shadow.stack !== stack),
        refused: refused.filter((other) => other !== stack),
      });
    }
  }
}
