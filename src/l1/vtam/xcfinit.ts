// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { startOptions } from "../../documents/vtam";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Xcfinit}. */
export interface XcfinitProps {
  /**
   * Whether VTAM joins its XCF group (YES), joins without connections (DEFINE) or stays out (NO), which leaves TCP/IP
   * without XCF.
   *
   * @default - YES with NODETYPE, otherwise DEFINE
   */
  readonly value: "YES" | "DEFINE" | "NO";
}

/**
 * XCFINIT: XCF group.
 *
 * Scope: a System.
 *
 * @see SNA Resource Definition Reference, XCFINIT start option
 */
export class Xcfinit extends TypedStatement<XcfinitProps> {
  /** The description of the statement. */
  static readonly type = startOptions.XCFINIT;

  constructor(scope: Construct, id: string, props: XcfinitProps) {
    super(scope, id, "vtam", startOptions.XCFINIT, props);
  }
}
