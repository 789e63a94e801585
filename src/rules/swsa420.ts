import { faultsByFile, keyRules, usesSharedKey, type Fault, type Holding } from "./key-exchange-places";
import { reference } from "./references";
import type { Rule } from "./rule";

const NONE = "HowToAuthMe or HowToAuthPeers PresharedKey and no SharedKey";
const CLEAR = "a SharedKey in clear text";

function faults(holding: Holding, mayBeClear: boolean): readonly Fault[] {
  return keyRules(holding).flatMap((rule): readonly Fault[] => {
    const { action, sharedKey, statement } = rule;
    const part = { model: rule, label: `KeyExchangeRule ${rule.name}` };
    if (sharedKey !== undefined) {
      const isFault = sharedKey.secret === undefined && !mayBeClear;
      return isFault ? [{ ...part, found: CLEAR, severity: "warning" }] : [];
    }
    // What could not be read of the rule may be its key.
    const needed = action !== undefined && usesSharedKey(action) && statement.rest === undefined;
    return needed ? [{ ...part, found: NONE }] : [];
  });
}

export const swsa420: Rule = {
  code: "SWSA420",
  title: "A pre-shared key is there, and is a secret",
  severity: "error",
  why: "A key exchange by pre-shared key fails without a key. One that stands in clear text is known to everyone who sees the assembly; only on a target it has to.",
  fix: "Code SharedKey with a reference secret://NAME.",
  reference: reference("KeyExchangeRule statement"),
  *check(model) {
    const { isInEffect } = model.assembly;
    const groups = faultsByFile(model, (holding) => faults(holding, isInEffect));
    for (const { found, severity, sentence, names, dataset, at } of groups) {
      yield {
        severity,
        message: `Found ${sentence}: expected ${found === NONE ? "a SharedKey" : "a reference secret://NAME"}.`,
        fix:
          found === NONE
            ? `Code SharedKey in ${names} of ${dataset}, or authenticate by certificates.`
            : `Keep the key outside, and refer to it by secret://NAME in ${names} of ${dataset}.`,
        at,
      };
    }
  },
};
