import { familyOf } from "../../language/addresses";
import type { FilterRuleModel } from "./filter-rule";
import { PROTOCOL_NUMBERS, type NumberSpan, type ServiceModel } from "./service";

/** One packet as the filters of a stack see it. */
export interface Packet {
  readonly direction: "Inbound" | "Outbound";
  /** Address of this side: the destination of an inbound packet, the source of an outbound one. */
  readonly local: string;
  /** Address of the peer: the source of an inbound packet, the destination of an outbound one. */
  readonly remote: string;
  /** Protocol number. */
  readonly protocol: number;
  /** Of TCP and UDP. @default 0 */
  readonly localPort?: number;
  /** Of TCP and UDP. @default 0 */
  readonly remotePort?: number;
  /** Of ICMP, ICMPv6 and OSPF. @default 0 */
  readonly type?: number;
  /** Of ICMP and ICMPv6. @default 0 */
  readonly code?: number;
  /** Whether the packet is from or to this stack, or one that it forwards. @default Local */
  readonly routing?: "Local" | "Routed";
  /** Who set up the TCP connection: the peer (Inbound), or this system. @default Inbound */
  readonly connection?: "Inbound" | "Outbound";
  /** Security class of the interface, 1 to 255. @default 255 */
  readonly securityClass?: number;
  /** @default false */
  readonly fragment?: boolean;
}

const { TCP, UDP, ICMP, ICMPv6, OSPF } = PROTOCOL_NUMBERS;

/** Whether packets of a protocol have ports. */
export const hasPorts = (protocol: number): boolean => protocol === TCP || protocol === UDP;
/** Whether packets of a protocol have a type. */
export const hasType = (protocol: number): boolean => hasCode(protocol) || protocol === OSPF;
/** Whether packets of a protocol have a code. */
export const hasCode = (protocol: number): boolean => protocol === ICMP || protocol === ICMPv6;

/**
 * Whether a filter rule matches a packet while it is in effect. A bidirectional service has the local side as source: it
 * matches an outbound packet as it is, and an inbound one with source and destination swapped.
 *
 * @see Configuration Guide (V2R2), IP filter policy
 */
export function matches(rule: FilterRuleModel, packet: Packet): boolean {
  const { local, remote, direction } = packet;
  if (familyOf(local) !== familyOf(remote)) return false;
  return rule.services.some((service) => {
    const wanted = service.direction.value;
    if ((wanted !== "Bidirectional" && wanted !== direction) || !serves(service, packet)) return false;
    const inbound = wanted === "Inbound";
    const own = inbound ? rule.destination : rule.source;
    const peer = inbound ? rule.source : rule.destination;
    return own.has(local) && peer.has(remote);
  });
}

function serves(service: ServiceModel, packet: Packet): boolean {
  const { protocol, sourcePorts, destinationPorts, type, code, direction, connect, routing, securityClass } = service;
  if (protocol.value !== "All" && protocol.value !== packet.protocol) return false;
  if (routing.value !== "Either" && routing.value !== (packet.routing ?? "Local")) return false;
  if (securityClass.value !== 0 && securityClass.value !== (packet.securityClass ?? 255)) return false;
  if (service.fragmentsOnly && packet.fragment !== true) return false;
  const inbound = direction.value === "Inbound";
  const own = inbound ? destinationPorts.value : sourcePorts.value;
  const peer = inbound ? sourcePorts.value : destinationPorts.value;
  if (own !== "All" && !(hasPorts(packet.protocol) && within(own, packet.localPort))) return false;
  if (peer !== "All" && !(hasPorts(packet.protocol) && within(peer, packet.remotePort))) return false;
  if (type.value !== "Any" && !(hasType(packet.protocol) && within(type.value, packet.type))) return false;
  if (code.value !== "Any" && !(hasCode(packet.protocol) && within(code.value, packet.code))) return false;
  if (connect.value === "Either" || packet.protocol !== TCP) return true;
  return connect.value === `${packet.connection ?? "Inbound"}Connect`;
}

function within({ low, high }: NumberSpan, number = 0): boolean {
  return low <= number && number <= high;
}
