import fc from "fast-check";
import type { IncludeResolver } from "../../src/language/document";
import { Tokens } from "../../src/language/scanner";
import type { Statement } from "../../src/language/statement";
import { lineStates } from "../support/line-states";
import { parse, print, said } from "../support/small-language";
import { runs } from "../support/runs";

const keywords = (statements: readonly Statement[]) => statements.map(({ keyword }) => keyword);
const children = (statement: Statement | undefined) => statement!.children as Statement[];

describe("statements", () => {
  test("GIVEN several on one record WHEN parsed THEN each keyword begins the next", () => {
    const { statements, diagnostics } = parse("LAMP A ON LAMP B BEGINBOX PLUG FLAT ENDBOX SHELF 1 CUP 2 POT");

    expect(diagnostics).toEqual([]);
    expect(keywords(statements)).toEqual(["LAMP", "LAMP", "BEGINBOX", "SHELF"]);
    expect(children(statements[3])).toHaveLength(2);
  });

  test("GIVEN an empty text WHEN parsed THEN the document is empty", () => {
    for (const text of ["", "\n", " \r\n\t"]) {
      expect(parse(text)).toEqual({ statements: [], diagnostics: [], comments: [] });
    }
  });

  test("GIVEN CRLF WHEN parsed THEN it is the same as LF", () => {
    const text = "LAMP A ;x\n BEGINBOX\n PLUG FLAT\n ENDBOX\n";

    expect(parse(text.replaceAll("\n", "\r\n"))).toEqual(parse(text));
  });

  test("GIVEN statements WHEN parsed THEN each says where it stands, a block to its end", () => {
    const { statements } = parse("LAMP A\n  ON\nBEGINBOX\n  PLUG\n   FLAT\nENDBOX");

    expect(statements[0]!.location).toEqual({ line: 1, column: 1, endLine: 2, file: undefined });
    expect(statements[1]!.location).toEqual({ line: 3, column: 1, endLine: 6, file: undefined });
    expect(children(statements[1])[0]!.location).toEqual({ line: 4, column: 3, endLine: 5, file: undefined });
  });
});

describe("comments", () => {
  test("GIVEN comments around a statement WHEN parsed THEN each is kept with it", () => {
    const { statements, comments } = parse("; one\n;two\nLAMP A ; in\n ON ; after\n; last");

    expect(statements[0]!.comments).toEqual({ before: [" one", "two", " in"], after: " after" });
    expect(comments).toEqual([" last"]);
  });

  test("GIVEN comments in a block WHEN parsed THEN they stay where they stood", () => {
    const { statements } = parse("BEGINBOX ; h\n; p\nPLUG FLAT ; a\n; e1\n; e2\nENDBOX ; x");

    expect(statements[0]!.comments).toEqual({ before: [], after: " h", end: [" e1", " e2"], endAfter: " x" });
    expect(children(statements[0])[0]!.comments).toEqual({ before: [" p"], after: " a" });
  });

  test("GIVEN no blank before the semicolon WHEN parsed THEN it is a comment, with a note", () => {
    expect(parse("LAMP A ON;CHG").statements[0]!.comments).toEqual({ before: [], after: "CHG" });
    expect(said("LAMP A ON;CHG")).toEqual([
      "1:10 info A comment follows an operand without a blank between them. Put a blank before the semicolon.",
    ]);
  });
});

describe("lists", () => {
  test("GIVEN a list without an end WHEN the next statement begins THEN it ends", () => {
    const { statements, diagnostics } = parse("SHELF\n 1 CUP FRAGILE\n 2 POT\nLAMP A");

    expect(diagnostics).toEqual([]);
    expect(children(statements[0]).map(({ value }) => value)).toEqual([
      { place: 1, item: "CUP", fragile: true },
      { place: 2, item: "POT" },
    ]);
  });

  test("GIVEN a word that is not known at the beginning of a record WHEN parsed THEN it ends the list", () => {
    const { statements } = parse("SHELF\n 1 CUP\nSHOE 5\n 7\nLAMP A");

    expect(keywords(statements)).toEqual(["SHELF", "SHOE", "LAMP"]);
    expect(statements[1]).toMatchObject({ state: "unknown", raw: "SHOE 5\n 7" });
  });

  test("GIVEN a wrong entry WHEN parsed THEN it is kept, and the next record goes on", () => {
    const { statements, diagnostics } = parse("SHELF\n 1 TOOLONGNAME 5\n 2 POT NEON 7\n 3 CUP");

    expect(children(statements[0]).map(({ state, raw }) => [state, raw])).toEqual([
      ["malformed", "1 TOOLONGNAME 5"],
      ["partial", "2 POT NEON 7"],
      ["understood", undefined],
    ]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "SHELF: found TOOLONGNAME, expected a name of 1 to 8 characters.",
      "SHELF: NEON is not a known operand. It is kept as it is, and not checked.",
    ]);
  });

  test("GIVEN a list with an end WHEN parsed THEN header, entries and end are told apart", () => {
    const { statements, diagnostics } = parse("CAST 5 ANN ROLE KING BOB\nENDCAST");

    expect(diagnostics).toEqual([]);
    expect(statements[0]!.value).toEqual({ size: 5 });
    expect(children(statements[0]).map(({ value }) => value)).toEqual([
      { actor: "ANN", role: "KING" },
      { actor: "BOB" },
    ]);
  });
});

