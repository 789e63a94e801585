import { ipSecurityEdits } from "./profile-edits";
import { IPSEC_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf } from "./wording";

export const swsa003: Rule = {
  code: "SWSA003",
  title: "A stack with DVIPSEC has IPCONFIG IPSECURITY",
  severity: "error",
  why: "The stack ignores the whole IPSEC block, DVIPSEC with it, while IPCONFIG IPSECURITY is off.",
  fix: "Add IPSECURITY to IPCONFIG in the initial profile, and restart the stack.",
  reference: IPSEC_STATEMENT,
  example: {
    bad: "IPCONFIG SYSPLEXROUTING\nIPSEC DVIPSEC\nENDIPSEC",
    good: "IPCONFIG SYSPLEXROUTING IPSECURITY\nIPSEC DVIPSEC\nENDIPSEC",
  },
  *check(model) {
    for (const stack of model.stacks) {
      if (stack.dvipsec === undefined || stack.ipSecurity !== undefined) continue;
      const found = stack.firstOf("IPCONFIG") === undefined ? "no IPCONFIG statement" : "IPCONFIG without IPSECURITY";
      yield {
        message: `${stack.label} has IPSEC DVIPSEC but IP security is off: found ${found}, expected IPCONFIG IPSECURITY. The IPSEC block is ignored.`,
        fix: `Add IPSECURITY to the IPCONFIG statement of ${dataSetOf(model, stack, stack.firstOf("IPCONFIG"))} and restart the stack.`,
        at: inProfile(stack, stack.dvipsec.statement),
        edits: ipSecurityEdits(model, stack),
      };
    }
  },
};
