// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { startOptions } from "../../documents/vtam";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Strgr}. */
export interface StrgrProps {
  /**
   * Structure for generic resources, 3 to 16 characters (14 in a subplex), or NONE.
   *
   * Value: structure name of 3 to 16 characters A-Z 0-9 @ # $ _, the first a letter, or NONE.
   *
   * @default ISTGENERIC
   */
  readonly value: string;
}

/**
 * STRGR: Generic resources structure.
 *
 * Scope: a System.
 *
 * @see SNA Resource Definition Reference, STRGR start option
 */
export class Strgr extends TypedStatement<StrgrProps> {
  /** The description of the statement. */
  static readonly type = startOptions.STRGR;

  constructor(scope: Construct, id: string, props: StrgrProps) {
    super(scope, id, "vtam", startOptions.STRGR, props);
  }
}