describe("what is not known", () => {
  test("GIVEN a statement that is not known WHEN parsed THEN its text is kept up to the next record that begins one", () => {
    const { statements } = parse("  TORCH a SHELF 5 ; c\n    more\n  LAMP A\n  OTHER x\n  OTHER y");

    expect(statements.map(({ keyword, state, raw }) => [keyword, state, raw])).toEqual([
      ["TORCH", "unknown", "TORCH a SHELF 5 ; c\n  more"],
      ["LAMP", "understood", undefined],
      ["OTHER", "unknown", "OTHER x"],
      ["OTHER", "unknown", "OTHER y"],
    ]);
    expect(said("  LAMB A")).toEqual([
      "1:3 warning LAMB is not a known statement. It is kept as it is, and not checked. Did you mean LAMP?",
    ]);
  });

  test("GIVEN a substatement that is not known WHEN parsed THEN the block goes on", () => {
    const { statements } = parse("BEGINBOX\n PLIG FLAT SHELF 5\n PLUG FLAT\nENDBOX");

    expect(children(statements[0]).map(({ keyword, state }) => [keyword, state])).toEqual([
      ["PLIG", "unknown"],
      ["PLUG", "understood"],
    ]);
    expect(said("BEGINBOX\n PLIG FLAT\nENDBOX")[0]).toContain("not a known statement in BEGINBOX.");
    expect(said("BEGINBOX\n PLIG FLAT\nENDBOX")[0]).toContain("Did you mean PLUG?");
  });

  test("GIVEN a token that begins nothing WHEN parsed THEN it is malformed", () => {
    expect(said("LAMP A\n10.1.1.1 x")).toEqual([
      "2:1 error LAMP: 10.1.1.1 was found where an operand was expected. Correct or remove it.",
    ]);
    expect(said("INCLUDE A\n10.1.1.1 x")).toEqual([
      "2:1 error 10.1.1.1 was found where a statement was expected. Correct or remove it.",
    ]);
  });

  test("GIVEN an end without its block WHEN parsed THEN it says so", () => {
    expect(said("ENDBOX\nLAMP A")).toEqual([
      "1:1 warning ENDBOX ends a block, and there is no such block to end here. Remove it, or correct the keyword that begins the block.",
    ]);
  });
});

describe("a block without its end", () => {
  test("GIVEN another statement WHEN parsed THEN the block is malformed, and what follows is read", () => {
    const { statements } = parse("BEGINBOX\n PLUG FLAT\nLAMP A");

    expect(statements[0]).toMatchObject({ state: "malformed", endMissing: true });
    expect(statements[0]!.children).toHaveLength(1);
    expect(keywords(statements)).toEqual(["BEGINBOX", "LAMP"]);
    expect(said("BEGINBOX\n PLUG FLAT\nLAMP A")).toEqual([
      "1:1 error BEGINBOX has no ENDBOX before LAMP on line 3. The stack takes everything that follows as operands of BEGINBOX. Put ENDBOX before LAMP on line 3.",
    ]);
  });

  test("GIVEN the end of the text WHEN parsed THEN it says so", () => {
    expect(said("CAST\n ANN")[0]).toContain("CAST has no ENDCAST before the end of the data set.");
  });
});

