import type { DvipaModel } from "../model/dvipa";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { isByTime, isProtected, mismatches, mismatchProblems, pairs } from "./filter-mismatch";
import { SHADOW_NOT_INSTALLED } from "./references";
import { inProfile, type Problem, type Rule } from "./rule";
import { lackOfPolicy } from "./swsa013";
import { dvipas, Groups } from "./wording";

/** Targets with IP security that the Policy Agent gives no policy: the default rules of a profile protect nothing. */
function* withoutPolicy({ protectedDvipas }: SysplexModel): Iterable<Problem> {
  const lacking = new Groups<StackModel, DvipaModel>();
  for (const dvipa of protectedDvipas) for (const { stack } of dvipa.mereTargets) lacking.add(stack, dvipa);
  for (const [stack, served] of lacking) {
    // What has DVIPSEC as well SWSA013 speaks of, and of what has no IP security SWSA011.
    const lack = stack.dvipsec === undefined && stack.ipSecurity !== undefined ? lackOfPolicy(stack) : undefined;
    if (lack === undefined) continue;
    yield {
      message: `${stack.label} serves the protected ${dvipas(served.map(({ address }) => address))} and has no IP security policy: found ${lack.found}. The target does not install the copies of the security associations.`,
      fix: lack.fix,
      at: inProfile(stack, stack.ipSecurity!.statement),
    };
  }
}

export const swsa302: Rule = {
  code: "SWSA302",
  title: "Targets of a protected DVIPA have the filter rules of its distributor",
  severity: "error",
  why: "The distributor sends each target a copy of every security association. A target without an equal filter rule for the DVIPA does not install it (EZD1726I): the distributor then has to decrypt for the target, and what the target sends is not protected.",
  fix: "Give the target rules for the protected traffic of the DVIPA that mean the same as those of the distributor. It needs no key exchange rules.",
  reference: SHADOW_NOT_INSTALLED,
  *check(model) {
    yield* withoutPolicy(model);
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
