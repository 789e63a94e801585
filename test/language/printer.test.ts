import { printOperands } from "../../src/language/printer";
import { Statement } from "../../src/language/statement";
import {
  box,
  cast,
  castEntry,
  hold,
  lamp,
  parse,
  plug,
  print,
  printed,
  shelf,
  shelfEntry,
  wire,
} from "../support/small-language";

const document = (...statements: Statement[]) => ({ statements, diagnostics: [], comments: [] });

describe("canonical text", () => {
  test("GIVEN statements WHEN printed THEN keywords are full, operands in the order described, entries indented", () => {
    const text = print(
      document(
        lamp({
          on: false,
          mode: "SLOW",
          power: 60,
          name: "DESK",
          title: "a b",
          rooms: [1, 2],
          dim: { level: 0, smooth: true },
        }),
        box({ locked: true }, [
          wire({ ends: ["10.1.1.1"], to: { targets: [{ address: "::1", weight: 5 }, { address: "::2" }] } }),
        ]),
        shelf({}, [shelfEntry({ place: 1, item: "CUP", fragile: true }), shelfEntry({ place: 2, item: "POT" })]),
        cast({ size: 5 }, [castEntry({ actor: "ANN", role: "KING" })]),
      ),
    );

    expect(text).toBe(
      [
        'LAMP DESK POWER 60 ROOMS 1 2 TITLE "a b" OFF MODE SLOW DIM 0 SMOOTH',
        "BEGINBOX LOCKED",
        "  WIRED 10.1.1.1 TO ::1 WEIGHT 5 ::2",
        "ENDBOX",
        "SHELF",
        "  1 CUP FRAGILE",
        "  2 POT",
        "CAST 5",
        "  ANN ROLE KING",
        "ENDCAST",
        "",
      ].join("\n"),
    );
  });

  test("GIVEN an empty document WHEN printed THEN the text is empty", () => {
    expect(print(document())).toBe("");
  });

  test("GIVEN a long statement WHEN printed THEN it goes on under its first operand, what belongs together on one record", () => {
    const targets = Array.from({ length: 5 }, (_, i) => ({ address: `10.200.100.${100 + i}`, weight: 90 }));

    expect(print(document(box({}, [wire({ ends: ["10.1.1.1", "10.1.1.2"], to: { targets } })])))).toBe(
      [
        "BEGINBOX",
        "  WIRED 10.1.1.1 10.1.1.2 TO 10.200.100.100 WEIGHT 90",
        "        10.200.100.101 WEIGHT 90 10.200.100.102 WEIGHT 90",
        "        10.200.100.103 WEIGHT 90 10.200.100.104 WEIGHT 90",
        "ENDBOX",
        "",
      ].join("\n"),
    );
  });

  test("GIVEN a list longer than a record WHEN printed THEN it is folded between its values", () => {
    const text = print(document(lamp({ name: "A", rooms: Array.from({ length: 60 }, (_, i) => i + 1) })));

    for (const record of text.split("\n")) expect(record.length).toBeLessThanOrEqual(72);
    expect(parse(text).statements[0]!.value).toMatchObject({ rooms: { length: 60 } });
  });

  test("GIVEN a printed document WHEN asked THEN each statement says where it stands", () => {
    const statements = [lamp({ name: "A" }), box({}, [plug({ kind: "FLAT" })])];
    statements[1]!.comments = { before: [" b"] };
    print(document(...statements));

    expect(statements.map(({ location }) => location)).toEqual([
      { line: 1, column: 1, endLine: 1 },
      { line: 3, column: 1, endLine: 5 },
    ]);
    expect(statements[1]!.children[0]).toMatchObject({ location: { line: 4, column: 3, endLine: 4 } });
  });

  test("GIVEN operands WHEN printed alone THEN they stand in one record", () => {
    expect(printOperands(lamp as never, { name: "A", power: 5 })).toBe("A POWER 5");
  });
});

