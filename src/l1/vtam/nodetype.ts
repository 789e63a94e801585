// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { startOptions } from "../../documents/vtam";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Nodetype}. */
export interface NodetypeProps {
  /**
   * Network node or end node. APPN, generic resources and multinode persistent sessions need it.
   *
   * @default - no APPN
   */
  readonly value: "NN" | "EN";
}

/**
 * NODETYPE: APPN node type.
 *
 * Scope: a System.
 *
 * @see SNA Resource Definition Reference, NODETYPE start option
 */
export class Nodetype extends TypedStatement<NodetypeProps> {
  /** The description of the statement. */
  static readonly type = startOptions.NODETYPE;

  constructor(scope: Construct, id: string, props: NodetypeProps) {
    super(scope, id, "vtam", startOptions.NODETYPE, props);
  }
}
