import type { DvipaModel } from "../model/dvipa";
import type { FilterRuleModel } from "../model/policy";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { SWSA } from "./references";
import type { Rule } from "./rule";
import { dvipas, grouped } from "./wording";

/** Rules that protect traffic with an IpManVpnAction. */
function manualRules({ policy }: StackModel): readonly FilterRuleModel[] {
  return (
    policy?.rules.filter(({ manualAction, action }) => manualAction !== undefined && (action ?? "IpSec") === "IpSec") ??
    []
  );
}

/** DVIPAs that each stack owns, backs up or serves. */
function partsOf(model: SysplexModel): Map<StackModel, DvipaModel[]> {
  return grouped(model.dvipas.flatMap((dvipa) => dvipa.stacks.map((stack) => [stack, dvipa] as const)));
}

export const swsa304: Rule = {
  code: "SWSA304",
  title: "No manual security association ends at a DVIPA",
  severity: "error",
  why: "Sysplex-wide security associations are negotiated by IKE. One with keys set by hand is neither distributed nor taken over: the DVIPA moves, and its traffic stops.",
  fix: "Protect the DVIPA with an IpDynVpnAction.",
  reference: SWSA,
  *check(model) {
    const concerned = model.stacks.filter(
      ({ policy }) =>
        policy !== undefined &&
        (policy.manualActions.length > 0 || policy.rules.some((rule) => rule.manualAction !== undefined)),
    );
    if (concerned.length === 0) return;
    const parts = partsOf(model);
    const seen = new Set<unknown>();
    for (const stack of concerned) {
      const reported = new Set<string>();
      for (const rule of manualRules(stack)) {
        const covered = (parts.get(stack) ?? []).filter(
          ({ address, family }) => rule.local.has(address) && rule.remote.mayHave(family),
        );
        if (covered.length === 0) continue;
        reported.add(rule.manualAction!);
        if (seen.has(rule.statement)) continue;
        seen.add(rule.statement);
        yield {
          // A rule for all local addresses is not meant for the DVIPA, though it matches it.
          severity: rule.local.unlimited ? "warning" : "error",
          message: `The IpFilterRule ${rule.name} protects the ${dvipas(covered.map(({ address }) => address))} of ${stack.label} with the IpManVpnAction ${rule.manualAction}: expected an IpDynVpnAction.`,
          fix:
            rule.dynamicAction === undefined
              ? `Give ${rule.name} an IpDynVpnActionRef in place of IpManVpnActionRef, or other local addresses.`
              : `Remove IpManVpnActionRef from ${rule.name}.`,
          at: { file: rule.file, system: stack.system.name, stack: stack.name, statement: rule.statement },
        };
      }
      for (const { name, file, statement, localEndpoint } of stack.policy?.manualActions ?? []) {
        if (localEndpoint === undefined || reported.has(name) || seen.has(statement)) continue;
        if (!(parts.get(stack) ?? []).some(({ address }) => address === localEndpoint)) continue;
        seen.add(statement);
        yield {
          message: `The IpManVpnAction ${name} has the DVIPA ${localEndpoint} of ${stack.label} as LocalSecurityEndpointAddr: expected an address that does not move.`,
          fix: `Use an IpDynVpnAction for ${localEndpoint}, or another LocalSecurityEndpointAddr.`,
          at: { file, system: stack.system.name, stack: stack.name, statement },
        };
      }
    }
  },
};
