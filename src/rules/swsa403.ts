import { haveSameKey, type KeyExchangeDifference } from "../model/policy";
import { groupedComparisons, identityText, leftToUnknown, type Comparison } from "./key-exchange-comparison";
import { usesSharedKey } from "./key-exchange-places";
import { groupedBy, wholeness } from "./policy-places";
import { KEY_EXCHANGE } from "./references";
import type { Rule } from "./rule";
import { list, namesText, stackList } from "./wording";

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
function peerText({ remote: { first, last }, identity }: KeyExchangeDifference): string {
  const addresses = first === last ? first : `${first}-${last}`;
  return identity === undefined ? addresses : `${addresses} with the Identity ${identityText(identity)}`;
}

const peersOf = (members: readonly Comparison[]): readonly string[] => [
  ...new Set(members.map(({ difference }) => peerText(difference))),
];

/** Names of the rules on one side, each once. */
const rulesOf = (members: readonly Comparison[], side: "left" | "right"): readonly string[] => [
  ...new Set(members.flatMap(({ difference }) => difference[side]?.name ?? [])),
];

/** For which peers only one side has a rule. */
function missingText(members: readonly Comparison[]): string {
  return [...groupedBy(members, ({ difference }) => difference.left === undefined)]
    .map(([isMore, alike]) => {
      const peers = namesText("peer", peersOf(alike));
      if (isMore)
        return `for the ${peers} found the ${namesText("KeyExchangeRule", rulesOf(alike, "right"))}, expected none`;
      const theirs = rulesOf(alike, "left");
      const like = `${list(theirs)} ${theirs.length === 1 ? "does" : "do"}`;
      return `for the ${peers} found the KeyExchangeRule none, expected one that does what ${like}`;
    })
    .join("; ");
}

/** In what the rules of both sides differ, those of the first member. */
const differing = ({ difference: { left, right } }: Comparison, aspects: readonly string[]): string =>
  `the KeyExchangeRules ${right!.name} and ${left!.name} differ in ${list(aspects)}, expected the same`;

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
      const { owners, others, members, addresses, at } = group;
      const aspects = own(group);
      const open = isOpen(group, aspects, isWhole);
      const missing = aspects.includes("KeyExchangeRule");
      const exchange = open ? "may exchange" : others.size === 1 ? "exchanges" : "exchange";
      const theirs = rulesOf(members, "left");
      yield {
        severity: open ? "warning" : "error",
        message:
          `${stackList(others)} ${exchange} keys for the protected ${addresses} in another way than ${stackList(owners)}: ` +
          `${missing ? missingText(members) : differing(group, aspects)}.`,
        fix: missing
          ? `Give both policies a KeyExchangeRule for ${list(peersOf(members))}, or neither.`
          : `Make ${list(aspects)} of the ${namesText("KeyExchangeRule", rulesOf(members, "right"))} what the ${namesText("KeyExchangeRule", theirs)} of ${stackList(owners)} ${theirs.length === 1 ? "has" : "have"}.`,
        at,
      };
    }
  },
};
