import { haveSameKey, type KeyExchangeDifference } from "../model/policy";
import { groupedComparisons, identityText, leftToUnknown, type Comparison } from "./key-exchange-comparison";
import { usesSharedKey } from "./key-exchange-places";
import { wholeness } from "./policy-places";
import { KEY_EXCHANGE } from "./references";
import type { Rule } from "./rule";
import { list } from "./wording";

/** Attributes whose difference is a finding of another rule. */
const ELSEWHERE: readonly string[] = ["Identity", "AllowNat"];

const own = ({ aspects }: Comparison): readonly string[] => aspects.filter((aspect) => !ELSEWHERE.includes(aspect));

/** Whether of all that differs it is not known that it does, or that it matters. */
function isOpen(
  { left, right, difference }: Comparison,
  aspects: readonly string[],
  isWhole: ReturnType<typeof wholeness>,
): boolean {
  // That a rule is missing is said of policies alone whose rules could all be read.
  if (aspects.includes("KeyExchangeRule")) return false;
  // What could not be read, or is not in the assembly, may be the same.
  if (!isWhole(left.policy) || !isWhole(right.policy)) return true;
  const unknown = leftToUnknown(difference);
  return aspects.every((aspect) => (aspect === "SharedKey" ? isKeyOpen(difference) : unknown.has(aspect)));
}

/** Whether the shared keys may be the same, or the one that only one side has may be of no use: neither asks for a key. */
function isKeyOpen({ left, right }: KeyExchangeDifference): boolean {
  if (haveSameKey(left?.sharedKey, right?.sharedKey) !== false) return true;
  if (left?.sharedKey !== undefined && right?.sharedKey !== undefined) return false;
  return [left, right].every((rule) => rule?.action !== undefined && !usesSharedKey(rule.action));
}

/** `10.9.0.1`, `10.9.0.0-10.9.0.255`; with an identity that peers may have, where that decides. */
function peersOf({ remote: { first, last }, identity }: KeyExchangeDifference): string {
  const addresses = first === last ? first : `${first}-${last}`;
  return identity === undefined ? addresses : `${addresses} with the Identity ${identityText(identity)}`;
}

export const swsa403: Rule = {
  code: "SWSA403",
  title: "Owner and backups of a protected DVIPA exchange keys alike",
  severity: "error",
  why: "A backup has to negotiate with the same peers in the same way after a takeover. With other offers, keys or certificate authorities the negotiation fails, or ends with another protection than before.",
  fix: "Give the backup the key exchange rules, actions and offers of the owner.",
  reference: KEY_EXCHANGE,
  *check(model) {
    const isWhole = wholeness(model);
    const groups = groupedComparisons(model, (comparison) => {
      const aspects = own(comparison);
      return aspects.length === 0 ? undefined : `${aspects.join()} ${isOpen(comparison, aspects, isWhole)}`;
    });
    for (const group of groups) {
      const { left, right, difference, addresses, at } = group;
      const aspects = own(group);
      const open = isOpen(group, aspects, isWhole);
      const peers = peersOf(difference);
      const missing = aspects.includes("KeyExchangeRule");
      const rules = [difference.left, difference.right].map((rule) => rule?.name ?? "none");
      const expected = difference.left === undefined ? "none" : `one that does what ${rules[0]} does`;
      yield {
        severity: open ? "warning" : "error",
        message:
          `${right.stack.label} ${open ? "may exchange" : "exchanges"} keys for the protected ${addresses} in another way than ${left.stack.label}: ` +
          (missing
            ? `for the peer ${peers} found the KeyExchangeRule ${rules[1]}, expected ${expected}.`
            : `the KeyExchangeRules ${rules[1]} and ${rules[0]} differ in ${list(aspects)}, expected the same.`),
        fix: missing
          ? `Give both policies a KeyExchangeRule for ${peers}, or neither.`
          : `Make ${list(aspects)} of the KeyExchangeRule ${rules[1]} what the KeyExchangeRule ${rules[0]} of ${left.stack.label} has.`,
        at,
      };
    }
  },
};
