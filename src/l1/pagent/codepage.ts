// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * Codepage: Codepage.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a System or a Stack.
 *
 * @see IP Configuration Reference, Codepage statement
 */
export class Codepage extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "Codepage";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "pagent", Codepage.keyword, props);
  }
}
