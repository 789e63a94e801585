// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { startOptions } from "../../documents/vtam";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Netid}. */
export interface NetidProps {
  /**
   * Name of the network VTAM belongs to, 1 to 8 characters. Required.
   *
   * Value: name of 1 to 8 characters A-Z 0-9 @ # $, the first not a digit.
   */
  readonly value: string;
}

/**
 * NETID: Network.
 *
 * Scope: a System.
 *
 * @see SNA Resource Definition Reference, NETID start option
 */
export class Netid extends TypedStatement<NetidProps> {
  /** The description of the statement. */
  static readonly type = startOptions.NETID;

  constructor(scope: Construct, id: string, props: NetidProps) {
    super(scope, id, "vtam", startOptions.NETID, props);
  }
}
