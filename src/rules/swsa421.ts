import type { KeyExchangeActionModel } from "../model/policy";
import { faultsByFile, keyActionUses, keyRules } from "./key-exchange-places";
import { KEY_EXCHANGE } from "./references";
import type { Rule } from "./rule";

/** Whether a key exchange begins in main mode for certain, whoever starts it. */
function usesMainMode({ howToInitiate, howToRespondIkev1 }: KeyExchangeActionModel): boolean {
  return howToInitiate.value === "Main" || howToRespondIkev1.value === "Main";
}

export const swsa421: Rule = {
  code: "SWSA421",
  title: "Main mode with a pre-shared key knows the peer by its address",
  severity: "warning",
  why: "In main mode IKEv1 needs the pre-shared key before the peer names itself, so that the key is chosen by the address of the peer: another identity never matches.",
  fix: "Give the peer an IpAddr identity, or use IKEv2, aggressive mode or certificates.",
  reference: KEY_EXCHANGE,
  *check(model) {
    if (!keyActionUses(model).some(([use]) => usesMainMode(use!.action))) return;
    const groups = faultsByFile(model, (holding) =>
      keyRules(holding).flatMap((rule) => {
        const { action, remote } = rule;
        const type = remote.identity?.type ?? "IpAddr";
        if (action === undefined || !usesMainMode(action) || type === "IpAddr") return [];
        if (!action.offers.some(({ authPeers }) => authPeers.value === "PresharedKey")) return [];
        const found = `the remote Identity ${type} with main mode and a pre-shared key`;
        return [{ model: rule, label: `KeyExchangeRule ${rule.name}`, found }];
      }),
    );
    for (const { sentence, names, dataset, at } of groups) {
      yield {
        message: `Found ${sentence}: expected an IpAddr identity.`,
        fix: `Give the remote endpoint of ${names} in ${dataset} an IpAddr Identity, or use IKEv2.`,
        at,
      };
    }
  },
};
