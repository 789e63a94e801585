import { groupedComparisons } from "./key-exchange-comparison";
import { KEY_EXCHANGE } from "./references";
import type { Rule } from "./rule";

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
    for (const { left, right, difference, addresses, at } of groups) {
      const [theirs, mine] = [difference.left!, difference.right!].map(({ action }) =>
        action!.allowNat.value ? "Yes" : "No",
      );
      yield {
        message: `${right.stack.label} has AllowNat ${mine} for the protected ${addresses}, ${left.stack.label} has ${theirs}: expected the same.`,
        fix: `Code AllowNat ${theirs} in the KeyExchangeAction ${difference.right!.action!.name} of ${right.stack.label}, or AllowNat ${mine} on ${left.stack.label}.`,
        at,
      };
    }
  },
};
