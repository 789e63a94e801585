// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipsecrule } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Local port, for TCP and UDP. */
export interface IpsecruleSourcePort {
  /**
   * Port, or * for any.
   *
   * Value: * or whole number from 1 to 65535.
   */
  readonly low: "*" | number;
  /**
   * Last port of a range.
   *
   * Value: whole number from 1 to 65535.
   */
  readonly high?: number;
}

/** Remote port, for TCP and UDP. */
export interface IpsecruleDestinationPort {
  /**
   * Port, or * for any.
   *
   * Value: * or whole number from 1 to 65535.
   */
  readonly low: "*" | number;
  /**
   * Last port of a range.
   *
   * Value: whole number from 1 to 65535.
   */
  readonly high?: number;
}

/** ICMP or OSPF type. */
export interface IpsecruleType {
  /**
   * Type, or * for any.
   *
   * Value: * or whole number from 0 to 255.
   */
  readonly low: "*" | number;
  /**
   * Last type of a range.
   *
   * Value: whole number from 0 to 255.
   */
  readonly high?: number;
}

/** ICMP code. */
export interface IpsecruleCode {
  /**
   * Code, or * for any.
   *
   * Value: * or whole number from 0 to 255.
   */
  readonly low: "*" | number;
  /**
   * Last code of a range.
   *
   * Value: whole number from 0 to 255.
   */
  readonly high?: number;
}

/** Operands of {@link Ipsecrule}. */
export interface IpsecruleProps {
  /**
   * Local address.
   *
   * Value: IPv4 address, address/prefix_length, range address-address, or *.
   */
  readonly source: string;
  /**
   * Remote address.
   *
   * Value: IPv4 address, address/prefix_length, range address-address, or *.
   */
  readonly destination: string;
  /**
   * Whether a match is logged.
   *
   * Keywords: `LOG` (true), `NOLOG` (false).
   *
   * @default false
   */
  readonly log?: boolean;
  /**
   * Protocol name or number, * for any.
   *
   * Keyword `PROTOCOL`, value: * or one of TCP, UDP, ICMP, ICMPV6, OSPF, IGMP or whole number from 0 to 255.
   *
   * @default *
   */
  readonly protocol?: "*" | "TCP" | "UDP" | "ICMP" | "ICMPV6" | "OSPF" | "IGMP" | number;
  /**
   * Local port, for TCP and UDP.
   *
   * Keyword `SRCPORT`.
   *
   * @default *
   */
  readonly sourcePort?: IpsecruleSourcePort;
  /**
   * Remote port, for TCP and UDP.
   *
   * Keyword `DESTPORT`.
   *
   * @default *
   */
  readonly destinationPort?: IpsecruleDestinationPort;
  /**
   * ICMP or OSPF type.
   *
   * Keyword `TYPE`.
   *
   * @default *
   */
  readonly type?: IpsecruleType;
  /**
   * ICMP code.
   *
   * Keyword `CODE`.
   *
   * @default *
   */
  readonly code?: IpsecruleCode;
  /**
   * Traffic of this stack, forwarded, or both.
   *
   * Keyword `ROUTING`.
   *
   * @default LOCAL
   */
  readonly routing?: "LOCAL" | "ROUTED" | "EITHER";
  /**
   * Only fragments of forwarded packets.
   *
   * Keyword `FRAGMENTSONLY`.
   */
  readonly fragmentsOnly?: true;
  /**
   * Class of the interface, 0 for any.
   *
   * Keyword `SECCLASS`, value: whole number from 0 to 255.
   *
   * @default 0
   */
  readonly securityClass?: number;
  /**
   * Direction.
   *
   * Keyword `DIRECTION`.
   *
   * @default BIDIRECTIONAL
   */
  readonly direction?: "BIDIRECTIONAL" | "INBOUND" | "OUTBOUND";
  /** Direction in which TCP connections are set up. */
  readonly connect?: "INBCONNECT" | "OUTBCONNECT";
}

/**
 * IPSECRULE: Default IPv4 filter rule. VARY TCPIP,,OBEYFILE replaces all that was set before.
 *
 * Scope: `profile.Ipsec`.
 *
 * @see IP Configuration Reference, IPSEC statement
 */
export class Ipsecrule extends TypedStatement<IpsecruleProps> {
  /** The description of the statement. */
  static readonly type = ipsecrule;

  constructor(scope: Construct, id: string, props: IpsecruleProps) {
    super(scope, id, "profile", ipsecrule, props);
  }
}
