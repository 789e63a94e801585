// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipsec } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/**
 * Makes IPSec tunnels that end at a DVIPA distributable, and movable at takeover and giveback. In the initial profile
 * only.
 */
export interface IpsecDvipsec {
  /**
   * Filters TCP between a client and an IPv4 DVIPA of the same stack that is forwarded to another stack.
   *
   * Keyword `DVLOCALFLTR`.
   */
  readonly dvLocalFilter?: true;
}

/** Operands of {@link Ipsec}. */
export interface IpsecProps {
  /**
   * Makes IPSec tunnels that end at a DVIPA distributable, and movable at takeover and giveback. In the initial profile
   * only.
   *
   * Keyword `DVIPSEC`.
   */
  readonly dvipsec?: IpsecDvipsec;
  /**
   * Logging for the default filter policy.
   *
   * Keywords: `LOGENABLE` (true), `LOGDISABLE` (false).
   *
   * @default false
   */
  readonly log?: boolean;
  /**
   * Logging of packets that no rule matches.
   *
   * Keywords: `LOGIMPLICIT` (true), `NOLOGIMPLICIT` (false).
   *
   * @default false
   */
  readonly logImplicit?: boolean;
}

/**
 * IPSEC: IP security. VARY TCPIP,,OBEYFILE replaces all that was set before.
 *
 * Scope: a Stack. It is the scope of `profile.Ipsecrule`, `profile.Ipsec6rule`, `profile.Include`.
 *
 * @see IP Configuration Reference, IPSEC statement
 */
export class Ipsec extends TypedStatement<IpsecProps> {
  /** The description of the statement. */
  static readonly type = ipsec;

  constructor(scope: Construct, id: string, props: IpsecProps = {}) {
    super(scope, id, "profile", ipsec, props);
  }
}
