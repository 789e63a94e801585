// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipconfig } from "../../documents/profile";
import type { Infer } from "../../language/statement";
import { TypedStatement } from "../typed-statement";

/** Generates the interfaces to the other stacks of the sysplex over XCF, IUTSAMEH and HiperSockets. */
export interface IpconfigDynamicXcf {
  /**
   * Address of this stack on its dynamic XCF interfaces, with the subnet of the sysplex; a change takes a restart of
   * the stack.
   *
   * Value: IPv4 address with a mask or a prefix length.
   */
  readonly subnet: NonNullable<Infer<typeof ipconfig>["dynamicXcf"]>["subnet"];
  /**
   * Cost metric of the interfaces, 0 to 14.
   *
   * Value: whole number from 0 to 14.
   */
  readonly cost?: number;
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
   * Static VIPA interface whose address is the source of packets that leave over these interfaces.
   *
   * Keyword `SOURCEVIPAINTERFACE`, value: name of 1 to 16 characters.
   */
  readonly sourceVipaInterface?: string;
}

/** HiperSockets Accelerator. Not together with QDIOACCELERATOR. */
export interface IpconfigIqdioRouting {
  /**
   * OSA output queue, 1 to 4.
   *
   * Keyword `QDIOPRIORITY`, value: whole number from 1 to 4.
   *
   * @default 1
   */
  readonly priority?: number;
}

/** QDIO Accelerator. Restricted when IPSECURITY is on. */
export interface IpconfigQdioAccelerator {
  /**
   * OSA output queue, 1 to 4.
   *
   * Keyword `QDIOPRIORITY`, value: whole number from 1 to 4.
   *
   * @default 1
   */
  readonly priority?: number;
}

/** Operands of {@link Ipconfig}. */
export interface IpconfigProps {
  /**
   * Seconds an ARP cache entry lives.
   *
   * Keyword `ARPTO`, value: whole number from 60 to 86400.
   *
   * @default 1200
   */
  readonly arpTimeout?: number;
  /**
   * Whether the OSA computes IPv4 checksums.
   *
   * Keywords: `CHECKSUMOFFLOAD` (true), `NOCHECKSUMOFFLOAD` (false).
   *
   * @default true
   */
  readonly checksumOffload?: boolean;
  /**
   * Whether the stack forwards IPv4 datagrams that are not its own.
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
   * Seconds a failed device is retried.
   *
   * Keyword `DEVRETRYDURATION`, value: whole number from 0 to 4294967295.
   *
   * @default 90
   */
  readonly deviceRetryDuration?: number;
  /**
   * Creates no further dynamic XCF interfaces, and deletes none; the default.
   *
   * Keyword `NODYNAMICXCF`.
   */
  readonly noDynamicXcf?: true;
  /**
   * Generates the interfaces to the other stacks of the sysplex over XCF, IUTSAMEH and HiperSockets.
   *
   * Keyword `DYNAMICXCF`.
   */
  readonly dynamicXcf?: IpconfigDynamicXcf;
  /**
   * Layout of Netstat and other displays.
   *
   * Keywords: `FORMAT LONG`, `FORMAT SHORT`.
   */
  readonly format?: "LONG" | "SHORT";
  /**
   * Ignores ICMP redirects.
   *
   * Keyword `IGNOREREDIRECT`.
   */
  readonly ignoreRedirect?: true;
  /**
   * Turns on IP filtering and IPSec for IPv4. In the initial profile only: it cannot be turned off, or on later,
   * without a restart of the stack.
   *
   * Keyword `IPSECURITY`.
   */
  readonly ipSecurity?: true;
  /**
   * HiperSockets Accelerator. Not together with QDIOACCELERATOR.
   *
   * Keyword `IQDIOROUTING`.
   */
  readonly iqdioRouting?: IpconfigIqdioRouting;
  /**
   * No HiperSockets Accelerator; the default.
   *
   * Keyword `NOIQDIOROUTING`.
   */
  readonly noIqdioRouting?: true;
  /**
   * Whether traffic is spread over equal-cost routes.
   *
   * Keywords: `NOMULTIPATH` (false), `MULTIPATH PERPACKET` ("PERPACKET"), `MULTIPATH PERCONNECTION` ("PERCONNECTION").
   *
   * @default false
   */
  readonly multipath?: false | "PERPACKET" | "PERCONNECTION";
  /**
   * Whether the stack finds the path MTU.
   *
   * Keywords: `PATHMTUDISCOVERY` (true), `NOPATHMTUDISCOVERY` (false).
   *
   * @default false
   */
  readonly pathMtuDiscovery?: boolean;
  /**
   * QDIO Accelerator. Restricted when IPSECURITY is on.
   *
   * Keyword `QDIOACCELERATOR`.
   */
  readonly qdioAccelerator?: IpconfigQdioAccelerator;
  /**
   * No QDIO Accelerator; the default.
   *
   * Keyword `NOQDIOACCELERATOR`.
   */
  readonly noQdioAccelerator?: true;
  /**
   * Seconds fragments are kept.
   *
   * Keyword `REASSEMBLYTIMEOUT`, value: whole number from 1 to 240.
   *
   * @default 60
   */
  readonly reassemblyTimeout?: number;
  /**
   * Whether the OSA cuts TCP segments.
   *
   * Keywords: `SEGMENTATIONOFFLOAD` (true), `NOSEGMENTATIONOFFLOAD` (false).
   *
   * @default false
   */
  readonly segmentationOffload?: boolean;
  /**
   * Whether a VIPA is the source of outbound IPv4 packets.
   *
   * Keywords: `SOURCEVIPA` (true), `NOSOURCEVIPA` (false).
   *
   * @default false
   */
  readonly sourceVipa?: boolean;
  /**
   * Whether the stack tells WLM about its interfaces, as WLM-based distribution needs.
   *
   * Keywords: `SYSPLEXROUTING` (true), `NOSYSPLEXROUTING` (false).
   *
   * @default false
   */
  readonly sysplexRouting?: boolean;
  /**
   * No sysplex-wide source VIPA; the default.
   *
   * Keyword `NOTCPSTACKSOURCEVIPA`.
   */
  readonly noTcpStackSourceVipa?: true;
  /**
   * Source address of outbound TCP connections of the whole stack. Needs SOURCEVIPA.
   *
   * Keyword `TCPSTACKSOURCEVIPA`, value: IPv4 address.
   */
  readonly tcpStackSourceVipa?: string;
  /**
   * Time to live of outbound datagrams.
   *
   * Keyword `TTL`, value: whole number from 1 to 255.
   *
   * @default 64
   */
  readonly ttl?: number;
  /**
   * Obsolete; has no effect.
   *
   * Keywords: `VARSUBNETTING` (true), `NOVARSUBNETTING` (false).
   */
  readonly varSubnetting?: boolean;
  /**
   * Obsolete; has no effect.
   *
   * Keyword `STOPONCLAWERROR`.
   */
  readonly stopOnClawError?: true;
  /**
   * Obsolete; has no effect.
   *
   * Keyword `CLAWUSEDOUBLENOP`.
   */
  readonly clawUseDoubleNop?: true;
}

/**
 * IPCONFIG: IPv4 layer. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, IPCONFIG statement
 */
export class Ipconfig extends TypedStatement<IpconfigProps> {
  /** The description of the statement. */
  static readonly type = ipconfig;

  constructor(scope: Construct, id: string, props: IpconfigProps = {}) {
    super(scope, id, "profile", ipconfig, props);
  }
}
