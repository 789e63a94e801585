// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipServiceGroup } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpServiceGroup}. */
export interface IpServiceGroupProps {
  /**
   * Name to refer to it by.
   *
   * Value: name.
   */
  readonly name: string;
  /**
   * Name of an IpService.
   *
   * Keyword `IpServiceRef`, value: each name of another statement.
   */
  readonly ipServiceRef?: readonly string[];
}

/**
 * IpServiceGroup: Group of services.
 *
 * Scope: a Stack. It is the scope of `ipsec.IpService`.
 *
 * @see IP Configuration Reference, IpServiceGroup statement
 */
export class IpServiceGroup extends TypedStatement<IpServiceGroupProps> {
  /** The description of the statement. */
  static readonly type = ipServiceGroup;

  constructor(scope: Construct, id: string, props: IpServiceGroupProps) {
    super(scope, id, "ipsec", ipServiceGroup, props);
  }
}
