import { HEALTH_SYSPLEXMON } from "./references";
import { inProfile, type Rule } from "./rule";

export const swsa019: Rule = {
  code: "SWSA019",
  title: "A stack with dynamic XCF leaves the group when it is ill",
  severity: "info",
  why: "With GLOBALCONFIG SYSPLEXMONITOR RECOVERY a stack that finds itself unable to serve leaves the group, and its backups take the DVIPAs over. Without, it only writes a message and keeps the DVIPAs. The health check CSTCP_SYSPLEXMON_RECOV reports it.",
  fix: "Code GLOBALCONFIG SYSPLEXMONITOR RECOVERY on every stack that has DYNAMICXCF.",
  reference: HEALTH_SYSPLEXMON,
  *check({ stacks }) {
    for (const stack of stacks) {
      const xcf = stack.dynamicXcf ?? stack.dynamicXcf6;
      if (xcf === undefined || stack.sysplexRecovery?.value === true) continue;
      const found = stack.sysplexRecovery === undefined ? "no RECOVERY" : "NORECOVERY";
      yield {
        message: `${stack.label} has DYNAMICXCF and does not leave the group when it is ill: found ${found}, expected GLOBALCONFIG SYSPLEXMONITOR RECOVERY.`,
        fix: `Code SYSPLEXMONITOR RECOVERY on GLOBALCONFIG in ${stack.dataset}.`,
        at: inProfile(stack, stack.sysplexRecovery?.statement ?? stack.firstOf("GLOBALCONFIG") ?? xcf.statement),
      };
    }
  },
};
