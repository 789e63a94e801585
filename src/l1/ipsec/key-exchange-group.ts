// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { keyExchangeGroup } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link KeyExchangeGroup}. */
export interface KeyExchangeGroupProps {
  /**
   * Name that policies refer to.
   *
   * Value: name.
   */
  readonly name: string;
}

/**
 * KeyExchangeGroup: Group of key exchange rules.
 *
 * Scope: a Stack. It is the scope of `ipsec.KeyExchangeRule`, `ipsec.KeyExchangeRuleRef`.
 *
 * @see IP Configuration Reference, KeyExchangeGroup statement
 */
export class KeyExchangeGroup extends TypedStatement<KeyExchangeGroupProps> {
  /** The description of the statement. */
  static readonly type = keyExchangeGroup;

  constructor(scope: Construct, id: string, props: KeyExchangeGroupProps) {
    super(scope, id, "ipsec", keyExchangeGroup, props);
  }
}
