// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { beginroutes } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Beginroutes}. */
export type BeginroutesProps = Record<never, never>;

/**
 * BEGINROUTES: Static routes. VARY TCPIP,,OBEYFILE replaces all that was set before.
 *
 * Scope: a Stack. It is the scope of `profile.Route`, `profile.Include`.
 *
 * @see IP Configuration Reference, BEGINROUTES statement
 */
export class Beginroutes extends TypedStatement<BeginroutesProps> {
  /** The description of the statement. */
  static readonly type = beginroutes;

  constructor(scope: Construct, id: string, props: BeginroutesProps = {}) {
    super(scope, id, "profile", beginroutes, props);
  }
}
