// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { startOptions } from "../../documents/vtam";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Xcfgrpid}. */
export interface XcfgrpidProps {
  /**
   * Number of the VTAM subplex, 2 to 31; in effect from the next start of VTAM and its stacks.
   *
   * Value: whole number from 2 to 31.
   *
   * @default - no subplex
   */
  readonly value: number;
}

/**
 * XCFGRPID: VTAM subplex.
 *
 * Scope: a System.
 *
 * @see SNA Resource Definition Reference, XCFGRPID start option
 */
export class Xcfgrpid extends TypedStatement<XcfgrpidProps> {
  /** The description of the statement. */
  static readonly type = startOptions.XCFGRPID;

  constructor(scope: Construct, id: string, props: XcfgrpidProps) {
    super(scope, id, "vtam", startOptions.XCFGRPID, props);
  }
}
