import { isByTime, isProtected, mismatches, mismatchProblems, pairs } from "./filter-mismatch";
import { SHADOW_NOT_INSTALLED } from "./references";
import type { Rule } from "./rule";

export const swsa302: Rule = {
  code: "SWSA302",
  title: "Targets of a protected DVIPA have the filter rules of its distributor",
  severity: "error",
  why: "The distributor sends each target a copy of every security association. A target without an equal filter rule for the DVIPA does not install it (EZD1726I): the distributor then has to decrypt for the target, and what the target sends is not protected.",
  fix: "Give the target rules for the protected traffic of the DVIPA that mean the same as those of the distributor. It needs no key exchange rules.",
  reference: SHADOW_NOT_INSTALLED,
  *check(model) {
    const found = [...mismatches(pairs(model, "target"))].filter(
      (mismatch) => isProtected(mismatch) && !isByTime(mismatch),
    );
    yield* mismatchProblems(model, found, ({ left: { action = "IpSec" } }, certain) =>
      action === "IpSec"
        ? `The target ${certain ? "does" : "may"} not install the copies of the security associations.`
        : "There is no security association of which the target could have a copy.",
    );
  },
};
