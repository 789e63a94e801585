// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { home } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Home}. */
export type HomeProps = Record<never, never>;

/**
 * HOME: Addresses of links. VARY TCPIP,,OBEYFILE replaces all that was set before.
 *
 * Scope: a Stack. It is the scope of `profile.HomeEntry`.
 *
 * @see IP Configuration Reference, HOME statement
 */
export class Home extends TypedStatement<HomeProps> {
  /** The description of the statement. */
  static readonly type = home;

  constructor(scope: Construct, id: string, props: HomeProps = {}) {
    super(scope, id, "profile", home, props);
  }
}