describe("what is passed through", () => {
  test("GIVEN a statement kept as text WHEN parsed THEN it ends where the next begins", () => {
    const { statements } = parse("KEEP some (text)\n  more ; c\nLAMP A");

    expect(statements[0]).toMatchObject({
      state: "passed-through",
      raw: "KEEP some (text)\n  more",
      comments: { before: [], after: " c" },
    });
    expect(said("KEEP x")).toEqual(["1:1 warning KEEP is obsolete. Use LAMP in its place."]);
  });

  test("GIVEN keywords behind the first word of a record WHEN parsed THEN they are part of a statement kept as text", () => {
    const { statements } = parse("KEEP some LAMP\n  1 SHELF\n  LAMP A");

    expect(statements.map(({ keyword, raw }) => [keyword, raw])).toEqual([
      ["KEEP", "KEEP some LAMP\n  1 SHELF"],
      ["LAMP", undefined],
    ]);
  });

  test("GIVEN an obsolete statement WHEN parsed THEN that it is obsolete is a remark of its own", () => {
    const { diagnostics } = parse("KEEP x");

    expect(diagnostics).toMatchObject([{ state: "passed-through", severity: "warning" }]);
  });

  test("GIVEN a block kept as text WHEN parsed THEN it ends at its end, whatever stands in it", () => {
    const { statements, diagnostics } = parse("HOLD\n  LAMP A\n  SHELF 1\nENDHOLD ; c\nLAMP B");

    expect(diagnostics).toEqual([]);
    expect(statements[0]).toMatchObject({ state: "passed-through", raw: "HOLD\n  LAMP A\n  SHELF 1\nENDHOLD" });
    expect(statements[0]!.location).toMatchObject({ line: 1, endLine: 4 });
    expect(keywords(statements)).toEqual(["HOLD", "LAMP"]);
  });

  test("GIVEN no end in the text WHEN parsed THEN the next statement ends it, with an error", () => {
    const { statements } = parse("HOLD x\nLAMP A\nHOLD y");

    expect(statements.map(({ keyword, state }) => [keyword, state])).toEqual([
      ["HOLD", "malformed"],
      ["LAMP", "understood"],
      ["HOLD", "malformed"],
    ]);
    expect(said("HOLD x\nLAMP A")[0]).toContain("HOLD has no ENDHOLD before LAMP on line 2.");
  });
});

describe("INCLUDE", () => {
  const files: Readonly<Record<string, string>> = {
    ONE: "LAMP A ; one\nINCLUDE TWO",
    TWO: "BEGINBOX\n PLUG FLAT",
    REST: " PLUG ROUND\nENDBOX\nLAMP Z",
    LOOP: "LAMP L\nINCLUDE BACK",
    BACK: "INCLUDE LOOP",
    ITEMS: "2 POT\n3 PAN",
    EMPTY: "",
  };
  const include: IncludeResolver = (name) => {
    const text = files[name];
    return text === undefined ? undefined : { file: `lib/${name}`, text };
  };

  test("GIVEN no resolver WHEN parsed THEN it is a statement, in a block too", () => {
    const { statements, diagnostics } = parse(
      "include ONE\nBEGINBOX INCLUDE TWO PLUG FLAT ENDBOX CAST INCLUDE X ANN ENDCAST",
    );

    expect(diagnostics).toEqual([]);
    expect(statements[0]).toMatchObject({ keyword: "INCLUDE", value: { file: "ONE" } });
    expect(keywords(children(statements[1]))).toEqual(["INCLUDE", "PLUG"]);
    expect(keywords(children(statements[2]))).toEqual(["INCLUDE", ""]);
  });

  test("GIVEN nested files, and a block over several WHEN parsed THEN all stands in place", () => {
    const { statements, diagnostics } = parse("INCLUDE ONE\n PLUG FLAT\nINCLUDE REST\nINCLUDE EMPTY LAMP END", {
      include,
    });

    expect(diagnostics).toEqual([]);
    expect(keywords(statements)).toEqual(["LAMP", "BEGINBOX", "LAMP", "LAMP"]);
    expect(children(statements[1]).map(({ location }) => location!.file)).toEqual(["lib/TWO", undefined, "lib/REST"]);
    expect(statements[0]!.location).toEqual({ line: 1, column: 1, endLine: 1, file: "lib/ONE" });
    expect(statements[0]!.comments).toEqual({ before: [], after: " one" });
  });

  test("GIVEN entries in a file WHEN parsed THEN the list goes on", () => {
    const { statements } = parse("SHELF 1 CUP\nINCLUDE ITEMS\n 4 JUG", { include });

    expect(children(statements[0]).map(({ value }) => (value as { place: number }).place)).toEqual([1, 2, 3, 4]);
  });

  test("GIVEN a name that is not there WHEN parsed THEN the statement stays, with an error", () => {
    const { statements, diagnostics } = parse("; why\nINCLUDE NONE ; c\nLAMP A", { include });

    expect(keywords(statements)).toEqual(["INCLUDE", "LAMP"]);
    expect(statements[0]).toMatchObject({ state: "malformed", comments: { before: [" why"], after: " c" } });
    expect(diagnostics[0]).toMatchObject({
      about: "include",
      line: 2,
      severity: "error",
      message: "INCLUDE: there is no NONE in the assembly.",
      fix: "Add the data set to the assembly, or correct the name.",
    });
  });

  test("GIVEN files that include each other WHEN parsed THEN the circle is found", () => {
    const { statements, diagnostics } = parse("INCLUDE LOOP", { include });

    expect(keywords(statements)).toEqual(["LAMP", "INCLUDE"]);
    expect(diagnostics[0]).toMatchObject({
      file: "lib/BACK",
      message: "INCLUDE: LOOP is being included already.",
    });
  });

  test("GIVEN a text that includes itself WHEN parsed under its name THEN it is read once", () => {
    const itself: IncludeResolver = (name) => ({ file: name, text: "LAMP A\nINCLUDE OWN" });
    const { statements, diagnostics } = parse("LAMP A\nINCLUDE OWN", { include: itself, file: "OWN" });

    expect(keywords(statements)).toEqual(["LAMP", "INCLUDE"]);
    expect(diagnostics).toMatchObject([
      { about: "include", line: 2, column: 1, state: "malformed", message: "INCLUDE: OWN is being included already." },
    ]);
  });

  test("GIVEN files nested very deep WHEN parsed THEN all stand in place", () => {
    const nested: IncludeResolver = (name) => {
      const level = Number(name);
      return {
        file: name,
        text: level === 5000 ? "LAMP DEEP" : `LAMP L${level}\nINCLUDE ${level + 1}\nLAMP R${level}`,
      };
    };
    const { statements, diagnostics } = parse("INCLUDE 1", { include: nested });

    expect(diagnostics).toEqual([]);
    expect(statements).toHaveLength(2 * 4999 + 1);
    expect(statements.at(-1)!.location).toMatchObject({ file: "1", line: 3 });
  });

  test("GIVEN a file twice WHEN parsed THEN it is read twice", () => {
    expect(parse("INCLUDE ITEMS INCLUDE EMPTY INCLUDE EMPTY LAMP A", { include }).diagnostics).toHaveLength(1);
    expect(keywords(parse("INCLUDE REST INCLUDE EMPTY", { include }).statements)).toContain("LAMP");
  });

  test("GIVEN no name WHEN parsed THEN it is malformed", () => {
    const { statements, diagnostics } = parse("INCLUDE", { include });

    expect(statements[0]).toMatchObject({ keyword: "INCLUDE", state: "malformed" });
    expect(diagnostics[0]!.message).toContain("INCLUDE: a name of 1 to 44 characters is missing");
  });
});

