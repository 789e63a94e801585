// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { localDynVpnGroup } from "../../documents/ipsec";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link LocalDynVpnGroup}. */
export interface LocalDynVpnGroupProps {
  /**
   * Name that policies refer to.
   *
   * Value: name.
   */
  readonly name: string;
  /**
   * Name of a LocalDynVpnRule; their order has no meaning.
   *
   * Keyword `LocalDynVpnRuleRef`, value: each name of another statement.
   */
  readonly localDynVpnRuleRef?: readonly string[];
}

/**
 * LocalDynVpnGroup: Group of local dynamic VPN rules.
 *
 * Scope: a Stack. It is the scope of `ipsec.LocalDynVpnRule`.
 *
 * @see IP Configuration Reference, LocalDynVpnGroup statement
 */
export class LocalDynVpnGroup extends TypedStatement<LocalDynVpnGroupProps> {
  /** The description of the statement. */
  static readonly type = localDynVpnGroup;

  constructor(scope: Construct, id: string, props: LocalDynVpnGroupProps) {
    super(scope, id, "ipsec", localDynVpnGroup, props);
  }
}
