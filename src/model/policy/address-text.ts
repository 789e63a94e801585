import { addressRange, canonicalIp } from "../../language/addresses";

/** The number of a valid address. */
export function addressNumber(address: string): bigint {
  return addressRange(address)?.first ?? 0n;
}

/** The one spelling of the address with a number. */
export function addressText(number: bigint, family: 4 | 6): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => String((number >> shift) & 255n)).join(".");
  const groups = Array.from({ length: 8 }, (_, i) => ((number >> BigInt(112 - 16 * i)) & 65535n).toString(16));
  return canonicalIp(groups.join(":")) ?? groups.join(":");
}
