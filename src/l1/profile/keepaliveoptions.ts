// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * KEEPALIVEOPTIONS: Keepalive of TCP connections.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a Stack.
 *
 * @deprecated Use TCPCONFIG INTERVAL and SENDGARBAGE in its place.
 * @see IP Configuration Reference, KEEPALIVEOPTIONS statement
 */
export class Keepaliveoptions extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "KEEPALIVEOPTIONS";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "profile", Keepaliveoptions.keyword, props);
  }
}
