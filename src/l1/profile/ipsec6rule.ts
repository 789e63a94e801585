// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipsec6rule } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Local port, for TCP and UDP. */
export interface Ipsec6ruleSourcePort {
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
export interface Ipsec6ruleDestinationPort {
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
export interface Ipsec6ruleType {
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
export interface Ipsec6ruleCode {
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

/** Operands of {@link Ipsec6rule}. */
export interface Ipsec6ruleProps {
  /**
   * Local address.
   *
   * Value: IPv6 address, address/prefix_length, range address-address, or *.
   */
  readonly source: string;
  /**
   * Remote address.
   *
   * Value: IPv6 address, address/prefix_length, range address-address, or *.
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
  readonly sourcePort?: Ipsec6ruleSourcePort;
  /**
   * Remote port, for TCP and UDP.
   *
   * Keyword `DESTPORT`.
   *
   * @default *
   */
  readonly destinationPort?: Ipsec6ruleDestinationPort;
  /**
   * ICMP or OSPF type.
   *
   * Keyword `TYPE`.
   *
   * @default *
   */
  readonly type?: Ipsec6ruleType;
  /**
   * ICMP code.
   *
   * Keyword `CODE`.
   *
   * @default *
   */
  readonly code?: Ipsec6ruleCode;
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
 * IPSEC6RULE: Default IPv6 filter rule. VARY TCPIP,,OBEYFILE replaces all that was set before.
 *
 * Scope: `profile.Ipsec`.
 *
 * @see IP Configuration Reference, IPSEC statement
 */
export class Ipsec6rule extends TypedStatement<Ipsec6ruleProps> {
  /** The description of the statement. */
  static readonly type = ipsec6rule;

  constructor(scope: Construct, id: string, props: Ipsec6ruleProps) {
    super(scope, id, "profile", ipsec6rule, props);
  }
}
