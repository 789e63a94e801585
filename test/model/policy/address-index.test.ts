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
