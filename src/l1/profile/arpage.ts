// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { arpage } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Arpage}. */
export interface ArpageProps {
  /**
   * Minutes.
   *
   * Value: whole number from 1 to 1440.
   *
   * @default 20
   */
  readonly minutes: number;
}

/**
 * ARPAGE: Age of ARP cache entries.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, ARPAGE statement
 */
export class Arpage extends TypedStatement<ArpageProps> {
  /** The description of the statement. */
  static readonly type = arpage;

  constructor(scope: Construct, id: string, props: ArpageProps) {
    super(scope, id, "profile", arpage, props);
  }
}
