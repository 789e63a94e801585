// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipFilterGroupRef } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpFilterGroupRef}. */
export interface IpFilterGroupRefProps {
  /**
   * Name of an IpFilterGroup.
   *
   * Value: name of another statement.
   */
  readonly name: string;
}

/**
 * IpFilterGroupRef: Reference to a group of filter rules.
 *
 * Scope: `ipsec.IpFilterPolicy`.
 *
 * @see IP Configuration Reference, IpFilterGroup statement
 */
export class IpFilterGroupRef extends TypedStatement<IpFilterGroupRefProps> {
  /** The description of the statement. */
  static readonly type = ipFilterGroupRef;

  constructor(scope: Construct, id: string, props: IpFilterGroupRefProps) {
    super(scope, id, "ipsec", ipFilterGroupRef, props);
  }
}
