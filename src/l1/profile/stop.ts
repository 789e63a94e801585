// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { stop } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Stop}. */
export interface StopProps {
  /**
   * Device or interface.
   *
   * Value: name of 1 to 16 characters.
   */
  readonly name: string;
}

/**
 * STOP: Stop a device or interface. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, STOP statement
 */
export class Stop extends TypedStatement<StopProps> {
  /** The description of the statement. */
  static readonly type = stop;

  constructor(scope: Construct, id: string, props: StopProps) {
    super(scope, id, "profile", stop, props);
  }
}
