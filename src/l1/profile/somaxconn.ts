// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { somaxconn } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Somaxconn}. */
export interface SomaxconnProps {
  /**
   * Connections, 1 to 2147483647.
   *
   * Value: whole number from 1 to 2147483647.
   *
   * @default 1024 (10 before V2R1)
   */
  readonly maximum: number;
}

/**
 * SOMAXCONN: Connection queue. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, SOMAXCONN statement
 */
export class Somaxconn extends TypedStatement<SomaxconnProps> {
  /** The description of the statement. */
  static readonly type = somaxconn;

  constructor(scope: Construct, id: string, props: SomaxconnProps) {
    super(scope, id, "profile", somaxconn, props);
  }
}
