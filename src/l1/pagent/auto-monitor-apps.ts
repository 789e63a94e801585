// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { KeptStatement, type KeptStatementProps } from "../kept-statement";

/**
 * AutoMonitorApps: AutoMonitorApps.
 *
 * cdkplex knows the statement, and keeps its text as it is.
 *
 * Scope: a System or a Stack.
 *
 * @see IP Configuration Reference, AutoMonitorApps statement
 */
export class AutoMonitorApps extends KeptStatement {
  /** The keyword of the statement. */
  static readonly keyword = "AutoMonitorApps";

  constructor(scope: Construct, id: string, props: KeptStatementProps) {
    super(scope, id, "pagent", AutoMonitorApps.keyword, props);
  }
}
