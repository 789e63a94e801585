// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * DEFADDRTABLE: IPv6 policy table.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, DEFADDRTABLE statement
 */
export class Defaddrtable extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "DEFADDRTABLE";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "profile", Defaddrtable.keyword, props);
  }
}
