// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * OBEY: Users of OBEYFILE.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a Stack.
 *
 * @deprecated Remove it.
 * @see IP Configuration Reference, OBEY statement
 */
export class Obey extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "OBEY";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "profile", Obey.keyword, props);
  }
}
