// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipLocalStartAction } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpLocalStartAction}. */
export interface IpLocalStartActionProps {
  /**
   * Name that filter rules refer to.
   *
   * Value: name.
   */
  readonly name: string;
  /**
   * Whether an outbound packet may start a tunnel.
   *
   * Keyword `AllowOnDemand`, value: Yes or No.
   *
   * @default - AllowOnDemand of the IpFilterPolicy
   */
  readonly allowOnDemand?: boolean;
  /**
   * Whether the local address of a tunnel that this system starts is that of the filter rule or of the packet.
   *
   * Keyword `LocalIpGranularity`, value: Rule or Packet; another one is kept, with a warning.
   *
   * @default - depends on the rule
   */
  readonly localIpGranularity?: "Rule" | "Packet";
  /**
   * Whether the remote address of a tunnel that this system starts is that of the filter rule or of the packet.
   *
   * Keyword `RemoteIpGranularity`, value: Rule or Packet; another one is kept, with a warning.
   *
   * @default - depends on the rule
   */
  readonly remoteIpGranularity?: "Rule" | "Packet";
  /**
   * Whether the local port of a tunnel that this system starts is that of the filter rule or of the packet.
   *
   * Keyword `LocalPortGranularity`, value: Rule or Packet; another one is kept, with a warning.
   *
   * @default - depends on the rule
   */
  readonly localPortGranularity?: "Rule" | "Packet";
  /**
   * Whether the remote port of a tunnel that this system starts is that of the filter rule or of the packet.
   *
   * Keyword `RemotePortGranularity`, value: Rule or Packet; another one is kept, with a warning.
   *
   * @default - depends on the rule
   */
  readonly remotePortGranularity?: "Rule" | "Packet";
  /**
   * Whether the protocol of a tunnel that this system starts is that of the filter rule or of the packet.
   *
   * Keyword `ProtocolGranularity`, value: Rule or Packet; another one is kept, with a warning.
   *
   * @default - depends on the rule
   */
  readonly protocolGranularity?: "Rule" | "Packet";
  /**
   * Whether the ICMP type of a tunnel that this system starts is that of the filter rule or of the packet.
   *
   * Keyword `ICMPTypeGranularity`, value: Rule or Packet; another one is kept, with a warning.
   *
   * @default - depends on the rule
   */
  readonly icmpTypeGranularity?: "Rule" | "Packet";
  /**
   * Whether the ICMP code of a tunnel that this system starts is that of the filter rule or of the packet.
   *
   * Keyword `ICMPCodeGranularity`, value: Rule or Packet; another one is kept, with a warning.
   *
   * @default - depends on the rule
   */
  readonly icmpCodeGranularity?: "Rule" | "Packet";
  /**
   * Name of the LocalSecurityEndpoint to negotiate from.
   *
   * Keyword `LocalSecurityEndpointRef`, value: name of another statement.
   *
   * @default - the packet's source address
   */
  readonly localSecurityEndpointRef?: string;
  /**
   * Name of the RemoteSecurityEndpoint to negotiate with.
   *
   * Keyword `RemoteSecurityEndpointRef`, value: name of another statement.
   *
   * @default - the packet's destination address
   */
  readonly remoteSecurityEndpointRef?: string;
}

/**
 * IpLocalStartAction: Local start action.
 *
 * Scope: a Stack. It is the scope of `ipsec.LocalSecurityEndpoint`, `ipsec.RemoteSecurityEndpoint`.
 *
 * @see IP Configuration Reference (V2R1), IpLocalStartAction statement (names of the attributes not confirmed)
 */
export class IpLocalStartAction extends TypedStatement<IpLocalStartActionProps> {
  /** The description of the statement. */
  static readonly type = ipLocalStartAction;

  constructor(scope: Construct, id: string, props: IpLocalStartActionProps) {
    super(scope, id, "ipsec", ipLocalStartAction, props);
  }
}
