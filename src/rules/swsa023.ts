import type { Release } from "../model/releases";
import { VIPARANGE_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf } from "./wording";

const MOST = 4096;
const MOST_BEFORE = 1024;

/** How many VIPARANGE statements a stack takes, and whether a manual of its level says so. */
function limitOf(release: Release | undefined): readonly [most: number, stated: boolean] {
  if (release === "V2R1" || release === "V2R2") return [MOST_BEFORE, release === "V2R1"];
  return [MOST, release === "V2R3"];
}

export const swsa023: Rule = {
  code: "SWSA023",
  title: "A stack has no more VIPARANGE statements than its level takes",
  severity: "warning",
  why: "A stack takes 1024 VIPARANGE statements up to V2R2 and 4096 from V2R3 on, and rejects what is beyond: applications cannot activate addresses of those ranges. The manuals of V2R1 and V2R3 state the limits.",
  fix: "Use fewer and larger ranges.",
  reference: VIPARANGE_STATEMENT,
  *check(model) {
    for (const stack of model.stacks) {
      const { ranges, system } = stack;
      const [most, stated] = limitOf(system.release);
      if (ranges.length <= most) continue;
      yield {
        severity: stated ? "error" : "warning",
        message: `${stack.label} has ${ranges.length} VIPARANGE statements: expected at most ${most}${system.release === undefined ? "" : ` on ${system.release}`}.`,
        fix: `Replace the ranges in ${dataSetOf(model, stack, ranges[most])} by fewer and larger ones.`,
        at: inProfile(stack, ranges[most]),
      };
    }
  },
};
