import { covers } from "../../language/addresses";
import { AddressSet } from "../address-set";

/**
 * What operands mean, whatever the name and the place of their statement. Most statements say the same as another, and copies
 * of a statement share their operands: what they mean is kept once for all policies that are read together.
 */
export class Contents {
  private readonly kinds = new Map<
    string,
    { readonly byOperands: Map<object, unknown>; readonly byText: Map<string, unknown> }
  >();
  private readonly sets = new Map<string, AddressSet>();
  private readonly texts = new Map<string, string>();

  /**
   * What operands mean, read once.
   *
   * @param kind - what else decides about the meaning: of one kind, equal operands mean the same
   */
  of<T>(kind: string, operands: object, read: () => T): T {
    let known = this.kinds.get(kind);
    if (known === undefined) this.kinds.set(kind, (known = { byOperands: new Map(), byText: new Map() }));
    const { byOperands, byText } = known;
    let content = byOperands.get(operands) as T | undefined;
    if (content === undefined) {
      const text = JSON.stringify({ ...operands, name: undefined });
      content = byText.get(text) as T | undefined;
      if (content === undefined) byText.set(text, (content = read()));
      byOperands.set(operands, content);
    }
    return content;
  }

  /** The set of the addresses that one text gives. */
  addresses(text: string): AddressSet {
    let set = this.sets.get(text);
    if (set === undefined) this.sets.set(text, (set = setOf(text)));
    return set;
  }

  /** The one copy of a text. */
  text(text: string): string {
    const known = this.texts.get(text);
    if (known === undefined) this.texts.set(text, text);
    return known ?? text;
  }
}

/** The addresses a text gives; all of a family are All4 and All6, in whatever words. */
function setOf(text: string): AddressSet {
  const set = new AddressSet([text]);
  if (set.isExact) return set;
  const isAll = (all: AddressSet) => set.ranges.some((range) => covers(range, all.ranges[0]!));
  return [AddressSet.all4, AddressSet.all6].find(isAll) ?? set;
}
