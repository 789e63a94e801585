// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipFilterPolicy } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpFilterPolicy}. */
export interface IpFilterPolicyProps {
  /**
   * Whether filter rules are applied to IPSec packets before they are decapsulated, too.
   *
   * Keyword `PreDecap`.
   *
   * @default Off
   */
  readonly preDecap?: "Off" | "On";
  /**
   * Whether the logging that rules ask for is done.
   *
   * Keyword `FilterLogging`.
   *
   * @default On
   */
  readonly filterLogging?: "On" | "Off";
  /**
   * Whether packets are logged that no rule matches.
   *
   * Keyword `FilterLogImplicit`, value: Yes or No.
   *
   * @default No (not confirmed)
   */
  readonly filterLogImplicit?: boolean;
  /**
   * Whether an outbound packet may start a dynamic tunnel, where no IpLocalStartAction says so.
   *
   * Keyword `AllowOnDemand`, value: Yes or No.
   *
   * @default No (not confirmed)
   */
  readonly allowOnDemand?: boolean;
  /**
   * Whether only algorithms that FIPS 140 allows are accepted: no DES, MD5 or Group1.
   *
   * Keyword `FIPS140`, value: Yes or No.
   *
   * @default No
   */
  readonly fips140?: boolean;
  /**
   * Whether the sender of a packet that no rule matches is told by an ICMP error.
   *
   * Keyword `ImplicitDiscardAction`.
   *
   * @default Silent (not confirmed)
   */
  readonly implicitDiscardAction?: "Silent" | "ICMP";
  /**
   * Accepted for old files, ignored in current releases (not confirmed).
   *
   * Keyword `RFC4301Compliance`, value: Yes or No.
   */
  readonly rfc4301Compliance?: boolean;
}

/**
 * IpFilterPolicy: IP filter policy.
 *
 * Scope: a Stack. It is the scope of `ipsec.IpFilterRule`, `ipsec.IpFilterRuleRef`, `ipsec.IpFilterGroupRef`.
 *
 * @see IP Configuration Reference, IpFilterPolicy statement; Configuration Guide, IP filter policy
 */
export class IpFilterPolicy extends TypedStatement<IpFilterPolicyProps> {
  /** The description of the statement. */
  static readonly type = ipFilterPolicy;

  constructor(scope: Construct, id: string, props: IpFilterPolicyProps = {}) {
    super(scope, id, "ipsec", ipFilterPolicy, props);
  }
}
