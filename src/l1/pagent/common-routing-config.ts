// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * CommonRoutingConfig: CommonRoutingConfig.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a System or a Stack.
 *
 * @see IP Configuration Reference, CommonRoutingConfig statement
 */
export class CommonRoutingConfig extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "CommonRoutingConfig";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "pagent", CommonRoutingConfig.keyword, props);
  }
}
