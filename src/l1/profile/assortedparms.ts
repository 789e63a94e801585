// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * ASSORTEDPARMS: Options of the stack.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a Stack.
 *
 * @deprecated Use IPCONFIG, TCPCONFIG, UDPCONFIG and GLOBALCONFIG in its place.
 * @see IP Configuration Reference, ASSORTEDPARMS statement
 */
export class Assortedparms extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "ASSORTEDPARMS";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "profile", Assortedparms.keyword, props);
  }
}
