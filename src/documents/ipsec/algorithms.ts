import { enumeration, openEnumeration } from "../../language/braces";
import type { ValueType } from "../../language/values";

/** Algorithms of key exchange and data protection. Releases differ in what they know: others are kept, with a warning. */

/** An encryption algorithm with the length of its key. */
export interface Encryption<A extends string> {
  readonly algorithm: A;
  /** Length of an AES key in bits. @default - 128 */
  readonly keyLength?: 128 | 256;
}

/** `algorithm [KeyLength n]`; the length goes with AES_CBC and AES_GCM_16. */
export function encryption<const A extends string>(...algorithms: A[]): ValueType<Encryption<A>> {
  const names = openEnumeration(...algorithms);
  const withLength = algorithms.filter((name) => name.startsWith("AES_"));
  return {
    expects: `${names.expects}, with KeyLength 128 or 256 after ${withLength.join(" and ")}`,
    words: 3,
    open: true,
    parse: (token) => {
      const [, name, length] = /^(\S+)(?:\s+KeyLength\s+(\d{1,5}))?$/i.exec(token) ?? [];
      const algorithm = name === undefined ? undefined : names.parse(name);
      if (algorithm === undefined) return undefined;
      if (length === undefined) return { algorithm };
      return withLength.includes(algorithm) ? { algorithm, keyLength: Number(length) as 128 | 256 } : undefined;
    },
    print: ({ algorithm, keyLength }) => (keyLength === undefined ? algorithm : `${algorithm} KeyLength ${keyLength}`),
    outside: ({ keyLength }) =>
      keyLength === undefined || keyLength === 128 || keyLength === 256 ? undefined : "a key length of 128 or 256 bits",
    schema: {
      type: "object",
      properties: { algorithm: names.schema, keyLength: { enum: [128, 256] } },
      required: ["algorithm"],
      additionalProperties: false,
    },
  };
}

const authenticationAlgorithm = openEnumeration(
  "Null",
  "AES_GMAC_128",
  "AES_GMAC_256",
  "AES128_XCBC_96",
  "HMAC_MD5",
  "HMAC_SHA",
  "HMAC_SHA1",
  "HMAC_SHA2_256_128",
  "HMAC_SHA2_384_192",
  "HMAC_SHA2_512_256",
);

/** How data is authenticated: by an authentication header or within ESP. */
export interface Authentication {
  readonly protocol: "AH" | "ESP";
  readonly algorithm: NonNullable<ReturnType<typeof authenticationAlgorithm.parse>>;
}

const authenticationProtocol = openEnumeration("AH", "ESP");

/** `AH|ESP algorithm`. */
export const authentication: ValueType<Authentication> = {
  expects: `AH or ESP, and ${authenticationAlgorithm.expects}`,
  words: 2,
  open: true,
  parse: (token) => {
    const [first, second, more] = token.split(/\s+/) as [string, string?, string?];
    const protocol = authenticationProtocol.parse(first);
    const algorithm = second === undefined ? undefined : authenticationAlgorithm.parse(second);
    return protocol === undefined || algorithm === undefined || more !== undefined
      ? undefined
      : { protocol, algorithm };
  },
  print: ({ protocol, algorithm }) => `${protocol} ${algorithm}`,
  schema: {
    type: "object",
    properties: { protocol: authenticationProtocol.schema, algorithm: authenticationAlgorithm.schema },
    required: ["protocol", "algorithm"],
    additionalProperties: false,
  },
};

const GROUPS = ["Group1", "Group2", "Group5", "Group14", "Group19", "Group20", "Group21", "Group24"] as const;

/** A Diffie-Hellman group. */
export const group = openEnumeration(...GROUPS);
/** A Diffie-Hellman group for perfect forward secrecy, or None. */
export const groupOrNone = openEnumeration("None", ...GROUPS);
/** Whether packets are protected whole, or their payload only. */
export const encapsulation = enumeration("Tunnel", "Transport");
