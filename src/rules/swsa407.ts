import { actionFaults, canMove, keyActionUses } from "./key-exchange-places";
import { SWSA_TAKEOVER } from "./references";
import type { Rule } from "./rule";

export const swsa407: Rule = {
  code: "SWSA407",
  title: "Stacks of a protected DVIPA may start its key exchanges",
  severity: "warning",
  why: "The stack that takes a DVIPA over exchanges keys with the peers anew. With HowToInitiate DoNot it waits for each peer to start.",
  fix: "Code HowToInitiate IKEv2, Main or Aggressive.",
  reference: SWSA_TAKEOVER,
  *check(model) {
    const groups = actionFaults(
      model,
      keyActionUses(model),
      ({ howToInitiate }) => howToInitiate.value === "DoNot",
      (action, { dvipa, policy }) => {
        if (!canMove(dvipa)) return [];
        const found = "HowToInitiate DoNot";
        return action.statement.value.howToInitiate === undefined
          ? [{ model: policy.keyExchange!, label: "KeyExchangePolicy", found }]
          : [{ model: action, label: `KeyExchangeAction ${action.name}`, found }];
      },
    );
    for (const { sentence, names, dataset, at } of groups) {
      yield {
        message: `Found ${sentence}: expected a way to start, such as IKEv2, so that a stack that takes over can exchange keys.`,
        fix: `Code HowToInitiate IKEv2, or the mode the peers have, in ${names} of ${dataset}.`,
        at,
      };
    }
  },
};
