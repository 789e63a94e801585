import { addressRange, canonicalIp, familyOf, type AddressRange } from "../language/addresses";

/** First and last address, as numbers. */
export interface AddressSpan {
  readonly first: bigint;
  readonly last: bigint;
}

/** Addresses a filter rule or a security endpoint is about: single ones, subnets and ranges, or all of them. */
export class AddressSet {
  static readonly all = new AddressSet(["0.0.0.0/0", "::/0"], true);
  static readonly all4 = new AddressSet(["0.0.0.0/0"], true);
  static readonly all6 = new AddressSet(["::/0"], true);
  static readonly none = new AddressSet([]);

  /** The addresses that are given one by one, in their one spelling. */
  readonly singles: readonly string[];
  private readonly wide: readonly string[];
  private parsed: readonly AddressRange[] | undefined;
  private spans4: readonly AddressSpan[] | undefined;
  private spans6: readonly AddressSpan[] | undefined;
  private text: string | undefined;

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
    // A copy takes no more room than the addresses need.
    this.singles = singles.slice();
    this.wide = wide.slice();
  }

  /** True when the set has no address: what it names is not in the assembly, or could not be read. */
  get isEmpty(): boolean {
    return this.singles.length === 0 && this.wide.length === 0;
  }

  /** Whether an address of a family is in the set; of an empty one that is not known. */
  mayHave(family: 4 | 6): boolean {
    return (
      this.isEmpty ||
      this.singles.some((address) => familyOf(address) === family) ||
      this.ranges.some((range) => range.family === family)
    );
  }

  /** True when every address is given one by one. */
  get isExact(): boolean {
    return this.wide.length === 0;
  }

  /** The one address the set consists of. */
  get only(): string | undefined {
    return this.isExact && this.singles.length === 1 ? this.singles[0] : undefined;
  }

  /** Subnets and ranges of the set: what is not given one by one. */
  get ranges(): readonly AddressRange[] {
    return (this.parsed ??= this.wide.flatMap((text) => addressRange(text) ?? []));
  }

  /** Whether an address, in its one spelling, is in the set. */
  has(address: string): boolean {
    if (this.singles.includes(address)) return true;
    if (this.isExact) return false;
    if (this.unlimited) return this === AddressSet.all || (this === AddressSet.all4) === (familyOf(address) === 4);
    const range = addressRange(address);
    return range !== undefined && this.hasIn(this.ranges, range);
  }

  /** The same as {@link has}, for an address whose number is known. */
  hasNumber(address: string, number: AddressRange): boolean {
    return this.singles.includes(address) || (!this.isExact && this.hasIn(this.ranges, number));
  }

  /** The addresses of one family as spans that neither overlap nor touch, in order. */
  spans(family: 4 | 6): readonly AddressSpan[] {
    if (family === 4) return (this.spans4 ??= this.merged(4));
    return (this.spans6 ??= this.merged(6));
  }

  /** Equal texts stand for equal sets. The same set may have two texts. */
  get key(): string {
    if (this.text === undefined) {
      const texts = [...this.singles, ...this.wide];
      this.text = texts.length === 1 ? texts[0]! : texts.sort().join(",");
    }
    return this.text;
  }

  private hasIn(ranges: readonly AddressRange[], { family, first }: AddressRange): boolean {
    return ranges.some((range) => range.family === family && range.first <= first && first <= range.last);
  }

  private merged(family: 4 | 6): readonly AddressSpan[] {
    const singles = this.singles.flatMap((address) => addressRange(address) ?? []);
    const spans = [...singles, ...this.ranges]
      .filter((range) => range.family === family)
      .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
    const merged: { first: bigint; last: bigint }[] = [];
    for (const { first, last } of spans) {
      const before = merged.at(-1);
      if (before === undefined || first > before.last + 1n) merged.push({ first, last });
      else if (last > before.last) before.last = last;
    }
    return merged;
  }
}

/** `10.1.1.1/32` is an address like `10.1.1.1`. */
function withoutFullLength(text: string): string {
  const slash = text.indexOf("/");
  if (slash < 0) return text;
  const address = text.slice(0, slash);
  return Number(text.slice(slash + 1)) === (familyOf(address) === 4 ? 32 : 128) ? address : text;
}
