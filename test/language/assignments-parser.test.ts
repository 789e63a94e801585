import { parseAssignments, valueTypeOf } from "../../src/language/assignments-parser";
import { arg, param } from "../../src/language/grammar";
import { indexStatements, statement, Statement, type StatementType } from "../../src/language/statement";
import { int, word } from "../../src/language/values";

const doc = { title: "", source: "" };
const size = statement("SIZE", doc, { value: arg(int(1, 9), "Size") });
const mode = statement(
  "MODE",
  doc,
  { value: arg(word("ON", "OFF"), "Mode") },
  { check: ({ value }) => (value === "OFF" ? [{ message: "OFF is not for lists.", fix: "Remove it." }] : []) },
);
const guess = statement("GUESS", doc, { value: arg(int(1, 9, { sure: false }), "Guess") });
const types = indexStatements([size, mode, guess]);
const parse = (text: string) => parseAssignments(text, types, { qualified: new Set(["TRACE"]) });

test("GIVEN described and other keywords WHEN read THEN values are typed or kept as text", () => {
  const { statements, diagnostics } = parse("size=3,MODE=on\nother=Any,ALONE\n");
  expect(statements.map(({ keyword, value, state }) => [keyword, value, state])).toEqual([
    ["SIZE", { value: 3 }, "understood"],
    ["MODE", { value: "ON" }, "understood"],
    ["OTHER", { value: "Any" }, "passed-through"],
    ["ALONE", {}, "passed-through"],
  ]);
  expect(diagnostics).toEqual([]);
});

test("GIVEN a system symbol as value WHEN read THEN it is kept as text", () => {
  expect(parse("SIZE=&S.\n").statements[0]).toMatchObject({ value: { value: "&S." }, state: "understood" });
});

test("GIVEN a value outside a range that is not sure WHEN read THEN it is kept, with a warning", () => {
  const { statements, diagnostics } = parse("GUESS=12\n");
  expect(statements).toMatchObject([{ state: "understood", value: { value: 12 } }]);
  expect(diagnostics).toMatchObject([
    { severity: "warning", state: "understood", message: "GUESS: found 12, expected a whole number from 1 to 9." },
  ]);
});

test("GIVEN a keyword with qualifiers WHEN read THEN they are those of its record, up to a described keyword", () => {
  const { statements } = parse("TRACE,TYPE=VTAM,MODE2=INT,SIZE=2\nNEXT=1\n");
  expect(statements.map(({ keyword, value }) => [keyword, value])).toEqual([
    ["TRACE", { qualifiers: ["TYPE=VTAM", "MODE2=INT"] }],
    ["SIZE", { value: 2 }],
    ["NEXT", { value: "1" }],
  ]);
});

test("GIVEN comments and remarks WHEN read THEN they go to the item behind or beside them, the last ones to the list", () => {
  const { statements, comments } = parse("* one\nA=1,B=2   two\n* three\n");
  expect(statements.map((statement) => statement.comments?.before)).toEqual([[" one", " two"], undefined]);
  expect(comments).toEqual([" three"]);
});

test.each([
  ["SIZE=x", "SIZE: found x, expected a whole number from 1 to 9."],
  ["SIZE=10", "SIZE: found 10, expected a whole number from 1 to 9."],
  ["SIZE=", "SIZE: found no value, expected a whole number from 1 to 9."],
  ["SIZE", "SIZE: found no value, expected a whole number from 1 to 9."],
  ["MODE=OFF", "MODE: OFF is not for lists."],
  ["OTHER=", "OTHER: found OTHER=, expected a value."],
  ["OTHER=(1", "OTHER: found the end of OTHER=(1, expected a closing parenthesis."],
  ["=5", "Found =5, expected KEYWORD=value."],
])("GIVEN %s WHEN read THEN its text is kept and the error says what was expected", (text, message) => {
  const { statements, diagnostics } = parse(`GOOD=1,${text}\n`);
  expect(statements[1]).toMatchObject({ state: "malformed", raw: text, location: { line: 1, column: 8, endLine: 1 } });
  expect(diagnostics).toMatchObject([{ severity: "error", state: "malformed", line: 1, column: 8, message }]);
  expect(diagnostics[0]!.fix).not.toBe("");
});

test("GIVEN a list of names WHEN an item has an equals sign THEN it is malformed", () => {
  const { statements } = parseAssignments("A,B=1", types, { word: (name) => new Statement(name, {}) });
  expect(statements).toMatchObject([
    { keyword: "A", state: "understood" },
    { keyword: "B", state: "malformed", raw: "B=1" },
  ]);
});

test("GIVEN a description that is not of one value WHEN its value type is asked for THEN it throws", () => {
  const wrong = statement("WRONG", doc, { value: param("X", int(1, 2), "X") });
  expect(() => valueTypeOf(wrong as unknown as StatementType)).toThrow("WRONG is described without an operand");
});
