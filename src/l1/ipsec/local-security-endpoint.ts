// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { localSecurityEndpoint } from "../../documents/ipsec";
import type { Infer } from "../../language/statement";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link LocalSecurityEndpoint}. */
export interface LocalSecurityEndpointProps {
  /**
   * Name to refer to it by; required unless it stands inside another statement.
   *
   * Value: name.
   */
  readonly name?: string;
  /**
   * How this system names itself to the peer.
   *
   * Keyword `Identity`, value: IpAddr address, Fqdn host, UserAtFqdn user@host, X500dn distinguished_name, or KeyID
   * Ascii, Ebcdic or Hex and a value.
   */
  readonly identity?: NonNullable<Infer<typeof localSecurityEndpoint>["identity"]>;
  /**
   * Local addresses of key exchanges.
   *
   * Keyword `Location`, value: IP address, address/prefix_length, range address-address or All, All4 or All6.
   *
   * @default All (not confirmed)
   */
  readonly location?: string | "All" | "All4" | "All6";
  /**
   * Name of an IpAddr in place of Location.
   *
   * Keyword `LocationRef`, value: name of another statement.
   */
  readonly locationRef?: string;
  /**
   * Name of an IpAddrSet in place of Location.
   *
   * Keyword `LocationSetRef`, value: name of another statement.
   */
  readonly locationSetRef?: string;
  /**
   * Name of an IpAddrGroup in place of Location.
   *
   * Keyword `LocationGroupRef`, value: name of another statement.
   */
  readonly locationGroupRef?: string;
}

/**
 * LocalSecurityEndpoint: Local security endpoint.
 *
 * Scope: a Stack or `ipsec.IpLocalStartAction` or `ipsec.KeyExchangeRule`.
 *
 * @see IP Configuration Reference, LocalSecurityEndpoint statement
 */
export class LocalSecurityEndpoint extends TypedStatement<LocalSecurityEndpointProps> {
  /** The description of the statement. */
  static readonly type = localSecurityEndpoint;

  constructor(scope: Construct, id: string, props: LocalSecurityEndpointProps = {}) {
    super(scope, id, "ipsec", localSecurityEndpoint, props);
  }
}
