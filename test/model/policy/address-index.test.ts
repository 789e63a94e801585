import { AddressSet } from "../../../src/model/address-set";
import { AddressIndex } from "../../../src/model/policy";

test("GIVEN items for single addresses and for many WHEN an address is looked up THEN they come in order, each once", () => {
  const index = new AddressIndex<string>();
  index.add("wide", new AddressSet(["10.1.0.0/16"]));
  index.add("exact", new AddressSet(["10.1.0.1", "10.1.0.1"]));
  index.add("all", AddressSet.all);
  index.add("exact", new AddressSet(["10.1.0.0/24"]));
  index.add("six", AddressSet.all6);
  expect(index.at("10.1.0.1")).toEqual(["wide", "exact", "all"]);
  expect(index.at("10.2.0.1")).toEqual(["all"]);
  expect(index.at("2001:db8::1")).toEqual(["all", "six"]);
  expect([...index.items]).toEqual(["wide", "exact", "all", "six"]);
});

describe("GIVEN an index", () => {
  const indexOf = (...items: readonly (readonly [string, AddressSet])[]) => {
    const index = new AddressIndex<string>();
    for (const [item, addresses] of items) index.add(item, addresses);
    return index;
  };
  const one = (address: string) => new AddressSet([address]);
  const net = new AddressSet(["10.1.0.0/16"]);

  test("WHEN nothing is about an address THEN nothing is found", () => {
    expect(indexOf().at("10.1.0.1")).toEqual([]);
    expect(indexOf(["a", one("10.1.0.2")], ["b", net]).at("10.2.0.1")).toEqual([]);
    expect([...indexOf().items]).toEqual([]);
  });

  test("WHEN only single addresses, or only wide ones match THEN those are found in their order", () => {
    expect(indexOf(["a", one("10.1.0.1")], ["b", one("10.1.0.1")], ["c", one("10.1.0.2")]).at("10.1.0.1")).toEqual([
      "a",
      "b",
    ]);
    expect(indexOf(["w", net], ["x", AddressSet.all6], ["v", AddressSet.all4]).at("10.1.0.9")).toEqual(["w", "v"]);
  });

  test("WHEN single addresses stand before, behind and between wide ones THEN all come in the order they were added", () => {
    const at = (...items: readonly (readonly [string, AddressSet])[]) => indexOf(...items).at("10.1.0.1");
    const [a, b] = [["a", one("10.1.0.1")] as const, ["b", one("10.1.0.1")] as const];
    const [v, w] = [["v", net] as const, ["w", AddressSet.all] as const];
    expect(at(a, b, v, w)).toEqual(["a", "b", "v", "w"]);
    expect(at(v, w, a, b)).toEqual(["v", "w", "a", "b"]);
    expect(at(v, a, w, b)).toEqual(["v", "a", "w", "b"]);
    expect(at(a, v, b, w)).toEqual(["a", "v", "b", "w"]);
  });

  test("WHEN an item is added several times THEN it is found once, where it was added first", () => {
    const [single, wide] = [["a", one("10.1.0.1")] as const, ["a", net] as const];
    expect(indexOf(single, single).at("10.1.0.1")).toEqual(["a"]);
    expect(indexOf(wide, wide).at("10.1.0.1")).toEqual(["a"]);
    expect(indexOf(single, wide, ["b", AddressSet.all]).at("10.1.0.1")).toEqual(["a", "b"]);
    expect(indexOf(wide, single, ["b", one("10.1.0.1")]).at("10.1.0.1")).toEqual(["a", "b"]);
    expect(indexOf(["b", AddressSet.all], single, wide).at("10.1.0.1")).toEqual(["b", "a"]);
    expect([...indexOf(wide, single, ["b", net]).items]).toEqual(["a", "b"]);
  });

  test("WHEN a wide item is of all addresses and another of some THEN each decides by itself", () => {
    const index = indexOf(["all4", AddressSet.all4], ["net", net], ["all6", AddressSet.all6]);
    expect(index.at("10.1.0.1")).toEqual(["all4", "net"]);
    expect(index.at("10.2.0.1")).toEqual(["all4"]);
    expect(index.at("2001:db8::1")).toEqual(["all6"]);
  });
});
