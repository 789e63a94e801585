import { addressRange, canonicalIp, familyOf } from "../../language/addresses";
import { enumeration, plainText, restOfLine } from "../../language/braces";
import type { ValueType } from "../../language/values";

/** Values that several IP security statements share. */

/** User-defined name of a statement: at most 32 characters, case kept. */
export const userName: ValueType<string> = plainText("name", 32);

/** Name of a filter rule or of an action: it neither begins with a hyphen nor has a comma in it. */
export const filterName: ValueType<string> = {
  ...userName,
  outside: (value) =>
    /^-|,/.test(value) ? "name without commas that does not begin with a hyphen" : userName.outside!(value),
  schema: { type: "string", minLength: 1, maxLength: 32, pattern: "^[^\\s#,-][^\\s,]*$" },
};

/** Name of another statement, in this file or in the common file. */
export const reference: ValueType<string> = { ...userName, expects: "name of another statement" };

const asText = (value: string): string => value;
const ADDRESS = "[0-9A-Fa-f.:]+";

/** An IPv4 or IPv6 address. */
export const address: ValueType<string> = {
  expects: "IP address",
  parse: canonicalIp,
  print: asText,
  schema: { anyOf: [{ format: "ipv4" }, { format: "ipv6" }], type: "string" },
};

/** An IPv4 or IPv6 address other than the unspecified address. */
export const specifiedAddress: ValueType<string> = {
  ...address,
  outside: (value) =>
    value === "0.0.0.0" || value === "::" ? "an address other than the unspecified address" : undefined,
};

/** `address/length`. */
export const addressPrefix: ValueType<string> = {
  expects: "address/prefix_length",
  parse: (token) => {
    const match = /^([^/]+)\/(\d{1,3})$/.exec(token);
    const base = match === null ? undefined : canonicalIp(match[1]!);
    if (base === undefined || Number(match![2]) > (familyOf(base) === 4 ? 32 : 128)) return undefined;
    return `${base}/${Number(match![2])}`;
  },
  print: asText,
  schema: { type: "string", pattern: `^${ADDRESS}/[0-9]+$`, examples: ["10.1.0.0/16", "2001:db8::/32"] },
};

/** `address-address`, the first not above the last. */
export const addressesFromTo: ValueType<string> = {
  expects: "range address-address",
  parse: (token) => {
    const ends = token.split("-").map(canonicalIp);
    const text = ends.join("-");
    return ends.length === 2 && !ends.includes(undefined) && addressRange(text) !== undefined ? text : undefined;
  },
  print: asText,
  schema: {
    type: "string",
    pattern: `^${ADDRESS}-${ADDRESS}$`,
    examples: ["10.1.1.1-10.1.1.9", "2001:db8::1-2001:db8::ff"],
  },
};

function anyOf(...types: ValueType<string>[]): ValueType<string> {
  const expected = types.map((type) => type.expects);
  return {
    expects: `${expected.slice(0, -1).join(", ")} or ${expected.at(-1)}`,
    parse: (token) => {
      for (let i = 0; i < types.length; i++) {
        const value = types[i]!.parse(token);
        if (value !== undefined) return value;
      }
      return undefined;
    },
    print: asText,
    schema: { anyOf: types.map((type) => type.schema) },
  };
}

/** A prefix or a range of addresses. */
export const addressSet: ValueType<string> = anyOf(addressPrefix, addressesFromTo);
/** An address, a prefix or a range. */
export const addresses: ValueType<string> = anyOf(address, addressPrefix, addressesFromTo);
/** The addresses a filter rule or a security endpoint covers: `All` covers both families, `All4` and `All6` one. */
export const addressesOrAll: ValueType<string> = anyOf(
  address,
  addressPrefix,
  addressesFromTo,
  enumeration("All", "All4", "All6"),
);

/** A range of ports; one port when `high` is absent. Port 0 alone stands for all ports. */
export interface PortRange {
  readonly low: number;
  readonly high?: number;
}

/** `n` or `n m`; a colon or a hyphen may separate them, too. */
export const portRange: ValueType<PortRange> = {
  expects: "port, or first and last port",
  words: 2,
  parse: (token) => {
    const match = /^(\d{1,10})(?:(?:[:-]|\s+)(\d{1,10}))?$/.exec(token);
    if (match === null) return undefined;
    return match[2] === undefined ? { low: Number(match[1]) } : { low: Number(match[1]), high: Number(match[2]) };
  },
  print: ({ low, high }) => (high === undefined ? String(low) : `${low} ${high}`),
  outside: ({ low, high = low }) => {
    if (low > 65535 || high > 65535) return "ports from 0 to 65535";
    return low > high ? "the first port not above the last" : undefined;
  },
  schema: {
    type: "object",
    properties: {
      low: { type: "integer", minimum: 0, maximum: 65535 },
      high: { type: "integer", minimum: 0, maximum: 65535 },
    },
    required: ["low"],
    additionalProperties: false,
  },
};

