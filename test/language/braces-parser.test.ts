import type { Statement } from "../../src/language/statement";
import { parse, print, said } from "../support/box";

const first = (text: string) => parse(text).statements[0]!;

describe("reading braces notation", () => {
  test("GIVEN statements in any case and layout WHEN they are read THEN they are typed", () => {
    const document = parse(
      "BOX  b\n\n{\nsize 3\n   OPEN yes\n tag x\nEmpty\n\tTag y\n Stack up  down\nlid\n{\n color RED\n}\n}\n",
    );

    expect(document.diagnostics).toEqual([]);
    const [box] = document.statements;
    expect(box).toMatchObject({
      keyword: "Box",
      value: { name: "b", size: 3, open: true, tag: ["x", "y"], empty: true, stack: "Up Down" },
      state: "understood",
      location: { line: 1, column: 1, endLine: 14 },
    });
    expect(box!.children).toMatchObject([
      { keyword: "Lid", value: { color: "Red" }, location: { line: 10, column: 1, endLine: 13 } },
    ]);
  });

  test("GIVEN names that differ in case WHEN they are read THEN they stay as they are", () => {
    expect(first("Lid MyLid\n{\n}").value).toEqual({ name: "MyLid" });
  });

  test("GIVEN a statement of one line WHEN it is read THEN optional operands may be missing", () => {
    expect(first("Ship X").value).toEqual({ to: "X" });
    expect(first("Ship X 3").value).toEqual({ to: "X", days: 3 });
    expect(first("ship X slow 3").value).toEqual({ to: "X", fast: false, days: 3 });
  });

  test("GIVEN comments WHEN they are read and printed THEN they stand where they stood", () => {
    const text =
      "# 1\nBox                           b # 2\n{ # 3\n  # 4\n  Size                        1 # 5\n  # 6\n} # 7\n# 8\n";

    expect(parse(text).comments).toEqual([" 8"]);
    expect(print(parse(text))).toBe(text);
  });

  test("GIVEN comments between a statement and its brace WHEN they are read THEN they come before the statement", () => {
    expect(print(parse("Lid l\n# between\n{\n}"))).toBe("# between\nLid                           l\n{\n}\n");
  });

  test("GIVEN references after inline statements WHEN they are read THEN they are a list, with their comments", () => {
    const box = first("Box b\n{\nSize 1\nLid\n{\n}\n# one\nLidRef l1\nLidRef l2 # two\n}");

    expect(box.value).toEqual({ name: "b", size: 1, lidRef: ["l1", "l2"] });
    expect(box.children).toHaveLength(1);
    expect(box.comments?.operands).toEqual({
      lidRef: [
        { before: [" one"], after: undefined },
        { before: undefined, after: " two" },
      ],
    });
  });

  test("GIVEN a reference before an inline statement WHEN it is read THEN it is a statement, so that the order is kept", () => {
    const box = first("Box b\n{\nSize 1\nLidRef l1\nLid\n{\n}\nLidRef l2\n}");

    expect(box.value).toEqual({ name: "b", size: 1, lidRef: ["l2"] });
    expect(box.children).toMatchObject([{ keyword: "LidRef", value: { name: "l1" } }, { keyword: "Lid" }]);
  });

  test("GIVEN a statement that is passed through WHEN it is read THEN its text is kept, moved to the margin", () => {
    const [statement, next] = parse("  Other a b # c\n  {\n    x\n\n    {\n    }\n  }\nShip X").statements;

    expect(statement).toMatchObject({
      keyword: "Other",
      state: "passed-through",
      location: { line: 1, column: 3, endLine: 7 },
    });
    expect(statement!.raw).toBe("Other a b # c\n{\n  x\n\n  {\n  }\n}");
    expect(next).toMatchObject({ keyword: "Ship" });
    expect(said("Other a\nOther b\n{\n}")).toEqual([]);
  });
});

