// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipService } from "../../documents/ipsec";
import type { Infer } from "../../language/statement";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpService}. */
export interface IpServiceProps {
  /**
   * Name to refer to it by; required unless it stands inside another statement.
   *
   * Value: name.
   */
  readonly name?: string;
  /**
   * Port, or first and last port, of the source; 0 for all. TCP and UDP only.
   *
   * Keyword `SourcePortRange`, value: port, or first and last port.
   *
   * @default 0
   */
  readonly sourcePortRange?: NonNullable<Infer<typeof ipService>["sourcePortRange"]>;
  /**
   * Port, or first and last port, of the destination; 0 for all. TCP and UDP only.
   *
   * Keyword `DestinationPortRange`, value: port, or first and last port.
   *
   * @default 0
   */
  readonly destinationPortRange?: NonNullable<Infer<typeof ipService>["destinationPortRange"]>;
  /**
   * Name or number of the protocol; All for every protocol.
   *
   * Keyword `Protocol`, value: All, ICMP, IGMP, TCP, UDP, OSPF or ICMPv6, or a protocol number from 0 to 255; another
   * one is kept, with a warning.
   *
   * @default All
   */
  readonly protocol?: "All" | "ICMP" | "IGMP" | "TCP" | "UDP" | "OSPF" | "ICMPv6" | number;
  /**
   * ICMP, ICMPv6 or OSPF type.
   *
   * Keyword `Type`, value: Any or whole number from 0 to 4294967295; another one is kept, with a warning.
   *
   * @default Any (not confirmed)
   */
  readonly type?: "Any" | number;
  /**
   * ICMP or ICMPv6 code.
   *
   * Keyword `Code`, value: Any or whole number from 0 to 4294967295; another one is kept, with a warning.
   *
   * @default Any (not confirmed)
   */
  readonly code?: "Any" | number;
  /**
   * Direction of the packets. In a bidirectional rule the source is this system; InboundConnect and OutboundConnect say
   * who sets up TCP connections.
   *
   * Keyword `Direction`, value: Bidirectional, Inbound or Outbound; InboundConnect or OutboundConnect after
   * Bidirectional.
   *
   * @default Bidirectional (not confirmed)
   */
  readonly direction?: NonNullable<Infer<typeof ipService>["direction"]>;
  /**
   * Local: packets to or from this stack. Routed: packets it forwards.
   *
   * Keyword `Routing`.
   *
   * @default Local (not confirmed)
   */
  readonly routing?: "Local" | "Routed" | "Either";
  /**
   * Security class of the interface, 1 to 255; 0 for every class.
   *
   * Keyword `SecurityClass`, value: whole number from 0 to 255.
   *
   * @default 0
   */
  readonly securityClass?: number;
}

/**
 * IpService: Service.
 *
 * Scope: a Stack or `ipsec.IpFilterRule` or `ipsec.IpServiceGroup`.
 *
 * @see IP Configuration Reference, IpService statement; Configuration Guide, IP filter policy
 */
export class IpService extends TypedStatement<IpServiceProps> {
  /** The description of the statement. */
  static readonly type = ipService;

  constructor(scope: Construct, id: string, props: IpServiceProps = {}) {
    super(scope, id, "ipsec", ipService, props);
  }
}
