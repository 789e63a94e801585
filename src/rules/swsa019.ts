import type { StackModel } from "../model/stack";
import { HEALTH_SYSPLEXMON } from "./references";
import { inProfile, type Rule } from "./rule";
import { dataSetOf, list, stackList } from "./wording";

export const swsa019: Rule = {
  code: "SWSA019",
  title: "A stack with dynamic XCF leaves the group when it is ill",
  severity: "info",
  why: "With GLOBALCONFIG SYSPLEXMONITOR RECOVERY a stack that finds itself unable to serve leaves the group, and its backups take the DVIPAs over. Without, it only writes a message and keeps the DVIPAs. The health check CSTCP_SYSPLEXMON_RECOV reports it.",
  fix: "Code GLOBALCONFIG SYSPLEXMONITOR RECOVERY on every stack that has DYNAMICXCF.",
  reference: HEALTH_SYSPLEXMON,
  *check(model) {
    const ill = model.stacks.filter(
      ({ dynamicXcf, dynamicXcf6, sysplexRecovery }) =>
        (dynamicXcf ?? dynamicXcf6) !== undefined && sysplexRecovery?.value !== true,
    );
    // Most sites code it nowhere or everywhere: one remark for all.
    const [first] = ill;
    if (first === undefined) return;
    const found = first.sysplexRecovery === undefined ? "no RECOVERY" : "NORECOVERY";
    const ownOf = (stack: StackModel) => stack.sysplexRecovery?.statement ?? stack.firstOf("GLOBALCONFIG");
    const places = new Set(ill.map((stack) => dataSetOf(model, stack, ownOf(stack))));
    yield {
      message: `${stackList(ill)} ${ill.length === 1 ? "has" : "have"} DYNAMICXCF and ${ill.length === 1 ? "does" : "do"} not leave the group when ill: found ${found}, expected GLOBALCONFIG SYSPLEXMONITOR RECOVERY.`,
      fix: `Code SYSPLEXMONITOR RECOVERY on GLOBALCONFIG in ${list([...places])}.`,
      at: inProfile(first, ownOf(first) ?? (first.dynamicXcf ?? first.dynamicXcf6)!.statement),
    };
  },
};
