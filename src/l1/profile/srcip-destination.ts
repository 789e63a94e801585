// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { srcipDestination } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link SrcipDestination}. */
export interface SrcipDestinationProps {
  /**
   * Address, or address/prefix_length.
   *
   * Value: IP address or IPv4 or IPv6 address/prefix_length.
   */
  readonly destination: string;
  /**
   * Address, or for IPv6 the name of an interface.
   *
   * Value: IP address or interface name.
   */
  readonly source: string;
}

/**
 * DESTINATION: Source address for a destination. VARY TCPIP,,OBEYFILE replaces all that was set before.
 *
 * Scope: `profile.Srcip`.
 *
 * @see IP Configuration Reference, SRCIP statement
 */
export class SrcipDestination extends TypedStatement<SrcipDestinationProps> {
  /** The description of the statement. */
  static readonly type = srcipDestination;

  constructor(scope: Construct, id: string, props: SrcipDestinationProps) {
    super(scope, id, "profile", srcipDestination, props);
  }
}