describe("comments", () => {
  test("GIVEN comments WHEN printed THEN they stand where they stood", () => {
    const text = "; a\n;b\nBEGINBOX ; h\n  ; c\n  PLUG FLAT ; d\n; e\nENDBOX ; f\n; g\n";

    expect(printed(text)).toBe(text);
  });

  test("GIVEN comments WHEN printed without them THEN they are gone, from kept text too", () => {
    expect(printed("; a\nLAMP A ; b\nTORCH x ; c\n   y\n; d", { comments: false })).toBe("LAMP A\nTORCH x y\n");
  });

  test("GIVEN a comment that does not fit behind the statement WHEN printed THEN what stands last moves with it", () => {
    expect(printed(`LAMP A POWER 5 ROOMS 1 2 3 4 5 6 7 8 9 10 11 12 13 14 ON MODE FAST ; this one`)).toBe(
      "LAMP A POWER 5 ROOMS 1 2 3 4 5 6 7 8 9 10 11 12 13 14 ON\n     MODE FAST ; this one\n",
    );
  });

  test("GIVEN a comment longer than a record WHEN printed THEN it is folded before the statement", () => {
    const words = "word ".repeat(20).trim();

    expect(printed(`LAMP A ; ${words}\n`)).toBe(
      `; ${"word ".repeat(14).trim()}\n; ${"word ".repeat(6).trim()}\nLAMP A\n`,
    );
    expect(printed(printed(`LAMP A ; ${words}\n`))).toBe(printed(`LAMP A ; ${words}\n`));
  });

  test("GIVEN a comment of several records from a program WHEN printed THEN each is a comment", () => {
    const statement = lamp({ name: "A" });
    statement.comments = { before: [" one\n two"], after: " three\nfour" };

    expect(print(document(statement))).toBe("; one\n; two\nLAMP A ; three four\n");
  });

  test("GIVEN a ruler that fits only without indentation WHEN printed THEN it begins in column 1", () => {
    const ruler = "-".repeat(71);

    expect(printed(`BEGINBOX\n;${ruler}\nPLUG FLAT\nENDBOX`)).toBe(`BEGINBOX\n;${ruler}\n  PLUG FLAT\nENDBOX\n`);
  });
});

describe("kept text", () => {
  test("GIVEN a statement that is not understood WHEN printed THEN its records stand as they stood, moved together", () => {
    expect(printed("     TORCH a ; c\n        more\n       HOLD b\n     ENDHOLD")).toBe(
      "TORCH a ; c\n   more\nHOLD b\nENDHOLD\n",
    );
  });

  test("GIVEN a record of more than 72 columns WHEN printed THEN it is folded, and a comment goes before", () => {
    const text = printed(`TORCH ${"abcdefg ".repeat(10)} ; note`);

    expect(text).toBe(`TORCH ${"abcdefg ".repeat(8).trim()}\n      ${"abcdefg ".repeat(2).trim()} ; note\n`);
  });

  test("GIVEN a keyword where the text is folded WHEN printed THEN it does not begin a record", () => {
    const text = printed(`TORCH ${"abcdefg ".repeat(8)}LAMP B`);

    expect(text.split("\n")[1]).toBe("      abcdefg LAMP B");
    expect(parse(text).statements).toHaveLength(1);
  });

  test("GIVEN an entry or the first part of a block of more than 72 columns WHEN printed THEN it stays one record", () => {
    for (const text of [`SHELF\n  1 CUP ${"NEON ".repeat(20)}BIG\n`, `BEGINBOX ${"NEON ".repeat(20)}BIG\nENDBOX\n`]) {
      expect(printed(text)).toBe(text);
    }
  });

  test("GIVEN kept text whose comment does not fit WHEN printed THEN its last word moves, deeper than the statement", () => {
    const text = printed(`TORCH a\n100 ${"abcdefg ".repeat(7)}xyz ; a comment`);

    expect(text).toBe(`TORCH a\n100 ${"abcdefg ".repeat(7).trim()}\n  xyz ; a comment\n`);
    expect(printed(text)).toBe(text);
  });

  test("GIVEN a block without its end WHEN printed THEN none is added", () => {
    expect(printed("BEGINBOX\nPLUG FLAT\nLAMP A")).toBe("BEGINBOX\n  PLUG FLAT\nLAMP A\n");
  });

  test("GIVEN operands kept as text by a program WHEN printed THEN they stand behind the others", () => {
    const statement = lamp({ name: "A", power: 5 });
    statement.rest = "NEON  5";

    expect(print(document(statement))).toBe("LAMP A POWER 5 NEON 5\n");
  });

  test("GIVEN a block passed through that has no text WHEN printed THEN it has its end", () => {
    expect(print(document(hold({})))).toBe("HOLD\nENDHOLD\n");
  });

  test("GIVEN a statement of a keyword that is not described WHEN printed THEN the keyword stands", () => {
    expect(print(document(new Statement("OTHER", {})))).toBe("OTHER\n");
  });
});
