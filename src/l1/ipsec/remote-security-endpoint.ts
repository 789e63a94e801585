// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { remoteSecurityEndpoint } from "../../documents/ipsec";
import type { Infer } from "../../language/statement";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link RemoteSecurityEndpoint}. */
export interface RemoteSecurityEndpointProps {
  /**
   * Name to refer to it by; required unless it stands inside another statement.
   *
   * Value: name.
   */
  readonly name?: string;
  /**
   * How peers name themselves; wildcards cover more than one: *.domain, *@domain, a prefix or a range of addresses.
   *
   * Keyword `Identity`, value: IpAddr address, prefix or range, Fqdn host, UserAtFqdn user@host, X500dn
   * distinguished_name, or KeyID Ascii, Ebcdic or Hex and a value.
   */
  readonly identity?: NonNullable<Infer<typeof remoteSecurityEndpoint>["identity"]>;
  /**
   * Addresses of the peers, public ones where they are behind a NAT.
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
  /**
   * Label of a certificate authority whose certificates are accepted of the peer.
   *
   * Keyword `CaLabel`, value: each certificate label.
   *
   * @default - every one on the key ring
   */
  readonly caLabel?: readonly string[];
}

/**
 * RemoteSecurityEndpoint: Remote security endpoint.
 *
 * Scope: a Stack or `ipsec.IpLocalStartAction` or `ipsec.KeyExchangeRule`.
 *
 * @see IP Configuration Reference (V2R4), RemoteSecurityEndpoint statement
 */
export class RemoteSecurityEndpoint extends TypedStatement<RemoteSecurityEndpointProps> {
  /** The description of the statement. */
  static readonly type = remoteSecurityEndpoint;

  constructor(scope: Construct, id: string, props: RemoteSecurityEndpointProps = {}) {
    super(scope, id, "ipsec", remoteSecurityEndpoint, props);
  }
}
