// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipFilterRule } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpFilterRule}. */
export interface IpFilterRuleProps {
  /**
   * Name of the rule.
   *
   * Value: name.
   */
  readonly name: string;
  /**
   * Source addresses; in a bidirectional rule the addresses of this system. IpSourceAddr excludes its Set and Ref
   * forms.
   *
   * Keyword `IpSourceAddr`, value: IP address, address/prefix_length, range address-address or All, All4 or All6.
   *
   * @default All
   */
  readonly ipSourceAddr?: string | "All" | "All4" | "All6";
  /**
   * Source addresses as a prefix or a range.
   *
   * Keyword `IpSourceAddrSet`, value: address/prefix_length or range address-address.
   */
  readonly ipSourceAddrSet?: string;
  /**
   * Name of an IpAddr with the source address.
   *
   * Keyword `IpSourceAddrRef`, value: name of another statement.
   */
  readonly ipSourceAddrRef?: string;
  /**
   * Name of an IpAddrSet with the source addresses.
   *
   * Keyword `IpSourceAddrSetRef`, value: name of another statement.
   */
  readonly ipSourceAddrSetRef?: string;
  /**
   * Name of an IpAddrGroup with the source addresses.
   *
   * Keyword `IpSourceAddrGroupRef`, value: name of another statement.
   */
  readonly ipSourceAddrGroupRef?: string;
  /**
   * Destination addresses; in a bidirectional rule the addresses of the peers. IpDestAddr excludes its Set and Ref
   * forms.
   *
   * Keyword `IpDestAddr`, value: IP address, address/prefix_length, range address-address or All, All4 or All6.
   *
   * @default All
   */
  readonly ipDestAddr?: string | "All" | "All4" | "All6";
  /**
   * Destination addresses as a prefix or a range.
   *
   * Keyword `IpDestAddrSet`, value: address/prefix_length or range address-address.
   */
  readonly ipDestAddrSet?: string;
  /**
   * Name of an IpAddr with the destination address.
   *
   * Keyword `IpDestAddrRef`, value: name of another statement.
   */
  readonly ipDestAddrRef?: string;
  /**
   * Name of an IpAddrSet with the destination addresses.
   *
   * Keyword `IpDestAddrSetRef`, value: name of another statement.
   */
  readonly ipDestAddrSetRef?: string;
  /**
   * Name of an IpAddrGroup with the destination addresses.
   *
   * Keyword `IpDestAddrGroupRef`, value: name of another statement.
   */
  readonly ipDestAddrGroupRef?: string;
  /**
   * Name of the IpService, where none stands inline.
   *
   * Keyword `IpServiceRef`, value: name of another statement.
   */
  readonly ipServiceRef?: string;
  /**
   * Name of an IpServiceGroup in place of a service.
   *
   * Keyword `IpServiceGroupRef`, value: name of another statement.
   */
  readonly ipServiceGroupRef?: string;
  /**
   * Name of an IpTimeCondition.
   *
   * Keyword `IpTimeConditionRef`, value: each name of another statement.
   *
   * @default - always
   */
  readonly ipTimeConditionRef?: readonly string[];
  /**
   * Name of the IpGenericFilterAction.
   *
   * Keyword `IpGenericFilterActionRef`, value: name of another statement.
   */
  readonly ipGenericFilterActionRef: string;
  /**
   * Name of the IpManVpnAction that protects the traffic; only with an IpSec action, and without IpDynVpnActionRef.
   *
   * Keyword `IpManVpnActionRef`, value: name of another statement.
   */
  readonly ipManVpnActionRef?: string;
  /**
   * Name of the IpDynVpnAction that protects the traffic; only with an IpSec action, and without IpManVpnActionRef.
   *
   * Keyword `IpDynVpnActionRef`, value: name of another statement.
   */
  readonly ipDynVpnActionRef?: string;
  /**
   * Name of the IpLocalStartAction for tunnels that this system starts.
   *
   * Keyword `IpLocalStartActionRef`, value: name of another statement.
   *
   * @default - the packet's addresses
   */
  readonly ipLocalStartActionRef?: string;
}

/**
 * IpFilterRule: Filter rule.
 *
 * Scope: a Stack or `ipsec.IpFilterPolicy` or `ipsec.IpFilterGroup`. It is the scope of `ipsec.IpService`,
 * `ipsec.IpTimeCondition`.
 *
 * @see IP Configuration Reference (V2R4), IpFilterRule statement; Configuration Guide, IP filter policy
 */
export class IpFilterRule extends TypedStatement<IpFilterRuleProps> {
  /** The description of the statement. */
  static readonly type = ipFilterRule;

  constructor(scope: Construct, id: string, props: IpFilterRuleProps) {
    super(scope, id, "ipsec", ipFilterRule, props);
  }
}
