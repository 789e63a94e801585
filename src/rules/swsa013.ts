import type { StackModel } from "../model/stack";
import { guide } from "./references";
import { inProfile, type Problem, type Rule } from "./rule";

function problem(stack: StackModel, found: string, fix: string): Problem {
  return {
    message: `${stack.label} has DVIPSEC and no IP security policy: found ${found}. The Policy Agent installs no filters for it, and IKED negotiates no security association.`,
    fix,
    at: inProfile(stack, stack.dvipsec!.statement),
  };
}

export const swsa013: Rule = {
  code: "SWSA013",
  title: "The Policy Agent gives a stack with DVIPSEC its IP security policy",
  severity: "error",
  why: "DVIPSEC only carries security associations over to other stacks; what is protected is said in the policy. Without one the default filters stay in effect and no security association is ever negotiated.",
  fix: "Name the stack in a TcpImage statement of pagent.conf, and its policy file in IPSecConfig or CommonIPSecConfig.",
  reference: guide("Steps for configuring local IP security policy"),
  *check({ stacks }) {
    for (const stack of stacks) {
      const { pagent } = stack.system;
      // Without a pagent.conf in the assembly INP001 says that policies could not be judged.
      if (stack.dvipsec === undefined || pagent === undefined || stack.policy !== undefined) continue;
      const image = pagent.image(stack.name);
      const place = `pagent.conf of ${stack.system.name}`;
      if (image === undefined) {
        yield problem(stack, `no TcpImage ${stack.name} in ${place}`, `Add TcpImage ${stack.name} to ${place}.`);
      } else if (image.file !== undefined && image.policyFiles.length + pagent.common.length === 0) {
        yield problem(
          stack,
          `TcpImage ${stack.name} without IPSecConfig in ${place}`,
          `Add IPSecConfig with the policy file of ${stack.name} to ${image.path ?? place}.`,
        );
      }
      // A policy file or image file that the assembly lacks is a finding of DOC004.
    }
  },
};
