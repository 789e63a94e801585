// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * PolicyAction: PolicyAction.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a System or a Stack.
 *
 * @see IP Configuration Reference, PolicyAction statement
 */
export class PolicyAction extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "PolicyAction";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "pagent", PolicyAction.keyword, props);
  }
}
