import type {
  IpFilterRuleStatement,
  IpGenericFilterActionStatement,
  IpTimeConditionStatement,
} from "../../documents/ipsec";
import type { Ipsec6rule, Ipsecrule } from "../../documents/profile";
import type { Statement } from "../../language/statement";
import type { AddressSet } from "../address-set";
import { attributeOf, type Attribute } from "./attribute";
import type { Located } from "./definitions";
import type { ServiceModel } from "./service";
import type { DynamicActionModel, LocalStartActionModel, ManualActionModel } from "./vpn-action";

/** What a filter rule does with the traffic it matches. */
export type FilterAction = "Permit" | "Deny" | "IpSec";

/** The statement a filter rule was read from: an IpFilterRule, or an IPSECRULE of the profile. */
export type FilterRuleStatement =
  IpFilterRuleStatement | Statement<"IPSECRULE", Ipsecrule> | Statement<"IPSEC6RULE", Ipsec6rule>;

/** An IpTimeCondition: when a rule is in effect. */
export interface TimeConditionModel {
  readonly name: string | undefined;
  readonly file: string;
  readonly statement: IpTimeConditionStatement;
  /** True when it has no limits, so that it always holds. */
  readonly always: boolean;
  /** What it says, in one spelling: equal texts stand for the same times. */
  readonly key: string;
}

const isAlways = ({ always }: TimeConditionModel) => always;

/** What an IpTimeCondition means. */
export function timeConditionOf(file: string, statement: IpTimeConditionStatement): TimeConditionModel {
  const { name, ...given } = statement.value;
  const { timeZone, ...limits } = given;
  const lines = Object.entries(limits)
    // A mask of every day or month is no limit.
    .filter(([, value]) => !/^1+$/.test(value))
    // A blank, a hyphen or, between dates, a colon may stand in a range.
    .map(([of, value]) => `${of} ${value.replace(/\s*,\s*/g, ",").replace(/\s*-\s*|\s+|(?<=\d{14}):/g, "-")}`)
    .map((line) => line.charAt(0).toUpperCase() + line.slice(1))
    .sort();
  const unread = statement.rest === undefined ? [] : unreadLines(statement.rest, Object.keys(given));
  const always = lines.length === 0 && unread.length === 0;
  if (timeZone !== undefined) lines.push(`TimeZone ${timeZone.toUpperCase()}`);
  return { name, file, statement, always, key: [...lines, ...unread].join("; ") };
}

/** Lines that are not understood, without comments, and without those that a later line of the same attribute makes void. */
function unreadLines(rest: string, given: readonly string[]): readonly string[] {
  const isVoid = (word: string) => given.some((attribute) => attribute.toLowerCase() === word.toLowerCase());
  return rest.split("\n").filter((line) => !line.startsWith("#") && !isVoid(line.split(/\s/, 1)[0]!));
}

/** An IpGenericFilterAction with its defaults. */
export interface GenericActionModel {
  readonly action: FilterAction | undefined;
  readonly logging: Attribute<"No" | "Yes" | "LogPermit" | "LogDeny">;
  /** Whether the sender of a discarded packet is told. */
  readonly discard: Attribute<"Silent" | "ICMP">;
}

/** What an IpGenericFilterAction means. */
export function genericActionOf({ statement }: Located<IpGenericFilterActionStatement>): GenericActionModel {
  const { ipFilterAction, ipFilterLogging, discardAction } = statement.value;
  return {
    action: ipFilterAction,
    logging: attributeOf("IpFilterLogging", ipFilterLogging, "No"),
    discard: attributeOf("DiscardAction", discardAction, "Silent"),
  };
}

/** The services of a rule. */
export interface RuleTraffic {
  readonly services: readonly ServiceModel[];
  /** Equal texts stand for services that are about the same traffic, one by one. */
  readonly key: string;
  /** How many of the services are inbound. */
  readonly inbound: number;
  /** Whether all services are inbound, so that the source of the rule is the peer. */
  readonly isInbound: boolean;
}

/** What {@link FilterRuleModel} is made of. */
export interface FilterRuleParts {
  readonly name: string;
  readonly file: string;
  readonly statement: FilterRuleStatement;
  readonly source: AddressSet;
  readonly destination: AddressSet;
  /** Undefined when it is not in the assembly. */
  readonly generic: GenericActionModel | undefined;
  readonly genericAction: string | undefined;
  readonly dynamicAction?: string | undefined;
  readonly manualAction?: string | undefined;
  readonly dynamicVpn?: DynamicActionModel | undefined;
  readonly manualVpn?: ManualActionModel | undefined;
  readonly localStart?: LocalStartActionModel | undefined;
  /** AllowOnDemand of the IpFilterPolicy. */
  readonly allowOnDemand: Attribute<boolean>;
  readonly traffic: RuleTraffic;
  readonly timeConditions: readonly TimeConditionModel[];
}

/**
 * A filter rule with its references resolved.
 *
 * @see IP Configuration Reference (V2R4), IpFilterRule and IpGenericFilterAction statements
 */
