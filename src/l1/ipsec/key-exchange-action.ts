// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { keyExchangeAction } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link KeyExchangeAction}. */
export interface KeyExchangeActionProps {
  /**
   * Name that key exchange rules refer to.
   *
   * Value: name.
   */
  readonly name: string;
  /**
   * How this system starts a key exchange; DoNot if it never does.
   *
   * Keyword `HowToInitiate`.
   *
   * @default - HowToInitiate of the KeyExchangePolicy
   */
  readonly howToInitiate?: "Main" | "Aggressive" | "IKEv2" | "DoNot";
  /**
   * Which IKEv1 exchange of a peer is answered.
   *
   * Keyword `HowToRespondIKEv1`.
   *
   * @default Either
   */
  readonly howToRespondIKEv1?: "Either" | "Main" | "Aggressive";
  /**
   * Old name of HowToRespondIKEv1.
   *
   * Keyword `HowToRespond`.
   *
   * @default Either
   */
  readonly howToRespond?: "Either" | "Main" | "Aggressive";
  /**
   * Whether tunnels may traverse a NAT.
   *
   * Keyword `AllowNat`, value: Yes or No.
   *
   * @default - AllowNat of the KeyExchangePolicy
   */
  readonly allowNat?: boolean;
  /**
   * How this system authenticates itself in IKEv2.
   *
   * Keyword `HowToAuthMe`, value: DigitalSignature, PresharedKey, RsaSignature, ECDSA-256, ECDSA-384 or ECDSA-521;
   * another one is kept, with a warning.
   *
   * @default DigitalSignature
   */
  readonly howToAuthMe?: "DigitalSignature" | "PresharedKey" | "RsaSignature" | "ECDSA-256" | "ECDSA-384" | "ECDSA-521";
  /**
   * Names of KeyExchangeOffer statements, in order of preference, after the offers that stand inline.
   *
   * Keyword `KeyExchangeOfferRef`, value: each name of another statement.
   */
  readonly keyExchangeOfferRef?: readonly string[];
  /**
   * Minutes after which IKEv2 peers authenticate again; 0 for never.
   *
   * Keyword `ReauthInterval`, value: whole number from 0 to 4294967295.
   *
   * @default 0
   */
  readonly reauthInterval?: number;
  /**
   * Whether filter rules may depend on the peer's identity.
   *
   * Keyword `FilterByIdentity`, value: Yes or No.
   *
   * @default - that of the KeyExchangePolicy
   */
  readonly filterByIdentity?: boolean;
  /**
   * Whether an address identity may differ from the address used.
   *
   * Keyword `BypassIpValidation`, value: Yes or No.
   *
   * @default - that of the KeyExchangePolicy
   */
  readonly bypassIpValidation?: boolean;
  /**
   * Whether certificates may be fetched from a URL.
   *
   * Keyword `CertificateURLLookupPreference`, value: Tolerate, Allow or Disallow; another one is kept, with a warning.
   *
   * @default - that of the KeyExchangePolicy
   */
  readonly certificateURLLookupPreference?: "Tolerate" | "Allow" | "Disallow";
  /**
   * How strictly revocation of the peer's certificate is checked.
   *
   * Keyword `RevocationChecking`, value: Loose, Strict or None; another one is kept, with a warning.
   *
   * @default - that of the KeyExchangePolicy
   */
  readonly revocationChecking?: "Loose" | "Strict" | "None";
}

/**
 * KeyExchangeAction: Key exchange action.
 *
 * Scope: a Stack. It is the scope of `ipsec.KeyExchangeOffer`, `ipsec.KeyExchangeOfferRef`.
 *
 * @see IP Configuration Reference (V2R2), KeyExchangeAction statement
 */
export class KeyExchangeAction extends TypedStatement<KeyExchangeActionProps> {
  /** The description of the statement. */
  static readonly type = keyExchangeAction;

  constructor(scope: Construct, id: string, props: KeyExchangeActionProps) {
    super(scope, id, "ipsec", keyExchangeAction, props);
  }
}
