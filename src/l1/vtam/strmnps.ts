// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { startOptions } from "../../documents/vtam";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Strmnps}. */
export interface StrmnpsProps {
  /**
   * Structure for multinode persistent sessions, 1 to 16 characters (14 in a subplex), or NONE.
   *
   * Value: structure name of 1 to 16 characters A-Z 0-9 @ # $ _, the first a letter, or NONE.
   *
   * @default ISTMNPS
   */
  readonly value: string;
}

/**
 * STRMNPS: Multinode persistent sessions structure.
 *
 * Scope: a System.
 *
 * @see SNA Resource Definition Reference, STRMNPS start option
 */
export class Strmnps extends TypedStatement<StrmnpsProps> {
  /** The description of the statement. */
  static readonly type = startOptions.STRMNPS;

  constructor(scope: Construct, id: string, props: StrmnpsProps) {
    super(scope, id, "vtam", startOptions.STRMNPS, props);
  }
}
