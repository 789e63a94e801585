import { canonicalIp, familyOf, isIpv4, isIpv6, maskLength } from "./addresses";
import type { Level } from "./source";

/** A kind of value that one token can hold. The same object parses, prints, validates and documents. */
export interface ValueType<T> {
  /** What is expected, in words: "IPv4 address", "whole number from 1 to 254". */
  readonly expects: string;
  /** The value of a token as written, or `undefined` when the token is not of this kind. */
  parse(token: string): T | undefined;
  print(value: T): string;
  /** Set when a token is of this kind, but its value is outside the documented range; says so in words. */
  outside?(value: T): string | undefined;
  /** False when what {@link outside} says is a warning, not an error, because the range is not from a manual. */
  readonly sure?: boolean;
  /** Most words the value takes, where a line holds one value (one word when absent); their blanks are part of the token. */
  readonly words?: number;
  /** More values exist than are known here: one that is not of this kind is kept as text, with a warning. */
  readonly open?: true;
  /** The first level that has the value, where that is documented and not all levels have it. */
  since?(value: T): Level | undefined;
  /** The value is a secret: no message shows it. */
  readonly secret?: true;
  /** How the value stands in JSON, for the JSON Schema of a document. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** The value type a description refers to. */
export type ValueOf<V> = V extends ValueType<infer T> ? T : never;

/** In upper case; `toUpperCase` is slow to find out that a text is that already. */
function upperCase(text: string): string {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 96) return text.toUpperCase();
  return text;
}

const asText = (value: unknown): string => String(value);

function tokenMatching(expects: string, pattern: RegExp, fold: boolean): ValueType<string> {
  return {
    expects,
    parse: (token) => {
      const text = fold ? upperCase(token) : token;
      return pattern.test(text) ? text : undefined;
    },
    print: asText,
    schema: { type: "string", pattern: pattern.source },
  };
}

