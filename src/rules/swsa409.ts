import { groupedComparisons } from "./key-exchange-comparison";
import { KEY_EXCHANGE } from "./references";
import type { Rule } from "./rule";
import { namesText, stackList } from "./wording";

export const swsa409: Rule = {
  code: "SWSA409",
  title: "Owner and backups of a protected DVIPA agree on AllowNat",
  severity: "error",
  why: "A tunnel that traverses a NAT ends when a stack takes the DVIPA over that does not allow NAT traversal.",
  fix: "Give AllowNat the same value on the owner and on every backup.",
  reference: KEY_EXCHANGE,
  *check(model) {
    const groups = groupedComparisons(model, ({ aspects, difference }) =>
      aspects.includes("AllowNat") ? String(difference.right!.action!.allowNat.value) : undefined,
    );
    for (const { owners, others, members, difference, addresses, at } of groups) {
      const [theirs, mine] = difference.right!.action!.allowNat.value ? ["No", "Yes"] : ["Yes", "No"];
      const actions = namesText(
        "KeyExchangeAction",
        members.map((member) => member.difference.right!.action!.name),
      );
      yield {
        message: `${stackList(others)} ${others.size === 1 ? "has" : "have"} AllowNat ${mine} for the protected ${addresses}, ${stackList(owners)} ${owners.size === 1 ? "has" : "have"} ${theirs}: expected the same.`,
        fix: `Code AllowNat ${theirs} in the ${actions} of ${stackList(others)}, or AllowNat ${mine} on ${stackList(owners)}.`,
        at,
      };
    }
  },
};
