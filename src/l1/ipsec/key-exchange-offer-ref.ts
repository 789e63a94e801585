// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { keyExchangeOfferRef } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link KeyExchangeOfferRef}. */
export interface KeyExchangeOfferRefProps {
  /**
   * Name of a KeyExchangeOffer.
   *
   * Value: name of another statement.
   */
  readonly name: string;
}

/**
 * KeyExchangeOfferRef: Reference to a key exchange offer.
 *
 * Scope: `ipsec.KeyExchangeAction`.
 *
 * @see IP Configuration Reference (V2R2), KeyExchangeAction statement
 */
export class KeyExchangeOfferRef extends TypedStatement<KeyExchangeOfferRefProps> {
  /** The description of the statement. */
  static readonly type = keyExchangeOfferRef;

  constructor(scope: Construct, id: string, props: KeyExchangeOfferRefProps) {
    super(scope, id, "ipsec", keyExchangeOfferRef, props);
  }
}
