import { haveSameKey } from "../model/policy";
import { groupedComparisons, type Comparison } from "./key-exchange-comparison";
import { KEY_EXCHANGE } from "./references";
import type { Rule } from "./rule";
import { list } from "./wording";

/** Attributes whose difference is a finding of another rule. */
const ELSEWHERE: readonly string[] = ["Identity", "AllowNat"];

const own = ({ aspects }: Comparison): readonly string[] => aspects.filter((aspect) => !ELSEWHERE.includes(aspect));

/** Whether all that differs is the shared key, of which it is not known. */
function isOpen({ difference: { left, right } }: Comparison, aspects: readonly string[]): boolean {
  return aspects.every((aspect) => aspect === "SharedKey") && haveSameKey(left?.sharedKey, right?.sharedKey) !== false;
}

export const swsa403: Rule = {
  code: "SWSA403",
  title: "Owner and backups of a protected DVIPA exchange keys alike",
  severity: "error",
  why: "A backup has to negotiate with the same peers in the same way after a takeover. With other offers, keys or certificate authorities the negotiation fails, or ends with another protection than before.",
  fix: "Give the backup the key exchange rules, actions and offers of the owner.",
  reference: KEY_EXCHANGE,
  *check(model) {
    const groups = groupedComparisons(model, (comparison) => {
      const aspects = own(comparison);
      return aspects.length === 0 ? undefined : `${aspects.join()} ${isOpen(comparison, aspects)}`;
    });
    for (const group of groups) {
      const { left, right, difference, addresses, at } = group;
      const aspects = own(group);
      const open = isOpen(group, aspects);
      const { first, last } = difference.remote;
      const peers = first === last ? first : `${first}-${last}`;
      const missing = aspects.includes("KeyExchangeRule");
      const rules = [difference.left, difference.right].map((rule) => rule?.name ?? "none");
      yield {
        severity: open ? "warning" : "error",
        message:
          `${right.stack.label} ${open ? "may exchange" : "exchanges"} keys for the protected ${addresses} in another way than ${left.stack.label}: ` +
          (missing
            ? `for the peer ${peers} found the KeyExchangeRule ${rules[1]}, expected one that does what ${rules[0]} does.`
            : `the KeyExchangeRules ${rules[1]} and ${rules[0]} differ in ${list(aspects)}, expected the same.`),
        fix: missing
          ? `Give both policies a KeyExchangeRule for ${peers}, or neither.`
          : `Make ${list(aspects)} of the KeyExchangeRule ${rules[1]} what the KeyExchangeRule ${rules[0]} of ${left.stack.label} has.`,
        at,
      };
    }
  },
};
