// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { ipsecConfig } from "../../documents/pagent";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link IpsecConfig}. */
export interface IpsecConfigProps {
  /**
   * IP security policy file of the stack.
   *
   * Value: z/OS UNIX file, or //'DATA.SET(MEMBER)'.
   *
   * @default - the common file only (not confirmed)
   */
  readonly path?: string;
}

/**
 * IPSecConfig: IP security policy of a stack.
 *
 * Scope: a System or a Stack.
 *
 * @see IP Configuration Guide (V2R2), Steps for configuring local IP security policy
 */
export class IpsecConfig extends TypedStatement<IpsecConfigProps> {
  /** The description of the statement. */
  static readonly type = ipsecConfig;

  constructor(scope: Construct, id: string, props: IpsecConfigProps = {}) {
    super(scope, id, "pagent", ipsecConfig, props);
  }
}
