import { keyExchangeOffers } from "../documents/ipsec";
import type { AddressSpan } from "../model/address-set";
import type { DvipaModel } from "../model/dvipa";
import { attributesOf, identityCovers, type KeyExchangeRuleModel } from "../model/policy";
import { faultsByFile, keyRules } from "./key-exchange-places";
import { KEY_EXCHANGE } from "./references";
import type { Rule } from "./rule";

type Family = DvipaModel["family"];

/** What is left of addresses without those of a span. */
function without(spans: readonly AddressSpan[], { first, last }: AddressSpan): readonly AddressSpan[] {
  return spans.flatMap((span) =>
    span.last < first || last < span.first
      ? span
      : [
          { first: span.first, last: first - 1n },
          { first: last + 1n, last: span.last },
        ].filter((piece) => piece.first <= piece.last),
  );
}

const size = (spans: readonly AddressSpan[]) => spans.reduce((sum, { first, last }) => sum + last - first + 1n, 0n);

/** Cuts the addresses of the peers of a rule off. */
const cut =
  (family: Family) =>
  (spans: readonly AddressSpan[], { remote }: KeyExchangeRuleModel) =>
    remote.location.spans(family).reduce(without, spans);

/** Whether a rule is for all names of the peers of the other. */
function coversNames({ remote: { identity } }: KeyExchangeRuleModel, { remote: other }: KeyExchangeRuleModel): boolean {
  return identity === undefined || (other.identity !== undefined && identityCovers(identity, other.identity));
}

/** The rules, of those before a rule, with which exchanges begin that go on with the rule. */
function* tentatives(
  rule: KeyExchangeRuleModel,
  before: readonly KeyExchangeRuleModel[],
  family: Family,
): Iterable<KeyExchangeRuleModel> {
  // Peers that an earlier rule covers by address and by name stay with that one.
  const taking = before.filter((other) => coversNames(other, rule));
  let left = taking.reduce(cut(family), rule.remote.location.spans(family));
  for (const other of before) {
    const rest = cut(family)(left, other);
    if (size(rest) < size(left)) yield other;
    left = rest;
  }
}

/** Whether the first of two rules is for some of the peers of the other, by address and by name: an exception to it. */
function isException(few: KeyExchangeRuleModel, all: KeyExchangeRuleModel, family: Family): boolean {
  if (!coversNames(all, few)) return false;
  const [part, whole] = [few, all].map(({ remote }) => remote.location.spans(family));
  return cut(family)(part!, all).length === 0 && cut(family)(whole!, few).length > 0;
}

/** Equal texts stand for the same offers, in the same order; undefined where one of them is not in the assembly. */
function offersKey({ action }: KeyExchangeRuleModel): string | undefined {
  if (action === undefined || keyExchangeOffers(action.statement).length !== action.offers.length) return undefined;
  return JSON.stringify(action.offers.map((offer) => attributesOf(offer).map(({ value }) => value)));
}

/** Rules that replace an earlier one when the peer names itself, and whose offers are not those the exchange began with. */
function replaced(
  rules: readonly KeyExchangeRuleModel[],
  family: Family,
): readonly [KeyExchangeRuleModel, KeyExchangeRuleModel][] {
  const pairs: [KeyExchangeRuleModel, KeyExchangeRuleModel][] = [];
  for (const [i, final] of rules.entries()) {
    const offers = offersKey(final);
    if (offers === undefined) continue;
    for (const tentative of tentatives(final, rules.slice(0, i), family)) {
      if ([undefined, offers].includes(offersKey(tentative))) continue;
      if (!isException(tentative, final, family)) pairs.push([tentative, final]);
    }
  }
  return pairs;
}

export const swsa422: Rule = {
  code: "SWSA422",
  title: "Key exchange rules for the same peers make the same offers",
  severity: "warning",
  why: "A key exchange begins with the first rule for the addresses, and goes on with the first one for the identity of the peer as well (EZD1785I). When their offers differ, it fails half-way.",
  fix: "Give rules whose peers overlap the same offers, or locations that do not overlap.",
  reference: KEY_EXCHANGE,
  *check(model) {
    // DVIPAs that have the same rules share what was found.
    const numbers = new Map<KeyExchangeRuleModel, number>();
    const numberOf = (rule: KeyExchangeRuleModel) =>
      numbers.get(rule) ?? (numbers.set(rule, numbers.size), numbers.size - 1);
    const found = new Map<string, ReturnType<typeof replaced>>();
    const groups = faultsByFile(model, (holding) => {
      const rules = keyRules(holding);
      if (rules.length < 2) return [];
      const { family } = holding.dvipa;
      const key = [family, ...rules.map(numberOf)].join();
      let pairs = found.get(key);
      if (pairs === undefined) found.set(key, (pairs = replaced(rules, family)));
      return pairs.map(([tentative, final]) => ({
        model: final,
        label: `KeyExchangeRule ${final.name}`,
        found: `offers that differ from those of the earlier KeyExchangeRule ${tentative.name} for the same addresses`,
      }));
    });
    for (const { sentence, names, dataset, at } of groups) {
      yield {
        message: `Found ${sentence}: expected the same offers, because the exchange begins with the earlier rule.`,
        fix: `Give ${names} in ${dataset} the offers of the earlier rule, or another Location.`,
        at,
      };
    }
  },
};
