import { canonicalIp, isIpv4, maskLength, maskOf } from "../../language/addresses";
import type { Compound, TokenSource } from "../../language/grammar";
import { cidr, int, ip, ipv6, name, oneOf, type ValueType } from "../../language/values";

/** Values that several profile statements share. */

/** Name of an interface or link: 1 to 16 characters. */
export const interfaceName = name(16);
/** Name of a job, procedure or user: 1 to 8 characters; `*` and `?` stand for other characters. */
export const jobName = name(8);
/** Name of the last qualifier of a SAF resource: 1 to 8 characters. */
export const safResource = name(8);
/** Security class of an interface, 1 to 255. */
export const securityClass = int(1, 255);
/** An IPv6 address, with a prefix length if wanted. */
export const ipv6OrPrefix: ValueType<string> = oneOf(ipv6, cidr(6));
/** An SNMP community name; its case counts. */
export const snmpCommunity: ValueType<string> = {
  expects: "community name of 1 to 32 characters",
  parse: (text) => (/^[^\s;"]{1,32}$/.test(text) ? text : undefined),
  print: (value) => value,
  secret: true,
  schema: { type: "string", pattern: '^[^\\s;"]{1,32}$' },
};
/** A TCP or UDP port. */
export const port = int(1, 65535);

/** A static or dynamic VIPA address, or for IPv6 the name of its interface. */
export const addressOrInterface: ValueType<string> = {
  expects: "IP address or interface name",
  parse: (token) => canonicalIp(token) ?? (/^[A-Za-z@#$]/.test(token) ? interfaceName.parse(token) : undefined),
  print: (value) => value,
  schema: {
    anyOf: [
      ip.schema,
      {
        type: "string",
        pattern: "^[A-Z@#$](?:[!#-:<-~]|[^\\x00-\\x7f]){0,15}$",
        examples: ["VIPA1", "V6_A", "#OSA", "@X.Y-Z"],
      },
    ],
  },
};

/** An IPv4 address with the prefix length of its subnet. */
export interface Ipv4Subnet {
  readonly address: string;
  /** 0 to 32. */
  readonly prefixLength: number;
}

/** `ipv4 mask` or `ipv4/length`; printed with the mask. A system symbol may stand for any part, and is kept as text. */
export const ipv4WithMask: Compound<Ipv4Subnet> = {
  expects: "IPv4 address with a mask or a prefix length",
  schema: {
    type: "object",
    properties: {
      address: { type: "string", format: "ipv4" },
      prefixLength: { type: "integer", minimum: 0, maximum: 32 },
    },
    required: ["address", "prefixLength"],
    additionalProperties: false,
  },
  parse: (tokens) => {
    const first = tokens.peek();
    if (first === undefined) return undefined;
    const [address, length] = first.toUpperCase().split("/") as [string, string?];
    if (!isIpv4(address) && !address.includes("&")) return undefined;
    const prefixLength = length === undefined ? lengthOfMask(tokens.peek(1) ?? "") : wholeLength(length);
    if (prefixLength === undefined) return undefined;
    tokens.take();
    if (length === undefined) tokens.take();
    return { address, prefixLength };
  },
  print: ({ address, prefixLength }) => {
    if (typeof prefixLength === "number") return [address, maskOf(prefixLength)];
    const length = prefixLength as string;
    return length.startsWith("/") ? [address + length] : [address, length];
  },
};

function lengthOfMask(mask: string): number | undefined {
  return mask.includes("&") ? (mask.toUpperCase() as unknown as number) : maskLength(mask);
}

function wholeLength(length: string): number | undefined {
  if (length.includes("&")) return `/${length}` as unknown as number;
  return /^\d{1,2}$/.test(length) && Number(length) <= 32 ? Number(length) : undefined;
}

const withLength = cidr(4, 6);

/**
 * A destination or network: `ipv4 mask`, `address/length`, `address HOST`, or one of the given words. The value is always
 * `address/length`, or the word.
 */
export function network(...words: string[]): Compound<string> {
  const parse = (tokens: TokenSource): { value: string; taken: number } | undefined => {
    const first = tokens.peek();
    if (first === undefined) return undefined;
    const folded = first.toUpperCase();
    if (words.includes(folded)) return { value: folded, taken: 1 };
    const whole = withLength.parse(first);
    if (whole !== undefined) return { value: whole, taken: 1 };
    const address = canonicalIp(first);
    const symbol = address === undefined && first.includes("&");
    if (symbol && (first.includes("/") || tokens.peek(1) === "=")) return { value: folded, taken: 1 };
    if (address === undefined && !symbol) return undefined;
    const second = tokens.peek(1)?.toUpperCase() ?? "";
    const length = second === "HOST" ? (isIpv4(first) || symbol ? 32 : 128) : maskLength(second);
    if (length !== undefined) return { value: `${address ?? folded}/${length}`, taken: 2 };
    if (second.includes("&") && (!symbol || tokens.peek(2) === "="))
      return { value: `${address ?? folded} ${second}`, taken: 2 };
    return symbol ? { value: folded, taken: 1 } : undefined;
  };
  return {
    expects: ["IPv4 address with a mask", "address/prefix_length", "address HOST", ...words].join(" or "),
    schema: { type: "string", examples: ["10.1.0.0/16", "10.1.1.1/32", "2001:db8::/32", ...words] },
    parse: (tokens) => {
      const found = parse(tokens);
      for (let left = found?.taken ?? 0; left > 0; left--) tokens.take();
      return found?.value;
    },
    print: (value) => value.split(" "),
  };
}

/** A word of a device or protocol, in upper case. */
export const token: ValueType<string> = {
  expects: "value without blanks",
  parse: (text) => (/^[^\s;"]+$/.test(text) ? text.toUpperCase() : undefined),
  print: (value) => value,
  schema: { type: "string", pattern: '^[^\\s;"]+$' },
};

/** `*` alone. */
export const star: ValueType<"*"> = {
  expects: "*",
  parse: (token) => (token === "*" ? "*" : undefined),
  print: (value) => value,
  schema: { enum: ["*"] },
};

/** True for a token that can be a name: it begins with a letter or national character. */
export function looksLikeName(token: string): boolean {
  return /^[A-Za-z@#$]/.test(token) && !token.includes(":");
}
