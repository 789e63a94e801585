// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * PKTTRACE: Packet trace.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, PKTTRACE statement
 */
export class Pkttrace extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "PKTTRACE";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "profile", Pkttrace.keyword, props);
  }
}
