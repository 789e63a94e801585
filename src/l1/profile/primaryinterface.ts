// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { primaryinterface } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Primaryinterface}. */
export interface PrimaryinterfaceProps {
  /**
   * Link or interface.
   *
   * Value: name of 1 to 16 characters.
   */
  readonly name: string;
}

/**
 * PRIMARYINTERFACE: Interface of the host address.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, PRIMARYINTERFACE statement
 */
export class Primaryinterface extends TypedStatement<PrimaryinterfaceProps> {
  /** The description of the statement. */
  static readonly type = primaryinterface;

  constructor(scope: Construct, id: string, props: PrimaryinterfaceProps) {
    super(scope, id, "profile", primaryinterface, props);
  }
}
