import { attribute, attributes, bracesBlock, restOfLine, yesNo } from "../../language/braces";
import { arg } from "../../language/grammar";
import type { Infer, StatementOf } from "../../language/statement";
import type { ValueType } from "../../language/values";
import { authentication, encapsulation, encryption } from "./algorithms";
import { ipTimeCondition } from "./ip-time-condition";
import { filterName, reference, specifiedAddress } from "./values";

/** A security association of a manual tunnel. */
export interface ManualSa {
  /** Security parameters index, 256 to 4294967295. */
  readonly spi: number;
  /** The key, or a reference `secret://NAME` to it. */
  readonly key: string;
}

const key = restOfLine("key");

const manualSa: ValueType<ManualSa> = {
  expects: "security parameters index, and the key",
  words: Infinity,
  open: true,
  secret: true,
  parse: (token) => {
    const [, spi, rest] = /^(\d{1,10})\s+(\S.*)$/.exec(token) ?? [];
    const text = rest === undefined ? undefined : key.parse(rest);
    return text === undefined ? undefined : { spi: Number(spi), key: text };
  },
  print: ({ spi, key: text }) => `${spi} ${text}`,
  outside: ({ spi }) =>
    spi < 256 || spi > 4294967295 ? "a security parameters index from 256 to 4294967295" : undefined,
  schema: {
    type: "object",
    properties: { spi: { type: "integer", minimum: 256, maximum: 4294967295 }, key: key.schema },
    required: ["spi", "key"],
    additionalProperties: false,
  },
};

/** How traffic is protected by security associations with keys set by hand. They are not sysplex-wide. */
export const ipManVpnAction = bracesBlock(
  "IpManVpnAction",
  {
    title: "Manual VPN action",
    source: "IP Configuration Reference (V2R3), IpManVpnAction statement (names of some attributes not confirmed)",
  },
  {
    attributes: {
      name: arg(filterName, "Name that filter rules refer to"),
      active: attribute(
        "Active",
        yesNo,
        "Whether the tunnel is active when the policy is installed; else the ipsec command activates it. @default Yes",
      ),
      localSecurityEndpointAddr: attribute(
        "LocalSecurityEndpointAddr",
        specifiedAddress,
        "Address of the local end of the tunnel; not the unspecified address",
      ),
      remoteSecurityEndpointAddr: attribute(
        "RemoteSecurityEndpointAddr",
        specifiedAddress,
        "Address of the remote end of the tunnel; not the unspecified address",
      ),
      howToEncap: attribute(
        "HowToEncap",
        encapsulation,
        "Tunnel: packets are protected whole. Transport: their payload is. @default Tunnel (not confirmed)",
      ),
      howToEncrypt: attribute(
        "HowToEncrypt",
        encryption("DES", "3DES", "AES", "AES_CBC", "AES_GCM_16", "DoNot"),
        "Encryption algorithm and its key length in bits; DoNot for none. @default - depends on the release",
      ),
      howToAuth: attribute(
        "HowToAuth",
        authentication,
        "AH or ESP, and the authentication algorithm. @default - depends on the release",
      ),
      authInboundSa: attribute(
        "AuthInboundSa",
        manualSa,
        "Security parameters index (256 to 4294967295) and key for authentication of inbound packets",
      ),
      authOutboundSa: attribute(
        "AuthOutboundSa",
        manualSa,
        "Security parameters index (256 to 4294967295) and key for authentication of outbound packets",
      ),
      encryptInboundSa: attribute(
        "EncryptInboundSa",
        manualSa,
        "Security parameters index (256 to 4294967295) and key for decryption of inbound packets",
      ),
      encryptOutboundSa: attribute(
        "EncryptOutboundSa",
        manualSa,
        "Security parameters index (256 to 4294967295) and key for encryption of outbound packets",
      ),
    },
    children: [ipTimeCondition],
    after: {
      ipTimeConditionRef: attributes("IpTimeConditionRef", reference, "Name of an IpTimeCondition. @default - always"),
    },
  },
);
export type IpManVpnAction = Infer<typeof ipManVpnAction>;
export type IpManVpnActionStatement = StatementOf<typeof ipManVpnAction>;
