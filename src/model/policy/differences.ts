import { differingAttributes, differingLists } from "./attribute";
import { decided, rulesOf, type Decision, type Times } from "./decisions";
import type { FilterRuleModel } from "./filter-rule";
import type { Packet } from "./packet";
import type { PolicyModel } from "./policy";
import { Traffic } from "./traffic";

/** Traffic of an address that two policies treat differently. */
export interface FilterDifference {
  readonly traffic: Traffic;
  /** One packet of the traffic. */
  readonly packet: Packet;
  /** What the first policy does with it. */
  readonly left: Decision;
  /** What the second policy does with it. */
  readonly right: Decision;
  /**
   * Names of the attributes that make the difference, such as IpFilterAction, VpnLife or HowToEncrypt; a keyword where one
   * side lacks a statement.
   */
  readonly aspects: readonly string[];
  /** The times at which they differ, by {@link FilterRuleModel.timeKey}. Empty for always. */
  readonly when: Times;
}

/** A part of the traffic of any local address. */
export interface TrafficPart {
  of(address: string): Traffic;
  /** False for a rule that matches nothing of it for certain. */
  mayMatch(rule: FilterRuleModel): boolean;
}

const EVERYTHING: TrafficPart = { of: (address) => Traffic.all(address), mayMatch: () => true };
const NONE: readonly FilterDifference[] = [];

/**
 * The traffic from and to a local address that two policies treat differently; none when they mean the same for it, however
 * their rules are ordered, named, grouped, split or referred to. Names, logging and what the sender of a discarded packet is
 * told do not count. Time conditions that are written differently count as independent of each other.
 *
 * @param part - what is compared. @default - all traffic of the address
 */
export function differences(
  left: PolicyModel,
  right: PolicyModel,
  address: string,
  part = EVERYTHING,
): readonly FilterDifference[] {
  if (left === right || sameRules(left.rulesFor(address), right.rulesFor(address))) return NONE;
  const mayMatch = (rule: FilterRuleModel) => part.mayMatch(rule);
  const [fromLeft, fromRight] = [left.rulesFor(address).filter(mayMatch), right.rulesFor(address).filter(mayMatch)];
  if (sameRules(fromLeft, fromRight)) return NONE;
  const found = new Map<string, FilterDifference>();
  const numbers = new Map<FilterRuleModel | undefined, number>();
  const numberOf = (rule: FilterRuleModel | undefined) => {
    if (!numbers.has(rule)) numbers.set(rule, numbers.size);
    return numbers.get(rule)!;
  };
  const rightRules = rulesOf(fromRight, address);
  for (const a of decided(rulesOf(fromLeft, address), part.of(address), new Map())) {
    for (const b of decided(rightRules, a.traffic, a.when)) {
      if (a.decision.key === b.decision.key) continue;
      const times = [...b.when].map(([key, holds]) => `${key} ${holds}`).join();
      const key = `${numberOf(a.decision.rule)} ${numberOf(b.decision.rule)} ${times}`;
      const before = found.get(key);
      const traffic = before === undefined ? b.traffic : before.traffic.union(b.traffic);
      found.set(key, {
        traffic,
        packet: traffic.example!,
        left: a.decision,
        right: b.decision,
        aspects: before?.aspects ?? aspectsOf(a.decision, b.decision),
        when: b.when,
      });
    }
  }
  return [...found.values()];
}

/** Whether two lists of rules for an address do the same with its traffic rule by rule, as policies that are written alike do. */
export function sameRules(a: readonly FilterRuleModel[], b: readonly FilterRuleModel[]): boolean {
  return a.length === b.length && a.every((rule, i) => sameRule(rule, b[i]!));
}

function sameRule(a: FilterRuleModel, b: FilterRuleModel): boolean {
  if (a.servicesKey !== b.servicesKey) return false;
  if (!a.treatsLike(b) || a.timeKey !== b.timeKey) return false;
  // The address is in the source, or in the destination of an inbound service; the other side has the peers.
  const { services, inboundServices: inbound } = a;
  if (inbound < services.length && a.destination.key !== b.destination.key) return false;
  return inbound === 0 || a.source.key === b.source.key;
}

/** Names of the attributes in which two decisions differ. */
function aspectsOf(left: Decision, right: Decision): readonly string[] {
  const { rule: a } = left;
  const { rule: b } = right;
  if (a?.action === undefined || a.action !== b?.action) return ["IpFilterAction"];
  const aspects: string[] = [];
  if (a.dynamicVpn !== undefined && b.dynamicVpn !== undefined) {
    aspects.push(...differingAttributes(a.dynamicVpn, b.dynamicVpn));
    aspects.push(...differingLists(a.dynamicVpn.offers, b.dynamicVpn.offers, "IpDataOffer"));
  } else if ((a.dynamicVpn?.key ?? a.dynamicAction) !== (b.dynamicVpn?.key ?? b.dynamicAction)) {
    aspects.push("IpDynVpnAction");
  }
  if (a.dynamicAction !== undefined && b.dynamicAction !== undefined) {
    if (a.allowOnDemand.value !== b.allowOnDemand.value) aspects.push("AllowOnDemand");
    if ((a.localStart?.key ?? "") !== (b.localStart?.key ?? "")) aspects.push("IpLocalStartAction");
  }
  if ((a.manualVpn?.key ?? a.manualAction) !== (b.manualVpn?.key ?? b.manualAction)) aspects.push("IpManVpnAction");
  return [...new Set(aspects)];
}
