// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipconfig6 } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Generates the IPv6 interfaces to the other stacks of the sysplex. */
export interface Ipconfig6DynamicXcf {
  /**
   * IPv6 address of this stack on its dynamic XCF interfaces, or address/prefix_route_length; a change takes a restart
   * of the stack.
   *
   * Value: IPv6 address or IPv6 address/prefix_length.
   */
  readonly address: string;
  /**
   * Interface identifier: four groups of hexadecimal digits.
   *
   * Keyword `INTFID`, value: value without blanks.
   */
  readonly interfaceId?: string;
  /**
   * Class of the interfaces for IP filter rules, 1 to 255.
   *
   * Keyword `SECCLASS`, value: whole number from 1 to 255.
   *
   * @default 255
   */
  readonly securityClass?: number;
  /**
   * Whether SMC-D may use the HiperSockets interface.
   *
   * Keywords: `SMCD` (true), `NOSMCD` (false).
   */
  readonly smcd?: boolean;
  /**
   * Static VIPA interface that gives the source address.
   *
   * Keyword `SOURCEVIPAINTERFACE`, value: name of 1 to 16 characters.
   */
  readonly sourceVipaInterface?: string;
}

/** Turns on IP filtering and IPSec for IPv6, in addition to IPCONFIG IPSECURITY. In the initial profile only. */
export interface Ipconfig6IpSecurity {
  /**
   * Class of the OSM interfaces, 1 to 255.
   *
   * Keyword `OSMSECCLASS`, value: whole number from 1 to 255.
   *
   * @default 255
   */
  readonly osmSecurityClass?: number;
}

/** Temporary addresses for autoconfigured interfaces. */
export interface Ipconfig6TemporaryAddresses {
  /**
   * Hours.
   *
   * Keyword `PREFLIFETIME`, value: whole number from 1 to 4294967295.
   *
   * @default 24
   */
  readonly preferredLifetime?: number;
  /**
   * Hours.
   *
   * Keyword `VALIDLIFETIME`, value: whole number from 1 to 4294967295.
   *
   * @default 168
   */
  readonly validLifetime?: number;
}

/** Operands of {@link Ipconfig6}. */
export interface Ipconfig6Props {
  /**
   * Whether the OSA computes IPv6 checksums.
   *
   * Keywords: `CHECKSUMOFFLOAD` (true), `NOCHECKSUMOFFLOAD` (false).
   */
  readonly checksumOffload?: boolean;
  /**
   * Whether the stack forwards IPv6 packets that are not its own.
   *
   * Keywords: `DATAGRAMFWD` (true), `NODATAGRAMFWD` (false).
   *
   * @default true
   */
  readonly datagramForwarding?: boolean;
  /**
   * Whether forwarded packets are spread over equal-cost routes.
   *
   * Keywords: `FWDMULTIPATH PERPACKET` (true), `NOFWDMULTIPATH` (false).
   *
   * @default false
   */
  readonly forwardMultipath?: boolean;
  /**
   * Creates no further IPv6 dynamic XCF interfaces; the default.
   *
   * Keyword `NODYNAMICXCF`.
   */
  readonly noDynamicXcf?: true;
  /**
   * Generates the IPv6 interfaces to the other stacks of the sysplex.
   *
   * Keyword `DYNAMICXCF`.
   */
  readonly dynamicXcf?: Ipconfig6DynamicXcf;
  /**
   * Hop limit of outbound packets.
   *
   * Keyword `HOPLIMIT`, value: whole number from 1 to 255.
   *
   * @default 255
   */
  readonly hopLimit?: number;
  /**
   * ICMPv6 error messages a second.
   *
   * Keyword `ICMPERRORLIMIT`, value: whole number from 1 to 20.
   *
   * @default 3
   */
  readonly icmpErrorLimit?: number;
  /**
   * Ignores ICMPv6 redirects.
   *
   * Keyword `IGNOREREDIRECT`.
   */
  readonly ignoreRedirect?: true;
  /**
   * Whether the hop limit of router advertisements is ignored.
   *
   * Keywords: `IGNOREROUTERHOPLIMIT` (true), `NOIGNOREROUTERHOPLIMIT` (false).
   *
   * @default false
   */
  readonly ignoreRouterHopLimit?: boolean;
  /**
   * Turns on IP filtering and IPSec for IPv6, in addition to IPCONFIG IPSECURITY. In the initial profile only.
   *
   * Keyword `IPSECURITY`.
   */
  readonly ipSecurity?: Ipconfig6IpSecurity;
  /**
   * Whether traffic is spread over equal-cost routes.
   *
   * Keywords: `NOMULTIPATH` (false), `MULTIPATH PERPACKET` ("PERPACKET"), `MULTIPATH PERCONNECTION` ("PERCONNECTION").
   *
   * @default false
   */
  readonly multipath?: false | "PERPACKET" | "PERCONNECTION";
  /**
   * USGv6 R1 behaviour.
   *
   * Keywords: `R1COMPLIANCE` (true), `NOR1COMPLIANCE` (false).
   */
  readonly r1Compliance?: boolean;
  /**
   * Whether the OSA cuts TCP segments.
   *
   * Keywords: `SEGMENTATIONOFFLOAD` (true), `NOSEGMENTATIONOFFLOAD` (false).
   */
  readonly segmentationOffload?: boolean;
  /**
   * Whether a VIPA is the source of outbound IPv6 packets.
   *
   * Keywords: `SOURCEVIPA` (true), `NOSOURCEVIPA` (false).
   *
   * @default false
   */
  readonly sourceVipa?: boolean;
  /**
   * No sysplex-wide source VIPA; the default.
   *
   * Keyword `NOTCPSTACKSOURCEVIPA`.
   */
  readonly noTcpStackSourceVipa?: true;
  /**
   * Interface of the VIPA that is the source of outbound TCP connections of the whole stack. Needs SOURCEVIPA.
   *
   * Keyword `TCPSTACKSOURCEVIPA`, value: name of 1 to 16 characters.
   */
  readonly tcpStackSourceVipa?: string;
  /**
   * No temporary addresses; the default.
   *
   * Keyword `NOTEMPADDRS`.
   */
  readonly noTemporaryAddresses?: true;
  /**
   * Temporary addresses for autoconfigured interfaces.
   *
   * Keyword `TEMPADDRS`.
   */
  readonly temporaryAddresses?: Ipconfig6TemporaryAddresses;
}

/**
 * IPCONFIG6: IPv6 layer.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, IPCONFIG6 statement
 */
export class Ipconfig6 extends TypedStatement<Ipconfig6Props> {
  /** The description of the statement. */
  static readonly type = ipconfig6;

  constructor(scope: Construct, id: string, props: Ipconfig6Props = {}) {
    super(scope, id, "profile", ipconfig6, props);
  }
}
