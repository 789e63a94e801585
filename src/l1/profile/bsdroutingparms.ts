// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * BSDROUTINGPARMS: Interfaces for dynamic routing.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, BSDROUTINGPARMS statement
 */
export class Bsdroutingparms extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "BSDROUTINGPARMS";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "profile", Bsdroutingparms.keyword, props);
  }
}
