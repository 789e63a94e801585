import { familyOf } from "../../language/addresses";
import type { AddressSet } from "../address-set";
import { AddressIndex } from "./address-index";
import type { Attribute } from "./attribute";
import type { PolicyFile } from "./definitions";
import type { FilterRuleModel } from "./filter-rule";
import type { KeyExchangePolicyModel, KeyExchangeRuleModel } from "./key-exchange";
import type { LocalDynVpnRuleModel } from "./local-dyn-vpn";
import type { ManualActionModel } from "./vpn-action";

/**
 * What the IpFilterPolicy says for all its rules.
 *
 * @see IP Configuration Reference, IpFilterPolicy statement
 */
export interface FilterSettings {
  readonly preDecap: Attribute<"Off" | "On">;
  readonly filterLogging: Attribute<"On" | "Off">;
  readonly filterLogImplicit: Attribute<boolean>;
  readonly allowOnDemand: Attribute<boolean>;
  readonly fips140: Attribute<boolean>;
  readonly implicitDiscardAction: Attribute<"Silent" | "ICMP">;
}

/** What {@link PolicyModel} is made of. */
export interface PolicyParts {
  readonly files: readonly PolicyFile[];
  readonly rules: readonly FilterRuleModel[];
  readonly settings: FilterSettings;
  readonly hasFilterPolicy: boolean;
  /** @default true */
  readonly isComplete?: boolean;
  readonly manualActions: readonly ManualActionModel[];
  readonly keyExchange: KeyExchangePolicyModel | undefined;
  readonly localDynVpnRules: readonly LocalDynVpnRuleModel[];
}

/** The IP security policy of one stack: its own file, and the one it shares with the stacks of its system. */
export class PolicyModel {
  /** Files the policy was read from, the stack's own first. */
  readonly files: readonly PolicyFile[];
  /** Rules in the order in which the stack tries them. */
  readonly rules: readonly FilterRuleModel[];
  readonly settings: FilterSettings;
  /** False when no file has an IpFilterPolicy: the stack then keeps its default policy. */
  readonly hasFilterPolicy: boolean;
  /** False when the assembly does not have all files that the Policy Agent reads for the stack. */
  readonly isComplete: boolean;
  /** All IpManVpnActions of the files. */
  readonly manualActions: readonly ManualActionModel[];
  /** The KeyExchangePolicy in effect; undefined when no file has one. */
  readonly keyExchange: KeyExchangePolicyModel | undefined;
  readonly localDynVpnRules: readonly LocalDynVpnRuleModel[];
  /** Many questions are asked about one address. */
  private readonly rulesByAddress = new Map<string, readonly FilterRuleModel[]>();
  private readonly filterIndex: AddressIndex<FilterRuleModel>;
  private readonly protectors: AddressIndex<FilterRuleModel>;
  private readonly keyExchangeIndex: AddressIndex<KeyExchangeRuleModel>;

  constructor(parts: PolicyParts) {
    this.files = parts.files;
    this.rules = parts.rules;
    this.settings = parts.settings;
    this.hasFilterPolicy = parts.hasFilterPolicy;
    this.isComplete = parts.isComplete ?? true;
    this.manualActions = parts.manualActions;
    this.keyExchange = parts.keyExchange;
    this.localDynVpnRules = parts.localDynVpnRules;
    this.filterIndex = indexFilters(this.rules);
    this.protectors = indexProtectors(this.rules);
    this.keyExchangeIndex = new AddressIndex();
    for (const rule of this.keyExchange?.rules ?? []) this.keyExchangeIndex.add(rule, rule.local.location);
  }

  /** Rules with an IpSec action and an IpDynVpnAction. */
  get dynamicRules(): Iterable<FilterRuleModel> {
    return this.protectors.items;
  }

  /** Rules with an IpDynVpnAction that cover an address with their local addresses, and have peers for it, in order. */
  protecting(address: string): readonly FilterRuleModel[] {
    return withPeers(this.protectors.at(address), address, ({ remote }) => remote);
  }

  /** Filter rules that can match traffic from or to a local address, in the order in which the stack tries them. */
  rulesFor(address: string): readonly FilterRuleModel[] {
    let rules = this.rulesByAddress.get(address);
    if (rules === undefined) {
      rules = this.filterIndex.at(address);
      this.rulesByAddress.set(address, rules);
    }
    return rules;
  }

  /** Key exchange rules whose LocalSecurityEndpoint covers an address, and that have peers for it, in order. */
  keyExchangeRulesFor(address: string): readonly KeyExchangeRuleModel[] {
    return withPeers(this.keyExchangeIndex.at(address), address, ({ remote }) => remote.location);
  }
}

/** Rules without those that have peers of the other family only: they match no packet of the address. */
function withPeers<R>(rules: readonly R[], address: string, peersOf: (rule: R) => AddressSet): readonly R[] {
  const family = familyOf(address);
  const hasPeers = (rule: R) => peersOf(rule).mayHave(family);
  return rules.every(hasPeers) ? rules : rules.filter(hasPeers);
}

function indexProtectors(rules: readonly FilterRuleModel[]): AddressIndex<FilterRuleModel> {
  const index = new AddressIndex<FilterRuleModel>();
  for (const rule of rules) {
    if (rule.dynamicAction === undefined || (rule.action ?? "IpSec") !== "IpSec") continue;
    index.add(rule, rule.local);
  }
  return index;
}

function indexFilters(rules: readonly FilterRuleModel[]): AddressIndex<FilterRuleModel> {
  const index = new AddressIndex<FilterRuleModel>();
  for (const rule of rules) {
    const { services, inboundServices } = rule;
    if (inboundServices < services.length) index.add(rule, rule.source);
    // The source of an inbound packet is the peer.
    if (inboundServices > 0) index.add(rule, rule.destination);
  }
  return index;
}
