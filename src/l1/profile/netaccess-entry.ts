// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { netaccessEntry } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link NetaccessEntry}. */
export interface NetaccessEntryProps {
  /**
   * address/prefix_length (a mask is brought to this form), DEFAULT, or DEFAULTHOME for the stack's own addresses.
   *
   * Value: IPv4 address with a mask or address/prefix_length or address HOST or DEFAULT or DEFAULTHOME.
   */
  readonly network: string;
  /**
   * Last qualifier of the SAF resource a user needs to reach the network.
   *
   * Value: name of 1 to 8 characters.
   */
  readonly resource: string;
}

/**
 * Entry of NETACCESS: Access to networks.
 *
 * Scope: `profile.Netaccess`.
 *
 * @see IP Configuration Reference, NETACCESS statement
 */
export class NetaccessEntry extends TypedStatement<NetaccessEntryProps> {
  /** The description of the statement. */
  static readonly type = netaccessEntry;

  constructor(scope: Construct, id: string, props: NetaccessEntryProps) {
    super(scope, id, "profile", netaccessEntry, props);
  }
}
