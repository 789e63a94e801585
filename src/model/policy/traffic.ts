import { familyOf } from "../../language/addresses";
import { AddressSet } from "../address-set";
import type { FilterRuleModel } from "./filter-rule";
import type { Packet } from "./packet";
import {
  allPackets,
  boxText,
  common,
  exampleOf,
  flipped,
  inBox,
  isForwarded,
  serviceBoxes,
  without,
  type PacketBox,
} from "./packet-box";
import { serviceContent } from "./service";

/** What packets have in common: of a protocol, with a port on either side, with some peers. */
export interface TrafficLimits {
  /** Protocol number. @default - every protocol */
  readonly protocol?: number | undefined;
  /** Of TCP and UDP. @default - every port */
  readonly localPort?: number;
  /** Of TCP and UDP. @default - every port */
  readonly remotePort?: number;
  /** Addresses of the peers. @default - all of them */
  readonly remote?: AddressSet;
  /** Packets from and to this stack, or those that it forwards. @default Either */
  readonly routing?: "Local" | "Routed" | "Either";
  /** @default Bidirectional */
  readonly direction?: "Inbound" | "Outbound" | "Bidirectional";
}

/**
 * A set of packets from and to one local address: remote addresses, protocols, ports or types, direction, routing, security
 * class. Packets are seen from this side: an inbound one has the local address as destination, an outbound one as source.
 */
export class Traffic {
  private constructor(
    /** The local address. */
    readonly address: string,
    private readonly boxes: readonly PacketBox[],
  ) {}

  /** All packets from and to a local address. */
  static all(address: string): Traffic {
    return new Traffic(address, [allPackets(familyOf(address))]);
  }

  /** The packets from and to a local address that have something in common. */
  static of(address: string, limits: TrafficLimits): Traffic {
    const { protocol, localPort, remotePort, remote, routing = "Either", direction = "Bidirectional" } = limits;
    const family = familyOf(address);
    const [source, destination] = direction === "Inbound" ? [remotePort, localPort] : [localPort, remotePort];
    const port = (number: number | undefined) => (number === undefined ? undefined : { low: number, high: number });
    const service = serviceContent({
      protocol,
      routing,
      direction: { direction },
      sourcePortRange: port(source),
      destinationPortRange: port(destination),
    });
    return new Traffic(address, serviceBoxes(service, (remote ?? AddressSet.all).spans(family)));
  }

  /** The packets from and to a local address that a filter rule matches, while it is in effect. */
  static ofRule(rule: FilterRuleModel, address: string): Traffic {
    const family = familyOf(address);
    const asSource = rule.source.has(address);
    const asDestination = rule.destination.has(address);
    const boxes = rule.services.flatMap((service) => {
      const inbound = service.direction.value === "Inbound";
      if (!(inbound ? asDestination : asSource)) return [];
      return serviceBoxes(service, (inbound ? rule.source : rule.destination).spans(family));
    });
    return new Traffic(address, boxes);
  }

  get isEmpty(): boolean {
    return this.boxes.length === 0;
  }

  /** Whether all packets are forwarded ones: neither from nor to the stack itself. */
  get isForwarded(): boolean {
    return this.boxes.every(isForwarded);
  }

  /** Whether a packet is one of these. */
  has(packet: Packet): boolean {
    if (packet.local !== this.address || familyOf(packet.remote) !== familyOf(this.address)) return false;
    return this.boxes.some((box) => inBox(box, packet));
  }

  /** The packets that are in both. */
  intersect(other: Traffic): Traffic {
    if (other.address !== this.address) return new Traffic(this.address, []);
    return new Traffic(
      this.address,
      this.boxes.flatMap((box) => other.boxes.flatMap((inner) => common(box, inner) ?? [])),
    );
  }

  /** The packets that are not in the other. */
  minus(other: Traffic): Traffic {
    if (other.address !== this.address) return this;
    return new Traffic(
      this.address,
      other.boxes.reduce((left, box) => left.flatMap((piece) => without(piece, box)), this.boxes),
    );
  }

  /** The same packets the other way round, or local ones for forwarded ones and forwarded ones for local ones. */
  flipped(what: "direction" | "routing"): Traffic {
    return new Traffic(
      this.address,
      this.boxes.map((box) => flipped(box, what)),
    );
  }

  /** The packets of both; both are from and to the same local address. */
  union(other: Traffic): Traffic {
    return new Traffic(this.address, [...this.boxes, ...other.boxes]);
  }

  /** Whether all packets of the other are in this one. */
  covers(other: Traffic): boolean {
    return other.minus(this).isEmpty;
  }

  /** One of the packets; undefined when there is none. */
  get example(): Packet | undefined {
    const [box] = this.boxes;
    return box && exampleOf(this.address, box, familyOf(this.address));
  }

  /** The traffic in words, such as `TCP, local port 443, with 10.9.0.0-10.9.255.255, inbound`. */
  toString(): string {
    return [...new Set(this.boxes.map((box) => boxText(box, familyOf(this.address))))].join("; ");
  }
}
