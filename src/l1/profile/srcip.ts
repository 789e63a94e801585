// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { srcip } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Srcip}. */
export type SrcipProps = Record<never, never>;

/**
 * SRCIP: Source addresses of connections. VARY TCPIP,,OBEYFILE replaces all that was set before.
 *
 * Scope: a Stack. It is the scope of `profile.SrcipJobname`, `profile.SrcipDestination`, `profile.Include`.
 *
 * @see IP Configuration Reference, SRCIP statement
 */
export class Srcip extends TypedStatement<SrcipProps> {
  /** The description of the statement. */
  static readonly type = srcip;

  constructor(scope: Construct, id: string, props: SrcipProps = {}) {
    super(scope, id, "profile", srcip, props);
  }
}
