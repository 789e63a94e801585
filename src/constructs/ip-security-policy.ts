import { Construct } from "constructs";
import type { IpsecPolicyStatement } from "../documents/ipsec";
import { copyOf } from "./copy";
import { lazy } from "./lazy";

/**
 * What a program writes into the IP security policy of a stack besides what follows from its secured DVIPAs.
 *
 * Filter rules of an IpFilterPolicy added here stand behind the rules of secured DVIPAs and before the rule for other
 * traffic.
 */
export class IpSecurityPolicy extends Construct {
  private readonly own: IpsecPolicyStatement[] = [];
  private text = false;

  /** Adds statements: `stack.policy.add(ipFilterPolicy({}, [ipFilterRule({ ... })]))`. */
  add(...statements: readonly IpsecPolicyStatement[]): this {
    this.own.push(...statements);
    return this;
  }

  /** Adds statements as text, as they would stand in the policy file. */
  addText(text: string): this {
    this.text = true;
    return this.add(...lazy.ipsec.parseIpsecPolicy(text).statements);
  }

  /** Statements added by the program; a copy each time. */
  get statements(): readonly IpsecPolicyStatement[] {
    return this.own.map((statement) => copyOf(statement, this.node.path));
  }

  /** True when some of the statements came as text, so that the printed file is read back to judge it. */
  get hasText(): boolean {
    return this.text;
  }
}
