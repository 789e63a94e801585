import { CFRM } from "./references";
import type { Rule } from "./rule";

export const swsa221: Rule = {
  code: "SWSA221",
  title: "A CFRM policy has a valid name, and may replace its predecessor",
  severity: "error",
  why: "The administrative data utility rejects a name it does not accept. Without REPLACE(YES) it also rejects a policy whose name is in the couple data set already, so that the job works only once.",
  fix: "Give a name of 1 to 8 characters A-Z 0-9 $ @ #, the first a letter, and code REPLACE(YES).",
  reference: CFRM,
  *check({ cfrm }) {
    const policy = cfrm?.policy;
    if (cfrm === undefined || policy === undefined) return;
    const at = { file: cfrm.file, statement: policy };
    if (!/^[A-Z][A-Z0-9$@#]{0,7}$/.test(cfrm.name)) {
      yield {
        message: `${cfrm.name} is no valid name of a policy: expected 1 to 8 characters A-Z 0-9 $ @ #, the first a letter.`,
        fix: "Correct the name of the policy.",
        at,
      };
    }
    if (!cfrm.isDeletedBefore && (policy.value.replace ?? false) === false) {
      yield {
        severity: "info",
        message: `The policy ${cfrm.name} is defined without REPLACE(YES): the job fails when a policy of this name exists.`,
        fix: `Code REPLACE(YES) for ${cfrm.name}.`,
        at,
      };
    }
  },
};
