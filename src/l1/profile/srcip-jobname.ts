// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { srcipJobname } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link SrcipJobname}. */
export interface SrcipJobnameProps {
  /**
   * Job name; a trailing * stands for any characters, * alone for every job.
   *
   * Value: name of 1 to 8 characters.
   */
  readonly jobName: string;
  /** IPv6: the kind of address the job prefers, in place of a source. */
  readonly preference?: "TEMPADDRS" | "PUBLICADDRS";
  /**
   * Address, or for IPv6 the name of an interface.
   *
   * Value: IP address or interface name.
   */
  readonly source?: string;
  /**
   * Connections the job begins, ports it listens on, or both.
   *
   * @default "CLIENT"
   */
  readonly direction?: "CLIENT" | "SERVER" | "BOTH";
}

/**
 * JOBNAME: Source address of a job. VARY TCPIP,,OBEYFILE replaces all that was set before.
 *
 * Scope: `profile.Srcip`.
 *
 * @see IP Configuration Reference, SRCIP statement
 */
export class SrcipJobname extends TypedStatement<SrcipJobnameProps> {
  /** The description of the statement. */
  static readonly type = srcipJobname;

  constructor(scope: Construct, id: string, props: SrcipJobnameProps) {
    super(scope, id, "profile", srcipJobname, props);
  }
}
