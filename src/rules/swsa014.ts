import { IP_SECURITY } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf } from "./wording";

export const swsa014: Rule = {
  code: "SWSA014",
  title: "A stack with IP security has default filter rules",
  severity: "warning",
  why: "Until the Policy Agent has installed the policy, and whenever the default filters are asked for, only IPSECRULE and IPSEC6RULE let traffic through. Without any the stack denies everything: routing, name service, operators.",
  fix: "Add IPSECRULE statements for the traffic the stack needs at start, such as OSPF and UDP 500.",
  reference: IP_SECURITY,
  *check(model) {
    for (const stack of model.stacks) {
      const block = stack.ipsecBlocks[0];
      if (stack.ipSecurity === undefined || (block?.children.length ?? 0) > 0) continue;
      const found = block === undefined ? "no IPSEC block" : "an IPSEC block without rules";
      yield {
        message: `${stack.label} has IPCONFIG IPSECURITY and no default filter rule: found ${found}, expected at least one IPSECRULE. It denies all traffic until its policy is installed.`,
        fix:
          block === undefined
            ? `Add an IPSEC block with IPSECRULE statements to ${stack.dataset}.`
            : `Add IPSECRULE statements to the IPSEC block of ${dataSetOf(model, stack, block)}.`,
        at: inProfile(stack, block ?? stack.ipSecurity.statement),
      };
    }
  },
};
