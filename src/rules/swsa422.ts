import type { AddressSet } from "../model/address-set";
import { attributesOf, identityCovers, type KeyExchangeRuleModel } from "../model/policy";
import { faultsByFile, keyRules } from "./key-exchange-places";
import { KEY_EXCHANGE } from "./references";
import type { Rule } from "./rule";

function overlap(a: AddressSet, b: AddressSet): boolean {
  return ([4, 6] as const).some((family) =>
    a.spans(family).some((one) => b.spans(family).some((other) => one.first <= other.last && other.first <= one.last)),
  );
}

/** Equal texts stand for the same offers, in the same order. */
function offersKey({ action }: KeyExchangeRuleModel): string {
  return JSON.stringify(action?.offers.map((offer) => attributesOf(offer).map(({ value }) => value)));
}

/** Rules that replace an earlier one when the peer names itself, and whose offers are not those the exchange began with. */
function replaced(rules: readonly KeyExchangeRuleModel[]): readonly [KeyExchangeRuleModel, KeyExchangeRuleModel][] {
  const pairs: [KeyExchangeRuleModel, KeyExchangeRuleModel][] = [];
  for (const [i, final] of rules.entries()) {
    const { identity, location } = final.remote;
    if (final.action === undefined) continue;
    const tentative = rules.slice(0, i).find((rule) => overlap(rule.remote.location, location));
    if (tentative?.action === undefined || offersKey(tentative) === offersKey(final)) continue;
    // With an identity that the first rule covers, it stays with that one.
    if (identity !== undefined && identityCovers(tentative.remote.identity, identity)) continue;
    if (identity === undefined && tentative.remote.identity === undefined) continue;
    pairs.push([tentative, final]);
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
      const key = rules.map(numberOf).join();
      let pairs = found.get(key);
      if (pairs === undefined) found.set(key, (pairs = replaced(rules)));
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
