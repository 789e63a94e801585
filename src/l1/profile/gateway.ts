// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * GATEWAY: Static routes. VARY TCPIP,,OBEYFILE replaces all that was set before.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a Stack.
 *
 * @deprecated Use BEGINROUTES in its place.
 * @see IP Configuration Reference, GATEWAY statement
 */
export class Gateway extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "GATEWAY";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "profile", Gateway.keyword, props);
  }
}
