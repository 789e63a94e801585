import type { AddressSpan } from "../address-set";
import { addressNumber, addressText } from "./address-text";
import { hasCode, hasPorts, hasType, type Packet } from "./packet";
import { PROTOCOL_NUMBERS, protocolName, type ServiceContent } from "./service";

const { TCP, UDP, ICMP, ICMPv6, OSPF } = PROTOCOL_NUMBERS;

/** Places of the numbers of a packet, and of the limits of a {@link PacketBox}. */
const DIRECTION = 0;
const ROUTING = 1;
const PROTOCOL = 2;
const CONNECTION = 3;
/** Local port, or type. */
const FIRST = 4;
/** Remote port, or code. */
const SECOND = 5;
const CLASS = 6;
const FRAGMENT = 7;
const PLACES = 8;

const LOWEST: readonly number[] = [0, 0, 0, 0, 0, 0, 1, 0];
const HIGHEST: readonly number[] = [1, 1, 255, 1, 65535, 65535, 255, 1];
const ALL_REMOTE: Readonly<Record<4 | 6, AddressSpan>> = {
  4: { first: 0n, last: (1n << 32n) - 1n },
  6: { first: 0n, last: (1n << 128n) - 1n },
};

/**
 * Packets whose numbers lie between limits. Ports, types and who connects are limited only where the protocol is one number,
 * so that traffic of protocols that do not have them is never split by them.
 */
export interface PacketBox {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly remote: AddressSpan;
}

/** All packets between addresses of a family. */
export function allPackets(family: 4 | 6): PacketBox {
  return { low: LOWEST, high: HIGHEST, remote: ALL_REMOTE[family] };
}

/** Whether a packet between addresses of the family of the box is in it. */
export function inBox({ low, high, remote: { first, last } }: PacketBox, packet: Packet): boolean {
  const remote = addressNumber(packet.remote);
  return (
    first <= remote && remote <= last && numbersOf(packet).every((number, i) => low[i]! <= number && number <= high[i]!)
  );
}

/** The numbers of a packet beside its addresses. What it does not have is 0. */
function numbersOf(packet: Packet): readonly number[] {
  const { protocol } = packet;
  const types = hasType(protocol);
  const first = hasPorts(protocol) ? packet.localPort : types ? packet.type : undefined;
  const second = hasPorts(protocol) ? packet.remotePort : hasCode(protocol) ? packet.code : undefined;
  return [
    packet.direction === "Outbound" ? 1 : 0,
    packet.routing === "Routed" ? 1 : 0,
    protocol,
    protocol === TCP && packet.connection === "Outbound" ? 1 : 0,
    first ?? 0,
    second ?? 0,
    packet.securityClass ?? 255,
    packet.fragment === true ? 1 : 0,
  ];
}

/** The packets of a service and of these peers; none where no packet can match, such as for ports of ICMP. */
export function serviceBoxes(service: ServiceContent, peers: readonly AddressSpan[]): PacketBox[] {
  const { protocol, sourcePorts, destinationPorts, type, code, direction, connect, routing, securityClass } = service;
  const inbound = direction.value === "Inbound";
  const own = inbound ? destinationPorts.value : sourcePorts.value;
  const peer = inbound ? sourcePorts.value : destinationPorts.value;
  const ports = own !== "All" || peer !== "All";
  const types = type.value !== "Any" || code.value !== "Any";
  if (ports && types) return [];
  const needs = ports ? hasPorts : types ? (code.value === "Any" ? hasType : hasCode) : undefined;
  return protocolSpans(protocol.value, needs, connect.value !== "Either").flatMap(([from, to]) => {
    const low = [...LOWEST];
    const high = [...HIGHEST];
    const limit = (place: number, least: number, greatest = least) => {
      low[place] = Math.max(low[place]!, least);
      high[place] = Math.min(high[place]!, greatest);
    };
    limit(PROTOCOL, from, to);
    limitToProtocol(low, high);
    if (direction.value !== "Bidirectional") limit(DIRECTION, inbound ? 0 : 1);
    if (routing.value !== "Either") limit(ROUTING, routing.value === "Local" ? 0 : 1);
    if (securityClass.value !== 0) limit(CLASS, securityClass.value);
    if (service.fragmentsOnly) limit(FRAGMENT, 1);
    if (own !== "All") limit(FIRST, own.low, own.high);
    if (peer !== "All") limit(SECOND, peer.low, peer.high);
    if (type.value !== "Any") limit(FIRST, type.value.low, type.value.high);
    if (code.value !== "Any") limit(SECOND, code.value.low, code.value.high);
    if (connect.value !== "Either" && from === TCP && to === TCP)
      limit(CONNECTION, connect.value === "InboundConnect" ? 0 : 1);
    return low.some((least, i) => least > high[i]!) ? [] : peers.map((remote) => ({ low, high, remote }));
  });
}

