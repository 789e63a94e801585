import { SWSA_IP_SECURITY } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf } from "./wording";

export const swsa015: Rule = {
  code: "SWSA015",
  title: "DVLOCALFLTR is coded where the release has it",
  severity: "error",
  why: "DVLOCALFLTR came after V2R2 became available: V2R1 does not know the keyword; V2R2 needs maintenance for it.",
  fix: "Leave DVLOCALFLTR out, or install the maintenance or release that has it.",
  reference: SWSA_IP_SECURITY,
  *check(model) {
    for (const stack of model.stacks) {
      const { release } = stack.system;
      if (!stack.dvLocalFilter || (release !== "V2R1" && release !== "V2R2")) continue;
      const { statement } = stack.dvipsec!;
      const place = dataSetOf(model, stack, statement);
      const old = release === "V2R1";
      yield {
        severity: old ? "error" : "warning",
        message: `${stack.label} has DVLOCALFLTR on ${release}: expected ${old ? "V2R3 or later" : "V2R2 with the maintenance that brings it, or V2R3 or later"}.`,
        fix: old
          ? `Leave DVLOCALFLTR out of ${place}.`
          : `See that ${stack.system.name} has the maintenance, or leave DVLOCALFLTR out of ${place}.`,
        at: inProfile(stack, statement),
      };
    }
  },
};
