import { arg, choice, flag, option, optionalArgs, param, params, repeated, required } from "../../src/language/grammar";
import { parseParentheses } from "../../src/language/parentheses-parser";
import { indexStatements, statement } from "../../src/language/statement";
import { int, name, word } from "../../src/language/values";

const doc = { title: "", source: "" };
const box = statement("BOX", doc, {
  name: required(param("NAME", name(8), "Name")),
  width: param("WIDTH", int(1, 9), "Width"),
  tags: params("TAGS", name(8), "Tags"),
  notes: repeated(param("NOTE", name(8), "Notes")),
  open: flag("OPEN", "Open"),
  colour: choice({ RED: "red", BLUE: "blue" }, "Colour"),
  lid: option("LID", { kind: arg(word("FLAT", "ROUND"), "Kind"), extras: optionalArgs(name(8), "Extras") }, "Lid"),
});
const open = statement("OPEN BOX", doc, { name: required(param("NAME", name(8), "Name")) });
const sack = statement("SACK", doc, {
  tags: required(params("TAGS", name(8), "Tags")),
  weight: param("WEIGHT", int(1, 9, { sure: false }), "Weight"),
});
const types = indexStatements([box, open, sack]);

const parse = (text: string) => parseParentheses(text, types);
const only = (text: string) => {
  const { statements, diagnostics } = parse(text);
  expect(statements).toHaveLength(1);
  return { statement: statements[0]!, diagnostics };
};

