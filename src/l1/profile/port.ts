// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { port } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Port}. */
export type PortProps = Record<never, never>;

/**
 * PORT: Reserved ports. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack. It is the scope of `profile.PortEntry`.
 *
 * @see IP Configuration Reference, PORT statement
 */
export class Port extends TypedStatement<PortProps> {
  /** The description of the statement. */
  static readonly type = port;

  constructor(scope: Construct, id: string, props: PortProps = {}) {
    super(scope, id, "profile", port, props);
  }
}
