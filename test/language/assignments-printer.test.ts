import { printAssignments } from "../../src/language/assignments-printer";
import { arg } from "../../src/language/grammar";
import { indexStatements, statement, Statement } from "../../src/language/statement";
import { int } from "../../src/language/values";

const size = statement("SIZE", { title: "", source: "" }, { value: arg(int(1, 9), "Size") });
const types = indexStatements([size]);
const print = (statements: readonly Statement[], comments: readonly string[] = []) =>
  printAssignments({ statements, diagnostics: [], comments }, types);

test("GIVEN items and comments WHEN printed THEN each item has a record without a comma, comments stand before", () => {
  const first = size({ value: 3 });
  first.comments = { before: [" one"], after: " two" };
  const trace = new Statement("TRACE", { qualifiers: ["TYPE=VTAM"] });
  const statements = [first, new Statement("BUF", { value: "(1,,2)" }), new Statement("ALONE", {}), trace];
  expect(print(statements, [" end"])).toBe("* one\n* two\nSIZE=3\nBUF=(1,,2)\nALONE\nTRACE,TYPE=VTAM\n* end\n");
  expect(first.location).toEqual({ line: 3, column: 1, endLine: 3 });
});

test("GIVEN a malformed item WHEN printed THEN its text is", () => {
  const bad = new Statement("SIZE", {});
  bad.raw = "SIZE=x";
  expect(print([bad])).toBe("SIZE=x\n");
});

test("GIVEN an item longer than a record WHEN printed THEN it goes on in column 1, and its location says so", () => {
  const long = new Statement("X", { value: "a".repeat(100) });
  expect(print([long])).toBe(`X=${"a".repeat(69)}\n${"a".repeat(31)}\n`);
  expect(long.location).toEqual({ line: 1, column: 1, endLine: 2 });
});

test("GIVEN an empty list WHEN printed THEN the text is empty", () => {
  expect(print([])).toBe("");
});
