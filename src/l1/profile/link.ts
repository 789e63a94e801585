// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { link } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Link}. */
export interface LinkProps {
  /**
   * Name of the link.
   *
   * Value: name of 1 to 16 characters.
   */
  readonly name: string;
  /**
   * IPAQENET, VIRTUAL, MPCPTP, CTC, IBMTR, ETHERNET ...
   *
   * Value: name of 1 to 16 characters.
   */
  readonly type: string;
  /**
   * Link number, for the types that have one; 0 for VIRTUAL.
   *
   * Value: whole number from 0 to 255.
   */
  readonly number?: number;
  /**
   * Name of the device.
   *
   * Value: name of 1 to 16 characters.
   */
  readonly device: string;
  /**
   * The link sends and receives broadcasts.
   *
   * Keyword `IPBCAST`.
   */
  readonly ipBroadcast?: true;
  /**
   * Virtual LAN, 1 to 4094.
   *
   * Keyword `VLANID`, value: whole number from 1 to 4094.
   */
  readonly vlanId?: number;
  /**
   * Storage for reading.
   *
   * Keyword `READSTORAGE`.
   *
   * @default GLOBAL
   */
  readonly readStorage?: "GLOBAL" | "MAX" | "AVG" | "MIN";
  /**
   * Inbound processing of the OSA.
   *
   * Keyword `INBPERF`.
   *
   * @default BALANCED
   */
  readonly inboundPerformance?: "BALANCED" | "DYNAMIC" | "MINCPU" | "MINLATENCY";
  /**
   * Speed that SNMP shows, bits a second.
   *
   * Keyword `IFSPEED`, value: whole number from 0 to 2147483647.
   */
  readonly speed?: number;
  /**
   * Speed that SNMP shows, millions of bits a second.
   *
   * Keyword `IFHSPEED`, value: whole number from 0 to 21474836.
   */
  readonly highSpeed?: number;
  /**
   * Whether inbound packets are checked.
   *
   * Keywords: `CHECKSUM` (true), `NOCHECKSUM` (false).
   *
   * @default true
   */
  readonly checksum?: boolean;
  /**
   * Class for IP filter rules, 1 to 255.
   *
   * Keyword `SECCLASS`, value: whole number from 1 to 255.
   *
   * @default 255
   */
  readonly securityClass?: number;
  /**
   * Whether the sysplex monitor watches the link.
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
}

/**
 * LINK: Link of a device. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, DEVICE and LINK statement
 */
export class Link extends TypedStatement<LinkProps> {
  /** The description of the statement. */
  static readonly type = link;

  constructor(scope: Construct, id: string, props: LinkProps) {
    super(scope, id, "profile", link, props);
  }
}
