import type { IpFilterRuleStatement, IpManVpnActionStatement, IpsecPolicyDocument } from "../documents/ipsec";
import type { AddressSet } from "./address-set";

/** What a filter rule does with the traffic it matches. */
export type FilterAction = "Permit" | "Deny" | "IpSec";

/** An IpFilterRule with its references resolved. */
export interface FilterRuleModel {
  readonly name: string;
  readonly file: string;
  readonly statement: IpFilterRuleStatement;
  /** Local (source) addresses. */
  readonly local: AddressSet;
  /** Remote (destination) addresses. */
  readonly remote: AddressSet;
  /** Undefined when the IpGenericFilterAction is not in the assembly. */
  readonly action: FilterAction | undefined;
  /** Name of the IpDynVpnAction, when the rule has one. */
  readonly dynamicAction: string | undefined;
  /** Name of the IpManVpnAction, when the rule has one. */
  readonly manualAction: string | undefined;
}

/** An IpManVpnAction: a security association whose keys are in the policy. */
export interface ManualActionModel {
  readonly name: string;
  readonly file: string;
  readonly statement: IpManVpnActionStatement;
  /** LocalSecurityEndpointAddr. */
  readonly localEndpoint: string | undefined;
}

/** A policy file in typed form. */
export interface PolicyFile {
  readonly file: string;
  readonly document: IpsecPolicyDocument;
}

/** The IP security policy of one stack: its own file, and the one it shares with the stacks of its system. */
export class PolicyModel {
  private readonly bySingle = new Map<string, FilterRuleModel[]>();
  private readonly wide: FilterRuleModel[] = [];
  private readonly place = new Map<FilterRuleModel, number>();

  constructor(
    /** Files the policy was read from, the stack's own first. */
    readonly files: readonly PolicyFile[],
    /** Rules in the order in which the stack tries them. */
    readonly rules: readonly FilterRuleModel[],
    readonly manualActions: readonly ManualActionModel[],
  ) {
    for (const rule of rules) {
      if (rule.dynamicAction === undefined || (rule.action ?? "IpSec") !== "IpSec") continue;
      this.place.set(rule, this.place.size);
      if (!rule.local.isExact) this.wide.push(rule);
      else for (const address of rule.local.singles) this.index(address, rule);
    }
  }

  /** Rules with an IpSec action and an IpDynVpnAction. */
  get dynamicRules(): Iterable<FilterRuleModel> {
    return this.place.keys();
  }

  /** Rules with an IpDynVpnAction that cover an address with their local addresses, in order. */
  protecting(address: string): readonly FilterRuleModel[] {
    const exact = this.bySingle.get(address) ?? NONE;
    const wide = this.wide.filter((rule) => rule.local.has(address));
    if (wide.length === 0) return exact;
    return [...exact, ...wide].sort((a, b) => this.place.get(a)! - this.place.get(b)!);
  }

  private index(address: string, rule: FilterRuleModel): void {
    const rules = this.bySingle.get(address);
    if (rules === undefined) this.bySingle.set(address, [rule]);
    else rules.push(rule);
  }
}

const NONE: readonly FilterRuleModel[] = [];
