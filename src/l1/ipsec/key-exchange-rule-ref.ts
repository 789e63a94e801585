// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { keyExchangeRuleRef } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link KeyExchangeRuleRef}. */
export interface KeyExchangeRuleRefProps {
  /**
   * Name of a KeyExchangeRule.
   *
   * Value: name of another statement.
   */
  readonly name: string;
}

/**
 * KeyExchangeRuleRef: Reference to a key exchange rule.
 *
 * Scope: `ipsec.KeyExchangePolicy` or `ipsec.KeyExchangeGroup`.
 *
 * @see IP Configuration Reference (V2R1), KeyExchangePolicy statement
 */
export class KeyExchangeRuleRef extends TypedStatement<KeyExchangeRuleRefProps> {
  /** The description of the statement. */
  static readonly type = keyExchangeRuleRef;

  constructor(scope: Construct, id: string, props: KeyExchangeRuleRefProps) {
    super(scope, id, "ipsec", keyExchangeRuleRef, props);
  }
}
