import { addressRange, covers, maskLength, overlap, type AddressRange } from "../language/addresses";
import type { AddressSet } from "../model/address-set";
import type { StackModel } from "../model/stack";

/** The addresses of a VIPARANGE, as address/length. */
export function subnetOf({ value }: StackModel["ranges"][number]): string {
  return value.mask === undefined ? value.address : `${value.address}/${maskLength(value.mask)}`;
}

/** Whether a set names an address of a range, one that is not in `others`; one of all addresses names none. */
export function namesAddressOf(
  { singles, ranges, unlimited }: AddressSet,
  range: AddressRange,
  others: readonly AddressRange[] = [],
): boolean {
  const isOwn = (part: AddressRange) => !others.some((other) => covers(other, part));
  return (
    singles.some((address) => {
      const single = addressRange(address);
      return single !== undefined && covers(range, single) && isOwn(single);
    }) ||
    (!unlimited &&
      ranges.some((other) => {
        if (!overlap(other, range)) return false;
        const first = other.first > range.first ? other.first : range.first;
        const last = other.last < range.last ? other.last : range.last;
        return isOwn({ family: range.family, first, last });
      }))
  );
}
