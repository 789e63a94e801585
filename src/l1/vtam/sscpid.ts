// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { startOptions } from "../../documents/vtam";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Sscpid}. */
export interface SscpidProps {
  /**
   * Number that identifies this VTAM in the network, 0 to 65535. Required.
   *
   * Value: whole number from 0 to 65535.
   */
  readonly value: number;
}

/**
 * SSCPID: Number of this VTAM.
 *
 * Scope: a System.
 *
 * @see SNA Resource Definition Reference, SSCPID start option; range: general knowledge of VTAM
 */
export class Sscpid extends TypedStatement<SscpidProps> {
  /** The description of the statement. */
  static readonly type = startOptions.SSCPID;

  constructor(scope: Construct, id: string, props: SscpidProps) {
    super(scope, id, "vtam", startOptions.SSCPID, props);
  }
}
