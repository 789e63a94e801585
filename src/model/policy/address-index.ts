import { addressRange, type AddressRange } from "../../language/addresses";
import type { AddressSet } from "../address-set";

/** Ordered items by the addresses they are about: a look-up costs what it finds, however many items there are. */
export class AddressIndex<T> {
  private readonly bySingle = new Map<string, T[]>();
  private readonly wide: { readonly item: T; readonly addresses: AddressSet }[] = [];
  private readonly place = new Map<T, number>();

  /** Adds an item behind all others. */
  add(item: T, addresses: AddressSet): void {
    if (!this.place.has(item)) this.place.set(item, this.place.size);
    if (!addresses.isExact) this.wide.push({ item, addresses });
    else for (const address of addresses.singles) this.addSingle(address, item);
  }

  /** All items, in their order. */
  get items(): Iterable<T> {
    return this.place.keys();
  }

  /** The items that are about an address, in their order, each once. */
  at(address: string): readonly T[] {
    const exact: readonly T[] = this.bySingle.get(address) ?? NONE;
    const wide = this.wide.length === 0 ? NONE : this.wideAt(address);
    if (wide.length === 0) return exact;
    if (exact.length === 0) return wide;
    const before = this.place.get(exact.at(-1)!)! < this.place.get(wide[0]!)!;
    if (before) return exact.concat(wide);
    return [...new Set(exact.concat(wide))].sort((a, b) => this.place.get(a)! - this.place.get(b)!);
  }

  private wideAt(address: string): readonly T[] {
    const found: T[] = [];
    let number: AddressRange | undefined;
    for (const { item, addresses } of this.wide) {
      if (!addresses.unlimited) number ??= addressRange(address);
      const covered = number === undefined ? addresses.has(address) : addresses.hasNumber(address, number);
      if (covered && found.at(-1) !== item) found.push(item);
    }
    return found;
  }

  private addSingle(address: string, item: T): void {
    const items = this.bySingle.get(address);
    if (items === undefined) this.bySingle.set(address, [item]);
    else if (items.at(-1) !== item) items.push(item);
  }
}

const NONE: readonly never[] = [];
