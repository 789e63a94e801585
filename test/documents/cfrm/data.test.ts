import { data, parseCfrm, printCfrm } from "../../../src/documents/cfrm";

test("GIVEN every operand WHEN printed THEN one record holds them, and reads back the same", () => {
  const statement = data({ type: "CFRM", dsn: "SYS1.CFRM.CDS01", volser: "CDS001", catalog: true, report: false });
  const text = printCfrm({ statements: [statement], diagnostics: [], comments: [] });
  expect(text).toBe("DATA TYPE(CFRM) DSN(SYS1.CFRM.CDS01) VOLSER(CDS001) CATALOG REPORT(NO)\n");
  expect(parseCfrm(text).statements[0]!.value).toEqual(statement.value);
});

test("GIVEN DATA without a type WHEN read THEN the error asks for it", () => {
  expect(parseCfrm("DATA REPORT(YES)").diagnostics).toMatchObject([
    { severity: "error", message: "DATA: found the end of the data, expected TYPE." },
  ]);
});