describe("what the reader says", () => {
  test("GIVEN an attribute that is not known WHEN it is read THEN it is kept, with a warning and the likely one", () => {
    const text = "Box b\n{\n  # why\n  Sise 3 # x\n  Size 1\n}";

    expect(said(text)).toEqual([
      "4:3 warning partial: Box b: Sise is not an attribute known here. The line is kept as it is, and not checked. Write Size if that is what it means.",
    ]);
    expect(first(text)).toMatchObject({ state: "partial", rest: "# why\nSise 3 # x", value: { size: 1 } });
    expect(print(parse(text))).toContain("{\n  # why\n  Sise 3 # x\n  Size ");
  });

  test("GIVEN a value that is not of its kind WHEN it is read THEN it is kept, with an error", () => {
    const text = "Box b\n{\n  Size 1\n  Open perhaps\n}";

    expect(said(text)).toEqual([
      "4:8 error malformed: Box b: Open is perhaps. Expected Yes or No. Correct the value of Open.",
    ]);
    expect(first(text)).toMatchObject({ state: "malformed", rest: "Open perhaps", value: { size: 1 } });
  });

  test("GIVEN an attribute without a value WHEN it is read THEN what is expected is told", () => {
    expect(said("Box b\n{\n  Size # none\n}")).toEqual([
      "3:7 error malformed: Box b: Size has no value. Expected whole number from 0 to 4294967295. Correct the value of Size.",
    ]);
  });

  test("GIVEN a value outside its range WHEN it is read THEN it is kept as it is, with an error", () => {
    expect(said("Box b\n{\nSize 4294967296\n}")).toEqual([
      "3:6 error malformed: Box b: Size is 4294967296. Expected whole number from 0 to 4294967295. Correct the value of Size.",
    ]);
    expect(first("Box b\n{\nSize 4294967296\n}").value).toEqual({ name: "b", size: 4294967296 });
  });

  test("GIVEN a word that another release may know WHEN it is read THEN it is kept, with a warning", () => {
    expect(said("Lid l\n{\n  Color Green\n}")).toEqual([
      "3:9 warning partial: Lid l: Color is Green. Expected Red or Blue. The line is kept as it is, and not checked. Correct Color if it is misspelt.",
    ]);
  });

  test("GIVEN a secret that is not of its kind WHEN it is read THEN no message shows it", () => {
    const [text] = said("Box b\n{\n  Size 1\n  Key hunter2\n}");

    expect(text).toContain("Key is (not shown). Expected key.");
    expect(text).not.toContain("hunter2");
  });

  test("GIVEN text after a value WHEN it is read THEN it is kept as a comment, with a warning", () => {
    const text = "Box b now\n{ here\n  Size 1 2 # 3\n} there\nShip X fast 3 days";

    expect(said(text)).toEqual([
      '1:7 warning understood: Box b: "now" after the last value of Box is ignored. It is kept as a comment. Remove it, or give it a line of its own.',
      expect.stringContaining("2:1 warning understood: A brace shares its line"),
      expect.stringContaining("2:3 warning partial: Box b: here is not an attribute known here."),
      expect.stringContaining('3:10 warning understood: Box b: "2" after the last value of Size is ignored.'),
      expect.stringContaining('4:3 warning understood: Box b: "there" after the last value of } is ignored.'),
      expect.stringContaining('5:15 warning understood: Ship: "days" after the last value of Ship is ignored.'),
    ]);
    expect(print(parse(text))).toBe(
      "Box                           b # now\n{\n  here\n  Size                        1 # 2 # 3\n} # there\nShip X FAST 3 # days\n",
    );
  });

  test("GIVEN an attribute twice WHEN it is read THEN the last one counts, and the first is kept before it", () => {
    const text = "Box b\n{\n  # old\n  Size 1 # one\n  Size 2\n}";

    expect(said(text)).toEqual([
      "5:3 warning partial: Box b has Size more than once. The last one counts. Keep one Size.",
    ]);
    expect(first(text).value).toEqual({ name: "b", size: 2 });
    expect(print(parse(text))).toBe(
      "Box                           b\n{\n  # old\n  Size 1 # one\n  Size                        2\n}\n",
    );
  });

  test("GIVEN an attribute without value twice WHEN it is read THEN both lines are kept", () => {
    const text = "Lid l\n{\n}\nBox b\n{\nSize 1\nEmpty # one\nempty # two\n}";

    expect(said(text)).toEqual([
      "8:1 warning partial: Box b has Empty more than once. The last one counts. Keep one Empty.",
    ]);
    expect(print(parse(text))).toContain("{\n  Empty # one\n  Size                        1\n  Empty # two\n}\n");
  });

  test("GIVEN keywords that exclude each other on one line WHEN they are read THEN the first counts, with a warning", () => {
    expect(said("Ship X FAST SLOW 3")).toEqual([
      expect.stringContaining('1:13 warning understood: Ship: "SLOW 3" after the last value of Ship is ignored.'),
    ]);
    expect(print(parse("Ship X FAST SLOW 3"))).toBe("Ship X FAST # SLOW 3\n");
  });

  test("GIVEN a required attribute or name missing WHEN the statement is read THEN the error says where it belongs", () => {
    expect(said("Box\n{\n}")).toEqual([
      "1:1 error malformed: Box has no name. Expected name. Add name after Box.",
      "1:1 error malformed: Box has no Size. Expected whole number from 0 to 4294967295. Add Size on a line of its own between the braces.",
    ]);
  });

  test("GIVEN no name outside other statements WHEN the statement is read THEN it is an error, inline it is none", () => {
    expect(said("Lid\n{\n}")).toEqual([
      "1:1 error malformed: Lid has no name. Expected one: outside another statement it can be used by its name only. Add a name after Lid.",
    ]);
    expect(said("Box b\n{\nSize 1\nLid\n{\n}\n}")).toEqual([]);
  });

  test("GIVEN a name that is too long WHEN it is read THEN it is kept, with an error", () => {
    const name = "x".repeat(33);

    expect(said(`Lid ${name}\n{\n}`)).toEqual([
      `1:5 error malformed: Lid: name is ${name}. Expected name of at most 32 characters. Correct the value of name.`,
    ]);
    expect(first(`Lid ${name}\n{\n}`).value).toEqual({ name });
  });

  test("GIVEN attributes that do not go together WHEN they are read THEN the error tells the fix", () => {
    expect(said("Box b\n{\nSize 0\nOpen yes\n}")).toEqual([
      "1:1 error malformed: Box b: it is open and has no size. Give it a size.",
    ]);
  });

  test("GIVEN a statement of one line without its operand WHEN it is read THEN its text is kept, with an error", () => {
    expect(said("Ship")).toEqual(["1:1 error malformed: Ship has no to. Expected place. Add to after Ship."]);
  });

  test("GIVEN a statement that is not known WHEN it is read THEN it is kept with its body, and a warning", () => {
    const text =
      "# a\nShelfs b\n{\n  Size 1 # one\n  }  # end\nBox c\n{\n  Size 1\n  Lidd x\n  {\n    Color Red\n  }\n}";

    expect(said(text)).toEqual([
      "2:1 warning unknown: Shelfs is not a statement known here. It is kept as it is, and not checked. Write Shelf if that is what it means.",
      "9:3 warning unknown: Lidd is not a statement known in Box c. It is kept as it is, and not checked. Write Lid if that is what it means.",
    ]);
    expect(first(text)).toMatchObject({
      keyword: "Shelfs",
      state: "unknown",
      raw: "Shelfs b\n{\n  Size 1 # one\n  }  # end",
      comments: { before: [" a"] },
    });
    expect(parse(text).statements[1]!.children).toMatchObject([{ keyword: "Lidd", raw: "Lidd x\n{\n  Color Red\n}" }]);
  });
});

