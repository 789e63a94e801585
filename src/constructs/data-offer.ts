/** Encryption algorithms of a key exchange offer. */
export type EncryptionAlgorithm = "AES_CBC";
/** Bits of a key. */
export type KeyLength = 128 | 256;

export interface DataOfferProps {
  /** @default "Tunnel" */
  readonly encapsulation?: "Tunnel" | "Transport";
  /** Minutes until the keys are exchanged anew, 120 to 480. @default 240 */
  readonly lifetime?: number;
}

/**
 * A proposal for the protection of data (phase 2).
 *
 * @see IP Configuration Reference, IpDataOffer statement
 */
export class DataOffer {
  private constructor(
    readonly encryption: { readonly algorithm: "AES_CBC" | "AES_GCM_16"; readonly keyLength: KeyLength },
    /** Algorithm of HowToAuth ESP. */
    readonly integrity: "Null" | "HMAC_SHA2_256_128" | "HMAC_SHA2_384_192" | "HMAC_SHA2_512_256",
    readonly props: DataOfferProps,
  ) {
    const { lifetime } = props;
    if (lifetime !== undefined && !(Number.isInteger(lifetime) && lifetime >= 120 && lifetime <= 480)) {
      throw new RangeError(
        `The lifetime of the data offer is ${lifetime} minutes. Expected a whole number from 120 to 480.`,
      );
    }
  }

  /** AES in Galois/counter mode, which encrypts and authenticates. */
  static aesGcm(keyLength: KeyLength = 256, props: DataOfferProps = {}): DataOffer {
    return new DataOffer({ algorithm: "AES_GCM_16", keyLength }, "Null", props);
  }

  /** AES in cipher block chaining mode with an HMAC. */
  static aesCbc(
    keyLength: KeyLength = 256,
    integrity: "HMAC_SHA2_256_128" | "HMAC_SHA2_384_192" | "HMAC_SHA2_512_256" = "HMAC_SHA2_256_128",
    props: DataOfferProps = {},
  ): DataOffer {
    return new DataOffer({ algorithm: "AES_CBC", keyLength }, integrity, props);
  }
}
