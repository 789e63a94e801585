// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { startOptions } from "../../documents/vtam";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Sscpname}. */
export interface SscpnameProps {
  /**
   * Name of this VTAM in the network and its CP name, 1 to 8 characters, unique in the sysplex. Required.
   *
   * Value: name of 1 to 8 characters A-Z 0-9 @ # $, the first not a digit.
   */
  readonly value: string;
}

/**
 * SSCPNAME: Name of this VTAM.
 *
 * Scope: a System.
 *
 * @see SNA Resource Definition Reference, SSCPNAME start option
 */
export class Sscpname extends TypedStatement<SscpnameProps> {
  /** The description of the statement. */
  static readonly type = startOptions.SSCPNAME;

  constructor(scope: Construct, id: string, props: SscpnameProps) {
    super(scope, id, "vtam", startOptions.SSCPNAME, props);
  }
}
