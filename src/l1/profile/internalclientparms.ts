// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * INTERNALCLIENTPARMS: Telnet in the stack.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a Stack.
 *
 * @deprecated Use the TN3270E Telnet server in its place.
 * @see IP Configuration Reference, INTERNALCLIENTPARMS statement
 */
export class Internalclientparms extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "INTERNALCLIENTPARMS";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "profile", Internalclientparms.keyword, props);
  }
}
