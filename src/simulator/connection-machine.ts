import { canonicalIp, familyOf } from "../language/addresses";
import { endConnection } from "./connection-state";
import { dvipasAt } from "./cpc-scope";
import { partsOfKey } from "./dvipa-key";
import { release } from "./dvipa-machine";
import { SimulatorError } from "./errors";
import { establish } from "./establish";
import { connectionPacket, treatment } from "./filter";
import * as messages from "./messages";
import { activeHolding } from "./ownership";
import { keyExchangeRuleFor } from "../model/policy";
import { openTunnel, peerOf } from "./tunnel-machine";
import { tunnelsFor } from "./traffic";
import type { Connection, ConnectRequest, DvipaState } from "./types";
import type { World } from "./world";

/** Connections of clients: filters, tunnels where the policy asks for one, then a server. */

const FIRST_PORT = 49152;
const PORTS = 16384;

/** A client connects to a port of a DVIPA. */
export function connect(world: World, request: ConnectRequest): number {
  const id = ++world.counters.connection;
  const client = canonicalIp(request.client) ?? request.client;
  const state = findDvipa(world, request.dvipa, request.subplex, request.cpc);
  const connection: Connection = {
    id,
    client,
    clientPort: request.clientPort ?? FIRST_PORT + (id % PORTS),
    dvipa: state?.key ?? request.dvipa,
    port: request.port,
    status: "Negotiating",
    reason: undefined,
    server: undefined,
    distributed: false,
    protection: "none",
    tunnel: undefined,
  };
  world.connections.set(id, connection);
  const owner = state && activeHolding(state)?.stack;
  if (state === undefined || owner === undefined) {
    endConnection(world, id, "Failed", "no stack has the DVIPA");
    return id;
  }
  world.setDvipa(state.key, { connections: [...state.connections, id] });
  admit(world, connection, state, owner, request);
  return id;
}

/**
 * The DVIPA of an address, in a subplex or in the first that has it.
 *
 * @param cpc - where CPCSCOPE gives each CPC its own. @default - the first that has an owner
 */
export function findDvipa(
  world: World,
  address: string,
  subplex: string | undefined,
  cpc: string | undefined,
): DvipaState | undefined {
  const canonical = canonicalIp(address) ?? address;
  for (const group of subplex === undefined ? world.members.keys() : [subplex]) {
    const states = dvipasAt(world, group, canonical);
    const own = cpc === undefined ? states : states.filter(({ key }) => (partsOfKey(key).cpc ?? cpc) === cpc);
    const found = own.find((state) => activeHolding(state) !== undefined) ?? own[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The filters of the owner decide. */
function admit(world: World, connection: Connection, state: DvipaState, owner: string, request: ConnectRequest): void {
  const { id, client, clientPort, dvipa, port } = connection;
  const refuse = (reason: string) => endConnection(world, id, "Failed", reason);
  const local = isOnStack(world, owner, client, state);
  // Traffic between a client and a DVIPA of one stack is filtered with DVLOCALFLTR only, which is about IPv4.
  const filtered = world.stack(owner).initial.dvLocalFilter && familyOf(state.address) === 4;
  if (local && !filtered) return establish(world, connection);
  const found = treatment(world, owner, connectionPacket(state.address, port, client, clientPort));
  switch (found.kind) {
    case "deny":
      return refuse(
        found.rule === undefined ? "no filter rule matches" : `the filter rule ${found.rule.name} denies it`,
      );
    case "permit":
      if (request.protected === true) return refuse("the client protects its traffic, and the owner does not");
      return establish(world, connection);
    case "manual":
      if (request.protected === false) return mismatch(world, id, owner, client, state.address);
      return establish(world, { ...connection, protection: "manual" });
  }
  if (request.protected === false) return mismatch(world, id, owner, client, state.address);
  if (client === state.address) return refuse("no security association has one DVIPA at both ends");
  if (local && initiatesIkev1(world, owner, state.address, client)) {
    return refuse("IKEv1 cannot protect traffic of a client and a DVIPA of one stack");
  }
  const protectedOne = { ...connection, protection: "dynamic" as const };
  const [tunnel] = tunnelsFor(world, dvipa, client, port);
  if (tunnel?.master !== undefined) return establish(world, { ...protectedOne, tunnel: tunnel.id });
  const nat = request.nat ?? peerOf(world, client).nat;
  const { id: wanted } =
    tunnel ??
    openTunnel(world, found.rule, { dvipa, remote: client, port, clientPort, owner, nat, initiator: "remote" });
  world.connections.set(id, { ...protectedOne, tunnel: wanted });
}

function mismatch(world: World, id: number, owner: string, client: string, address: string): void {
  world.say(owner, messages.tunnelMismatch(client, address));
  endConnection(world, id, "Failed", "the client does not protect its traffic");
}

function isOnStack(world: World, owner: string, client: string, { group, address }: DvipaState): boolean {
  if (client === address) return true;
  if (world.stack(owner).model.ownAddresses.some((own) => own.address === client)) return true;
  return dvipasAt(world, group, client).some((state) => activeHolding(state)?.stack === owner);
}

function initiatesIkev1(world: World, owner: string, local: string, client: string): boolean {
  const { policy } = world.stack(owner);
  const how = policy && keyExchangeRuleFor(policy, local, client).final?.action?.howToInitiate.value;
  return how === "Main" || how === "Aggressive";
}

/** The connection of an id. @throws SimulatorError when there is none */
export function connectionOf(world: World, id: number): Connection {
  const connection = world.connections.get(id);
  if (connection === undefined) throw SimulatorError.noSuchConnection(id);
  return connection;
}

/** The client or the server ends a connection. One that has ended stays as it is. */
export function disconnectClient(world: World, id: number): void {
  const { status, dvipa } = connectionOf(world, id);
  if (status !== "Established" && status !== "Negotiating") return;
  endConnection(world, id, "Closed", undefined);
  release(world, dvipa);
}
