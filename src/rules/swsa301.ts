import { isByTime, mismatches, mismatchProblems, pairs } from "./filter-mismatch";
import { SWSA_DIAGNOSIS } from "./references";
import type { Rule } from "./rule";

export const swsa301: Rule = {
  code: "SWSA301",
  title: "Backups of a protected DVIPA have the filter rules of its owner",
  severity: "error",
  why: "After a takeover the backup negotiates the security associations of the DVIPA anew, by its own policy. Where that says something else, the peer refuses, or traffic is sent in clear or dropped that was protected before.",
  fix: "Give owner and backups rules for the DVIPA that mean the same: addresses, services, action, offers and order.",
  reference: SWSA_DIAGNOSIS,
  *check(model) {
    const found = [...mismatches(pairs(model, "holder"))].filter((mismatch) => !isByTime(mismatch));
    yield* mismatchProblems(model, found, () => "After a takeover its traffic is treated differently.");
  },
};
