import { Statement } from "../../src/language/statement";
import { box, lid, lidRef, parse, print, shelf, ship } from "../support/box";

describe("printing in braces notation", () => {
  test("GIVEN statements WHEN they are printed THEN braces have lines of their own and values are aligned", () => {
    const inner = box(
      { name: "b", size: 2, open: false, tag: ["x", "y"], empty: true, lidRef: ["l2"], note: "last one" },
      [lidRef({ name: "l1" }), lid({ color: "Red" })],
    );

    expect(print({ statements: [shelf({}, [inner]), ship({ to: "X", fast: false, days: 3 })] })).toBe(
      [
        "Shelf",
        "{",
        "  Box                         b",
        "  {",
        "    Size                      2",
        "    Open                      No",
        "    Tag                       x",
        "    Tag                       y",
        "    Empty",
        "    LidRef                    l1",
        "    Lid",
        "    {",
        "      Color                   Red",
        "    }",
        "    LidRef                    l2",
        "    Note                      last one",
        "  }",
        "}",
        "Ship X SLOW 3",
        "",
      ].join("\n"),
    );
  });

  test("GIVEN statements WHEN they are printed THEN each knows where it stands", () => {
    const child = lid({});
    const parent = box({ name: "b", size: 1 }, [child]);
    parent.comments = { before: [" a comment"] };

    print({ statements: [parent] });

    expect(parent.location).toEqual({ line: 2, column: 1, endLine: 8 });
    expect(child.location).toEqual({ line: 5, column: 3, endLine: 7 });
  });

  test("GIVEN comments everywhere WHEN they are printed THEN each stands in its place", () => {
    const statement = box({ name: "b", size: 1, tag: ["x", "y"] });
    statement.comments = {
      before: [" before", ""],
      after: " header",
      open: " open",
      operands: { size: [{ before: [" size"], after: " one" }], tag: [undefined, { after: " y" }] },
      end: [" end"],
      endAfter: " done",
    };
    const text = print({ statements: [statement] });

    expect(text).toBe(
      [
        "# before",
        "#",
        "Box                           b # header",
        "{ # open",
        "  # size",
        "  Size                        1 # one",
        "  Tag                         x",
        "  Tag                         y # y",
        "  # end",
        "} # done",
        "",
      ].join("\n"),
    );
    expect(parse(text).statements[0]!.comments).toEqual(statement.comments);
  });

  test("GIVEN comments WHEN a document is printed without them THEN there are none", () => {
    const document = parse("# a\nLid l # b\n{ # c\n# d\nColor Red # e\n# x\nUnknown y\n# f\n} # g\n# h");

    expect(print(document, { comments: false })).toBe(
      "Lid                           l\n{\n  Unknown y\n  Color                       Red\n}\n",
    );
  });

  test("GIVEN a statement without a description WHEN it is printed THEN its text is", () => {
    const statement = new Statement("Whatever", {}) as Statement;
    statement.raw = "Whatever x\n{\n  y\n\n}";

    expect(print({ statements: [statement, new Statement("Bare", {}) as Statement] })).toBe(
      "Whatever x\n{\n  y\n\n}\nBare\n",
    );
  });

  test("GIVEN no statement WHEN the document is printed THEN the text is empty", () => {
    expect(print({ statements: [] })).toBe("");
  });
});