describe("operands", () => {
  test("GIVEN operands of every kind over several records WHEN read THEN each is in the typed value", () => {
    const { statement, diagnostics } = only(
      "box name(a) width\n (3) TAGS(x,y) OPEN BLUE NOTE(N1) NOTE(N2)\n LID(ROUND,P,Q)",
    );
    expect(diagnostics).toEqual([]);
    expect(statement).toMatchObject({
      keyword: "BOX",
      state: "understood",
      location: { line: 1, column: 1, endLine: 3 },
      value: {
        name: "A",
        width: 3,
        tags: ["X", "Y"],
        open: true,
        colour: "blue",
        notes: ["N1", "N2"],
        lid: { kind: "ROUND", extras: ["P", "Q"] },
      },
    });
  });

  test("GIVEN a system symbol as value WHEN read THEN it is kept as text", () => {
    expect(only("BOX NAME(A) WIDTH(&W.)").statement).toMatchObject({ state: "understood", value: { width: "&W." } });
  });

  test("GIVEN an empty list WHEN read THEN there is no value, unless one is required", () => {
    expect(only("BOX NAME(A) TAGS()")).toMatchObject({ statement: { value: { name: "A" } }, diagnostics: [] });
    const { statements } = parse("SACK TAGS()");
    expect(statements[0]).toMatchObject({ state: "understood", value: { tags: [] } });
  });

  test("GIVEN a value outside a range that is not sure WHEN read THEN it is kept, with a warning", () => {
    const { statements, diagnostics } = parse("SACK TAGS(A) WEIGHT(12)");
    expect(statements[0]).toMatchObject({ state: "understood", value: { weight: 12 } });
    expect(diagnostics).toMatchObject([
      { severity: "warning", message: "SACK WEIGHT: found 12, expected a whole number from 1 to 9." },
    ]);
  });

  test("GIVEN an unknown operand WHEN read THEN its text is kept, the others are understood, and a warning names it", () => {
    const { statement, diagnostics } = only("BOX NAME(A) HEIGHT(3 (x), y)  WIDTH(2)");
    expect(statement).toMatchObject({ state: "partial", rest: "HEIGHT(3(x),y)", value: { name: "A", width: 2 } });
    expect(statement.raw).toBeUndefined();
    expect(diagnostics).toEqual([
      {
        severity: "warning",
        state: "partial",
        line: 1,
        column: 13,
        endLine: 1,
        message: "BOX A: found HEIGHT(3(x),y), which is not a known operand. It is kept as it is, and not checked.",
        fix: "Correct the operand if it is misspelt.",
      },
    ]);
  });

  test("GIVEN a misspelt operand or statement WHEN read THEN the fix names the one that was meant", () => {
    expect(parse("BOX NAME(A) WIDTHS(2)\nSACKS TAGS(A)").diagnostics.map(({ fix }) => fix)).toEqual([
      "Did you mean WIDTH?",
      "Did you mean SACK?",
    ]);
    expect(parse("BOX NAME(A) WEIGHT(2)").diagnostics[0]!.fix).toBe("It is an operand of SACK: move it there.");
  });

  test("GIVEN an unknown word without a value WHEN read THEN the statement keeps its whole text", () => {
    expect(only("BOX NAME(A) TALL WIDTH(2)").statement).toMatchObject({
      state: "partial",
      raw: "BOX NAME(A) TALL WIDTH(2)",
      value: { name: "A", width: 2 },
    });
  });

  test("GIVEN an operand twice WHEN read THEN the first is used and the second kept as text", () => {
    const { statement, diagnostics } = only("BOX NAME(A) WIDTH(2) WIDTH(3)");
    expect(statement).toMatchObject({ state: "partial", rest: "WIDTH(3)", value: { width: 2 } });
    expect(diagnostics[0]!.message).toContain("found WIDTH(3), expected WIDTH only once");
  });

  test.each([
    ["BOX NAME(A) WIDTH(x)", 19, "BOX A WIDTH: found x, expected a whole number from 1 to 9."],
    ["BOX NAME(A) WIDTH(10)", 19, "BOX A WIDTH: found 10, expected a whole number from 1 to 9."],
    ["BOX NAME(A) WIDTH()", 13, "BOX A WIDTH: found no value, expected a whole number from 1 to 9."],
    ["BOX NAME(A) WIDTH(1,2)", 21, "BOX A WIDTH: found 2 after the last value, expected a closing parenthesis."],
    ["BOX NAME(A) WIDTH 3)", 13, "BOX A WIDTH: found 3 on line 1, expected an opening parenthesis."],
    ["BOX NAME(A) TAGS(X,,Y)", 20, "BOX A TAGS: found ,, expected a value."],
    ["BOX NAME(A) TAGS(X,)", 20, "BOX A TAGS: found ), expected a value."],
    ["BOX NAME(A) TAGS(X", 13, "BOX A TAGS: found the end of the data, expected a closing parenthesis."],
    ["BOX NAME(A) TAGS(X WIDTH(2)", 13, "BOX A TAGS: found WIDTH on line 1, expected a closing parenthesis."],
    ["BOX NAME(A) OPEN(YES)", 13, "BOX A OPEN: found (YES), expected no value."],
    ["BOX NAME(A) LID()", 13, "BOX A LID: found no value, expected one of FLAT, ROUND."],
    ["BOX NAME(A) LID(OVAL)", 17, "BOX A LID: found OVAL, expected one of FLAT, ROUND."],
    ["BOX NAME(A) )", 13, "BOX A: found ), expected a keyword."],
    ["BOX WIDTH(2)", 12, "BOX: found the end of the data, expected NAME."],
    ["BOX NAME(A) HEIGHT(3", 19, "BOX A: found the end of the data, expected a closing parenthesis."],
  ])("GIVEN %s WHEN read THEN column %i is reported and the text is kept", (text, column, message) => {
    const { statement, diagnostics } = only(text);
    expect(statement).toMatchObject({ keyword: "BOX", state: "malformed", raw: text });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors).toMatchObject([{ state: "malformed", line: 1, column, message }]);
    expect(errors[0]!.fix).not.toBe("");
  });

  test.each([
    ["BOX NAME(A),WIDTH(2)", "BOX A: found a comma between two operands, expected a blank."],
    ["BOX NAME(A) TAGS(X Y)", "BOX A TAGS: found a blank before Y, expected a comma."],
  ])("GIVEN %s WHEN read THEN it is understood, with a warning", (text, message) => {
    const { statement, diagnostics } = only(text);
    expect(statement.state).toBe("understood");
    expect(diagnostics).toMatchObject([{ severity: "warning", state: "understood", message }]);
  });
});

