// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { networkInterface } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Inbound processing of the OSA. */
export interface NetworkInterfaceInboundPerformance {
  /** How the OSA interrupts for inbound packets. */
  readonly mode: "BALANCED" | "DYNAMIC" | "MINCPU" | "MINLATENCY";
  /**
   * Inbound workload queueing, with DYNAMIC.
   *
   * Keywords: `WORKLOADQ` (true), `NOWORKLOADQ` (false).
   */
  readonly workloadQueue?: boolean;
}

/** Gives the stack a virtual MAC address on the OSA. */
export interface NetworkInterfaceVmac {
  /**
   * MAC address, 12 hexadecimal digits; the OSA makes one without.
   *
   * Value: MAC address of 12 hexadecimal digits.
   */
  readonly address?: string;
  /**
   * Whether the OSA sends every address here, or only the ones it knows.
   *
   * @default "ROUTEALL"
   */
  readonly route?: "ROUTEALL" | "ROUTELCL";
}

/** SMC over RDMA. */
export interface NetworkInterfaceSmcr {
  /**
   * RoCE physical or virtual function.
   *
   * Keyword `PFID`, value: whole number from 1 to 4095.
   */
  readonly pfid?: number;
  /**
   * SMC-Rv2: address for RoCE traffic.
   *
   * Keyword `SMCRIPADDR`, value: IP address.
   */
  readonly address?: string;
}

