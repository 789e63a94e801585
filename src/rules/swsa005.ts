import { ipSecurityEdits } from "./profile-edits";
import { SWSA_IP_SECURITY } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf } from "./wording";

export const swsa005: Rule = {
  code: "SWSA005",
  title: "IPCONFIG6 IPSECURITY comes with IPCONFIG IPSECURITY",
  severity: "error",
  why: "IPv6 security is an addition to IPv4 security: without IPCONFIG IPSECURITY the stack has no IP security at all.",
  fix: "Add IPSECURITY to IPCONFIG in the initial profile, and restart the stack.",
  reference: SWSA_IP_SECURITY,
  example: { bad: "IPCONFIG6 IPSECURITY", good: "IPCONFIG IPSECURITY\nIPCONFIG6 IPSECURITY" },
  *check(model) {
    for (const stack of model.stacks) {
      if (stack.ipSecurity6 === undefined || stack.ipSecurity !== undefined) continue;
      yield {
        message: `${stack.label} has IPCONFIG6 IPSECURITY alone: found no IPCONFIG IPSECURITY, expected both.`,
        fix: `Add IPSECURITY to the IPCONFIG statement of ${dataSetOf(model, stack, stack.firstOf("IPCONFIG"))} and restart the stack.`,
        at: inProfile(stack, stack.ipSecurity6.statement),
        edits: ipSecurityEdits(model, stack),
      };
    }
  },
};
