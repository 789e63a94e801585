import { definePolicy, deletePolicy, parseCfrm, printCfrm } from "../../../src/documents/cfrm";

test("GIVEN the policy statements of a program WHEN printed THEN each has one record, and reads back the same", () => {
  const statements = [
    definePolicy({ name: "CFRMNET1", replace: true }),
    definePolicy({ name: "CFRMNET2", replace: false }),
    definePolicy({ name: "CFRMNET3", replace: "2026010112000000" }),
    definePolicy({ name: "CFRMNET4" }),
    deletePolicy({ name: "CFRMOLD" }),
  ];
  const text = printCfrm({ statements, diagnostics: [], comments: [] });
  expect(text).toBe(
    `DEFINE POLICY NAME(CFRMNET1) REPLACE(YES)
DEFINE POLICY NAME(CFRMNET2) REPLACE(NO)
DEFINE POLICY NAME(CFRMNET3) REPLACE(2026010112000000)
DEFINE POLICY NAME(CFRMNET4)
DELETE POLICY NAME(CFRMOLD)
`,
  );
  expect(parseCfrm(text).statements.map(({ keyword, value }) => [keyword, value])).toEqual(
    statements.map(({ keyword, value }) => [keyword, value]),
  );
});

test("GIVEN a policy without a name WHEN made THEN it throws", () => {
  expect(() => definePolicy({} as { name: string })).toThrow('DEFINE POLICY needs "name"');
});