function parseWhole(token: string): number | undefined {
  if (token.length === 0 || token.length > 12) return undefined;
  let value = 0;
  for (let i = 0; i < token.length; i++) {
    const digit = token.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** How sure the documented range of a number is. */
export interface RangeOptions {
  /** False when the range is not from a manual: a value outside it is a warning, not an error. @default true */
  readonly sure?: boolean;
  /** The rule that judges the range; the reader then leaves it alone. */
  readonly judgedBy?: string;
}

/** A whole number. A value outside the range is kept, and reported. */
export function int(min: number, max: number, options: RangeOptions = {}): ValueType<number> {
  const expects = `whole number from ${min} to ${max}`;
  return {
    expects,
    parse: parseWhole,
    print: asText,
    outside: options.judgedBy !== undefined ? undefined : (v) => (v < min || v > max ? expects : undefined),
    sure: options.sure,
    schema: { type: "integer", minimum: min, maximum: max },
  };
}

/** A decimal number such as 0.125. A value outside the range is kept, and reported. */
export function decimal(min: number, max: number, options: RangeOptions = {}): ValueType<number> {
  const expects = `number from ${min} to ${max}`;
  return {
    expects,
    parse: (token) => (/^(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})$/.test(token) ? Number(token) : undefined),
    print: (value) => (typeof value === "number" ? value.toFixed(9).replace(/\.?0+$/, "") : asText(value)),
    outside: (value) => (value < min || value > max ? expects : undefined),
    sure: options.sure,
    schema: { type: "number", minimum: min, maximum: max, examples: [min, max] },
  };
}

/** A number of bytes with an optional K or M suffix; the value is the plain number. Prints M only where `largest` is M. */
export function scaled(min: number, max: number, options: RangeOptions & { largest?: "K" } = {}): ValueType<number> {
  const expects = `number from ${min} to ${max}, ${options.largest === "K" ? "K" : "K and M"} allowed`;
  return {
    expects,
    parse: (token) => {
      const match = /^(\d{1,12})([KM]?)$/i.exec(token);
      if (match === null) return undefined;
      return Number(match[1]) * { "": 1, K: 1024, M: 1024 * 1024 }[match[2]!.toUpperCase() as "" | "K" | "M"];
    },
    print: (value) => {
      if (options.largest !== "K" && value > 0 && value % (1024 * 1024) === 0) return `${value / (1024 * 1024)}M`;
      return value > 0 && value % 1024 === 0 ? `${value / 1024}K` : String(value);
    },
    outside: (value) => (value < min || value > max ? expects : undefined),
    sure: options.sure,
    schema: { type: "integer", minimum: min, maximum: max },
  };
}

/** An IPv4 address. */
export const ipv4: ValueType<string> = {
  expects: "IPv4 address",
  parse: (token) => (isIpv4(token) ? token : undefined),
  print: asText,
  schema: { type: "string", format: "ipv4" },
};

/** An IPv6 address, kept in its RFC 5952 form. */
export const ipv6: ValueType<string> = {
  expects: "IPv6 address",
  parse: (token) => (isIpv6(token) ? canonicalIp(token) : undefined),
  print: asText,
  schema: { type: "string", format: "ipv6" },
};

/** An IPv4 or IPv6 address. */
export const ip: ValueType<string> = {
  expects: "IP address",
  parse: canonicalIp,
  print: asText,
  schema: { type: "string", anyOf: [{ format: "ipv4" }, { format: "ipv6" }] },
};

/** A contiguous IPv4 mask, such as 255.255.255.0. */
export const ipv4Mask: ValueType<string> = {
  expects: "IPv4 address mask",
  parse: (token) => (maskLength(token) === undefined ? undefined : token),
  print: asText,
  schema: { type: "string", format: "ipv4", examples: ["255.255.255.255", "255.255.255.0"] },
};

/** `address/length`, of the families given; the length is required. */
export function cidr(...families: (4 | 6)[]): ValueType<string> {
  return {
    expects: `${families.map((f) => `IPv${f}`).join(" or ")} address/prefix_length`,
    parse: (token) => {
      const slash = token.indexOf("/");
      if (slash < 0) return undefined;
      const address = canonicalIp(token.slice(0, slash));
      const length = parseWhole(token.slice(slash + 1));
      if (address === undefined || length === undefined) return undefined;
      const family = familyOf(address);
      return families.includes(family) && length <= (family === 4 ? 32 : 128) ? `${address}/${length}` : undefined;
    },
    print: asText,
    schema: { type: "string", examples: families.map((f) => (f === 4 ? "10.1.0.0/16" : "2001:db8::/32")) },
  };
}

/** The first of several types that accepts the token. */
export function oneOf<T extends ValueType<unknown>[]>(...types: T): ValueType<ValueOf<T[number]>> {
  type Value = ValueOf<T[number]>;
  const parse = (token: string): Value | undefined => {
    for (let i = 0; i < types.length; i++) {
      const value = types[i]!.parse(token);
      if (value !== undefined) return value as Value;
    }
    return undefined;
  };
  const typeOf = (value: Value) => types.find((type) => type.parse(asText(value)) !== undefined);
  return {
    expects: types.map((type) => type.expects).join(" or "),
    parse,
    print: types.every((type) => type.print === asText) ? asText : (value) => (typeOf(value)?.print ?? asText)(value),
    outside: types.some((type) => type.outside !== undefined) ? (value) => typeOf(value)?.outside?.(value) : undefined,
    sure: types.every((type) => type.sure !== false),
    schema: { anyOf: types.map((type) => type.schema) },
  };
}

/** One of the given words, in any case and, where it has small letters, shortened to its capitals. */
export function word<const W extends string>(...words: W[]): ValueType<Uppercase<W>> {
  const forms = new Map<string, Uppercase<W>>();
  for (const notation of words) {
    const full = notation.toUpperCase() as Uppercase<W>;
    const shortest = Math.max(/^[^a-z]*/.exec(notation)![0].length, 1);
    for (let length = shortest; length <= full.length; length++) forms.set(full.slice(0, length), full);
  }
  const values = words.map((notation) => notation.toUpperCase());
  return {
    expects: values.length === 1 ? values[0]! : `one of ${values.join(", ")}`,
    parse: (token) => forms.get(token) ?? forms.get(token.toUpperCase()),
    print: asText,
    schema: { enum: values },
  };
}

/** YES or NO. */
export const yesNo: ValueType<boolean> = {
  expects: "one of YES, NO",
  parse: (token) => ({ YES: true, NO: false })[token.toUpperCase()],
  print: (value) => (value === true ? "YES" : value === false ? "NO" : asText(value)),
  schema: { type: "boolean" },
};

/** A name that is folded to upper case: interfaces and links (16), jobs, procedures and SAF resources (8). */
export function name(maximum: number): ValueType<string> {
  return tokenMatching(
    `name of 1 to ${maximum} characters`,
    new RegExp(`^(?:[!#-:<-~]|[^\\x00-\\x7f]){1,${maximum}}$`),
    true,
  );
}

/** Any token, kept as written. */
export const text: ValueType<string> = {
  expects: "value",
  parse: (token) => token,
  print: asText,
  schema: { type: "string" },
};

/** A string in double quotation marks; the value is what stands between them, case kept. */
export function quoted(maximum: number): ValueType<string> {
  return {
    expects: `string of at most ${maximum} characters in quotation marks`,
    parse: (token) => {
      const value = token.length >= 2 && token.startsWith('"') && token.endsWith('"') ? token.slice(1, -1) : token;
      return value.length <= maximum && !value.includes('"') ? value : undefined;
    },
    print: (value) => `"${value}"`,
    outside: (value) => (value.includes(";") ? "string without a semicolon" : undefined),
    sure: false,
    schema: { type: "string", pattern: `^[^";]{0,${maximum}}$`, maxLength: maximum },
  };
}

/** A TCP or UDP port, or a range `n-m` of them; a single port is a number. */
export const portOrRange: ValueType<number | string> = {
  expects: "port from 1 to 65535, or a range n-m",
  parse: (token) => {
    const dash = token.indexOf("-");
    if (dash < 0) return parseWhole(token);
    const low = parseWhole(token.slice(0, dash));
    const high = parseWhole(token.slice(dash + 1));
    return low === undefined || high === undefined || low > high ? undefined : `${low}-${high}`;
  },
  print: asText,
  outside: (value) => {
    const isPort = (port: number) => port >= 1 && port <= 65535;
    const inside = typeof value === "number" ? isPort(value) : value.split("-").map(Number).every(isPort);
    return inside ? undefined : "port from 1 to 65535";
  },
  schema: {
    anyOf: [
      { type: "integer", minimum: 1, maximum: 65535 },
      { type: "string", examples: ["8000-8010"] },
    ],
  },
};
