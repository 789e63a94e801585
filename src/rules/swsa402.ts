import { withoutKeyExchange } from "./missing-key-exchange";
import { KEY_EXCHANGE } from "./references";
import type { Rule } from "./rule";

export const swsa402: Rule = {
  code: "SWSA402",
  title: "Every backup of a protected DVIPA has a key exchange rule for it",
  severity: "error",
  why: "After a takeover the backup negotiates the security associations anew. Without a KeyExchangeRule whose LocalSecurityEndpoint covers the DVIPA it cannot (EZD0917I), and peers are cut off.",
  fix: "Add the KeyExchangeRule of the owner to the policy of the backup.",
  reference: KEY_EXCHANGE,
  check: (model) => withoutKeyExchange(model, false),
};
