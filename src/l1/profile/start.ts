// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { start } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Start}. */
export interface StartProps {
  /**
   * Device or interface.
   *
   * Value: name of 1 to 16 characters.
   */
  readonly name: string;
}

/**
 * START: Start a device or interface. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, START statement
 */
export class Start extends TypedStatement<StartProps> {
  /** The description of the statement. */
  static readonly type = start;

  constructor(scope: Construct, id: string, props: StartProps) {
    super(scope, id, "profile", start, props);
  }
}
