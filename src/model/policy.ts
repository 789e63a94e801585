import type { AddressRange } from "../language/addresses";
import type { Statement } from "../language/statement";

/** What a filter rule does with the traffic it matches. */
export type FilterAction = "Permit" | "Deny" | "IpSec";

/** An IpFilterRule with its references resolved, at its place in the order of the policy. */
export interface FilterRuleModel {
  readonly name: string;
  readonly statement: Statement;
  /** Local (source) and remote (destination) addresses; `undefined` stands for all addresses of every family. */
  readonly local: readonly AddressRange[] | undefined;
  readonly remote: readonly AddressRange[] | undefined;
  readonly action: FilterAction | undefined;
  /** Name of the IpDynVpnAction, when the rule has one. */
  readonly dynamicAction: string | undefined;
  /** Name of the IpManVpnAction, when the rule has one. */
  readonly manualAction: string | undefined;
}

/** An IpManVpnAction: a security association whose keys are in the policy. */
export interface ManualActionModel {
  readonly name: string;
  readonly statement: Statement;
  readonly localEndpoint: AddressRange | undefined;
}

/** The IP security policy of one stack: its own file, and the one it shares with the stacks of its system. */
export interface PolicyModel {
  /** Files the policy was read from, the stack's own first. */
  readonly files: readonly string[];
  /** Rules in the order in which the stack tries them. */
  readonly rules: readonly FilterRuleModel[];
  readonly manualActions: readonly ManualActionModel[];
  /** Rules with an IpDynVpnAction that cover a DVIPA with their local address, in order. */
  protecting(address: string): readonly FilterRuleModel[];
}
