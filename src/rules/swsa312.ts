import { groupedBy, inPolicy } from "./policy-places";
import { POLICY_FILE } from "./references";
import type { Rule } from "./rule";
import { list, stackList } from "./wording";

export const swsa312: Rule = {
  code: "SWSA312",
  title: "The policy files of a stack have an IpFilterPolicy",
  severity: "error",
  why: "A file for IP security needs an IpFilterPolicy. Without one the stack gets no filter rules from the Policy Agent, stays with its default filters, and protects nothing.",
  fix: "Add an IpFilterPolicy with the filter rules to the policy file of the stack.",
  reference: POLICY_FILE,
  *check({ stacks }) {
    // What is not in the assembly may have it.
    const lacking = stacks.filter(({ policy }) => policy?.isComplete === true && !policy.hasFilterPolicy);
    for (const [policy, members] of groupedBy(lacking, (stack) => stack.policy!)) {
      yield {
        message: `The policy of ${stackList(members)} has no IpFilterPolicy: found ${list(policy.files.map(({ file }) => file))} without one, expected filter rules.`,
        fix: `Add an IpFilterPolicy to ${policy.files[0]!.file}.`,
        at: inPolicy(members[0]!, policy),
      };
    }
  },
};
