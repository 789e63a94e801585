import { addressRange } from "../language/addresses";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { VIPARANGE_STATEMENT } from "./references";
import { inProfile, type Rule } from "./rule";
import { namesAddressOf, subnetOf } from "./viparange";
import { dataSetOf } from "./wording";

/** A filter rule with an IpSec action for local addresses of a range, on any stack that may activate one. */
function protecting(model: SysplexModel, subnet: string): { rule: string; stack: StackModel } | undefined {
  const range = addressRange(subnet);
  if (range === undefined) return undefined;
  for (const stack of model.stacks) {
    for (const rule of stack.policy?.dynamicRules ?? []) {
      if (namesAddressOf(rule.local, range)) return { rule: rule.name, stack };
    }
  }
  return undefined;
}

export const swsa122: Rule = {
  code: "SWSA122",
  title: "A VIPARANGE of protected addresses is MOVEABLE NONDISRUPTIVE",
  severity: "warning",
  why: "With MOVEABLE DISRUPTIVE an address that another stack activates loses its connections, and the security associations that carried them serve nothing.",
  fix: "Code MOVEABLE NONDISRUPTIVE, the default, for ranges whose addresses IPSec protects.",
  reference: VIPARANGE_STATEMENT,
  *check(model) {
    for (const stack of model.stacks) {
      for (const statement of stack.ranges) {
        if (statement.value.moveable !== "DISRUPTIVE") continue;
        const subnet = subnetOf(statement);
        const found = protecting(model, subnet);
        if (found === undefined) continue;
        yield {
          message: `VIPARANGE of ${stack.label} for ${subnet} is MOVEABLE DISRUPTIVE, and the IpFilterRule ${found.rule} of ${found.stack.label} protects addresses in it: expected MOVEABLE NONDISRUPTIVE.`,
          fix: `Replace DISRUPTIVE in ${dataSetOf(model, stack, statement)}.`,
          at: inProfile(stack, statement),
        };
      }
    }
  },
};
