// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { startOptions } from "../../documents/vtam";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Tcpname}. */
export interface TcpnameProps {
  /**
   * Job name of the stack that carries Enterprise Extender where an image has several, 1 to 8 characters.
   *
   * Value: name of 1 to 8 characters A-Z 0-9 @ # $, the first not a digit.
   *
   * @default - the first stack found
   */
  readonly value: string;
}

/**
 * TCPNAME: Stack for Enterprise Extender.
 *
 * Scope: a System.
 *
 * @see SNA Resource Definition Reference, TCPNAME start option
 */
export class Tcpname extends TypedStatement<TcpnameProps> {
  /** The description of the statement. */
  static readonly type = startOptions.TCPNAME;

  constructor(scope: Construct, id: string, props: TcpnameProps) {
    super(scope, id, "vtam", startOptions.TCPNAME, props);
  }
}
