import fc from "fast-check";
import {
  cpcNumber,
  descriptor,
  partition,
  policyName,
  replacement,
  sequenceNumber,
  size,
} from "../../../src/documents/cfrm/values";

test.each([
  ["50000", 50000, "50000"],
  ["2048", 2048, "2M"],
  ["2048k", 2048, "2M"],
  ["48M", 49152, "48M"],
  ["1024M", 1048576, "1G"],
  ["1T", 1073741824, "1T"],
  ["1536", 1536, "1536"],
  ["0", 0, "0"],
])("GIVEN the size %s WHEN read THEN it is %i KiB, printed as %s", (text, value, printed) => {
  expect(size.parse(text)).toBe(value);
  expect(size.print(value)).toBe(printed);
});

test.each(["", "M", "1.5M", "12X", "-1", "123456789"])("GIVEN %s WHEN read as a size THEN it is none", (text) => {
  expect(size.parse(text)).toBeUndefined();
});

test("GIVEN any size that eight digits and a unit can say WHEN printed THEN reading gives it again", () => {
  const units = [1, 1024, 1024 ** 2, 1024 ** 3];
  fc.assert(
    fc.property(fc.nat(99999), fc.constantFrom(...units), (count, unit) => {
      expect(size.parse(size.print(count * unit))).toBe(count * unit);
    }),
  );
});

test("GIVEN a short sequence number WHEN read or printed THEN zeros fill it on the left", () => {
  expect(sequenceNumber.parse("a1b2c")).toBe("0000000A1B2C");
  expect(sequenceNumber.print("A1B2C")).toBe("0000000A1B2C");
  expect(sequenceNumber.print("&SEQ.")).toBe("&SEQ.");
  expect(sequenceNumber.parse("1234567890123")).toBeUndefined();
});

test.each([
  ["e", "E"],
  ["0E", "0E"],
  ["3f", "3F"],
  ["40", undefined],
  ["G", undefined],
])("GIVEN partition %s WHEN read THEN it is %s", (text, value) => {
  expect(partition.parse(text)).toBe(value);
});

test("GIVEN values of the other kinds WHEN read and printed THEN they keep their meaning", () => {
  expect(descriptor(6).parse("simdev")).toBe("SIMDEV");
  expect(descriptor(6).parse("8562")).toBeUndefined();
  expect(cpcNumber.print(cpcNumber.parse("1")!)).toBe("01");
  expect(["YES", "no", "20260101"].map((text) => replacement.parse(text))).toEqual([true, false, "20260101"]);
  expect([true, false, "20260101"].map((value) => replacement.print(value))).toEqual(["YES", "NO", "20260101"]);
  expect(cpcNumber.outside!(4)).toBe("number from 00 to 03");
});

test("GIVEN a name longer than a rule allows WHEN read THEN it is kept for the rule", () => {
  expect(policyName.parse("muchtoolong")).toBe("MUCHTOOLONG");
  expect(policyName.parse("A,B")).toBeUndefined();
});
