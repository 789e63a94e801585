// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * SMFPARMS: SMF records.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a Stack.
 *
 * @deprecated Use SMFCONFIG in its place.
 * @see IP Configuration Reference, SMFPARMS statement
 */
export class Smfparms extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "SMFPARMS";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "profile", Smfparms.keyword, props);
  }
}
