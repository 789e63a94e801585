// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { netaccess } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Netaccess}. */
export interface NetaccessProps {
  /**
   * Whether inbound traffic is checked.
   *
   * Keywords: `INBOUND` (true), `NOINBOUND` (false).
   *
   * @default false
   */
  readonly inbound?: boolean;
  /**
   * Whether outbound traffic is checked.
   *
   * Keywords: `OUTBOUND` (true), `NOOUTBOUND` (false).
   *
   * @default true
   */
  readonly outbound?: boolean;
  /**
   * Which answers of the security product are kept.
   *
   * @default "CACHEALL"
   */
  readonly cache?: "CACHEALL" | "CACHEPERMIT" | "CACHESAME";
}

/**
 * NETACCESS: Access to networks. VARY TCPIP,,OBEYFILE replaces all that was set before.
 *
 * Scope: a Stack. It is the scope of `profile.NetaccessEntry`, `profile.Include`.
 *
 * @see IP Configuration Reference, NETACCESS statement
 */
export class Netaccess extends TypedStatement<NetaccessProps> {
  /** The description of the statement. */
  static readonly type = netaccess;

  constructor(scope: Construct, id: string, props: NetaccessProps = {}) {
    super(scope, id, "profile", netaccess, props);
  }
}
