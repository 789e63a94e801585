// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { localDynVpnPolicy } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link LocalDynVpnPolicy}. */
export interface LocalDynVpnPolicyProps {
  /**
   * Name of a LocalDynVpnRule; their order has no meaning.
   *
   * Keyword `LocalDynVpnRuleRef`, value: each name of another statement.
   */
  readonly localDynVpnRuleRef?: readonly string[];
  /**
   * Name of a LocalDynVpnGroup.
   *
   * Keyword `LocalDynVpnGroupRef`, value: each name of another statement.
   */
  readonly localDynVpnGroupRef?: readonly string[];
}

/**
 * LocalDynVpnPolicy: Local dynamic VPN policy.
 *
 * Scope: a Stack. It is the scope of `ipsec.LocalDynVpnRule`.
 *
 * @see IP Configuration Reference, LocalDynVpnPolicy statement; Configuration Guide, Local dynamic VPN policy
 */
export class LocalDynVpnPolicy extends TypedStatement<LocalDynVpnPolicyProps> {
  /** The description of the statement. */
  static readonly type = localDynVpnPolicy;

  constructor(scope: Construct, id: string, props: LocalDynVpnPolicyProps = {}) {
    super(scope, id, "ipsec", localDynVpnPolicy, props);
  }
}
