// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipAddrSet } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpAddrSet}. */
export interface IpAddrSetProps {
  /**
   * Name to refer to it by; required unless it stands inside another statement.
   *
   * Value: name.
   */
  readonly name?: string;
  /**
   * Addresses with this prefix: address/prefix_length. Excludes Range.
   *
   * Keyword `Prefix`, value: address/prefix_length.
   */
  readonly prefix?: string;
  /**
   * Addresses from the first to the last: address-address. Excludes Prefix.
   *
   * Keyword `Range`, value: range address-address.
   */
  readonly range?: string;
}

/**
 * IpAddrSet: Set of IP addresses.
 *
 * Scope: a Stack or `ipsec.IpAddrGroup`.
 *
 * @see IP Configuration Reference, IpAddrSet statement
 */
export class IpAddrSet extends TypedStatement<IpAddrSetProps> {
  /** The description of the statement. */
  static readonly type = ipAddrSet;

  constructor(scope: Construct, id: string, props: IpAddrSetProps = {}) {
    super(scope, id, "ipsec", ipAddrSet, props);
  }
}
