import fc from "fast-check";
import { cut, Tokens, wordsOf } from "../../src/language/scanner";

function tokensOf(text: string): string[] {
  const tokens = Tokens.scan(text);
  return Array.from({ length: tokens.count }, (_, i) => tokens.textOf(i));
}

describe("Tokens", () => {
  test("GIVEN blanks, tabs and record ends WHEN scanned THEN they separate", () => {
    expect(tokensOf("A  B\tC\nD\r\nE\rF")).toEqual(["A", "B", "C", "D", "E", "F"]);
  });

  test("GIVEN a semicolon WHEN scanned THEN a comment runs to the end of the record", () => {
    const tokens = Tokens.scan("A ; one two  \r\nB");

    expect([tokens.isComment(0), tokens.isComment(1), tokens.isComment(2)]).toEqual([false, true, false]);
    expect(tokens.commentOf(1)).toBe(" one two");
  });

  test("GIVEN a semicolon without a blank before it WHEN scanned THEN it ends the word and touches it", () => {
    const tokens = Tokens.scan("REPL;CHG");

    expect(tokens.textOf(0)).toBe("REPL");
    expect(tokens.commentOf(1)).toBe("CHG");
    expect(tokens.touchesPrevious(1)).toBe(true);
  });

  test("GIVEN a string in quotation marks WHEN scanned THEN it is one token, with its blanks and semicolons", () => {
    expect(tokensOf('X "a b;c" Y')).toEqual(["X", '"a b;c"', "Y"]);
  });

  test("GIVEN a quotation mark that is not closed in its record WHEN scanned THEN it is part of a word", () => {
    expect(tokensOf('"a b\nc" d')).toEqual(['"a', "b", 'c"', "d"]);
  });

  test("GIVEN a token WHEN asked where it stands THEN line and column count from 1", () => {
    const tokens = Tokens.scan("A\r\n  BC D");

    expect([tokens.lineOf(1), tokens.columnOf(1)]).toEqual([2, 3]);
    expect([tokens.lineOf(2), tokens.columnOf(2)]).toEqual([2, 6]);
    expect([tokens.startsLine(1), tokens.startsLine(2)]).toEqual([true, false]);
  });

  test("GIVEN lower case and system symbols WHEN asked THEN the token says so", () => {
    const tokens = Tokens.scan("ab CD &X.");

    expect(tokens.keyOf(0, "ab")).toBe("AB");
    expect([0, 1, 2].map((i) => tokens.hasSymbol(i))).toEqual([false, false, true]);
  });

  test("GIVEN a byte order mark WHEN scanned THEN it is a blank", () => {
    expect(tokensOf("\ufeffA B")).toEqual(["A", "B"]);
  });

  test("GIVEN an empty text WHEN scanned THEN there are no tokens", () => {
    expect(tokensOf("")).toEqual([]);
    expect(tokensOf(" \n\t\r\n")).toEqual([]);
  });

  test("GIVEN any text WHEN scanned THEN nothing but blanks is lost", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aB1; \t\n\r\"&'.=") }), (text) => {
        expect(tokensOf(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });

  test("GIVEN many strings in one record of a megabyte WHEN scanned THEN the time is not quadratic", () => {
    expect(Tokens.scan('"a" '.repeat(250_000)).count).toBe(250_000);
  });
});

describe("cut", () => {
  test("GIVEN a record WHEN cut THEN words, last word and comment are told apart", () => {
    expect(cut("  A B ; rest")).toEqual({ words: ["A", "B"], lastAt: 4, comment: " rest" });
  });

  test("GIVEN several records WHEN asked for words THEN comments are left out", () => {
    expect(wordsOf('A ;x\n "b c" D')).toEqual(["A", '"b c"', "D"]);
  });
});
