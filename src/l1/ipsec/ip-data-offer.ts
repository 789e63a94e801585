// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipDataOffer } from "../../documents/ipsec";
import type { Infer } from "../../language/statement";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpDataOffer}. */
export interface IpDataOfferProps {
  /**
   * Name to refer to it by; required unless it stands inside an IpDynVpnAction.
   *
   * Value: name.
   */
  readonly name?: string;
  /**
   * Tunnel: packets are protected whole. Transport: their payload is.
   *
   * Keyword `HowToEncap`.
   *
   * @default Tunnel
   */
  readonly howToEncap?: "Tunnel" | "Transport";
  /**
   * Encryption algorithm and its key length in bits; DoNot for none. AES_GCM_16 needs HowToAuth ESP Null.
   *
   * Keyword `HowToEncrypt`, value: DES, 3DES, AES, AES_CBC, AES_GCM_16 or DoNot, with KeyLength 128 or 256 after
   * AES_CBC and AES_GCM_16; another one is kept, with a warning.
   *
   * @default - DES up to V2R1, AES_CBC KeyLength 128 from V2R2 on
   */
  readonly howToEncrypt?: NonNullable<Infer<typeof ipDataOffer>["howToEncrypt"]>;
  /**
   * AH or ESP, and the authentication algorithm; Null for none. AES_GMAC_128 and AES_GMAC_256 need HowToEncrypt DoNot.
   *
   * Keyword `HowToAuth`, value: AH or ESP, and Null, AES_GMAC_128, AES_GMAC_256, AES128_XCBC_96, HMAC_MD5, HMAC_SHA,
   * HMAC_SHA1, HMAC_SHA2_256_128, HMAC_SHA2_384_192 or HMAC_SHA2_512_256; another one is kept, with a warning.
   *
   * @default - ESP HMAC_MD5 up to V2R1, ESP HMAC_SHA1 from V2R2 on
   */
  readonly howToAuth?: NonNullable<Infer<typeof ipDataOffer>["howToAuth"]>;
  /**
   * Lifetime of a security association, in minutes, that is proposed to the peer.
   *
   * Keyword `RefreshLifetimeProposed`, value: whole number from 0 to 4294967295.
   *
   * @default 240
   */
  readonly refreshLifetimeProposed?: number;
  /**
   * Least and greatest lifetime, in minutes, that is accepted from the peer.
   *
   * Keyword `RefreshLifetimeAccepted`, value: least and greatest number of minutes.
   *
   * @default 120 480
   */
  readonly refreshLifetimeAccepted?: NonNullable<Infer<typeof ipDataOffer>["refreshLifetimeAccepted"]>;
  /**
   * Kilobytes a security association may carry, as proposed to the peer; None for no limit.
   *
   * Keyword `RefreshLifesizeProposed`, value: number of kilobytes, or None.
   *
   * @default None
   */
  readonly refreshLifesizeProposed?: "None" | number;
  /**
   * Least and greatest number of kilobytes that is accepted from the peer; None for no limit.
   *
   * Keyword `RefreshLifesizeAccepted`, value: least and greatest number of kilobytes, or None.
   *
   * @default None
   */
  readonly refreshLifesizeAccepted?: NonNullable<Infer<typeof ipDataOffer>["refreshLifesizeAccepted"]>;
}

/**
 * IpDataOffer: Data offer.
 *
 * Scope: a Stack or `ipsec.IpDynVpnAction`.
 *
 * @see IP Configuration Reference (V2R1, V2R2), IpDataOffer statement
 */
export class IpDataOffer extends TypedStatement<IpDataOfferProps> {
  /** The description of the statement. */
  static readonly type = ipDataOffer;

  constructor(scope: Construct, id: string, props: IpDataOfferProps = {}) {
    super(scope, id, "ipsec", ipDataOffer, props);
  }
}
