// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { portrange } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Portrange}. */
export type PortrangeProps = Record<never, never>;

/**
 * PORTRANGE: Reserved port ranges. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack. It is the scope of `profile.PortrangeEntry`.
 *
 * @see IP Configuration Reference, PORTRANGE statement
 */
export class Portrange extends TypedStatement<PortrangeProps> {
  /** The description of the statement. */
  static readonly type = portrange;

  constructor(scope: Construct, id: string, props: PortrangeProps = {}) {
    super(scope, id, "profile", portrange, props);
  }
}
