import { cf, parseCfrm, printCfrm } from "../../../src/documents/cfrm";

const required = { name: "CF01", type: "008562", mfg: "IBM", plant: "02", sequence: "A1B2C", partition: "0E" };

test("GIVEN every operand WHEN printed THEN it stands as the manual shows it, and reads back the same", () => {
  const statement = cf({ ...required, side: 1, cpcId: 0, dumpSpace: 20480, site: "SITE1" });
  const text = printCfrm({ statements: [statement], diagnostics: [], comments: [] });
  expect(text.trim().split(/\n\s*/)).toEqual([
    ...["CF NAME(CF01)", "TYPE(008562)", "MFG(IBM)", "PLANT(02)", "SEQUENCE(0000000A1B2C)", "PARTITION(0E)"],
    ...["SIDE(1)", "CPCID(00)", "DUMPSPACE(20M)", "SITE(SITE1)"],
  ]);
  expect(parseCfrm(text).statements[0]!.value).toEqual({ ...statement.value, sequence: "0000000A1B2C" });
});

test.each([
  ["TYPE(8562)", "CF CF01 TYPE: found 8562, expected a word of 6 letters or digits."],
  ["TYPE(008562) SIDE(2)", "CF CF01 SIDE: found 2, expected a whole number from 0 to 1."],
  ["TYPE(008562) SITE(SITE3)", "CF CF01 SITE: found SITE3, expected one of SITE1, SITE2."],
])("GIVEN %s WHEN read THEN the error says what was expected", (operands, message) => {
  const { diagnostics } = parseCfrm(`CF NAME(CF01) MFG(IBM) PLANT(02) SEQUENCE(1) PARTITION(1) ${operands}`);
  expect(diagnostics.filter(({ severity }) => severity === "error")[0]).toMatchObject({ line: 1, message });
});

test("GIVEN a facility without its partition WHEN read THEN the error asks for it", () => {
  const { diagnostics } = parseCfrm("CF NAME(CF01) TYPE(008562) MFG(IBM) PLANT(02) SEQUENCE(1)");
  expect(diagnostics).toMatchObject([
    {
      severity: "error",
      message: "CF CF01: found the end of the data, expected PARTITION.",
      fix: "Add PARTITION(...): Partition number, hexadecimal: 0 to F, or 00 to 3F.",
    },
  ]);
});
