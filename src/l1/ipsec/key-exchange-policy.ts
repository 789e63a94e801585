// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { keyExchangePolicy } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link KeyExchangePolicy}. */
export interface KeyExchangePolicyProps {
  /**
   * Whether tunnels may traverse a NAT.
   *
   * Keyword `AllowNat`, value: Yes or No.
   *
   * @default No
   */
  readonly allowNat?: boolean;
  /**
   * Seconds between the packets that keep the mapping of a NAT alive; 0 for none.
   *
   * Keyword `NatKeepAliveInterval`, value: whole number from 0 to 4294967295.
   *
   * @default 20
   */
  readonly natKeepAliveInterval?: number;
  /**
   * Seconds without traffic after which an IKEv2 peer is probed; 0 for never.
   *
   * Keyword `LivenessInterval`, value: whole number from 0 to 4294967295.
   *
   * @default 30 (not confirmed)
   */
  readonly livenessInterval?: number;
  /**
   * How this system starts a key exchange, where the action does not say.
   *
   * Keyword `HowToInitiate`.
   *
   * @default Main (not confirmed)
   */
  readonly howToInitiate?: "Main" | "Aggressive" | "IKEv2" | "DoNot";
  /**
   * Whether filter rules may depend on the peer's identity.
   *
   * Keyword `FilterByIdentity`, value: Yes or No.
   *
   * @default No (not confirmed)
   */
  readonly filterByIdentity?: boolean;
  /**
   * Whether an address identity may differ from the address used.
   *
   * Keyword `BypassIpValidation`, value: Yes or No.
   *
   * @default No (not confirmed)
   */
  readonly bypassIpValidation?: boolean;
  /**
   * Whether certificates may be fetched from a URL (default not confirmed).
   *
   * Keyword `CertificateURLLookupPreference`, value: Tolerate, Allow or Disallow; another one is kept, with a warning.
   */
  readonly certificateURLLookupPreference?: "Tolerate" | "Allow" | "Disallow";
  /**
   * How strictly revocation of certificates is checked.
   *
   * Keyword `RevocationChecking`, value: Loose, Strict or None; another one is kept, with a warning.
   *
   * @default Loose (not confirmed)
   */
  readonly revocationChecking?: "Loose" | "Strict" | "None";
}

/**
 * KeyExchangePolicy: Key exchange policy.
 *
 * Scope: a Stack. It is the scope of `ipsec.KeyExchangeRule`, `ipsec.KeyExchangeRuleRef`, `ipsec.KeyExchangeGroupRef`.
 *
 * @see IP Configuration Reference (V2R1), KeyExchangePolicy statement
 */
export class KeyExchangePolicy extends TypedStatement<KeyExchangePolicyProps> {
  /** The description of the statement. */
  static readonly type = keyExchangePolicy;

  constructor(scope: Construct, id: string, props: KeyExchangePolicyProps = {}) {
    super(scope, id, "ipsec", keyExchangePolicy, props);
  }
}
