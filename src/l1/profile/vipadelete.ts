// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { vipadelete } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Vipadelete}. */
export interface VipadeleteProps {
  /**
   * IPv4 DVIPAs, or the interface name of an IPv6 DVIPA.
   *
   * Value: each IP address or interface name.
   */
  readonly addresses: readonly string[];
}

/**
 * VIPADELETE: Delete DVIPAs. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: `profile.Vipadynamic`.
 *
 * @see IP Configuration Reference, VIPADYNAMIC: VIPADELETE statement
 */
export class Vipadelete extends TypedStatement<VipadeleteProps> {
  /** The description of the statement. */
  static readonly type = vipadelete;

  constructor(scope: Construct, id: string, props: VipadeleteProps) {
    super(scope, id, "profile", vipadelete, props);
  }
}
