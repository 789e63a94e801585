// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { deletePolicy } from "../../documents/cfrm";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link DeletePolicy}. */
export interface DeletePolicyProps {
  /**
   * Name of the policy to remove.
   *
   * Keyword `NAME`, value: policy name of 1 to 8 characters A-Z 0-9 $ @ #, the first a letter.
   */
  readonly name: string;
}

/**
 * DELETE POLICY: Removes a policy.
 *
 * Scope: a Sysplex.
 *
 * @see MVS Setting Up a Sysplex, administrative data utility (general knowledge)
 */
export class DeletePolicy extends TypedStatement<DeletePolicyProps> {
  /** The description of the statement. */
  static readonly type = deletePolicy;

  constructor(scope: Construct, id: string, props: DeletePolicyProps) {
    super(scope, id, "cfrm", deletePolicy, props);
  }
}
