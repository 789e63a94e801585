import type { StackModel } from "../model/stack";
import { guide } from "./references";
import { inProfile, type Rule } from "./rule";

/** Why the Policy Agent gives a stack no policy, and what to do about it. */
interface Lack {
  readonly found: string;
  readonly fix: string;
}

/** Why the Policy Agent gives a stack no policy; undefined where it does, or where that is not known. */
export function lackOfPolicy({ name, system: { name: system, pagent }, policy }: StackModel): Lack | undefined {
  // Without a pagent.conf in the assembly INP001 says that policies could not be judged.
  if (pagent === undefined || policy !== undefined) return undefined;
  const image = pagent.image(name);
  const place = `pagent.conf of ${system}`;
  if (image === undefined)
    return { found: `no TcpImage ${name} in ${place}`, fix: `Add TcpImage ${name} to ${place}.` };
  // A policy file or image file that the assembly lacks is a finding of DOC004.
  if (image.file === undefined || image.policyFiles.length + pagent.common.length > 0) return undefined;
  return {
    found: `TcpImage ${name} without IPSecConfig in ${place}`,
    fix: `Add IPSecConfig with the policy file of ${name} to ${image.path ?? place}.`,
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
      const lack = stack.dvipsec === undefined ? undefined : lackOfPolicy(stack);
      if (lack === undefined) continue;
      const { found, fix } = lack;
      yield {
        message: `${stack.label} has DVIPSEC and no IP security policy: found ${found}. The Policy Agent installs no filters for it, and IKED negotiates no security association.`,
        fix,
        at: inProfile(stack, stack.dvipsec!.statement),
      };
    }
  },
};
