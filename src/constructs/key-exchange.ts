import type { Identity } from "./identity";
import type { EncryptionAlgorithm, KeyLength } from "./data-offer";
import { secretReference } from "../model/secrets";

/** Diffie-Hellman groups strong enough to be offered. */
export type DiffieHellmanGroup = 14 | 19 | 20 | 21 | 24;

/** How the two ends prove who they are. */
export class Authentication {
  private constructor(
    /** Value of HowToAuthMe. */
    readonly method: "PresharedKey" | "DigitalSignature" | "RsaSignature" | "ECDSA-256" | "ECDSA-384" | "ECDSA-521",
    /** Operands of SharedKey; the key is a reference that the target resolves. */
    readonly sharedKey?: { readonly form: "Ascii" | "Ebcdic" | "Hex"; readonly key: string },
    readonly localIdentity?: Identity,
    readonly caLabels: readonly string[] = [],
  ) {}

  /**
   * A key both ends know. The program names the secret; the key itself never stands in an assembly, and is filled in by
   * the target as it writes the policy file.
   *
   * @param secret name of the secret: 1 to 64 letters, digits, dots, underscores or hyphens
   * @param form how the key is written. By default "Ascii"
   * @throws RangeError when the name is not valid
   */
  static preSharedKey(secret: string, form: "Ascii" | "Ebcdic" | "Hex" = "Ascii"): Authentication {
    return new Authentication("PresharedKey", { form, key: secretReference(secret) });
  }

  /**
   * Certificates from the key ring of IKED. The same certificate has to be on the key rings of the owner and of every
   * backup.
   */
  static certificate(props: CertificateProps): Authentication {
    return new Authentication(props.method ?? "DigitalSignature", undefined, props.localIdentity, props.caLabels ?? []);
  }
}

export interface CertificateProps {
  /** Who the DVIPA says it is; must stand in the certificate. @default - the address of the DVIPA */
  readonly localIdentity?: Identity;
  /** Labels of the certificate authorities accepted for the peer's certificate. @default - all on the key ring */
  readonly caLabels?: readonly string[];
  /** How the DVIPA signs. @default "DigitalSignature" */
  readonly method?: "DigitalSignature" | "RsaSignature" | "ECDSA-256" | "ECDSA-384" | "ECDSA-521";
}

export interface KeyExchangeOfferProps {
  /** @default "AES_CBC" */
  readonly encryption?: EncryptionAlgorithm;
  /** Bits. @default 256 */
  readonly keyLength?: KeyLength;
  /** @default "HMAC_SHA2_256_128" */
  readonly integrity?: "HMAC_SHA2_256_128" | "HMAC_SHA2_384_192" | "HMAC_SHA2_512_256";
  /** @default "HMAC_SHA2_256" */
  readonly pseudoRandomFunction?: "HMAC_SHA2_256" | "HMAC_SHA2_384" | "HMAC_SHA2_512";
  /** @default 19 */
  readonly diffieHellmanGroup?: DiffieHellmanGroup;
  /** Minutes until the keys are exchanged anew, at least 1. @default 480 */
  readonly lifetime?: number;
}

export interface KeyExchangeProps {
  readonly authentication: Authentication;
  /** Proposals, most wanted first. @default - AES-CBC 256, HMAC-SHA2-256, group 19 */
  readonly offers?: readonly KeyExchangeOfferProps[];
  /** Lets tunnels traverse a NAT; UDP port 4500 is then permitted as well. @default false */
  readonly allowNat?: boolean;
  /** Minutes until the ends prove themselves anew, 0 for never. @default 0 */
  readonly reauthInterval?: number;
}

/**
 * The key exchange (phase 1) of a secured DVIPA.
 *
 * @see IP Configuration Reference, KeyExchangeAction and KeyExchangeOffer statements
 */
export class KeyExchange {
  private constructor(readonly props: KeyExchangeProps) {
    const { offers, reauthInterval = 0 } = props;
    if (offers?.length === 0) {
      throw new RangeError("The key exchange has no offers. Expected at least one: leave offers out for the default.");
    }
    checkMinutes("reauthInterval", reauthInterval, 0);
    for (const { lifetime = 480 } of offers ?? []) checkMinutes("lifetime", lifetime, 1);
  }

  /**
   * IKE version 2, as initiator and as responder.
   *
   * @throws RangeError when there is no offer, or a time is not a whole number of minutes
   */
  static ikev2(props: KeyExchangeProps): KeyExchange {
    return new KeyExchange(props);
  }
}

function checkMinutes(property: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least && value <= 4294967295) return;
  throw new RangeError(
    `The ${property} of the key exchange is ${value}. Expected a whole number of minutes, at least ${least}.`,
  );
}
