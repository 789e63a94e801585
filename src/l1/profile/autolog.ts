// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { autolog } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Autolog}. */
export interface AutologProps {
  /**
   * Minutes a procedure may take to end, 0 to 30.
   *
   * Value: whole number from 0 to 30.
   *
   * @default 5
   */
  readonly waitTime?: number;
}

/**
 * AUTOLOG: Procedures started by the stack. VARY TCPIP,,OBEYFILE replaces all that was set before.
 *
 * Scope: a Stack. It is the scope of `profile.AutologEntry`, `profile.Include`.
 *
 * @see IP Configuration Reference, AUTOLOG statement
 */
export class Autolog extends TypedStatement<AutologProps> {
  /** The description of the statement. */
  static readonly type = autolog;

  constructor(scope: Construct, id: string, props: AutologProps = {}) {
    super(scope, id, "profile", autolog, props);
  }
}