/** Operands of {@link NetworkInterface}. */
export interface NetworkInterfaceProps {
  /**
   * Name of the interface, 1 to 16 characters.
   *
   * Value: name of 1 to 16 characters.
   */
  readonly name: string;
  /**
   * Defines the interface, of this type.
   *
   * Keyword `DEFINE`.
   */
  readonly define?:
    | "IPAQENET"
    | "IPAQENET6"
    | "IPAQIDIO"
    | "IPAQIDIO6"
    | "EQENET"
    | "EQENET6"
    | "VIRTUAL"
    | "VIRTUAL6"
    | "MPCPTP6"
    | "LOOPBACK6";
  /**
   * Deletes the interface; it has to be stopped.
   *
   * Keyword `DELETE`.
   */
  readonly delete?: true;
  /**
   * Adds IPv6 addresses to the interface.
   *
   * Keyword `ADDADDR`, value: each IPv6 address or IPv6 address/prefix_length.
   */
  readonly addAddresses?: readonly string[];
  /**
   * Deletes IPv6 addresses of the interface.
   *
   * Keyword `DELADDR`, value: each IPv6 address or IPv6 address/prefix_length.
   */
  readonly deleteAddresses?: readonly string[];
  /**
   * Deprecates IPv6 addresses of the interface.
   *
   * Keyword `DEPRADDR`, value: each IPv6 address or IPv6 address/prefix_length.
   */
  readonly deprecateAddresses?: readonly string[];
  /**
   * Type of the OSA channel path.
   *
   * Keyword `CHPIDTYPE`.
   *
   * @default OSD
   */
  readonly chpidType?: "OSD" | "OSX" | "OSH" | "OSM";
  /**
   * PORTNAME of the TRLE that defines the OSA.
   *
   * Keyword `PORTNAME`, value: name of 1 to 16 characters.
   */
  readonly portName?: string;
  /**
   * HiperSockets channel path, hexadecimal.
   *
   * Keyword `CHPID`, value: value without blanks.
   */
  readonly chpid?: string;
  /**
   * EQENET: device number, four hexadecimal digits.
   *
   * Keyword `DEVNUM`, value: value without blanks.
   */
  readonly deviceNumber?: string;
  /**
   * MPCPTP6: name of the TRLE.
   *
   * Keyword `TRLENAME`, value: name of 1 to 16 characters.
   */
  readonly trleName?: string;
  /**
   * IPv6 interface identifier: four groups of hexadecimal digits.
   *
   * Keyword `INTFID`, value: value without blanks.
   */
  readonly interfaceId?: string;
  /**
   * Addresses: one IPv4 address with the length of its subnet, or any number of IPv6 addresses and prefixes.
   *
   * Keyword `IPADDR`, value: each IP address or IPv4 or IPv6 address/prefix_length.
   */
  readonly addresses?: readonly string[];
  /**
   * IPv4: the interface starts with address 0.0.0.0.
   *
   * Keyword `TEMPIP`.
   */
  readonly temporaryIp?: true;
  /**
   * Whether the OSA sends unknown addresses here.
   *
   * @default "NONROUTER"
   */
  readonly router?: "NONROUTER" | "PRIROUTER" | "SECROUTER";
  /**
   * Virtual LAN, 1 to 4094.
   *
   * Keyword `VLANID`, value: whole number from 1 to 4094.
   */
  readonly vlanId?: number;
  /**
   * Inbound processing of the OSA.
   *
   * Keyword `INBPERF`.
   *
   * @default BALANCED
   */
  readonly inboundPerformance?: NetworkInterfaceInboundPerformance;
  /**
   * Gives the stack a virtual MAC address on the OSA.
   *
   * Keyword `VMAC`.
   */
  readonly vmac?: NetworkInterfaceVmac;
  /**
   * Static VIPA interface that gives the source address.
   *
   * Keyword `SOURCEVIPAINTERFACE`, value: name of 1 to 16 characters.
   */
  readonly sourceVipaInterface?: string;
  /**
   * Largest packet, bytes.
   *
   * Keyword `MTU`, value: whole number from 576 to 65535.
   */
  readonly mtu?: number;
  /**
   * Storage for reading.
   *
   * Keyword `READSTORAGE`.
   *
   * @default GLOBAL
   */
  readonly readStorage?: "GLOBAL" | "MAX" | "AVG" | "MIN";
  /**
   * The interface sends and receives IPv4 broadcasts.
   *
   * Keyword `IPBCAST`.
   */
  readonly ipBroadcast?: true;
  /**
   * Class for IP filter rules, 1 to 255.
   *
   * Keyword `SECCLASS`, value: whole number from 1 to 255.
   *
   * @default 255
   */
  readonly securityClass?: number;
  /**
   * Whether the sysplex monitor watches the interface.
   *
   * Keywords: `MONSYSPLEX` (true), `NOMONSYSPLEX` (false).
   *
   * @default false
   */
  readonly monitorSysplex?: boolean;
  /**
   * Whether the VLAN is registered with the switch.
   *
   * Keywords: `DYNVLANREG` (true), `NODYNVLANREG` (false).
   *
   * @default false
   */
  readonly dynamicVlanRegistration?: boolean;
  /**
   * Optimized latency mode.
   *
   * Keywords: `OLM` (true), `NOOLM` (false).
   *
   * @default false
   */
  readonly optimizedLatency?: boolean;
  /**
   * Whether the OSA keeps other users of it away from this interface.
   *
   * Keywords: `ISOLATE` (true), `NOISOLATE` (false).
   *
   * @default false
   */
  readonly isolate?: boolean;
  /**
   * IPv6: duplicate address detection probes.
   *
   * Keyword `DUPADDRDET`, value: whole number from 0 to 2.
   *
   * @default 1
   */
  readonly duplicateDetection?: number;
  /**
   * SMC over RDMA.
   *
   * Keyword `SMCR`.
   */
  readonly smcr?: NetworkInterfaceSmcr;
  /**
   * No SMC-R on the interface.
   *
   * Keyword `NOSMCR`.
   */
  readonly noSmcr?: true;
  /**
   * SMC over ISM.
   *
   * Keywords: `SMCD` (true), `NOSMCD` (false).
   */
  readonly smcd?: boolean;
}

/**
 * INTERFACE: Network interface. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, INTERFACE statements
 */
export class NetworkInterface extends TypedStatement<NetworkInterfaceProps> {
  /** The description of the statement. */
  static readonly type = networkInterface;

  constructor(scope: Construct, id: string, props: NetworkInterfaceProps) {
    super(scope, id, "profile", networkInterface, props);
  }
}
