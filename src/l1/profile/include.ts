// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { include } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Include}. */
export interface IncludeProps {
  /**
   * Data set, or data set and member: TCPIP.PROFILES(COMMON).
   *
   * Value: data set name, with a member in parentheses if wanted.
   */
  readonly dataSet: string;
}

/**
 * INCLUDE: Include a data set. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack or `profile.Autolog` or `profile.Ipsec` or `profile.Netaccess` or `profile.Beginroutes` or
 * `profile.Srcip` or `profile.Vipadynamic`.
 *
 * @see IP Configuration Reference, INCLUDE statement
 */
export class Include extends TypedStatement<IncludeProps> {
  /** The description of the statement. */
  static readonly type = include;

  constructor(scope: Construct, id: string, props: IncludeProps) {
    super(scope, id, "profile", include, props);
  }
}
