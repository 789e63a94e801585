import { canMove, faultsByFile, keyActions } from "./key-exchange-places";
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
    const groups = faultsByFile(model, (holding) => {
      if (!canMove(holding.dvipa)) return [];
      const { keyExchange } = holding.policy;
      return keyActions(holding)
        .filter(({ howToInitiate }) => howToInitiate.value === "DoNot")
        .map((action) => ({
          found: "HowToInitiate DoNot",
          ...(action.statement.value.howToInitiate === undefined
            ? { model: keyExchange!, label: "KeyExchangePolicy" }
            : { model: action, label: `KeyExchangeAction ${action.name}` }),
        }));
    });
    for (const { sentence, names, dataset, at } of groups) {
      yield {
        message: `Found ${sentence}: expected a way to start, such as IKEv2, so that a stack that takes over can exchange keys.`,
        fix: `Code HowToInitiate IKEv2, or the mode the peers have, in ${names} of ${dataset}.`,
        at,
      };
    }
  },
};