export class FilterRuleModel {
  readonly name: string;
  readonly file: string;
  readonly statement: FilterRuleStatement;
  /** IpSourceAddr: source of the packet; of a bidirectional service the local addresses. */
  readonly source: AddressSet;
  /** IpDestAddr: destination of the packet; of a bidirectional service the remote addresses. */
  readonly destination: AddressSet;
  /** The IpGenericFilterAction; undefined when it is not in the assembly. */
  readonly generic: GenericActionModel | undefined;
  /** Name of the IpGenericFilterAction. */
  readonly genericAction: string | undefined;
  /** Name of the IpDynVpnAction, when the rule has one. */
  readonly dynamicAction: string | undefined;
  /** Name of the IpManVpnAction, when the rule has one. */
  readonly manualAction: string | undefined;
  /** The IpDynVpnAction; undefined when the rule has none, or it is not in the assembly. */
  readonly dynamicVpn: DynamicActionModel | undefined;
  /** The IpManVpnAction; undefined when the rule has none, or it is not in the assembly. */
  readonly manualVpn: ManualActionModel | undefined;
  readonly localStart: LocalStartActionModel | undefined;
  /** When the rule is in effect: while one of them holds. None when it always is. */
  readonly timeConditions: readonly TimeConditionModel[];
  private readonly policyOnDemand: Attribute<boolean>;
  private readonly traffic: RuleTraffic;
  private treatment: string | undefined;

  constructor(parts: FilterRuleParts) {
    this.name = parts.name;
    this.file = parts.file;
    this.statement = parts.statement;
    this.source = parts.source;
    this.destination = parts.destination;
    this.generic = parts.generic;
    this.genericAction = parts.genericAction;
    this.dynamicAction = parts.dynamicAction;
    this.manualAction = parts.manualAction;
    this.dynamicVpn = parts.dynamicVpn;
    this.manualVpn = parts.manualVpn;
    this.localStart = parts.localStart;
    this.timeConditions = parts.timeConditions.some(isAlways) ? [] : parts.timeConditions;
    this.policyOnDemand = parts.allowOnDemand;
    this.traffic = parts.traffic;
  }

  /** Undefined when the IpGenericFilterAction is not in the assembly. */
  get action(): FilterAction | undefined {
    return this.generic?.action;
  }

  /** The traffic the rule is about: each service by itself, with its defaults. */
  get services(): readonly ServiceModel[] {
    return this.traffic.services;
  }

  /** Equal texts stand for services that are about the same traffic, one by one. */
  get servicesKey(): string {
    return this.traffic.key;
  }

  /** How many of the services are inbound: to those the destination is the local address, to the others the source. */
  get inboundServices(): number {
    return this.traffic.inbound;
  }

  /** Addresses of this side: the source, or the destination of a rule whose services are all inbound. */
  get local(): AddressSet {
    return this.traffic.isInbound ? this.destination : this.source;
  }

  /** Addresses of the peers: the destination, or the source of a rule whose services are all inbound. */
  get remote(): AddressSet {
    return this.traffic.isInbound ? this.source : this.destination;
  }

  /** Whether an outbound packet may start the tunnel: what the IpLocalStartAction says, or else the IpFilterPolicy. */
  get allowOnDemand(): Attribute<boolean> {
    const own = this.localStart?.allowOnDemand;
    const { policyOnDemand } = this;
    return own === undefined ? policyOnDemand : { name: policyOnDemand.name, value: own, defaulted: false };
  }

  /** Equal texts stand for the same treatment of what the rule matches: action, protection and start, whatever the names. */
  get treatmentKey(): string {
    return (this.treatment ??= this.treatmentText());
  }

  /** Whether another rule treats what it matches in the same way. */
  treatsLike(other: FilterRuleModel): boolean {
    const { action } = this;
    if (action !== other.action) return false;
    if (action === "Permit" || action === "Deny") return true;
    if (action === undefined) return this.genericAction === other.genericAction;
    return (
      this.dynamicKey === other.dynamicKey && this.manualKey === other.manualKey && this.startKey === other.startKey
    );
  }

  /** Equal texts stand for rules that are in effect at the same times; empty for always. */
  get timeKey(): string {
    if (this.timeConditions.length === 0) return "";
    return [...new Set(this.timeConditions.map(({ key }) => key))].sort().join(" | ");
  }

  private treatmentText(): string {
    const { action } = this;
    if (action === undefined) return `IpGenericFilterAction ${this.genericAction}`;
    return action === "IpSec" ? ["IpSec", this.dynamicKey, this.manualKey, this.startKey].join(" / ") : action;
  }

  // What cannot be resolved is known by its name only; a name has no blanks, as all keys have.
  private get dynamicKey(): string | undefined {
    return this.dynamicVpn?.key ?? this.dynamicAction;
  }

  private get manualKey(): string | undefined {
    return this.manualVpn?.key ?? this.manualAction;
  }

  private get startKey(): string {
    return this.dynamicAction === undefined ? "" : `${this.allowOnDemand.value} ${this.localStart?.key ?? ""}`;
  }
}
