import type { DvipaModel } from "../model/dvipa";
import type { StackModel } from "../model/stack";
import { ipSecurityEdits } from "./profile-edits";
import { inProfile, type Rule } from "./rule";
import { becauseOf, dataSetOf, dvipas, Groups } from "./wording";

/** Stacks that serve a DVIPA, do not hold it, and have no IP security. */
function* openTargets(dvipa: DvipaModel): Iterable<StackModel> {
  for (const { targets } of dvipa.distributions) {
    for (const stack of targets) if (stack.ipSecurity === undefined && !dvipa.isHeldBy(stack)) yield stack;
  }
}

export const swsa011: Rule = {
  code: "SWSA011",
  title: "A target of a protected DVIPA has IPCONFIG IPSECURITY",
  severity: "error",
  why: "A target without IP security cannot install the shadows of the owner's security associations (EZD1726I), and cannot encrypt what it sends to the client.",
  fix: "Add IPSECURITY to IPCONFIG in the initial profile of the target, and restart the stack.",
  reference: "z/OS Communications Server: IP Messages Volume 2, EZD1726I",
  *check(model) {
    if (model.stacks.every(({ ipSecurity }) => ipSecurity !== undefined)) return;
    const open = new Groups<StackModel, DvipaModel>();
    for (const dvipa of model.protectedDvipas) for (const stack of new Set(openTargets(dvipa))) open.add(stack, dvipa);
    for (const [stack, served] of open) {
      const ipconfig = stack.firstOf("IPCONFIG");
      const found = ipconfig === undefined ? "no IPCONFIG statement" : "IPCONFIG without IPSECURITY";
      yield {
        message:
          `${stack.label} serves the protected ${dvipas(served.map(({ address }) => address))} but IP security is off: ` +
          `found ${found}, expected IPCONFIG IPSECURITY. ${becauseOf(served[0]!)}`,
        fix: `Add IPSECURITY to the IPCONFIG statement of ${dataSetOf(model, stack, ipconfig)} and restart the stack.`,
        at: inProfile(stack, ipconfig ?? stack.dynamicXcf6?.statement ?? stack.profile.statements[0]),
        edits: ipSecurityEdits(model, stack),
      };
    }
  },
};
