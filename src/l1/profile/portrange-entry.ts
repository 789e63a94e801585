// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { portrangeEntry } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link PortrangeEntry}. */
export interface PortrangeEntryProps {
  /**
   * First port, 1 to 65535.
   *
   * Value: whole number from 1 to 65535.
   */
  readonly firstPort: number;
  /**
   * Number of ports.
   *
   * Value: whole number from 1 to 65535.
   */
  readonly ports: number;
  /** TCP or UDP. */
  readonly protocol: "TCP" | "UDP";
  /**
   * Job or user that may use the ports, * for any; RESERVED for none, AUTHPORT for the FTP server's passive ports. *
   * and ? within a name stand for other characters from V2R4 on.
   *
   * Value: name of 1 to 8 characters.
   */
  readonly jobName: string;
  /**
   * AUTOLOG does not watch the port.
   *
   * Keyword `NOAUTOLOG`.
   */
  readonly noAutolog?: true;
  /**
   * Whether acknowledgments wait.
   *
   * Keywords: `DELAYACKS` (true), `NODELAYACKS` (false).
   *
   * @default true
   */
  readonly delayAcks?: boolean;
  /** Several TCP servers share the port, evenly or as WLM advises. */
  readonly share?: "SHAREPORT" | "SHAREPORTWLM";
  /**
   * Address a server that binds to any address is bound to, often a DVIPA.
   *
   * Keyword `BIND`, value: IP address.
   */
  readonly bind?: string;
  /**
   * Last qualifier of the SAF resource a user needs to use the port.
   *
   * Keyword `SAF`, value: name of 1 to 8 characters.
   */
  readonly saf?: string;
  /**
   * Whether connections may use SMC.
   *
   * Keywords: `SMC` (true), `NOSMC` (false).
   */
  readonly smc?: boolean;
}

/**
 * Entry of PORTRANGE: Reserved port ranges.
 *
 * Scope: `profile.Portrange`.
 *
 * @see IP Configuration Reference, PORTRANGE statement
 */
export class PortrangeEntry extends TypedStatement<PortrangeEntryProps> {
  /** The description of the statement. */
  static readonly type = portrangeEntry;

  constructor(scope: Construct, id: string, props: PortrangeEntryProps) {
    super(scope, id, "profile", portrangeEntry, props);
  }
}