/** Names of protocols that are numbers, too. */
const PROTOCOLS = { ICMP: 1, IGMP: 2, TCP: 6, UDP: 17, OSPF: 89, ICMPv6: 58 } as const;
/** A protocol by its name; `All` for every protocol. */
export type ProtocolName = keyof typeof PROTOCOLS | "All";

const protocolName = enumeration("All", ...(Object.keys(PROTOCOLS) as (keyof typeof PROTOCOLS)[]));

/** Name or number of a protocol; the number of a protocol that has a name here becomes its name. */
export const protocol: ValueType<ProtocolName | number> = {
  expects: `${protocolName.expects}, or a protocol number from 0 to 255`,
  parse: (token) => {
    if (!/^\d{1,10}$/.test(token)) return protocolName.parse(token);
    const named = Object.entries(PROTOCOLS).find(([, number]) => number === Number(token));
    return named === undefined ? Number(token) : (named[0] as ProtocolName);
  },
  print: String,
  outside: (value) => (typeof value === "number" && value > 255 ? "a protocol number from 0 to 255" : undefined),
  open: true,
  schema: { anyOf: [protocolName.schema, { type: "integer", minimum: 0, maximum: 255 }] },
};

/** From a minimum to a maximum. */
export interface Limits {
  readonly minimum: number;
  readonly maximum: number;
}

const whole = { type: "integer", minimum: 0, maximum: 4294967295 };

function limits(unit: string): ValueType<Limits> {
  return {
    expects: `least and greatest number of ${unit}`,
    words: 2,
    parse: (token) => {
      const match = /^(\d{1,10})(?:[:-]|\s+)(\d{1,10})$/.exec(token);
      return match === null ? undefined : { minimum: Number(match[1]), maximum: Number(match[2]) };
    },
    print: ({ minimum, maximum }) => `${minimum} ${maximum}`,
    outside: ({ minimum, maximum }) =>
      minimum > 4294967295 || maximum > 4294967295 ? "numbers up to 4294967295" : undefined,
    schema: {
      type: "object",
      properties: { minimum: whole, maximum: whole },
      required: ["minimum", "maximum"],
      additionalProperties: false,
    },
  };
}

function orNone<T>(type: ValueType<T>): ValueType<T | "None"> {
  const none = enumeration("None");
  return {
    ...type,
    expects: `${type.expects}, or None`,
    parse: (token) => none.parse(token) ?? type.parse(token),
    print: (value) => (value === "None" ? "None" : type.print(value as T)),
    outside: (value) => (value === "None" ? undefined : type.outside?.(value as T)),
    schema: { anyOf: [none.schema, type.schema] },
  };
}

/** Least and greatest lifetime a peer may propose, in minutes. */
export const lifetimeLimits: ValueType<Limits> = limits("minutes");
/** Least and greatest lifesize a peer may propose, in kilobytes. */
export const lifesizeLimits: ValueType<Limits | "None"> = orNone(limits("kilobytes"));
/** A number of kilobytes, or no limit. */
export const lifesize: ValueType<number | "None"> = orNone({
  expects: "number of kilobytes",
  parse: (token) => (/^\d{1,10}$/.test(token) ? Number(token) : undefined),
  print: String,
  outside: (value) => (value > 4294967295 ? "a number up to 4294967295" : undefined),
  schema: whole,
});

/** How a key is written. */
export type KeyForm = "Ascii" | "Ebcdic" | "Hex";

/** A pre-shared key. */
export interface SharedKey {
  readonly form: KeyForm;
  /** The key, or a reference `secret://NAME` to it. */
  readonly key: string;
}

export const keyForm: ValueType<KeyForm> = enumeration("Ascii", "Ebcdic", "Hex");
const keyText = restOfLine("key");

/** `form key`. */
export const sharedKey: ValueType<SharedKey> = {
  expects: `${keyForm.expects}, and the key`,
  words: Infinity,
  secret: true,
  parse: (token) => {
    const [, first, rest] = /^(\S+)\s+(.+)$/.exec(token) ?? [];
    const form = first === undefined ? undefined : keyForm.parse(first);
    const key = rest === undefined ? undefined : keyText.parse(rest);
    return form === undefined || key === undefined ? undefined : { form, key };
  },
  print: ({ form, key }) => `${form} ${key}`,
  schema: {
    type: "object",
    properties: { form: keyForm.schema, key: keyText.schema },
    required: ["form", "key"],
    additionalProperties: false,
  },
};
