import type { FilterRuleModel } from "../model/policy";
import { establish } from "./establish";
import { blockedIkePort, selectorsOf, treatment } from "./filter";
import * as messages from "./messages";
import {
  initiationOf,
  isRefusal,
  natLetsInitiate,
  negotiatePhase1,
  negotiatePhase2,
  type Ends,
  type Phase2,
  type Refusal,
} from "./negotiation";
import { packetOf, share } from "./shadows";
import { discard } from "./structure-machine";
import { deleteTunnel, forgetTunnel, ikeKey, waitingFor } from "./tunnel-state";
import type { IkeSa, Nat, Tunnel } from "./types";
import { type Peer, type World } from "./world";

/**
 * Tunnels at the owner of a DVIPA: its IKE daemon negotiates phase 1 and phase 2, the stack installs the security association,
 * refreshes it before it expires, and ends it with VpnLife.
 *
 * @see z/OS Communications Server: IP Configuration Guide, Refreshing security associations
 */

/** Milliseconds of a phase, without what is random. */
const PHASE_1_TIME = 100;
const PHASE_2_TIME = 50;
const JITTER = 20;
/** IKE waits 2 seconds for an answer, tries again 6 times, and waits twice as long each time. */
const NO_ANSWER_TIME = 2000 * (2 ** 7 - 1);
const MINUTE = 60_000;
const AGREEABLE: Peer = { policy: undefined, matching: new Map(), nat: "none", answers: true };

export function peerOf(world: World, client: string): Peer {
  return world.peers.get(client) ?? AGREEABLE;
}

/** What a negotiation for a new tunnel is about. */
export interface TunnelRequest {
  readonly dvipa: string;
  readonly remote: string;
  readonly port: number;
  readonly clientPort: number;
  readonly owner: string;
  readonly nat: Nat;
  readonly initiator: "local" | "remote";
}

/** The IKE daemons begin to negotiate a tunnel. */
export function openTunnel(world: World, rule: FilterRuleModel, request: TunnelRequest): Tunnel {
  const state = world.dvipas.get(request.dvipa)!;
  const tunnel: Tunnel = {
    ...request,
    id: `Y${++world.counters.tunnel}`,
    local: state.address,
    selectors: selectorsOf(rule, request.port),
    action: rule.dynamicAction!,
    rule: rule.name,
    treatment: rule.treatmentKey,
    ikeVersion: "IKEv2",
    service: { encapsulation: "", encryption: "", authentication: "" },
    canInitiate: false,
    status: "Negotiating P1",
    attempt: 1,
    phase1: undefined,
    generation: 0,
    master: undefined,
    shadows: [],
    refused: [],
    vpnLifeEnds: undefined,
    peerKeepsOldUntil: undefined,
  };
  world.tunnels.set(tunnel.id, tunnel);
  world.setDvipa(state.key, { tunnels: [...state.tunnels, tunnel.id] });
  negotiate(world, tunnel);
  return tunnel;
}

/** Phase 1 of a tunnel is under way. */
export function negotiate(world: World, { id, attempt, remote }: Tunnel): void {
  const time = peerOf(world, remote).answers ? PHASE_1_TIME + world.random.below(JITTER) : NO_ANSWER_TIME;
  world.schedule(time, { type: "phase-1", tunnel: id, attempt });
}

function endsOf(world: World, { owner, local, remote, initiator, nat }: Tunnel): Ends {
  return { policy: world.stack(owner).policy, peer: peerOf(world, remote), local, remote, initiator, nat };
}

/** Whether the IKE daemon of the owner can go on with a negotiation, which fails otherwise. */
function current(world: World, id: string, attempt: number): Tunnel | undefined {
  const tunnel = world.tunnels.get(id);
  if (tunnel === undefined || tunnel.attempt !== attempt) return undefined;
  const { system } = world.stack(tunnel.owner);
  if (world.system(system).iked === "Up") return tunnel;
  fail(world, tunnel, { messages: [], reason: `the IKE daemon of ${system} is down` });
  return undefined;
}

