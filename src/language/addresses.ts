/** Pure functions over IP addresses in text form. IPv4 stays as written; IPv6 is brought to its RFC 5952 form. */

/** True for four decimal octets without leading zeros. */
export function isIpv4(text: string): boolean {
  let octet = -1;
  let dots = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46) {
      if (octet < 0 || ++dots > 3) return false;
      octet = -1;
    } else if (code >= 48 && code <= 57) {
      if (octet === 0) return false;
      octet = octet < 0 ? code - 48 : octet * 10 + code - 48;
      if (octet > 255) return false;
    } else return false;
  }
  return dots === 3 && octet >= 0;
}

/** True for an IPv6 address in any of its text forms (no zone, no prefix length). */
export function isIpv6(text: string): boolean {
  return ipv6Text(text) !== undefined;
}

/** The address family of a valid address: 4 or 6. */
export function familyOf(address: string): 4 | 6 {
  return address.includes(":") ? 6 : 4;
}

/** The one spelling of an address, or `undefined` when it is not an address. */
export function canonicalIp(text: string): string | undefined {
  if (!text.includes(":")) return isIpv4(text) ? text : undefined;
  return ipv6Text(text);
}

/** The RFC 5952 form of an IPv6 address, as the host parser of URLs gives it. */
function ipv6Text(text: string): string | undefined {
  if (!/^[\dA-Fa-f]*:[\dA-Fa-f:.]+$/.test(text)) return undefined;
  const url = `http://[${text}]`;
  return URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : undefined;
}

/** An IPv4 address as a number, or `undefined` when the text is not one. */
export function ipv4Number(text: string): number | undefined {
  if (!isIpv4(text)) return undefined;
  return text.split(".").reduce((number, octet) => number * 256 + Number(octet), 0);
}

/** The IPv4 mask of a prefix length from 0 to 32. */
export function maskOf(length: number): string {
  const mask = length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0;
  return `${mask >>> 24}.${(mask >>> 16) & 255}.${(mask >>> 8) & 255}.${mask & 255}`;
}

const maskLengths = new Map(Array.from({ length: 33 }, (_, length) => [maskOf(length), length]));

/** The prefix length of an IPv4 mask, or `undefined` when the text is not a contiguous mask. */
export function maskLength(mask: string): number | undefined {
  return maskLengths.get(mask);
}

/** First and last address of a set of addresses, as numbers that order and compare. */
export interface AddressRange {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * The range an address, `address/length` or `address-address` stands for, or `undefined` when the text is none of them.
 */
export function addressRange(text: string): AddressRange | undefined {
  const slash = text.indexOf("/");
  if (slash >= 0) return subnetRange(text.slice(0, slash), text.slice(slash + 1));
  const dash = text.indexOf("-");
  if (dash < 0) return subnetRange(text, undefined);
  const first = subnetRange(text.slice(0, dash), undefined);
  const last = subnetRange(text.slice(dash + 1), undefined);
  if (first === undefined || last === undefined || first.family !== last.family || first.first > last.last)
    return undefined;
  return { family: first.family, first: first.first, last: last.last };
}

function subnetRange(address: string, length: string | undefined): AddressRange | undefined {
  const value = addressNumber(address);
  if (value === undefined) return undefined;
  const family = familyOf(address);
  const bits = family === 4 ? 32 : 128;
  if (length === undefined) return { family, first: value, last: value };
  if (!/^\d{1,3}$/.test(length) || Number(length) > bits) return undefined;
  const hostBits = BigInt(bits - Number(length));
  const first = (value >> hostBits) << hostBits;
  return { family, first, last: first + (1n << hostBits) - 1n };
}

function addressNumber(address: string): bigint | undefined {
  const v4 = ipv4Number(address);
  if (v4 !== undefined) return BigInt(v4);
  const text = ipv6Text(address);
  if (text === undefined) return undefined;
  const [before = [], after = []] = text.split("::").map((groups) => (groups === "" ? [] : groups.split(":")));
  const zeros = Array<string>(8 - before.length - after.length).fill("0");
  return [...before, ...zeros, ...after].reduce((number, group) => number * 65536n + BigInt(`0x${group}`), 0n);
}

/** True when `inner` lies wholly in `outer`. */
export function covers(outer: AddressRange, inner: AddressRange): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;
}

/** True when some addresses lie in both. */
export function overlap(a: AddressRange, b: AddressRange): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}
