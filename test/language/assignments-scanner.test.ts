import { recordsOf, scanItems } from "../../src/language/assignments-scanner";

const texts = (text: string) => scanItems(text).items.map((item) => item.text);

test("GIVEN items with and without commas, several to a record WHEN scanned THEN each is an item with its place", () => {
  const { items, diagnostics } = scanItems("A=1,B=2,\n  C=3\nD\n");
  expect(items.map(({ text, line, column }) => [text, line, column])).toEqual([
    ["A=1", 1, 1],
    ["B=2", 1, 5],
    ["C=3", 2, 3],
    ["D", 3, 1],
  ]);
  expect(diagnostics).toEqual([]);
});

test("GIVEN commas in parentheses and quotation marks WHEN scanned THEN they belong to the item", () => {
  expect(texts("BUF=(400,(5,,6),19),X='a, b=''c''',Y=1")).toEqual(["BUF=(400,(5,,6),19)", "X='a, b=''c'''", "Y=1"]);
});

test("GIVEN an item up to column 71 WHEN scanned THEN it goes on in the next record, comments aside", () => {
  const { items, comments } = scanItems(`${"X=".padEnd(71, "a")}+\n* note\n  bbb,Y=1\n`);
  expect(items).toMatchObject([
    { text: `${"X=".padEnd(71, "a")}bbb`, line: 1, column: 1, endLine: 3 },
    { text: "Y=1", line: 3, column: 7, endLine: 3 },
  ]);
  expect(comments).toEqual([{ line: 2, text: " note" }]);
});

test("GIVEN an item that ends with its comma in column 71 WHEN scanned THEN the next record begins a new item", () => {
  expect(texts(`${"X=".padEnd(70, "a")},\nY=1\n`)).toEqual(["X=".padEnd(70, "a"), "Y=1"]);
});

test("GIVEN a continuation mark and sequence numbers WHEN scanned THEN they are not read, and reported once", () => {
  const record = (item: string, number: string) => `${item.padEnd(71)}X${number}`;
  const { items, comments, diagnostics } = scanItems(`${record("A=1,", "00000010")}\n${record("B=2", "00000020")}\n`);
  expect(items.map((item) => item.text)).toEqual(["A=1", "B=2"]);
  expect(comments).toEqual([]);
  expect(diagnostics).toMatchObject([{ severity: "info", line: 1, column: 73 }]);
});

test("GIVEN text behind column 71 WHEN scanned THEN it is kept as a comment, and reported", () => {
  const { items, comments, diagnostics } = scanItems(`${"X=".padEnd(71, "a")}bcd\nY=1\n`);
  expect(items.map((item) => item.text)).toEqual([`${"X=".padEnd(71, "a")}Y=1`]);
  expect(comments).toEqual([{ line: 1, text: " bcd" }]);
  expect(diagnostics).toMatchObject([
    { severity: "warning", line: 1, column: 72, message: expect.stringContaining("Found bcd behind column 71") },
  ]);
});

test("GIVEN a remark behind a blank WHEN scanned THEN it is a comment; one that looks like an item is reported", () => {
  const { items, comments, diagnostics } = scanItems("A=1,   the first\nB=2, C=3\n");
  expect(items.map((item) => item.text)).toEqual(["A=1", "B=2"]);
  expect(comments.map((comment) => comment.text)).toEqual([" the first", " C=3"]);
  expect(diagnostics).toEqual([
    {
      severity: "warning",
      state: "understood",
      line: 2,
      column: 6,
      endLine: 2,
      message: "Found C=3 behind a blank, expected no blank between items. It is taken for a remark, and not read.",
      fix: "Remove the blank, or give the item a record of its own.",
    },
  ]);
});

test("GIVEN a comma without an item WHEN scanned THEN it is reported", () => {
  const { items, diagnostics } = scanItems("A=1,,B=2");
  expect(items).toHaveLength(2);
  expect(diagnostics).toMatchObject([{ severity: "warning", line: 1, column: 5 }]);
});

test.each([
  ["X=(1,2", "a closing parenthesis"],
  ["X='ab", "a quotation mark"],
])("GIVEN %s at the end of a record WHEN scanned THEN the item lacks %s", (text, unclosed) => {
  expect(scanItems(`${text}\nY=1\n`).items).toMatchObject([{ text, unclosed }, { text: "Y=1" }]);
});

test.each([
  ["a short item", "X=1"],
  ["an item of exactly one record", "X=".padEnd(71, "a")],
  ["an item of exactly two records", "X=".padEnd(142, "a")],
  ["an item with an asterisk in column 1 of the second record", `${"X=".padEnd(71, "a")}*b`],
  ["an item with a blank where the record ends", `${"X='".padEnd(70, "a")} b'`],
  ["an item that begins with an asterisk", "*X"],
  ["an item of asterisks that no indent helps", `X${"*".repeat(70)}`],
])("GIVEN %s WHEN cut into records THEN scanning them gives the item again", (_what, item) => {
  const records = recordsOf(item);
  expect(records.every((record) => record.length <= 71)).toBe(true);
  expect(texts(`${records.join("\n")}\nNEXT=1\n`)).toEqual([item, "NEXT=1"]);
});
