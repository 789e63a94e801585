import { Construct } from "constructs";
import { parseIpsecPolicy, type IpsecPolicyStatement } from "../documents/ipsec";

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
    for (const statement of statements) {
      statement.construct ??= this.node.path;
      this.own.push(statement);
    }
    return this;
  }

  /** Adds statements as text, as they would stand in the policy file. */
  addText(text: string): this {
    this.text = true;
    return this.add(...parseIpsecPolicy(text).statements);
  }

  get statements(): readonly IpsecPolicyStatement[] {
    return this.own;
  }

  /** True when some of the statements came as text, so that the printed file is read back to judge it. */
  get hasText(): boolean {
    return this.text;
  }
}
