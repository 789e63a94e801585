// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipAddr } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpAddr}. */
export interface IpAddrProps {
  /**
   * Name to refer to it by; required unless it stands inside another statement.
   *
   * Value: name.
   */
  readonly name?: string;
  /**
   * IPv4 or IPv6 address.
   *
   * Keyword `Addr`, value: IP address.
   */
  readonly addr: string;
}

/**
 * IpAddr: IP address.
 *
 * Scope: a Stack or `ipsec.IpAddrGroup`.
 *
 * @see IP Configuration Reference, IpAddr statement
 */
export class IpAddr extends TypedStatement<IpAddrProps> {
  /** The description of the statement. */
  static readonly type = ipAddr;

  constructor(scope: Construct, id: string, props: IpAddrProps) {
    super(scope, id, "ipsec", ipAddr, props);
  }
}
