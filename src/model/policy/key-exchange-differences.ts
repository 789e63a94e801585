import type { Identity } from "../../documents/ipsec";
import { addressRange, familyOf } from "../../language/addresses";
import type { AddressSpan } from "../address-set";
import { addressText } from "./address-text";
import { differingAttributes, differingLists } from "./attribute";
import { keyExchangeTreatment, type KeyExchangePolicyModel, type KeyExchangeRuleModel } from "./key-exchange";
import type { PolicyModel } from "./policy";
import { caLabelsKey, identityCovers, identityKey } from "./security-endpoint";
import { haveSameKey } from "./shared-key";

/** Peers with which two policies exchange keys differently for a local address. */
export interface KeyExchangeDifference {
  /** First and last address of the peers. */
  readonly remote: { readonly first: string; readonly last: string };
  /** An identity of such a peer; undefined for the rule that is used before the identity is known. */
  readonly identity: Identity | undefined;
  /** Rule of the first policy; undefined when it has none for the peer. */
  readonly left: KeyExchangeRuleModel | undefined;
  /** Rule of the second policy; undefined when it has none for the peer. */
  readonly right: KeyExchangeRuleModel | undefined;
  /**
   * Names of the attributes that make the difference, such as Identity, HowToAuthMe or DHGroup; a keyword where one side lacks
   * a statement.
   */
  readonly aspects: readonly string[];
  /**
   * False when it is not known that they differ: the only aspect is the shared key, and at least one side refers to a secret
   * whose value is not in the assembly.
   */
  readonly certain: boolean;
}

/**
 * The peers with which two policies exchange keys for a local address differently: by another local identity, action, offer,
 * certificate authority or shared key, or not at all. None when they mean the same, however their rules are named, grouped,
 * split or referred to, and in whatever order rules that do not overlap are. What the whole policy says beside, such as
 * LivenessInterval, is in {@link keyExchangeSettingDifferences}.
 */
export function keyExchangeDifferences(
  left: PolicyModel,
  right: PolicyModel,
  address: string,
): readonly KeyExchangeDifference[] {
  if (left === right) return [];
  const a = left.keyExchangeRulesFor(address);
  const b = right.keyExchangeRulesFor(address);
  if (sameRules(a, b)) return [];
  const family = familyOf(address);
  const found = new Map<string, KeyExchangeDifference>();
  const numbers = new Map([...new Set([...a, ...b])].map((rule, i) => [rule, i]));
  const numberOf = (rule: KeyExchangeRuleModel | undefined) => (rule === undefined ? -1 : numbers.get(rule));
  const identities = identitiesOf([...a, ...b]);
  for (const span of spansOf([...a, ...b], family)) {
    const first = addressText(span.first, family);
    const here = (rule: KeyExchangeRuleModel) => rule.remote.location.has(first);
    const [rulesA, rulesB] = [a.filter(here), b.filter(here)];
    for (const identity of [undefined, ...identities]) {
      const covers = (rule: KeyExchangeRuleModel) =>
        identity === undefined || identityCovers(rule.remote.identity, identity);
      const [ruleA, ruleB] = [rulesA.find(covers), rulesB.find(covers)];
      if (treatment(ruleA) === treatment(ruleB)) continue;
      const key = `${numberOf(ruleA)} ${numberOf(ruleB)}`;
      if (found.has(key)) continue;
      found.set(key, {
        remote: { first, last: addressText(span.last, family) },
        identity,
        left: ruleA,
        right: ruleB,
        ...aspectsOf(ruleA, ruleB),
      });
    }
  }
  return [...found.values()];
}

/** Names of the settings of the whole KeyExchangePolicy in which two policies differ, NatKeepAliveInterval among them. */
export function keyExchangeSettingDifferences(
  left: KeyExchangePolicyModel | undefined,
  right: KeyExchangePolicyModel | undefined,
): readonly string[] {
  if (left === undefined || right === undefined) return left === right ? [] : ["KeyExchangePolicy"];
  return differingAttributes(left, right);
}

