import type { FilterRuleModel } from "../model/policy";
import { groupedBy } from "./policy-places";
import { FILTER_ACTION_STATEMENT } from "./references";
import type { Rule } from "./rule";
import { list } from "./wording";

const FAULTS = {
  neither: "the action IpSec and no VPN action: expected an IpDynVpnActionRef or an IpManVpnActionRef",
  both: "the action IpSec and two VPN actions: expected an IpDynVpnActionRef or an IpManVpnActionRef, not both",
  useless: "a VPN action that is not used: expected one with the action IpSec only",
} as const;

function faultOf({ action, dynamicAction, manualAction, statement }: FilterRuleModel): keyof typeof FAULTS | undefined {
  // What could not be read may be the reference that is missing.
  if (statement.rest?.toUpperCase().includes("VPNACTIONREF") === true) return undefined;
  const named = (dynamicAction === undefined ? 0 : 1) + (manualAction === undefined ? 0 : 1);
  if (action === "IpSec") return named === 1 ? undefined : named === 0 ? "neither" : "both";
  // What an action does that is not in the assembly is not known.
  return named > 0 && action !== undefined ? "useless" : undefined;
}

export const swsa305: Rule = {
  code: "SWSA305",
  title: "A rule with the action IpSec has one VPN action",
  severity: "error",
  why: "IpSec says that traffic is protected, the VPN action says how. With none or two of them the rule is not valid, and what it was to protect is not protected.",
  fix: "Name exactly one of IpDynVpnAction and IpManVpnAction in each rule whose action is IpSec, and none in others.",
  reference: FILTER_ACTION_STATEMENT,
  *check({ stacks }) {
    for (const { policy, system } of stacks) {
      const faulty = policy?.rules.filter((rule) => faultOf(rule) !== undefined) ?? [];
      for (const rules of groupedBy(faulty, (rule) => `${faultOf(rule)} ${rule.file}`).values()) {
        const [rule] = rules as [FilterRuleModel];
        const fault = faultOf(rule)!;
        yield {
          severity: fault === "useless" ? "warning" : undefined,
          message: `${rules.length === 1 ? "The IpFilterRule" : "The IpFilterRules"} ${list(rules.map(({ name }) => name))} ${rules.length === 1 ? "has" : "have"} ${FAULTS[fault]}.`,
          fix:
            fault === "neither"
              ? `Add an IpDynVpnActionRef to ${rule.name}.`
              : `Remove ${fault === "both" || rule.dynamicAction === undefined ? "IpManVpnActionRef" : "IpDynVpnActionRef"} from ${rule.name}.`,
          at: { file: rule.file, system: system.name, statement: rule.statement },
        };
      }
    }
  },
};