describe("braces that are wrong", () => {
  test("GIVEN braces beside other text WHEN they are read THEN they are understood, with a warning", () => {
    expect(said("Box b {\n  Size 1 }")).toEqual([
      "1:1 warning understood: A brace shares its line with other text. Expected braces and attributes on separate lines. Put the brace on a line of its own.",
      expect.stringContaining("2:3 warning understood: A brace shares its line"),
    ]);
    expect(print(parse("Box b { Size 1 }"))).toBe(
      "Box                           b\n{\n  Size                        1\n}\n",
    );
  });

  test("GIVEN a block that is not closed WHEN the next statement begins THEN the error tells where } belongs", () => {
    const text = "Shelf\n{\n  Box a\n  {\n    Size 1\n  Box b\n  {\n    Size 2\n  }\n}\nShip X";
    const document = parse(text);

    expect(said(text)).toEqual([
      "3:3 error malformed: Box a has no }: Box on line 6 would be part of it. Add } on a line of its own before line 6.",
    ]);
    expect(document.statements).toMatchObject([{ keyword: "Shelf", state: "understood" }, { keyword: "Ship" }]);
    expect(document.statements[0]!.children).toMatchObject([
      { value: { name: "a" }, state: "malformed", location: { line: 3, endLine: 5 } },
      { value: { name: "b" }, state: "understood" },
    ]);
  });

  test("GIVEN an attribute of the outer block WHEN the inner block is not closed THEN it goes to the outer block", () => {
    const box = first("Box b\n{\nSize 1\nLid\n{\nColor Red\nNote n\n}");

    expect(box.value).toEqual({ name: "b", size: 1, note: "n" });
    expect(box.children).toMatchObject([{ state: "malformed", value: { color: "Red" } }]);
  });

  test("GIVEN a known statement where it may not stand WHEN all braces are there THEN it is kept in its place", () => {
    const text = "Lid l\n{\nBox b\n{\nSize 1\n}\n}";

    expect(said(text)).toEqual([
      expect.stringContaining("3:1 warning unknown: Box is not a statement known in Lid l."),
    ]);
  });

  test("GIVEN blocks that are not closed WHEN the file ends THEN each is an error", () => {
    expect(said("Shelf\n{\nBox b\n{\nSize 1\n")).toEqual([
      "1:1 error malformed: Shelf has no }: the file ends inside it. Add } on a line of its own at its end.",
      "3:1 error malformed: Box b has no }: the file ends inside it. Add } on a line of its own at its end.",
    ]);
    expect(said("What\n{\n{\n}")).toEqual([
      "1:1 error malformed: What has no }: the file ends inside it. Add } on a line of its own at its end.",
      expect.stringContaining("1:1 warning unknown: What is not a statement known here."),
    ]);
  });

  test("GIVEN a } that closes nothing WHEN it is read THEN it is kept, with an error", () => {
    const text = "Ship X\n}\nShip Y\n";

    expect(said(text)).toEqual([
      "2:1 error malformed: } closes nothing: every block before it is closed. Remove it, or add the { it closes.",
    ]);
    expect(print(parse(text))).toBe(text);
  });

  test("GIVEN a { that follows no statement WHEN it is read THEN it is kept up to its }, with an error", () => {
    const text = "{\n  x\n}\nShip Y\n";

    expect(said(text)).toEqual([
      "1:1 error malformed: { follows no statement that takes one. Put the statement it opens before it, or remove it and its }.",
    ]);
    expect(print(parse(text))).toBe(text);
  });

  test("GIVEN no { but a } WHEN the statement is read THEN its attributes are understood, with an error", () => {
    const text = "Box b\n  Size 1\n}\nShip X";

    expect(said(text)).toEqual([
      "1:1 error malformed: Box b has no {: found Size. Add { on a line of its own after line 1.",
    ]);
    expect(parse(text).statements).toMatchObject([{ value: { name: "b", size: 1 } }, { keyword: "Ship" }]);
  });

  test("GIVEN neither { nor } WHEN the statement is read THEN it has no attributes, with an error", () => {
    const text = "Shelf\n{\n  Box b # why\n}\nShip X\n";

    expect(said(text)).toEqual([
      "3:3 error malformed: Box b has no {: found }. Add { on a line of its own after line 3.",
    ]);
    expect(parse(text).statements).toMatchObject([{ children: [{ value: { name: "b" } }] }, { keyword: "Ship" }]);
    expect(print(parse(text))).toContain("  Box                         b # why\n  {\n  }\n}\nShip X\n");
    expect(said("Box b")).toEqual([
      "1:1 error malformed: Box b has no {: the file ends there. Add { on a line of its own after line 1.",
    ]);
  });
});

describe("texts that mean the same", () => {
  test("GIVEN case, blanks and order of attributes changed WHEN both are read THEN they print the same", () => {
    const one = parse("Box b\n{\nSize 1\nOpen Yes\n}");
    const two = parse("box  b\n {\n  OPEN yes\n\n  size   1\n }");

    expect(print(two)).toBe(print(one));
    expect((two.statements[0] as Statement).value).toEqual(one.statements[0]!.value);
  });
});