/** Whether two lists of rules do the same rule by rule, as policies that are written alike do. */
function sameRules(a: readonly KeyExchangeRuleModel[], b: readonly KeyExchangeRuleModel[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (rule, i) =>
        rule.remote.location.key === b[i]!.remote.location.key &&
        sameIdentity(rule.remote.identity, b[i]!.remote.identity) &&
        sameTreatment(rule, b[i]!),
    )
  );
}

/** The same as equal {@link keyExchangeTreatment}s, without making the texts. */
function sameTreatment(a: KeyExchangeRuleModel, b: KeyExchangeRuleModel): boolean {
  return (
    a.action?.key === b.action?.key &&
    (a.action !== undefined || a.actionName === b.actionName) &&
    a.sharedKey?.token === b.sharedKey?.token &&
    sameIdentity(a.local.identity, b.local.identity) &&
    caLabelsKey(a.remote.caLabels) === caLabelsKey(b.remote.caLabels)
  );
}

function sameIdentity(a: Identity | undefined, b: Identity | undefined): boolean {
  if (a !== undefined && b !== undefined && a.value === b.value && a.type === b.type && a.form === b.form) return true;
  return identityKey(a) === identityKey(b);
}

/** What is done for a peer; a rule or none. */
const treatment = (rule: KeyExchangeRuleModel | undefined) => rule && keyExchangeTreatment(rule);

/** Remote addresses, split so that each rule covers all of a span or nothing of it. */
function spansOf(rules: readonly KeyExchangeRuleModel[], family: 4 | 6): AddressSpan[] {
  const starts = new Set<bigint>();
  for (const { remote } of rules) {
    for (const { first, last } of remote.location.spans(family)) starts.add(first).add(last + 1n);
  }
  const sorted = [...starts].sort((a, b) => (a < b ? -1 : 1));
  return sorted.slice(0, -1).map((first, i) => ({ first, last: sorted[i + 1]! - 1n }));
}

/** Identities of peers such that rules that agree on all of these agree on every identity. */
function identitiesOf(rules: readonly KeyExchangeRuleModel[]): readonly Identity[] {
  const found = new Map<string, Identity>();
  const add = (identity: Identity) => found.set(identityKey(identity), identity);
  const ends = new Set<string>();
  for (const { remote } of rules) {
    const { identity } = remote;
    if (identity === undefined) continue;
    if (identity.type === "IpAddr") {
      const range = addressRange(identity.value);
      if (range === undefined) continue;
      ends.add(addressText(range.first, range.family));
      const behind = range.last + 1n;
      if (behind < 1n << (range.family === 4 ? 32n : 128n)) ends.add(addressText(behind, range.family));
    } else if (identity.value.startsWith("*")) add({ ...identity, value: `other-peer${identity.value.slice(1)}` });
    else add(identity);
  }
  for (const value of ends) add({ type: "IpAddr", value });
  // A peer that no rule names.
  if (found.size > 0) add({ type: "KeyID", form: "Ascii", value: "other-peer" });
  return [...found.values()];
}

function aspectsOf(
  left: KeyExchangeRuleModel | undefined,
  right: KeyExchangeRuleModel | undefined,
): { aspects: readonly string[]; certain: boolean } {
  if (left === undefined || right === undefined) return { aspects: ["KeyExchangeRule"], certain: true };
  const aspects: string[] = [];
  if (identityKey(left.local.identity) !== identityKey(right.local.identity)) aspects.push("Identity");
  if (caLabelsKey(left.remote.caLabels) !== caLabelsKey(right.remote.caLabels)) aspects.push("CaLabel");
  if (left.action === undefined || right.action === undefined) aspects.push("KeyExchangeAction");
  else if (left.action.key !== right.action.key) {
    aspects.push(...differingAttributes(left.action, right.action));
    aspects.push(...differingLists(left.action.offers, right.action.offers, "KeyExchangeOffer"));
  }
  const certain = aspects.length > 0;
  const same = haveSameKey(left.sharedKey, right.sharedKey);
  if (same !== true) aspects.push("SharedKey");
  return { aspects: [...new Set(aspects)], certain: certain || same === false };
}
