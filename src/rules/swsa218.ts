import { COUPLE_DATA_SET } from "./references";
import type { Rule } from "./rule";

/** The most a CFRM couple data set can be formatted for. */
const LIMITS = { facilities: 16, structures: 2048 };

export const swsa218: Rule = {
  code: "SWSA218",
  title: "A CFRM policy fits into the largest couple data set",
  severity: "error",
  why: "A couple data set is formatted for at most 16 coupling facilities and 2048 structures in a policy; the administrative data utility rejects more. One that is formatted for fewer rejects the policy earlier.",
  fix: "Remove coupling facilities or structures that are no longer used.",
  reference: COUPLE_DATA_SET,
  *check({ cfrm }) {
    if (cfrm === undefined) return;
    const counts = [
      ["coupling facilities", cfrm.facilities.size, LIMITS.facilities],
      ["structures", cfrm.structures.length, LIMITS.structures],
    ] as const;
    for (const [what, count, limit] of counts) {
      if (count <= limit) continue;
      yield {
        message: `The CFRM policy ${cfrm.name} has ${count} ${what}: expected at most ${limit}.`,
        fix: `Remove ${what} that are no longer used.`,
        at: { file: cfrm.file, statement: cfrm.policy },
      };
    }
  },
};
