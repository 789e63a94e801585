// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { saconfig } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Saconfig}. */
export interface SaconfigProps {
  /**
   * Whether the subagent runs.
   *
   * Keywords: `ENABLED` (true), `DISABLED` (false).
   *
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * Community name towards the agent, at most 32 characters, case kept.
   *
   * Keyword `COMMUNITY`, value: community name of 1 to 32 characters.
   *
   * @default public
   */
  readonly community?: string;
  /**
   * Port of the SNMP agent.
   *
   * Keyword `AGENT`, value: whole number from 1 to 65535.
   *
   * @default 161
   */
  readonly agentPort?: number;
  /**
   * Seconds that answers are kept.
   *
   * Keyword `CACHETIME`, value: whole number from 0 to 3600.
   *
   * @default 30
   */
  readonly cacheTime?: number;
  /**
   * Whether OSA data is offered.
   *
   * Keywords: `OSAENABLED` (true), `OSADISABLED` (false).
   *
   * @default false
   */
  readonly osaEnabled?: boolean;
  /**
   * Port of OSA/SF.
   *
   * Keyword `OSASF`, value: whole number from 1 to 65535.
   */
  readonly osasfPort?: number;
  /**
   * Whether SNMP SET requests are carried out.
   *
   * Keywords: `SETSENABLED` (true), `SETSDISABLED` (false).
   *
   * @default false
   */
  readonly setsEnabled?: boolean;
}

/**
 * SACONFIG: SNMP subagent.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, SACONFIG statement
 */
export class Saconfig extends TypedStatement<SaconfigProps> {
  /** The description of the statement. */
  static readonly type = saconfig;

  constructor(scope: Construct, id: string, props: SaconfigProps = {}) {
    super(scope, id, "profile", saconfig, props);
  }
}
