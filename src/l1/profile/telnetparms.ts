// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * TELNETPARMS: Telnet: a port.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, Telnet profile: TELNETPARMS statement
 */
export class Telnetparms extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "TELNETPARMS";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "profile", Telnetparms.keyword, props);
  }
}
