// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { definePolicy } from "../../documents/cfrm";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link DefinePolicy}. */
export interface DefinePolicyProps {
  /**
   * Name of the policy, 1 to 8 characters, the first a letter.
   *
   * Keyword `NAME`, value: policy name of 1 to 8 characters A-Z 0-9 $ @ #, the first a letter.
   */
  readonly name: string;
  /**
   * Whether it replaces a policy of this name: false (NO), true (YES), or the time of the one to replace.
   *
   * Keyword `REPLACE`, value: one of YES, NO or a time.
   *
   * @default false
   */
  readonly replace?: boolean | string;
}

/**
 * DEFINE POLICY: A policy.
 *
 * Scope: a Sysplex.
 *
 * @see MVS Setting Up a Sysplex, CFRM parameters for administrative data utility
 */
export class DefinePolicy extends TypedStatement<DefinePolicyProps> {
  /** The description of the statement. */
  static readonly type = definePolicy;

  constructor(scope: Construct, id: string, props: DefinePolicyProps) {
    super(scope, id, "cfrm", definePolicy, props);
  }
}