/** First and last number of the protocols of a service, TCP by itself where only TCP has what the service is about. */
function protocolSpans(
  protocol: number | "All",
  needs: ((protocol: number) => boolean) | undefined,
  tcpApart: boolean,
): readonly (readonly [number, number])[] {
  if (needs !== undefined) {
    const numbers = protocol === "All" ? [ICMP, TCP, UDP, ICMPv6, OSPF] : [protocol];
    return numbers.filter(needs).map((number) => [number, number] as const);
  }
  if (protocol !== "All") return [[protocol, protocol]];
  if (!tcpApart) return [[0, 255]];
  return [
    [0, TCP - 1],
    [TCP, TCP],
    [TCP + 1, 255],
  ];
}

/** Types and codes are octets, unlike ports. */
function limitToProtocol(low: readonly number[], high: number[]): void {
  if (low[PROTOCOL] !== high[PROTOCOL] || !hasType(low[PROTOCOL]!)) return;
  high[FIRST] = Math.min(high[FIRST]!, 255);
  high[SECOND] = Math.min(high[SECOND]!, 255);
}

/** The packets that are in two boxes. */
export function common(a: PacketBox, b: PacketBox): PacketBox | undefined {
  const first = a.remote.first > b.remote.first ? a.remote.first : b.remote.first;
  const last = a.remote.last < b.remote.last ? a.remote.last : b.remote.last;
  if (first > last) return undefined;
  const low: number[] = [];
  const high: number[] = [];
  for (let i = 0; i < PLACES; i++) {
    low.push(Math.max(a.low[i]!, b.low[i]!));
    high.push(Math.min(a.high[i]!, b.high[i]!));
    if (low[i]! > high[i]!) return undefined;
  }
  limitToProtocol(low, high);
  return { low, high, remote: { first, last } };
}

/** What of a box is not in another, as boxes that do not overlap. */
export function without(box: PacketBox, other: PacketBox): readonly PacketBox[] {
  const inner = common(box, other);
  if (inner === undefined) return [box];
  const pieces: PacketBox[] = [];
  const low = [...box.low];
  const high = [...box.high];
  const keep = (place: number, least: number, greatest: number) => {
    const [pieceLow, pieceHigh] = [[...low], [...high]];
    pieceLow[place] = least;
    pieceHigh[place] = greatest;
    limitToProtocol(pieceLow, pieceHigh);
    pieces.push({ low: pieceLow, high: pieceHigh, remote: box.remote });
  };
  // The protocol is cut before ports and types, which it decides.
  for (let i = 0; i < PLACES; i++) {
    if (low[i]! < inner.low[i]!) keep(i, low[i]!, inner.low[i]! - 1);
    low[i] = inner.low[i]!;
    if (high[i]! > inner.high[i]!) keep(i, inner.high[i]! + 1, high[i]!);
    high[i] = inner.high[i]!;
    if (i === PROTOCOL) limitToProtocol(low, high);
  }
  const { first, last } = box.remote;
  if (first < inner.remote.first) pieces.push({ low, high, remote: { first, last: inner.remote.first - 1n } });
  if (last > inner.remote.last) pieces.push({ low, high, remote: { first: inner.remote.last + 1n, last } });
  return pieces;
}