/** Phase 1 ends. A phase 1 security association of the same two addresses is used again. */
export function endPhase1(world: World, id: string, attempt: number): void {
  const tunnel = current(world, id, attempt);
  if (tunnel === undefined) return;
  const { owner: stack, local, remote } = tunnel;
  if (!peerOf(world, remote).answers)
    return fail(world, tunnel, { messages: [], reason: "the client does not answer" });
  const key = ikeKey({ stack, local, remote });
  let ike = world.ikeSas.get(key);
  const found = ike !== undefined;
  if (ike === undefined) {
    const outcome = negotiatePhase1(endsOf(world, tunnel));
    if (isRefusal(outcome)) return fail(world, tunnel, outcome);
    const blocked = blockedIkePort(world, stack, tunnel);
    if (blocked !== undefined) {
      return fail(world, tunnel, { messages: [], reason: `the filters of ${stack} block UDP port ${blocked} of IKE` });
    }
    world.say(stack, ...outcome.messages);
    ike = {
      id: `K${++world.counters.ikeSa}`,
      stack,
      local,
      remote,
      version: outcome.version,
      rule: outcome.rule.name,
      generation: 1,
      lifetime: outcome.lifetime,
      expiresAt: world.clock.now + outcome.lifetime * MINUTE,
    };
    world.ikeSas.set(key, ike);
    scheduleIkeRefresh(world, ike);
  }
  const changed = world.setTunnel(id, {
    phase1: ike.id,
    ikeVersion: ike.version,
    status: tunnel.status === "Negotiating P1" ? "Negotiating P2" : tunnel.status,
    peerKeepsOldUntil: keepsOld(world, tunnel, ike, found),
  });
  const { attempt: number } = changed;
  world.schedule(PHASE_2_TIME + world.random.below(JITTER), { type: "phase-2", tunnel: id, attempt: number });
}

/** After a takeover a client with IKEv2 keeps the old one until it finds it dead, where phase 1 was there already. */
function keepsOld(world: World, { status, owner }: Tunnel, { version }: IkeSa, found: boolean): number | undefined {
  if (status !== "Recovering" || version !== "IKEv2" || !found) return undefined;
  const interval = world.stack(owner).policy?.keyExchange?.livenessInterval.value ?? 30;
  return interval === 0 ? undefined : world.clock.now + interval * 1000;
}

/** Phase 2 ends. */
export function endPhase2(world: World, id: string, attempt: number): void {
  const tunnel = current(world, id, attempt);
  if (tunnel === undefined) return;
  const { kind, rule } = treatment(world, tunnel.owner, packetOf(tunnel));
  if (kind !== "dynamic" || rule === undefined) {
    return fail(world, tunnel, { messages: [], reason: "no filter rule with an IpDynVpnAction matches" });
  }
  const outcome = negotiatePhase2(endsOf(world, tunnel), rule, packetOf(tunnel), tunnel.ikeVersion);
  if (isRefusal(outcome)) return fail(world, tunnel, outcome);
  install(world, tunnel, rule, outcome);
}

function install(world: World, tunnel: Tunnel, rule: FilterRuleModel, { service, lifetime, lifesize }: Phase2): void {
  const { id, owner, master: old, ikeVersion, nat, remote, local } = tunnel;
  const { now } = world.clock;
  const generation = tunnel.generation + 1;
  const life = lifetime * MINUTE;
  // The refresh begins 5 to 15 percent before the end.
  const refreshAt = now + Math.floor((life * (850 + world.random.below(100))) / 1000);
  const { initiation, vpnLife } = rule.dynamicVpn!;
  const exchange = world.ikeSas.get(ikeKey({ stack: owner, local, remote }));
  const action = world.stack(owner).policy?.keyExchange?.rules.find(({ name }) => name === exchange?.rule)?.action;
  const vpnLifeEnds = tunnel.vpnLifeEnds ?? (vpnLife.value === 0 ? undefined : now + vpnLife.value * MINUTE);
  world.setTunnel(id, {
    status: "Installed",
    generation,
    service,
    action: rule.dynamicAction!,
    rule: rule.name,
    treatment: rule.treatmentKey,
    canInitiate:
      natLetsInitiate(nat) &&
      initiation.value !== "RemoteOnly" &&
      action?.howToInitiate.value !== "DoNot" &&
      initiationOf(peerOf(world, remote), packetOf(tunnel)) !== "LocalOnly",
    vpnLifeEnds,
    master: {
      generation,
      spiIn: world.nextSpi(),
      spiOut: world.nextSpi(),
      stack: owner,
      refreshAt,
      expiresAt: now + life,
      lifesizeUsed: 0,
      lifesize,
      nextSequence: 1,
      distributed: false,
      recoverable: false,
      used: false,
    },
  });
  if (old !== undefined) world.say(owner, messages.saDeleted(ikeVersion, old.generation, id));
  const { system, structure } = world.stack(owner);
  discard(world, system, structure, (held) => held.removeSequencesOf(id));
  share(world, id);
  world.schedule(refreshAt - now, { type: "refresh", tunnel: id, generation }, false);
  world.schedule(life, { type: "expire", tunnel: id, generation }, false);
  if (vpnLifeEnds !== undefined && tunnel.vpnLifeEnds === undefined) scheduleVpnLife(world, id, vpnLifeEnds);
  for (const connection of waitingFor(world, tunnel)) establish(world, connection);
}

