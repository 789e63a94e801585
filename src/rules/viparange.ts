import { addressRange, covers, maskLength, overlap, type AddressRange } from "../language/addresses";
import type { AddressSet } from "../model/address-set";
import type { StackModel } from "../model/stack";

/** The addresses of a VIPARANGE, as address/length. */
export function subnetOf({ value }: StackModel["ranges"][number]): string {
  return value.mask === undefined ? value.address : `${value.address}/${maskLength(value.mask)}`;
}

/** Whether a set names an address of a range; one of all addresses names none. */
export function namesAddressOf({ singles, ranges, unlimited }: AddressSet, range: AddressRange): boolean {
  return (
    singles.some((address) => {
      const single = addressRange(address);
      return single !== undefined && covers(range, single);
    }) ||
    (!unlimited && ranges.some((other) => overlap(other, range)))
  );
}
