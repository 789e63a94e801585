import { addressRange } from "../../src/language/addresses";
import { AddressSet } from "../../src/model/address-set";

test("GIVEN single addresses, a subnet and a range WHEN addresses are looked up THEN those in it are found", () => {
  const set = new AddressSet(["10.1.0.1", "2001:DB8:0::1", "10.2.0.0/16", "10.3.0.5-10.3.0.9"]);
  const inside = ["10.1.0.1", "2001:db8::1", "10.2.0.0", "10.2.255.255", "10.3.0.5", "10.3.0.9"];
  const outside = ["10.1.0.2", "2001:db8::2", "10.1.255.255", "10.3.0.0", "10.3.0.4", "10.3.0.10"];
  expect(inside.filter((address) => !set.has(address))).toEqual([]);
  expect(outside.filter((address) => set.has(address))).toEqual([]);
});

test("GIVEN all addresses of a family, or of both WHEN addresses are looked up THEN the family decides", () => {
  const has = (set: AddressSet) => ["10.1.0.1", "2001:db8::1"].map((address) => set.has(address));
  expect([AddressSet.all, AddressSet.all4, AddressSet.all6, AddressSet.none].map(has)).toEqual([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test("GIVEN a subnet of one address WHEN the set is asked THEN it is that address", () => {
  expect(new AddressSet(["10.1.0.1/32"]).only).toBe("10.1.0.1");
  expect(new AddressSet(["2001:db8::1/128"]).only).toBe("2001:db8::1");
  expect(new AddressSet(["10.1.0.1/31"]).only).toBeUndefined();
  expect(new AddressSet(["10.1.0.1", "10.1.0.2"]).only).toBeUndefined();
});

describe("spans", () => {
  const spans = (texts: readonly string[], family: 4 | 6 = 4) =>
    new AddressSet(texts).spans(family).map(({ first, last }) => [first, last]);
  const TEN = 10n << 24n;

  test("GIVEN addresses in any order, side by side, overlapping and apart WHEN asked for spans THEN they are joined and in order", () => {
    expect(spans(["10.0.0.9", "10.0.0.1", "10.0.0.2", "10.0.0.5", "10.0.0.4-10.0.0.6"])).toEqual([
      [TEN + 1n, TEN + 2n],
      [TEN + 4n, TEN + 6n],
      [TEN + 9n, TEN + 9n],
    ]);
  });

  test("GIVEN a subnet, and addresses and a range in it WHEN asked for spans THEN the subnet is the span, up to its own end", () => {
    expect(spans(["10.0.0.7", "10.0.0.0/24", "10.0.0.16-10.0.0.31"])).toEqual([[TEN, TEN + 255n]]);
    expect(spans(["10.0.0.0/24", "10.0.0.128-10.0.1.3"])).toEqual([[TEN, TEN + 259n]]);
  });

  test("GIVEN addresses of both families WHEN asked for spans of one THEN those of the other are left out", () => {
    const mixed = ["::2", "10.0.0.1", "::/127"];
    expect(spans(mixed, 4)).toEqual([[TEN + 1n, TEN + 1n]]);
    expect(spans(mixed, 6)).toEqual([[0n, 2n]]);
    expect(new AddressSet([]).spans(6)).toEqual([]);
  });
});

describe("key", () => {
  const key = (...texts: string[]) => new AddressSet(texts).key;

  test("GIVEN the same addresses in another order or spelling WHEN asked for the key THEN it is the same", () => {
    expect(key("10.0.0.0/24", "10.1.0.2", "10.1.0.1")).toBe(key("10.1.0.1/32", "10.0.0.0/24", "10.1.0.2"));
    expect(key("2001:DB8::1")).toBe("2001:db8::1");
    expect(key("10.0.0.0/24")).toBe("10.0.0.0/24");
  });

  test("GIVEN other addresses WHEN asked for the key THEN it is another", () => {
    const keys = [key(), key("10.0.0.1"), key("10.0.0.2"), key("10.0.0.1", "10.0.0.2"), key("10.0.0.0/24")];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("GIVEN a set that was asked for its key WHEN asked again THEN it is the same, and its addresses stay in their order", () => {
    const set = new AddressSet(["10.0.0.2", "10.0.0.1"]);
    expect([set.key, set.key]).toEqual(["10.0.0.1,10.0.0.2", "10.0.0.1,10.0.0.2"]);
    expect(set.singles).toEqual(["10.0.0.2", "10.0.0.1"]);
  });
});

test("GIVEN an address and its number WHEN looked up THEN the answer is that for the address alone", () => {
  const set = new AddressSet(["10.1.0.1", "10.2.0.0/16", "2001:db8::/32"]);
  for (const address of ["10.1.0.1", "10.2.3.4", "10.3.0.1", "2001:db8::5", "2001:db9::5", "::a02:304"]) {
    expect([address, set.hasNumber(address, addressRange(address)!)]).toEqual([address, set.has(address)]);
  }
});

test("GIVEN text that is no address WHEN looked up THEN it is not in the set", () => {
  expect(new AddressSet(["10.2.0.0/16"]).has("ALL")).toBe(false);
  expect(new AddressSet(["/32"]).only).toBeUndefined();
});

test("GIVEN sets with and without addresses WHEN asked whether they are empty THEN those without any are", () => {
  expect(AddressSet.none.isEmpty).toBe(true);
  expect([["10.0.0.1"], ["10.0.0.0/24"]].map((texts) => new AddressSet(texts).isEmpty)).toEqual([false, false]);
});

test.each([
  [["10.0.0.1"], true, false],
  [["10.0.0.0/24"], true, false],
  [["2001:db8::1"], false, true],
  [["2001:db8::/32"], false, true],
  [["10.0.0.1", "2001:db8::/32"], true, true],
  [["10.0.0.1", "2001:db8::1"], true, true],
  [["10.0.0.0/24", "2001:db8::/32"], true, true],
  [[], true, true],
])("GIVEN %j WHEN asked for the families it may have THEN IPv4 is %s and IPv6 %s", (texts, four, six) => {
  const set = new AddressSet(texts);
  expect([set.mayHave(4), set.mayHave(6)]).toEqual([four, six]);
});
