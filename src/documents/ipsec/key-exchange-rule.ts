import { attribute, bracesBlock } from "../../language/braces";
import { arg, required } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import { localSecurityEndpoint, remoteSecurityEndpoint } from "./security-endpoint";
import { reference, sharedKey, userName } from "./values";

/** Two security endpoints, and how they exchange keys. */
export const keyExchangeRule = bracesBlock(
  "KeyExchangeRule",
  {
    title: "Key exchange rule",
    source: "IP Configuration Reference, KeyExchangeRule statement; Configuration Guide, Key exchange policy",
  },
  {
    attributes: { name: arg(userName, "Name of the rule") },
    children: [localSecurityEndpoint, remoteSecurityEndpoint],
    after: {
      localSecurityEndpointRef: attribute(
        "LocalSecurityEndpointRef",
        reference,
        "Name of the LocalSecurityEndpoint, where none stands inline",
      ),
      remoteSecurityEndpointRef: attribute(
        "RemoteSecurityEndpointRef",
        reference,
        "Name of the RemoteSecurityEndpoint, where none stands inline",
      ),
      keyExchangeActionRef: required(attribute("KeyExchangeActionRef", reference, "Name of the KeyExchangeAction")),
      sharedKey: attribute(
        "SharedKey",
        sharedKey,
        "Key that both peers know, or a reference secret://NAME to it; required to authenticate by pre-shared key",
      ),
    },
  },
);
export type KeyExchangeRule = Infer<typeof keyExchangeRule>;
export type KeyExchangeRuleStatement = StatementOf<typeof keyExchangeRule>;
