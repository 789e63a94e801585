import { familyOf } from "../language/addresses";
import { keyExchangeRuleFor, type KeyExchangeRuleModel } from "../model/policy";
import { faultsByFile, type Fault, type Holding } from "./key-exchange-places";
import { SWSA_IP_SECURITY } from "./references";
import type { Rule } from "./rule";

/** Key exchange rules between a DVIPA and clients on its own stack, in either direction, with what protects them. */
function* localPairs({ stack, policy, dvipa }: Holding): Iterable<{ rule: KeyExchangeRuleModel; meant: boolean }> {
  const clients = new Set(stack.ownAddresses.map(({ address }) => address));
  for (const client of clients) {
    if (familyOf(client) !== 4) continue;
    for (const [local, remote] of [
      [dvipa.address, client],
      [client, dvipa.address],
    ] as const) {
      const protecting = policy.protecting(local).filter((filter) => filter.remote.has(remote));
      const rule = protecting.length === 0 ? undefined : keyExchangeRuleFor(policy, local, remote).tentative;
      if (rule === undefined) continue;
      yield { rule, meant: protecting.some((filter) => !filter.remote.unlimited && !filter.local.unlimited) };
    }
  }
}

export const swsa410: Rule = {
  code: "SWSA410",
  title: "With DVLOCALFLTR, clients of the same stack use IKEv2",
  severity: "error",
  why: "DVLOCALFLTR protects connections of a client to a distributed DVIPA of its own stack. IKEv1 cannot negotiate the security association: both ends are the same IKED.",
  fix: "Code HowToInitiate IKEv2 for the client and the DVIPA.",
  reference: SWSA_IP_SECURITY,
  *check(model) {
    if (!model.stacks.some(({ dvLocalFilter }) => dvLocalFilter)) return;
    const groups = faultsByFile(model, (holding) => {
      const found: Fault[] = [];
      const { stack, dvipa } = holding;
      if (!stack.dvLocalFilter || dvipa.family !== 4 || dvipa.distributions.length === 0) return found;
      for (const { rule, meant } of localPairs(holding)) {
        const how = rule.action?.howToInitiate;
        if (how === undefined || how.value === "IKEv2") continue;
        found.push({
          model: rule,
          label: `KeyExchangeRule ${rule.name}`,
          found: `HowToInitiate ${how.value}`,
          severity: meant && !how.defaulted ? "error" : "warning",
        });
      }
      return found;
    });
    for (const { severity, sentence, names, at } of groups) {
      yield {
        severity,
        message: `Found ${sentence} and clients on the same stack, with DVLOCALFLTR: expected IKEv2.`,
        fix: `Give ${names} a KeyExchangeAction with HowToInitiate IKEv2.`,
        at,
      };
    }
  },
};
