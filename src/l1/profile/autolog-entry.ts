// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { autologEntry } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Starts the procedure later. */
export interface AutologEntryDelayStart {
  /**
   * Until the stack has joined its group and activated its DVIPAs.
   *
   * Keyword `DVIPA`.
   */
  readonly dvipa?: true;
  /**
   * Until the AT-TLS policy is installed.
   *
   * Keyword `TTLS`.
   */
  readonly ttls?: true;
}

/** Operands of {@link AutologEntry}. */
export interface AutologEntryProps {
  /**
   * Cataloged procedure to start.
   *
   * Value: name of 1 to 8 characters.
   */
  readonly procedure: string;
  /**
   * Job name the procedure runs under.
   *
   * Keyword `JOBNAME`, value: name of 1 to 8 characters.
   *
   * @default - the procedure name
   */
  readonly jobName?: string;
  /**
   * Parameters of the START command, at most 115 characters.
   *
   * Keyword `PARMSTRING`, value: string of at most 115 characters in quotation marks.
   */
  readonly parameters?: string;
  /**
   * Starts the procedure later.
   *
   * Keyword `DELAYSTART`.
   */
  readonly delayStart?: AutologEntryDelayStart;
}

/**
 * Entry of AUTOLOG: Procedures started by the stack.
 *
 * Scope: `profile.Autolog`.
 *
 * @see IP Configuration Reference, AUTOLOG statement
 */
export class AutologEntry extends TypedStatement<AutologEntryProps> {
  /** The description of the statement. */
  static readonly type = autologEntry;

  constructor(scope: Construct, id: string, props: AutologEntryProps) {
    super(scope, id, "profile", autologEntry, props);
  }
}
