// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { keyExchangeOffer } from "../../documents/ipsec";
import type { Infer } from "../../language/statement";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link KeyExchangeOffer}. */
export interface KeyExchangeOfferProps {
  /**
   * Name to refer to it by; required unless it stands inside a KeyExchangeAction.
   *
   * Value: name.
   */
  readonly name?: string;
  /**
   * Encryption algorithm and its key length in bits.
   *
   * Keyword `HowToEncrypt`, value: DES, 3DES, AES or AES_CBC, with KeyLength 128 or 256 after AES_CBC; another one is
   * kept, with a warning.
   *
   * @default - DES in V2R1, AES_CBC KeyLength 128 in V2R4
   */
  readonly howToEncrypt?: NonNullable<Infer<typeof keyExchangeOffer>["howToEncrypt"]>;
  /**
   * Hash that authenticates IKEv1 messages.
   *
   * Keyword `HowToAuthMsgs`, value: MD5, SHA1, SHA2_256, SHA2_384 or SHA2_512; another one is kept, with a warning.
   *
   * @default - MD5 in V2R1, SHA1 from V2R2 on (not confirmed)
   */
  readonly howToAuthMsgs?: "MD5" | "SHA1" | "SHA2_256" | "SHA2_384" | "SHA2_512";
  /**
   * Algorithm that verifies IKEv2 messages.
   *
   * Keyword `HowToVerifyMsgs`, value: AES128_XCBC_96, HMAC_MD5_96, HMAC_SHA1_96, HMAC_SHA2_256_128, HMAC_SHA2_384_192
   * or HMAC_SHA2_512_256; another one is kept, with a warning.
   *
   * @default HMAC_SHA1_96 (not confirmed)
   */
  readonly howToVerifyMsgs?:
    "AES128_XCBC_96" | "HMAC_MD5_96" | "HMAC_SHA1_96" | "HMAC_SHA2_256_128" | "HMAC_SHA2_384_192" | "HMAC_SHA2_512_256";
  /**
   * Pseudo-random function of IKEv2 key derivation.
   *
   * Keyword `PseudoRandomFunction`, value: AES128_XCBC, HMAC_MD5, HMAC_SHA1, HMAC_SHA2_256, HMAC_SHA2_384 or
   * HMAC_SHA2_512; another one is kept, with a warning.
   *
   * @default HMAC_SHA1 (not confirmed)
   */
  readonly pseudoRandomFunction?:
    "AES128_XCBC" | "HMAC_MD5" | "HMAC_SHA1" | "HMAC_SHA2_256" | "HMAC_SHA2_384" | "HMAC_SHA2_512";
  /**
   * How IKEv1 peers authenticate each other (default not confirmed).
   *
   * Keyword `HowToAuthPeers`, value: PresharedKey or RsaSignature; another one is kept, with a warning.
   */
  readonly howToAuthPeers?: "PresharedKey" | "RsaSignature";
  /**
   * Diffie-Hellman group of the key exchange.
   *
   * Keyword `DHGroup`, value: Group1, Group2, Group5, Group14, Group19, Group20, Group21 or Group24; another one is
   * kept, with a warning.
   *
   * @default - Group1 in V2R1, Group2 later (not confirmed)
   */
  readonly dhGroup?: "Group1" | "Group2" | "Group5" | "Group14" | "Group19" | "Group20" | "Group21" | "Group24";
  /**
   * Lifetime of the security association, in minutes, that is proposed to the peer.
   *
   * Keyword `RefreshLifetimeProposed`, value: whole number from 0 to 4294967295.
   *
   * @default 480 (not confirmed)
   */
  readonly refreshLifetimeProposed?: number;
  /**
   * Least and greatest lifetime, in minutes, that is accepted from the peer.
   *
   * Keyword `RefreshLifetimeAccepted`, value: least and greatest number of minutes.
   *
   * @default 240 1440 (not confirmed)
   */
  readonly refreshLifetimeAccepted?: NonNullable<Infer<typeof keyExchangeOffer>["refreshLifetimeAccepted"]>;
  /**
   * Kilobytes the security association may carry, as proposed to the peer; None for no limit.
   *
   * Keyword `RefreshLifesizeProposed`, value: number of kilobytes, or None.
   *
   * @default None (not confirmed)
   */
  readonly refreshLifesizeProposed?: "None" | number;
  /**
   * Least and greatest number of kilobytes that is accepted from the peer.
   *
   * Keyword `RefreshLifesizeAccepted`, value: least and greatest number of kilobytes, or None.
   *
   * @default None (not confirmed)
   */
  readonly refreshLifesizeAccepted?: NonNullable<Infer<typeof keyExchangeOffer>["refreshLifesizeAccepted"]>;
}

/**
 * KeyExchangeOffer: Key exchange offer.
 *
 * Scope: a Stack or `ipsec.KeyExchangeAction`.
 *
 * @see IP Configuration Reference (V2R1, V2R4), KeyExchangeOffer statement
 */
export class KeyExchangeOffer extends TypedStatement<KeyExchangeOfferProps> {
  /** The description of the statement. */
  static readonly type = keyExchangeOffer;

  constructor(scope: Construct, id: string, props: KeyExchangeOfferProps = {}) {
    super(scope, id, "ipsec", keyExchangeOffer, props);
  }
}
