import { familyOf } from "../../language/addresses";
import type { DvipaModel } from "../../model/dvipa";
import { decisions, Traffic, type FilterRuleModel, type PolicyModel } from "../../model/policy";
import { PROTOCOL_NUMBERS } from "../../model/policy/service";
import type { StackModel } from "../../model/stack";
import type { Machine } from "../machine";
import type { NamedConnection } from "./types";

/** A client that a policy lets connect. */
export interface Client extends NamedConnection {
  /** Place of the DVIPA in the model. */
  readonly index: number;
  readonly clientPort: number;
  /** Stack whose policy the client knows. */
  readonly policyOf: string;
}

const { TCP } = PROTOCOL_NUMBERS;
const USUAL_PORT = 443;
const FIRST_PRIVATE_PORT = 49152;
/** A client of a DVIPA whose stack has no filters: addresses for documentation. */
const ANYBODY = { 4: "198.51.100.1", 6: "2001:db8:ffff::1" } as const;

/**
 * Clients to try the DVIPAs of a sysplex with: one for each filter rule that protects TCP connections to a DVIPA, and one for
 * each DVIPA that no rule protects, where the policy of its owner permits one.
 */
export function clientsOf(machine: Machine): readonly Client[] {
  return machine.model.dvipas.flatMap((dvipa, index): readonly Client[] => {
    const first = firstHolder(dvipa);
    const subplex = machine.stack(first.label).group;
    const protector = dvipa.protection?.by === "policy" ? dvipa.protection.stack : undefined;
    const head = { index, dvipa: dvipa.address, subplex };
    const secured = protector === undefined ? [] : securedPeers(dvipa, protector);
    if (secured.length > 0) {
      return secured.map((peer) => ({ ...head, ...peer, protected: true, policyOf: protector!.label }));
    }
    const peer = plainPeer(dvipa, first);
    return peer === undefined ? [] : [{ ...head, ...peer, protected: false, policyOf: first.label }];
  });
}

/** The stack that defines a DVIPA, else the first that backs it up: one of them there is. */
export function firstHolder({ owners, backups }: DvipaModel): StackModel {
  return (owners[0] ?? backups[0]!).stack;
}

type Peer = Pick<Client, "client" | "clientPort" | "port">;

/** A client for each rule with an IpDynVpnAction that decides over connections to a DVIPA. */
function securedPeers(dvipa: DvipaModel, { policy }: StackModel): readonly Peer[] {
  const traffic = tcpOf(dvipa);
  const byRule = new Map<FilterRuleModel, Traffic>();
  for (const { traffic: piece, decision } of decisions(policy!, dvipa.address, traffic)) {
    const { rule, action } = decision;
    if (action !== "IpSec" || rule?.dynamicAction === undefined) continue;
    const known = byRule.get(rule);
    byRule.set(rule, known === undefined ? piece : known.union(piece));
  }
  return [...byRule.values()].flatMap((piece) => peerIn(withKeyExchange(piece, policy!), dvipa) ?? []);
}

/** A client that the filters of a stack let connect without a tunnel. */
function plainPeer(dvipa: DvipaModel, stack: StackModel): Peer | undefined {
  const { policy, ipSecurity, ipSecurity6, defaultPolicy } = stack;
  const filters = ipSecurity !== undefined && (dvipa.family === 4 || ipSecurity6 !== undefined);
  if (!filters) return { client: ANYBODY[dvipa.family], clientPort: FIRST_PRIVATE_PORT, port: portsOf(dvipa)[0]! };
  const asked = policy?.hasFilterPolicy === true ? policy : defaultPolicy;
  for (const { traffic, decision } of decisions(asked, dvipa.address, tcpOf(dvipa))) {
    if (decision.action === "Permit") return peerIn(traffic, dvipa);
  }
  return undefined;
}

function tcpOf({ address }: DvipaModel): Traffic {
  return Traffic.of(address, { protocol: TCP, routing: "Local" });
}

/** What of some traffic a key exchange rule is for, or all of it where none is. */
function withKeyExchange(traffic: Traffic, policy: PolicyModel): Traffic {
  for (const { remote } of policy.keyExchangeRulesFor(traffic.address)) {
    const both = traffic.intersect(Traffic.of(traffic.address, { protocol: TCP, remote: remote.location }));
    if (!both.isEmpty) return both;
  }
  return traffic;
}

/** Ports to try: those that are distributed, then a usual one. */
function portsOf({ distributions }: DvipaModel): readonly number[] {
  const distributed = distributions.flatMap(({ statement }) =>
    (statement.value.ports ?? []).map((port) => Number(String(port).split("-")[0])),
  );
  return [...distributed, USUAL_PORT];
}

/** A client whose connections are of some traffic. */
function peerIn(traffic: Traffic, dvipa: DvipaModel): Peer | undefined {
  const { address } = dvipa;
  const fitting = portsOf(dvipa)
    .map((localPort) => traffic.intersect(Traffic.of(address, { protocol: TCP, localPort })))
    .find((piece) => !piece.isEmpty);
  const packet = (fitting ?? traffic).example;
  if (packet === undefined || familyOf(packet.remote) !== dvipa.family) return undefined;
  const { remote, localPort, remotePort } = packet;
  const isFree = traffic.has({ ...packet, remotePort: FIRST_PRIVATE_PORT });
  return { client: remote, port: localPort ?? USUAL_PORT, clientPort: isFree ? FIRST_PRIVATE_PORT : (remotePort ?? 0) };
}