describe("statements", () => {
  test("GIVEN several statements WHEN read THEN the next statement ends the one before, on its record or a new one", () => {
    const { statements } = parse("BOX NAME(A) BOX NAME(B)\nOPEN BOX NAME(A)\nOPEN\n  BOX NAME(B)");
    expect(statements.map(({ keyword, value }) => [keyword, value])).toEqual([
      ["BOX", { name: "A" }],
      ["BOX", { name: "B" }],
      ["OPEN BOX", { name: "A" }],
      ["OPEN BOX", { name: "B" }],
    ]);
  });

  test("GIVEN an open parenthesis before a statement WHEN read THEN that statement is not lost", () => {
    const { statements } = parse("BOX NAME(A) TAGS(X\nBOX NAME(B)");
    expect(statements).toMatchObject([
      { state: "malformed", value: { name: "A", tags: ["X"] } },
      { state: "understood", value: { name: "B" } },
    ]);
  });

  test("GIVEN an unknown statement WHEN read THEN its text is kept and the statements around it are understood", () => {
    const { statements, diagnostics } = parse("BOX NAME(A)\nSHUT LID NAME(A)\n  OPEN(1)\nBOX NAME(B)");
    expect(statements).toMatchObject([
      { state: "understood", value: { name: "A" } },
      { keyword: "SHUT LID", state: "unknown", raw: "SHUT LID NAME(A)\n  OPEN(1)", location: { line: 2, endLine: 3 } },
      { state: "understood", value: { name: "B" } },
    ]);
    expect(diagnostics).toMatchObject([
      { severity: "warning", state: "unknown", line: 2, column: 1, message: expect.stringContaining("SHUT LID") },
    ]);
  });

  test("GIVEN a statement to keep text behind WHEN read THEN all is kept up to the next one of its keyword", () => {
    const { statements } = parseParentheses("BOX NAME(A)\nANY thing(\nBOX NAME(B)", types, {
      keepAfter: ({ value }) => (value as { name?: string }).name === "A",
    });
    expect(statements).toMatchObject([
      { keyword: "BOX" },
      { keyword: "TEXT", state: "passed-through", raw: "ANY thing(" },
      { keyword: "BOX", value: { name: "B" } },
    ]);
  });

  test("GIVEN a first line WHEN read THEN locations and diagnostics count from it", () => {
    const { statements, diagnostics } = parseParentheses("\nBOX NAME(A) X(1)", types, { firstLine: 20 });
    expect([statements[0]!.location?.line, diagnostics[0]!.line]).toEqual([21, 21]);
  });
});

describe("comments", () => {
  test("GIVEN comments around and within a statement WHEN read THEN they are its comments; the last ones end the text", () => {
    const { statements, comments } = parse("/* a */\nBOX /* b */ NAME(A) /* c */\n/* d */ BOX NAME(B)\n/* e */");
    expect(statements.map((statement) => statement.comments?.before)).toEqual([["a", "b", "c"], ["d"]]);
    expect(comments).toEqual(["e"]);
  });

  test("GIVEN a comment within kept text WHEN read THEN it stays in the text only", () => {
    const { statements } = parse("/* a */ BOX NAME(A) /* b */ WIDTH(x) /* c */");
    expect(statements[0]).toMatchObject({
      raw: "BOX NAME(A) /* b */ WIDTH(x)",
      comments: { before: ["a", "c"] },
    });
  });

  test("GIVEN a comment without an end WHEN read THEN an error says where it begins", () => {
    const { diagnostics, comments } = parse("BOX NAME(A)\n /* oops");
    expect(diagnostics).toMatchObject([{ severity: "error", line: 2, column: 2, message: "The comment has no end." }]);
    expect(comments).toEqual(["oops"]);
  });
});
