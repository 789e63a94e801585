import { StructureSize } from "../../src";

describe("StructureSize", () => {
  test("GIVEN KiB, MiB or GiB THEN the size is in KiB, the unit of the CFRM policy", () => {
    expect(StructureSize.kibibytes(50000).kibibytes).toBe(50000);
    expect(StructureSize.mebibytes(48).kibibytes).toBe(49152);
    expect(StructureSize.mebibytes(1.5).kibibytes).toBe(1536);
    expect(StructureSize.gibibytes(2).kibibytes).toBe(2097152);
  });

  test("GIVEN 1 KiB or 1 TiB THEN they are sizes", () => {
    expect(StructureSize.kibibytes(1).kibibytes).toBe(1);
    expect(StructureSize.gibibytes(1024).kibibytes).toBe(1073741824);
  });

  test.each([
    [() => StructureSize.kibibytes(0), "0 KiB"],
    [() => StructureSize.kibibytes(-5), "-5 KiB"],
    [() => StructureSize.kibibytes(1.5), "1.5 KiB"],
    [() => StructureSize.mebibytes(0.0001), "0.1024 KiB"],
    [() => StructureSize.gibibytes(1025), "1074790400 KiB"],
  ])("GIVEN what is no size (%#) THEN the error names it and the range", (make, found) => {
    expect(make).toThrow(
      new RangeError(`The structure size is ${found}. Expected a whole number from 1 KiB to 1 TiB.`),
    );
  });
});
