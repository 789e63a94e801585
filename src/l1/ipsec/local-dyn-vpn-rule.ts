// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { localDynVpnRule } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link LocalDynVpnRule}. */
export interface LocalDynVpnRuleProps {
  /**
   * Name the ipsec command uses.
   *
   * Value: name.
   */
  readonly name: string;
  /**
   * Local data endpoint.
   *
   * Keyword `LocalIp`, value: IP address, address/prefix_length or range address-address.
   */
  readonly localIp?: string;
  /**
   * Remote data endpoint.
   *
   * Keyword `RemoteIp`, value: IP address, address/prefix_length or range address-address.
   */
  readonly remoteIp?: string;
  /**
   * Local port; 0 for all.
   *
   * Keyword `LocalDataPort`, value: whole number from 0 to 65535.
   *
   * @default 0 (not confirmed)
   */
  readonly localDataPort?: number;
  /**
   * Remote port; 0 for all.
   *
   * Keyword `RemoteDataPort`, value: whole number from 0 to 65535.
   *
   * @default 0 (not confirmed)
   */
  readonly remoteDataPort?: number;
  /**
   * Name or number of the protocol; All for every protocol.
   *
   * Keyword `Protocol`, value: All, ICMP, IGMP, TCP, UDP, OSPF or ICMPv6, or a protocol number from 0 to 255; another
   * one is kept, with a warning.
   *
   * @default All (not confirmed)
   */
  readonly protocol?: "All" | "ICMP" | "IGMP" | "TCP" | "UDP" | "OSPF" | "ICMPv6" | number;
  /**
   * Whether the tunnel is activated when the stack and IKE have started, and when the policy changes.
   *
   * Keyword `AutoActivate`, value: Yes or No.
   *
   * @default No (not confirmed)
   */
  readonly autoActivate?: boolean;
}

/**
 * LocalDynVpnRule: Local dynamic VPN rule.
 *
 * Scope: a Stack or `ipsec.LocalDynVpnPolicy` or `ipsec.LocalDynVpnGroup`.
 *
 * @see IP Configuration Reference, LocalDynVpnRule statement; Configuration Guide, Local dynamic VPN policy
 */
export class LocalDynVpnRule extends TypedStatement<LocalDynVpnRuleProps> {
  /** The description of the statement. */
  static readonly type = localDynVpnRule;

  constructor(scope: Construct, id: string, props: LocalDynVpnRuleProps) {
    super(scope, id, "ipsec", localDynVpnRule, props);
  }
}
