// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipFilterGroup } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpFilterGroup}. */
export interface IpFilterGroupProps {
  /**
   * Name that policies refer to.
   *
   * Value: name.
   */
  readonly name: string;
}

/**
 * IpFilterGroup: Group of filter rules.
 *
 * Scope: a Stack. It is the scope of `ipsec.IpFilterRule`, `ipsec.IpFilterRuleRef`.
 *
 * @see IP Configuration Reference, IpFilterGroup statement
 */
export class IpFilterGroup extends TypedStatement<IpFilterGroupProps> {
  /** The description of the statement. */
  static readonly type = ipFilterGroup;

  constructor(scope: Construct, id: string, props: IpFilterGroupProps) {
    super(scope, id, "ipsec", ipFilterGroup, props);
  }
}
