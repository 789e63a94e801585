// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipGenericFilterAction } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpGenericFilterAction}. */
export interface IpGenericFilterActionProps {
  /**
   * Name that filter rules refer to.
   *
   * Value: name.
   */
  readonly name: string;
  /**
   * Permit: let pass. Deny: discard. IpSec: protect as the rule's IpManVpnAction or IpDynVpnAction says.
   *
   * Keyword `IpFilterAction`.
   */
  readonly ipFilterAction: "Permit" | "Deny" | "IpSec";
  /**
   * Whether a match is logged; LogPermit and LogDeny are for IpSec only.
   *
   * Keyword `IpFilterLogging`.
   *
   * @default No
   */
  readonly ipFilterLogging?: "No" | "Yes" | "LogPermit" | "LogDeny";
  /**
   * Whether the sender of a discarded packet is told by an ICMP error.
   *
   * Keyword `DiscardAction`.
   *
   * @default Silent
   */
  readonly discardAction?: "Silent" | "ICMP";
}

/**
 * IpGenericFilterAction: Generic filter action.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference (V2R4), IpGenericFilterAction statement
 */
export class IpGenericFilterAction extends TypedStatement<IpGenericFilterActionProps> {
  /** The description of the statement. */
  static readonly type = ipGenericFilterAction;

  constructor(scope: Construct, id: string, props: IpGenericFilterActionProps) {
    super(scope, id, "ipsec", ipGenericFilterAction, props);
  }
}
