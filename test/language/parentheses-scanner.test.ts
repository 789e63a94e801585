import { commentLines, scanParentheses } from "../../src/language/parentheses-scanner";

const words = (text: string) => scanParentheses(text, 1).tokens.map(({ text: token }) => token);

test("GIVEN words, parentheses and commas WHEN scanned THEN each is a token, blanks or not", () => {
  expect(words("CF NAME( CF01 )\nPREFLIST(A,B)")).toEqual([
    ...["CF", "NAME", "(", "CF01", ")"],
    ...["PREFLIST", "(", "A", ",", "B", ")"],
  ]);
});

test("GIVEN a text that begins on line 7 WHEN scanned THEN tokens know line, column and whether they begin a record", () => {
  const { tokens } = scanParentheses("  CF NAME\n\tSIZE", 7);
  expect(tokens.map(({ line, column, first }) => [line, column, first])).toEqual([
    [7, 3, true],
    [7, 6, false],
    [8, 2, true],
  ]);
});

test("GIVEN a comment over two records WHEN scanned THEN it is set aside, and lines go on behind it", () => {
  const { tokens, comments } = scanParentheses("A/* one\n   two */B", 1);
  expect(comments).toEqual([{ lines: ["one", "two"], start: 1, line: 1, column: 2, closed: true }]);
  expect(tokens[1]).toMatchObject({ text: "B", line: 2, column: 10 });
});

test("GIVEN a comment without an end WHEN scanned THEN it takes the rest of the text and is not closed", () => {
  const { tokens, comments } = scanParentheses("A /* one\nB", 1);
  expect(tokens).toHaveLength(1);
  expect(comments[0]).toMatchObject({ lines: ["one", "B"], closed: false });
});

test("GIVEN a comment wider than a record WHEN cut into lines THEN it breaks at blanks, and cutting again changes nothing", () => {
  const lines = commentLines(`${"word ".repeat(30)}${"x".repeat(80)}`);
  expect(lines.every((line) => line.length <= 63)).toBe(true);
  expect(lines.join(" ").replaceAll(" ", "")).toBe("word".repeat(30) + "x".repeat(80));
  expect(lines.flatMap((line) => commentLines(line))).toEqual(lines);
});