/** Whether all packets of a box are forwarded ones. */
export function isForwarded({ low }: PacketBox): boolean {
  return low[ROUTING] === 1;
}

/** The packets of the other direction, or the forwarded ones for the local ones and the other way round. */
export function flipped({ low, high, remote }: PacketBox, what: "direction" | "routing"): PacketBox {
  const place = what === "direction" ? DIRECTION : ROUTING;
  return { low: low.with(place, 1 - high[place]!), high: high.with(place, 1 - low[place]!), remote };
}

/** A packet of a box. */
export function exampleOf(local: string, { low, high, remote }: PacketBox, family: 4 | 6): Packet {
  const preferred = [TCP, UDP, ICMP].find((number) => low[PROTOCOL]! <= number && number <= high[PROTOCOL]!);
  const protocol = preferred ?? low[PROTOCOL]!;
  // The first address of a network is not one that sends packets.
  const number = remote.first < remote.last ? remote.first + 1n : remote.first;
  return {
    direction: low[DIRECTION] === 0 ? "Inbound" : "Outbound",
    local,
    remote: addressText(number, family),
    protocol,
    ...(hasPorts(protocol) && { localPort: low[FIRST]!, remotePort: low[SECOND]! }),
    ...(hasType(protocol) && { type: low[FIRST]! }),
    ...(hasCode(protocol) && { code: low[SECOND]! }),
    routing: low[ROUTING] === 0 ? "Local" : "Routed",
    ...(protocol === TCP && { connection: low[CONNECTION] === 0 ? "Inbound" : "Outbound" }),
    securityClass: high[CLASS]!,
    fragment: low[FRAGMENT] === 1,
  };
}

/** A box in words. */
export function boxText({ low, high, remote }: PacketBox, family: 4 | 6): string {
  const protocol = low[PROTOCOL]!;
  const single = protocol === high[PROTOCOL];
  const ports = single && hasPorts(protocol);
  const whole = (place: number) =>
    low[place] === LOWEST[place] && (high[place] === HIGHEST[place] || (!ports && high[place] === 255));
  const span = (place: number) => (low[place] === high[place] ? `${low[place]}` : `${low[place]}-${high[place]}`);
  const parts: string[] = [];
  if (single) parts.push(/^\d/.test(protocolName(protocol)) ? `protocol ${protocol}` : protocolName(protocol));
  else parts.push(whole(PROTOCOL) ? "all protocols" : `protocols ${span(PROTOCOL)}`);
  if (!whole(FIRST)) parts.push(`${ports ? "local port" : "type"} ${span(FIRST)}`);
  if (!whole(SECOND)) parts.push(`${ports ? "remote port" : "code"} ${span(SECOND)}`);
  if (!whole(CONNECTION)) parts.push(`connections set up by ${low[CONNECTION] === 0 ? "the peer" : "this system"}`);
  const all = ALL_REMOTE[family];
  if (remote.first !== all.first || remote.last !== all.last) {
    const ends = [...new Set([remote.first, remote.last])].map((number) => addressText(number, family));
    parts.push(`with ${ends.join("-")}`);
  }
  if (!whole(DIRECTION)) parts.push(low[DIRECTION] === 0 ? "inbound" : "outbound");
  if (!whole(ROUTING)) parts.push(low[ROUTING] === 0 ? "local" : "routed");
  if (!whole(CLASS)) parts.push(`security class ${span(CLASS)}`);
  if (!whole(FRAGMENT)) parts.push(low[FRAGMENT] === 0 ? "no fragments" : "fragments");
  return parts.join(", ");
}
