// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipFilterRuleRef } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpFilterRuleRef}. */
export interface IpFilterRuleRefProps {
  /**
   * Name of an IpFilterRule.
   *
   * Value: name of another statement.
   */
  readonly name: string;
}

/**
 * IpFilterRuleRef: Reference to a filter rule.
 *
 * Scope: `ipsec.IpFilterPolicy` or `ipsec.IpFilterGroup`.
 *
 * @see IP Configuration Reference (V2R4), IpFilterRule statement
 */
export class IpFilterRuleRef extends TypedStatement<IpFilterRuleRefProps> {
  /** The description of the statement. */
  static readonly type = ipFilterRuleRef;

  constructor(scope: Construct, id: string, props: IpFilterRuleRefProps) {
    super(scope, id, "ipsec", ipFilterRuleRef, props);
  }
}
