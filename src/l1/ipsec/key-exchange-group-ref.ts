// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { keyExchangeGroupRef } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link KeyExchangeGroupRef}. */
export interface KeyExchangeGroupRefProps {
  /**
   * Name of a KeyExchangeGroup.
   *
   * Value: name of another statement.
   */
  readonly name: string;
}

/**
 * KeyExchangeGroupRef: Reference to a group of key exchange rules.
 *
 * Scope: `ipsec.KeyExchangePolicy`.
 *
 * @see IP Configuration Reference (V2R1), KeyExchangePolicy statement
 */
export class KeyExchangeGroupRef extends TypedStatement<KeyExchangeGroupRefProps> {
  /** The description of the statement. */
  static readonly type = keyExchangeGroupRef;

  constructor(scope: Construct, id: string, props: KeyExchangeGroupRefProps) {
    super(scope, id, "ipsec", keyExchangeGroupRef, props);
  }
}
