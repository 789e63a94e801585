// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { viparange } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Viparange}. */
export interface ViparangeProps {
  /**
   * Adds or removes the range.
   *
   * @default "DEFINE"
   */
  readonly action?: "DEFINE" | "DELETE";
  /**
   * Whether connections survive when another stack activates the address.
   *
   * Keywords: `MOVEABLE NONDISRUPTIVE`, `MOVEABLE DISRUPTIVE`.
   *
   * @default "NONDISRUPTIVE"
   */
  readonly moveable?: "NONDISRUPTIVE" | "DISRUPTIVE";
  /**
   * IPv4 mask of the range.
   *
   * Value: IPv4 address mask.
   */
  readonly mask?: string;
  /**
   * Interface name of an IPv6 DVIPA.
   *
   * Value: name of 1 to 16 characters.
   */
  readonly interfaceName?: string;
  /**
   * An IPv4 address of the range, or IPv6 address/prefix_length.
   *
   * Value: IP address or IPv6 address/prefix_length.
   */
  readonly address: string;
  /**
   * Last qualifier of the SAF resource a user needs to activate an address.
   *
   * Keyword `SAF`, value: name of 1 to 8 characters.
   */
  readonly saf?: string;
  /**
   * The range serves z/OS Container Extensions.
   *
   * Keyword `ZCX`.
   */
  readonly zcx?: true;
}

/**
 * VIPARANGE: Addresses applications may activate. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: `profile.Vipadynamic`.
 *
 * @see IP Configuration Reference, VIPADYNAMIC: VIPARANGE statement
 */
export class Viparange extends TypedStatement<ViparangeProps> {
  /** The description of the statement. */
  static readonly type = viparange;

  constructor(scope: Construct, id: string, props: ViparangeProps) {
    super(scope, id, "profile", viparange, props);
  }
}
