import type { Dvipa } from "./dvipa";
import { DataOffer } from "./data-offer";
import { ConstructError } from "./errors";
import type { KeyExchange } from "./key-exchange";
import { Peer } from "./peer";

/** TCP or UDP traffic of the DVIPA that is protected. */
export interface ProtectedTraffic {
  /** @default "TCP" */
  readonly protocol?: "TCP" | "UDP";
  /** Port of the DVIPA, 1 to 65535. @default - all ports */
  readonly port?: number;
}

export interface SecurityProps {
  /** Whom the DVIPA talks to: peers, or their addresses and subnets as text. */
  readonly peers: readonly (Peer | string)[];
  /** How keys are exchanged (phase 1). */
  readonly ike: KeyExchange;
  /** How data is protected (phase 2), most wanted first. @default - AES-GCM with 256-bit keys, in tunnel mode */
  readonly offers?: readonly DataOffer[];
  /** What is protected. @default - the TCP ports that are distributed, or all TCP */
  readonly traffic?: readonly ProtectedTraffic[];
  /** Minutes a tunnel lives, 0 for ever (VpnLife). @default 1440 */
  readonly vpnLife?: number;
  /**
   * Also filters TCP between a client and the DVIPA on one and the same stack (DVLOCALFLTR); IPv4 only.
   *
   * @default false
   */
  readonly localFilter?: boolean;
}

const DEFAULT_OFFERS: readonly DataOffer[] = [DataOffer.aesGcm(256)];

/** How a DVIPA is secured towards some peers, as given to `dvipa.secure`. */
export class Security {
  readonly peers: readonly Peer[];
  readonly offers: readonly DataOffer[];

  constructor(
    readonly dvipa: Dvipa,
    readonly props: SecurityProps,
  ) {
    const { path } = dvipa.node;
    this.peers = props.peers.map((peer) => (typeof peer === "string" ? Peer.at(peer) : peer));
    if (this.peers.length === 0)
      throw ConstructError.missing(
        path,
        "A peer of the secured DVIPA",
        'Name the peers, for example "198.51.100.0/24".',
      );
    for (const peer of this.peers) {
      if (peer.family !== dvipa.family) {
        throw ConstructError.familyMismatch(
          path,
          `The peer ${peer.location} is IPv${peer.family}, and the DVIPA ${dvipa.address} is IPv${dvipa.family}.`,
        );
      }
      if (peer.location === dvipa.address) {
        throw ConstructError.badAddress(
          path,
          "peer",
          peer.location,
          "another address than the DVIPA: no security association has the same DVIPA at both ends",
        );
      }
    }
    this.offers = props.offers ?? DEFAULT_OFFERS;
    if (this.offers.length === 0)
      throw ConstructError.missing(path, "A data offer", "Leave offers out, or give at least one.");
    if (props.localFilter === true && dvipa.family === 6) {
      throw ConstructError.familyMismatch(path, `localFilter is on for the IPv6 DVIPA ${dvipa.address}.`);
    }
    if (props.vpnLife !== undefined && (!Number.isInteger(props.vpnLife) || props.vpnLife < 0)) {
      throw ConstructError.outOfRange(path, "vpnLife", props.vpnLife, "a whole number of minutes, 0 for ever");
    }
    if (props.traffic?.length === 0)
      throw ConstructError.missing(path, "Traffic to protect", "Leave traffic out, or give at least one.");
    for (const { port } of props.traffic ?? []) {
      if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65535)) {
        throw ConstructError.outOfRange(path, "traffic port", port, "a whole number from 1 to 65535");
      }
    }
  }

  /** Traffic that is protected, with the ports of the DVIPA as ranges. */
  get selectors(): readonly { readonly protocol: "TCP" | "UDP"; readonly low: number; readonly high?: number }[] {
    if (this.props.traffic !== undefined) {
      return this.props.traffic.map(({ protocol = "TCP", port = 0 }) => ({ protocol, low: port }));
    }
    const ports = this.dvipa.distributions.flatMap(({ props }) => props.ports ?? [0]);
    if (ports.length === 0 || ports.includes(0)) return [{ protocol: "TCP", low: 0 }];
    return [...new Set(ports)].map((port) => {
      const [low, high] = String(port).split("-").map(Number);
      return high === undefined ? { protocol: "TCP", low: low! } : { protocol: "TCP", low: low!, high };
    });
  }
}
