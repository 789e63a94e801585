// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { startOptions } from "../../documents/vtam";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Config}. */
export interface ConfigProps {
  /**
   * Suffix of the list ATCCONxx of major nodes to activate.
   *
   * Value: list suffix of two characters A-Z 0-9 @ # $.
   *
   * @default 00
   */
  readonly value: string;
}

/**
 * CONFIG: Configuration list.
 *
 * Scope: a System.
 *
 * @see SNA Resource Definition Reference, CONFIG start option
 */
export class Config extends TypedStatement<ConfigProps> {
  /** The description of the statement. */
  static readonly type = startOptions.CONFIG;

  constructor(scope: Construct, id: string, props: ConfigProps) {
    super(scope, id, "vtam", startOptions.CONFIG, props);
  }
}
