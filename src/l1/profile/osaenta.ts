// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * OSAENTA: OSA network traffic analyzer.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, OSAENTA statement
 */
export class Osaenta extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "OSAENTA";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "profile", Osaenta.keyword, props);
  }
}
