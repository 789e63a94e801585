// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipDynVpnAction } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpDynVpnAction}. */
export interface IpDynVpnActionProps {
  /**
   * Name that filter rules refer to.
   *
   * Value: name.
   */
  readonly name: string;
  /**
   * Who may start a negotiation: this system, the peer, or either.
   *
   * Keyword `Initiation`.
   *
   * @default Either
   */
  readonly initiation?: "Either" | "LocalOnly" | "RemoteOnly";
  /**
   * Minutes a tunnel lives, refreshed or not; 0 for no limit (0 not confirmed).
   *
   * Keyword `VpnLife`, value: whole number from 0 to 4294967295.
   *
   * @default 1440
   */
  readonly vpnLife?: number;
  /**
   * Diffie-Hellman group for perfect forward secrecy when this system starts.
   *
   * Keyword `InitiateWithPfs`, value: None, Group1, Group2, Group5, Group14, Group19, Group20, Group21 or Group24;
   * another one is kept, with a warning.
   *
   * @default None
   */
  readonly initiateWithPfs?:
    "None" | "Group1" | "Group2" | "Group5" | "Group14" | "Group19" | "Group20" | "Group21" | "Group24";
  /**
   * Diffie-Hellman groups for perfect forward secrecy that are accepted when the peer starts.
   *
   * Keyword `AcceptablePfs`, value: each None, Group1, Group2, Group5, Group14, Group19, Group20, Group21 or Group24;
   * another one is kept, with a warning.
   *
   * @default None
   */
  readonly acceptablePfs?: readonly (
    "None" | "Group1" | "Group2" | "Group5" | "Group14" | "Group19" | "Group20" | "Group21" | "Group24"
  )[];
  /**
   * Old form of InitiateWithPfs and AcceptablePfs together.
   *
   * Keyword `Pfs`, value: None, Group1, Group2, Group5, Group14, Group19, Group20, Group21 or Group24; another one is
   * kept, with a warning.
   *
   * @default None
   */
  readonly pfs?: "None" | "Group1" | "Group2" | "Group5" | "Group14" | "Group19" | "Group20" | "Group21" | "Group24";
  /**
   * Encapsulation that is acceptable in an IKEv2 negotiation.
   *
   * Keyword `HowToEncapIKEv2`.
   *
   * @default Either
   */
  readonly howToEncapIKEv2?: "Either" | "Tunnel" | "Transport";
  /**
   * Whether the don't-fragment flag is copied to the outer header; No Clear and No Set fix it. No alone is No Clear.
   *
   * Keyword `PassthroughDF`.
   *
   * @default Yes
   */
  readonly passthroughDF?: "Yes" | "No" | "No Clear" | "No Set";
  /**
   * Whether the differentiated services code point is copied to the outer header.
   *
   * Keyword `PassthroughDSCP`, value: Yes or No.
   *
   * @default Yes
   */
  readonly passthroughDSCP?: boolean;
  /**
   * Names of IpDataOffer statements, in order of preference, after the offers that stand inline.
   *
   * Keyword `IpDataOfferRef`, value: each name of another statement.
   */
  readonly ipDataOfferRef?: readonly string[];
}

/**
 * IpDynVpnAction: Dynamic VPN action.
 *
 * Scope: a Stack. It is the scope of `ipsec.IpDataOffer`, `ipsec.IpDataOfferRef`.
 *
 * @see IP Configuration Reference (V2R1), IpDynVpnAction statement
 */
export class IpDynVpnAction extends TypedStatement<IpDynVpnActionProps> {
  /** The description of the statement. */
  static readonly type = ipDynVpnAction;

  constructor(scope: Construct, id: string, props: IpDynVpnActionProps) {
    super(scope, id, "ipsec", ipDynVpnAction, props);
  }
}