/** The end of VpnLife is due. */
export function scheduleVpnLife(world: World, tunnel: string, ends: number): void {
  world.schedule(Math.max(0, ends - world.clock.now), { type: "vpn-life", tunnel, ends }, false);
}

/** A negotiation failed. An old security association stays until it expires; what a takeover could not restore is lost. */
export function fail(world: World, tunnel: Tunnel, { messages: found, reason }: Refusal): void {
  const { id, owner, dvipa, local, remote, status, master } = tunnel;
  world.say(owner, ...found);
  if (status === "Recovering") {
    world.say(owner, messages.notReestablished(local));
    const key = unrecoveredKey(dvipa, owner);
    world.unrecovered.set(key, [...(world.unrecovered.get(key) ?? []), id]);
  } else world.note(owner, `The tunnel ${id} with ${remote} was not negotiated: ${reason}.`);
  if (master !== undefined) {
    world.setTunnel(id, { status: "Installed" });
    return;
  }
  forgetTunnel(world, tunnel, reason);
}

export function unrecoveredKey(dvipa: string, stack: string): string {
  return `${dvipa} ${stack}`;
}

/** Refreshes the security association of a tunnel: phase 2 begins again, for the next generation. */
export function refreshTunnel(world: World, id: string): void {
  const tunnel = world.tunnels.get(id);
  if (tunnel?.status !== "Installed" || world.system(world.stack(tunnel.owner).system).iked !== "Up") return;
  // A peer that z/OS cannot start with refreshes by itself.
  const initiator = tunnel.canInitiate ? "local" : "remote";
  negotiate(world, world.setTunnel(id, { status: "Refreshing", attempt: tunnel.attempt + 1, initiator }));
}

/** A security association nears its end: one that nothing uses is not refreshed. */
export function refreshDue(world: World, id: string, generation: number): void {
  const tunnel = world.tunnels.get(id);
  if (tunnel?.master?.generation !== generation) return;
  const { connections } = world.dvipas.get(tunnel.dvipa)!;
  const used = tunnel.master.used || connections.some((connection) => world.connections.get(connection)!.tunnel === id);
  if (used) refreshTunnel(world, id);
  else world.say(tunnel.owner, messages.notRekeyed(id));
}

/** A security association has expired. */
export function expire(world: World, id: string, generation: number): void {
  const tunnel = world.tunnels.get(id);
  if (tunnel?.master?.generation === generation) deleteTunnel(world, tunnel, "its security association expired");
}

/** The VpnLife of a tunnel ends. */
export function endVpnLife(world: World, id: string, ends: number): void {
  const tunnel = world.tunnels.get(id);
  if (tunnel?.vpnLifeEnds === ends) deleteTunnel(world, tunnel, "its VpnLife ended");
}

/** Refreshes a phase 1 security association: IKEv1 authenticates again, IKEv2 makes new keys. No effect on the structure. */
export function refreshIkeSa(world: World, key: string): void {
  const ike = world.ikeSas.get(key);
  if (ike === undefined || world.system(world.stack(ike.stack).system).iked !== "Up") return;
  const next = { ...ike, generation: ike.generation + 1, expiresAt: world.clock.now + ike.lifetime * MINUTE };
  world.ikeSas.set(key, next);
  if (ike.version === "IKEv1") world.say(ike.stack, messages.reauthenticated(ike.version, ike.id));
  scheduleIkeRefresh(world, next);
}

function scheduleIkeRefresh(world: World, ike: IkeSa): void {
  const event = { type: "ike-life", ikeSa: ikeKey(ike), generation: ike.generation } as const;
  world.schedule(Math.floor(ike.lifetime * MINUTE * 0.9), event, false);
}

/** A phase 1 security association nears its end: one without tunnels goes. */
export function ikeLifeDue(world: World, key: string, generation: number): void {
  const ike = world.ikeSas.get(key);
  if (ike?.generation !== generation) return;
  const used = [...world.tunnels.values()].some(({ phase1 }) => phase1 === ike.id);
  if (used && world.system(world.stack(ike.stack).system).iked === "Up") refreshIkeSa(world, key);
  else world.ikeSas.delete(key);
}
