// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * SYSCONTACT: SNMP contact.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, SYSCONTACT statement
 */
export class Syscontact extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "SYSCONTACT";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "profile", Syscontact.keyword, props);
  }
}
