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
