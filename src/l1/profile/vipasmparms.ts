// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { vipasmparms } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Vipasmparms}. */
export interface VipasmparmsProps {
  /**
   * Multicast address.
   *
   * Keyword `SMMCAST`, value: IP address.
   */
  readonly multicastGroup?: string;
  /**
   * Port.
   *
   * Keyword `SMPORT`, value: whole number from 1 to 65535.
   */
  readonly port?: number;
  /**
   * Password.
   *
   * Keyword `SMPASSWORD`, value: name of 1 to 64 characters.
   */
  readonly password?: string;
}

/**
 * VIPASMPARMS: MultiNode Load Balancing. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: `profile.Vipadynamic`.
 *
 * @deprecated MNLB is no longer supported: remove the statement.
 * @see IP Configuration Reference, VIPADYNAMIC: VIPASMPARMS statement
 */
export class Vipasmparms extends TypedStatement<VipasmparmsProps> {
  /** The description of the statement. */
  static readonly type = vipasmparms;

  constructor(scope: Construct, id: string, props: VipasmparmsProps = {}) {
    super(scope, id, "profile", vipasmparms, props);
  }
}
