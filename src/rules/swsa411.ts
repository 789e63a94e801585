import { actionFaults, keyActionUses } from "./key-exchange-places";
import { SWSA_TAKEOVER } from "./references";
import type { Rule } from "./rule";

export const swsa411: Rule = {
  code: "SWSA411",
  title: "IKEv2 peers of a protected DVIPA are probed",
  severity: "warning",
  why: "With LivenessInterval 0 a stack does not notice that a peer has lost its security associations, and keeps sending what the peer drops.",
  fix: "Code a LivenessInterval, such as 30 seconds.",
  reference: SWSA_TAKEOVER,
  *check(model) {
    const groups = actionFaults(
      model,
      keyActionUses(model),
      ({ howToInitiate }) => howToInitiate.value === "IKEv2",
      (_, { policy: { keyExchange } }) =>
        keyExchange?.livenessInterval.value === 0
          ? [{ model: keyExchange, label: "the KeyExchangePolicy", found: "LivenessInterval 0 with IKEv2" }]
          : [],
    );
    for (const { sentence, names, dataset, at } of groups) {
      yield {
        message: `Found ${sentence}: expected an interval, so that lost peers are noticed.`,
        fix: `Code LivenessInterval 30 in ${names} of ${dataset}.`,
        at,
      };
    }
  },
};
