// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { startOptions } from "../../documents/vtam";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Hostsa}. */
export interface HostsaProps {
  /**
   * Subarea number of this VTAM, 1 to 65535.
   *
   * Value: whole number from 1 to 65535.
   *
   * @default 1
   */
  readonly value: number;
}

/**
 * HOSTSA: Subarea number.
 *
 * Scope: a System.
 *
 * @see SNA Resource Definition Reference, HOSTSA start option; range and default: general knowledge of VTAM
 */
export class Hostsa extends TypedStatement<HostsaProps> {
  /** The description of the statement. */
  static readonly type = startOptions.HOSTSA;

  constructor(scope: Construct, id: string, props: HostsaProps) {
    super(scope, id, "vtam", startOptions.HOSTSA, props);
  }
}
