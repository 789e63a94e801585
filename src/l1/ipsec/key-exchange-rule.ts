// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { keyExchangeRule } from "../../documents/ipsec";
import type { Infer } from "../../language/statement";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link KeyExchangeRule}. */
export interface KeyExchangeRuleProps {
  /**
   * Name of the rule.
   *
   * Value: name.
   */
  readonly name: string;
  /**
   * Name of the LocalSecurityEndpoint, where none stands inline.
   *
   * Keyword `LocalSecurityEndpointRef`, value: name of another statement.
   */
  readonly localSecurityEndpointRef?: string;
  /**
   * Name of the RemoteSecurityEndpoint, where none stands inline.
   *
   * Keyword `RemoteSecurityEndpointRef`, value: name of another statement.
   */
  readonly remoteSecurityEndpointRef?: string;
  /**
   * Name of the KeyExchangeAction.
   *
   * Keyword `KeyExchangeActionRef`, value: name of another statement.
   */
  readonly keyExchangeActionRef: string;
  /**
   * Key that both peers know, or a reference secret://NAME to it; required to authenticate by pre-shared key.
   *
   * Keyword `SharedKey`, value: Ascii, Ebcdic or Hex, and the key.
   */
  readonly sharedKey?: NonNullable<Infer<typeof keyExchangeRule>["sharedKey"]>;
}

/**
 * KeyExchangeRule: Key exchange rule.
 *
 * Scope: a Stack or `ipsec.KeyExchangePolicy` or `ipsec.KeyExchangeGroup`. It is the scope of
 * `ipsec.LocalSecurityEndpoint`, `ipsec.RemoteSecurityEndpoint`.
 *
 * @see IP Configuration Reference, KeyExchangeRule statement; Configuration Guide, Key exchange policy
 */
export class KeyExchangeRule extends TypedStatement<KeyExchangeRuleProps> {
  /** The description of the statement. */
  static readonly type = keyExchangeRule;

  constructor(scope: Construct, id: string, props: KeyExchangeRuleProps) {
    super(scope, id, "ipsec", keyExchangeRule, props);
  }
}
