// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { viparoute } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Viparoute}. */
export interface ViparouteProps {
  /**
   * Adds or removes the route.
   *
   * @default "DEFINE"
   */
  readonly action?: "DEFINE" | "DELETE";
  /**
   * Dynamic XCF address of the target.
   *
   * Value: IP address.
   */
  readonly dynamicXcf: string;
  /**
   * Address in the home list of the target, best a static VIPA.
   *
   * Value: IP address.
   */
  readonly target: string;
}

/**
 * VIPAROUTE: Route to a target. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: `profile.Vipadynamic`.
 *
 * @see IP Configuration Reference, VIPADYNAMIC: VIPAROUTE statement
 */
export class Viparoute extends TypedStatement<ViparouteProps> {
  /** The description of the statement. */
  static readonly type = viparoute;

  constructor(scope: Construct, id: string, props: ViparouteProps) {
    super(scope, id, "profile", viparoute, props);
  }
}
