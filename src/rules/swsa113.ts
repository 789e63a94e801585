import { SOURCE_VIPAS } from "./references";
import { inProfile, type Rule } from "./rule";
import { stackSources } from "./source-vipa";
import { dataSetOf } from "./wording";

export const swsa113: Rule = {
  code: "SWSA113",
  title: "TCPSTACKSOURCEVIPA comes with SOURCEVIPA",
  severity: "warning",
  why: "Without SOURCEVIPA the stack ignores TCPSTACKSOURCEVIPA, and connections leave with another source address.",
  fix: "Add SOURCEVIPA to the same statement.",
  reference: SOURCE_VIPAS,
  *check(model) {
    for (const { stack, on, setting, active } of stackSources(model)) {
      if (active) continue;
      yield {
        message: `${stack.label} has ${on} TCPSTACKSOURCEVIPA ${setting.value} without SOURCEVIPA: expected both. It is ignored.`,
        fix: `Add SOURCEVIPA to the ${on} statement of ${dataSetOf(model, stack, setting.statement)}.`,
        at: inProfile(stack, setting.statement),
      };
    }
  },
};
