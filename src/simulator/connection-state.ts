import { afterEnd } from "./distribution";
import type { Connection, ConnectionStatus, DvipaState } from "./types";
import type { World } from "./world";

/** The entry of a connection, its place in the DVIPA, and what it adds to the load of its server. */

export function loadKey({ dvipa, port }: Pick<Connection, "dvipa" | "port">): string {
  return `${dvipa}/${port}`;
}

/** Ends a connection that is not ended yet. */
export function endConnection(world: World, id: number, status: ConnectionStatus, reason: string | undefined): void {
  const connection = world.connections.get(id)!;
  const { dvipa, server, distributed } = connection;
  world.connections.set(id, { ...connection, status, reason });
  const state = world.dvipas.get(dvipa);
  if (state !== undefined) world.setDvipa(dvipa, { connections: state.connections.filter((other) => other !== id) });
  if (server === undefined) return;
  const key = loadKey(connection);
  const load = world.loads.get(key);
  if (distributed && load !== undefined) world.loads.set(key, afterEnd(load, server));
  if (status === "Lost") world.note(server, `Connection ${id} of ${connection.client} with ${dvipa} lost: ${reason}.`);
}

/** The connections of a DVIPA that a stack serves. */
export function servedBy(world: World, state: DvipaState, stack: string): readonly number[] {
  if (state.connections.length === 0) return state.connections;
  return state.connections.filter((id) => world.connections.get(id)!.server === stack);
}

/** All connections that a stack serves. */
export function connectionsOn(world: World, stack: string): readonly Connection[] {
  return [...world.connections.values()].filter(({ server, status }) => server === stack && status === "Established");
}
