import { addressRange } from "../../src/language/addresses";
import { AddressSet } from "../../src/model/address-set";
import { readModel } from "../../src/model/read";
import { namesAddressOf, subnetOf } from "../../src/rules/viparange";
import { assemblyOf } from "../support/assembly";

test.each([
  ["255.255.255.0 10.3.0.0", "10.3.0.0/24"],
  ["V6 2001:db8::/64", "2001:db8::/64"],
])("GIVEN VIPARANGE DEFINE %s WHEN its subnet is asked for THEN it is %s", (operands, subnet) => {
  const profile = `VIPADYNAMIC\nVIPARANGE DEFINE ${operands}\nENDVIPADYNAMIC\n`;
  const [stack] = readModel(assemblyOf({ SYSA: { stacks: { TCPIP: profile } } })).stacks;
  expect(stack!.ranges.map(subnetOf)).toEqual([subnet]);
});

test.each([
  ["an address in it", ["10.3.0.7"], true],
  ["an address beside it", ["10.3.1.7"], false],
  ["an address of the other family", ["2001:db8::1"], false],
  ["a subnet around it", ["10.0.0.0/8"], true],
  ["a range that begins before and ends in it", ["10.2.0.0-10.3.0.1"], true],
  ["a range that ends before it", ["10.2.0.0-10.2.255.255"], false],
  ["none", [], false],
])("GIVEN %s WHEN a set is asked for addresses of 10.3.0.0/24 THEN the answer is right", (_what, texts, named) => {
  expect(namesAddressOf(new AddressSet(texts), addressRange("10.3.0.0/24")!)).toBe(named);
});

test("GIVEN all addresses WHEN they are asked for those of a range THEN none is named", () => {
  expect(namesAddressOf(AddressSet.all4, addressRange("10.3.0.0/24")!)).toBe(false);
});

test.each([
  ["an address", ["10.3.0.7"], false],
  ["an address beside it", ["10.3.0.17"], true],
  ["a subnet", ["10.3.0.4/30"], false],
  ["a range that begins before both and ends in it", ["10.2.0.0-10.3.0.15"], false],
  ["a range that ends behind it", ["10.2.0.0-10.3.0.16"], true],
])(
  "GIVEN %s in another range WHEN a set is asked for addresses of 10.3.0.0/24 THEN it has none",
  (_what, texts, named) => {
    const others = [addressRange("10.3.0.0/28")!];
    expect(namesAddressOf(new AddressSet(texts), addressRange("10.3.0.0/24")!, others)).toBe(named);
  },
);
