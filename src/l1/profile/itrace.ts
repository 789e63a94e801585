// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { itrace } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Itrace}. */
export interface ItraceProps {
  /**
   * Whether the component is traced.
   *
   * Keywords: `ON` (true), `OFF` (false).
   */
  readonly on?: boolean;
  /**
   * Configuration component, with the level.
   *
   * Keyword `CONFIG`, value: whole number from 1 to 3.
   */
  readonly config?: number;
  /**
   * SNMP subagent, with the level.
   *
   * Keyword `SUBAGENT`, value: whole number from 1 to 4.
   */
  readonly subagent?: number;
  /**
   * AUTOLOG, with the level.
   *
   * Keyword `AUTOLOG`, value: whole number from 1 to 3.
   */
  readonly autolog?: number;
}

/**
 * ITRACE: Configuration trace.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, ITRACE statement
 */
export class Itrace extends TypedStatement<ItraceProps> {
  /** The description of the statement. */
  static readonly type = itrace;

  constructor(scope: Construct, id: string, props: ItraceProps = {}) {
    super(scope, id, "profile", itrace, props);
  }
}