describe("any text", () => {
  const words = [
    ..."LAMP lamp BEGINBOX ENDBOX WIRED PLUG SHELF CAST ENDCAST KEEP HOLD ENDHOLD INCLUDE".split(" "),
    ..."ON OFF POWER MODE FAST ROOMS DIM SMOOTH TO ALL WEIGHT LOCKED ROLE FRAGILE".split(" "),
    ...'A foo 5 500 10.1.1.1 2001:db8::1 &SYM. "a;b" "x = * FLAT x;y'.split(" "),
  ];
  const texts = fc
    .array(
      fc.tuple(fc.constantFrom(...words), fc.constantFrom(" ", " ", " ", "\n", "\n  ", "\r\n\t", " ; c\n", ";t\n")),
      {
        maxLength: 30,
      },
    )
    .map((parts) => parts.flat().join(""));

  test("GIVEN any text WHEN parsed THEN each line ends in one of the five states, and no comment is lost", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = parse(text);

        expect(lineStates(text, document)).not.toContain("lost");
        expect(commentsIn(print(document))).toBe(commentsIn(text));
      }),
      runs(),
    );
  });

  test("GIVEN any text WHEN printed THEN it parses to the same, and prints the same", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = parse(text);
        const first = print(document);
        const again = parse(first);

        expect(again.statements.map(shape)).toEqual(document.statements.map(shape));
        expect(print(again)).toBe(first);
      }),
      runs(),
    );
  });

  test("GIVEN a state that is not understood WHEN parsed THEN a diagnostic says why", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { statements, diagnostics } = parse(text);
        const states = new Set(diagnostics.map(({ state }) => state));
        const said = (statement: Statement): void => {
          if (!["understood", "passed-through"].includes(statement.state)) expect(states).toContain(statement.state);
          children(statement).forEach(said);
        };

        statements.forEach(said);
        for (const { line, column, endLine, message, fix } of diagnostics) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(endLine).toBeGreaterThanOrEqual(line);
          expect(message).not.toBe("");
          expect(fix).not.toBe("");
        }
      }),
      runs(),
    );
  });
});

function commentsIn(text: string): number {
  const tokens = Tokens.scan(text);
  return Array.from({ length: tokens.count }, (_, i) => i).filter((i) => tokens.isComment(i)).length;
}

/** What a statement says, the layout of kept text aside. */
function shape(statement: Statement): unknown {
  const { keyword, value, state, raw, endMissing } = statement;
  return { keyword, value, state, raw: raw?.split(/\s+/), endMissing, children: children(statement).map(shape) };
}
