import { addressRange, canonicalIp, covers, familyOf, type AddressRange } from "../language/addresses";

/** Addresses a filter rule is about: single ones, subnets and ranges, or all of them. */
export class AddressSet {
  static readonly all = new AddressSet(["0.0.0.0/0", "::/0"], true);
  static readonly all4 = new AddressSet(["0.0.0.0/0"], true);
  static readonly all6 = new AddressSet(["::/0"], true);
  static readonly none = new AddressSet([]);

  /** The addresses that are given one by one, in their one spelling. */
  readonly singles: readonly string[];
  private readonly wide: readonly string[];
  private parsed: readonly AddressRange[] | undefined;

  constructor(
    texts: readonly string[],
    /** True when the rule names no address, but all of a family. */
    readonly unlimited = false,
  ) {
    const singles: string[] = [];
    const wide: string[] = [];
    for (const text of texts) {
      const single = canonicalIp(withoutFullLength(text));
      if (single === undefined) wide.push(text);
      else singles.push(single);
    }
    this.singles = singles;
    this.wide = wide;
  }

  /** True when every address is given one by one. */
  get isExact(): boolean {
    return this.wide.length === 0;
  }

  /** The one address the set consists of. */
  get only(): string | undefined {
    return this.isExact && this.singles.length === 1 ? this.singles[0] : undefined;
  }

  /** Whether an address, in its one spelling, is in the set. */
  has(address: string): boolean {
    if (this.singles.includes(address)) return true;
    if (this.isExact) return false;
    if (this.unlimited) return this === AddressSet.all || (this === AddressSet.all4) === (familyOf(address) === 4);
    const range = addressRange(address);
    return range !== undefined && this.ranges.some((outer) => covers(outer, range));
  }

  private get ranges(): readonly AddressRange[] {
    return (this.parsed ??= this.wide.flatMap((text) => addressRange(text) ?? []));
  }
}

/** `10.1.1.1/32` is an address like `10.1.1.1`. */
function withoutFullLength(text: string): string {
  const [address = "", length] = text.split("/");
  return length !== undefined && Number(length) === (familyOf(address) === 4 ? 32 : 128) ? address : text;
}
