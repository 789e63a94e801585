// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { commonIpsecConfig } from "../../documents/pagent";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link CommonIpsecConfig}. */
export interface CommonIpsecConfigProps {
  /**
   * IP security policy file whose statements are added to the policy of every stack.
   *
   * Value: z/OS UNIX file, or //'DATA.SET(MEMBER)'.
   */
  readonly path: string;
}

/**
 * CommonIPSecConfig: Common IP security policy.
 *
 * Scope: a System or a Stack.
 *
 * @see IP Configuration Guide (V2R2), Steps for configuring local IP security policy
 */
export class CommonIpsecConfig extends TypedStatement<CommonIpsecConfigProps> {
  /** The description of the statement. */
  static readonly type = commonIpsecConfig;

  constructor(scope: Construct, id: string, props: CommonIpsecConfigProps) {
    super(scope, id, "pagent", commonIpsecConfig, props);
  }
}
