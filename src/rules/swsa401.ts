import { withoutKeyExchange } from "./missing-key-exchange";
import { KEY_EXCHANGE } from "./references";
import type { Rule } from "./rule";

export const swsa401: Rule = {
  code: "SWSA401",
  title: "The owner of a protected DVIPA has a key exchange rule for it",
  severity: "error",
  why: "Without a KeyExchangeRule whose LocalSecurityEndpoint covers the DVIPA, IKED cannot negotiate for it (EZD0917I): traffic that the filter rules protect is dropped.",
  fix: "Add a KeyExchangeRule with the DVIPA as Location of its LocalSecurityEndpoint.",
  reference: KEY_EXCHANGE,
  check: (model) => withoutKeyExchange(model, true),
};
