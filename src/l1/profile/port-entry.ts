// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { portEntry } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link PortEntry}. */
export interface PortEntryProps {
  /**
   * Port, 1 to 65535, or UNRSV for all that are not reserved.
   *
   * Value: UNRSV or whole number from 1 to 65535.
   */
  readonly port: "UNRSV" | number;
  /** TCP or UDP. */
  readonly protocol: "TCP" | "UDP";
  /**
   * Job or user that may use the port, * for any; RESERVED for none. * and ? within a name stand for other characters
   * from V2R4 on.
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
  /**
   * UNRSV *: nobody may use the ports.
   *
   * Keyword `DENY`.
   */
  readonly deny?: true;
  /**
   * UNRSV: when access is checked.
   *
   * @default WHENLISTEN for TCP, WHENBIND for UDP
   */
  readonly when?: "WHENLISTEN" | "WHENBIND";
}

/**
 * Entry of PORT: Reserved ports.
 *
 * Scope: `profile.Port`.
 *
 * @see IP Configuration Reference, PORT statement
 */
export class PortEntry extends TypedStatement<PortEntryProps> {
  /** The description of the statement. */
  static readonly type = portEntry;

  constructor(scope: Construct, id: string, props: PortEntryProps) {
    super(scope, id, "profile", portEntry, props);
  }
}
