// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipAddrGroup } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpAddrGroup}. */
export interface IpAddrGroupProps {
  /**
   * Name to refer to it by; required unless it stands inside another statement.
   *
   * Value: name.
   */
  readonly name?: string;
  /**
   * Name of an IpAddr.
   *
   * Keyword `IpAddrRef`, value: each name of another statement.
   */
  readonly ipAddrRef?: readonly string[];
  /**
   * Name of an IpAddrSet.
   *
   * Keyword `IpAddrSetRef`, value: each name of another statement.
   */
  readonly ipAddrSetRef?: readonly string[];
}

/**
 * IpAddrGroup: Group of IP addresses.
 *
 * Scope: a Stack. It is the scope of `ipsec.IpAddr`, `ipsec.IpAddrSet`.
 *
 * @see IP Configuration Reference, IpAddrGroup statement
 */
export class IpAddrGroup extends TypedStatement<IpAddrGroupProps> {
  /** The description of the statement. */
  static readonly type = ipAddrGroup;

  constructor(scope: Construct, id: string, props: IpAddrGroupProps = {}) {
    super(scope, id, "ipsec", ipAddrGroup, props);
  }
}
