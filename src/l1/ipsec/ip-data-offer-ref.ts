// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipDataOfferRef } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpDataOfferRef}. */
export interface IpDataOfferRefProps {
  /**
   * Name of an IpDataOffer.
   *
   * Value: name of another statement.
   */
  readonly name: string;
}

/**
 * IpDataOfferRef: Reference to a data offer.
 *
 * Scope: `ipsec.IpDynVpnAction`.
 *
 * @see IP Configuration Reference (V2R1), IpDynVpnAction statement
 */
export class IpDataOfferRef extends TypedStatement<IpDataOfferRefProps> {
  /** The description of the statement. */
  static readonly type = ipDataOfferRef;

  constructor(scope: Construct, id: string, props: IpDataOfferRefProps) {
    super(scope, id, "ipsec", ipDataOfferRef, props);
  }
}
