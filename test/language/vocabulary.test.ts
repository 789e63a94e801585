import { profileTypes } from "../../src/documents";
import { Cursor } from "../../src/language/cursor";
import { Keyword } from "../../src/language/keyword";
import { Tokens } from "../../src/language/scanner";
import { Vocabulary } from "../../src/language/vocabulary";

function vocabularyOf(...notations: string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const notation of notations) vocabulary.add(new Keyword(notation));
  return vocabulary;
}

function keywordsOf(text: string, vocabulary?: Vocabulary): string[] {
  const tokens = Tokens.scan(text, vocabulary);
  return Array.from({ length: tokens.count }, (_, index) => tokens.keywordOf(index));
}

describe("Vocabulary", () => {
  const vocabulary = vocabularyOf("VIPADEFine", "MOVEable WHENIDLE", "TYPE119");

  test("GIVEN keywords in any case WHEN a text is scanned THEN each is found in upper case", () => {
    expect(keywordsOf("VIPADEF vipadefi Moveable whenidle type119", vocabulary)).toEqual([
      "VIPADEF",
      "VIPADEFI",
      "MOVEABLE",
      "WHENIDLE",
      "TYPE119",
    ]);
  });

  test.each(["VIPADE", "VIPADEFINES", "VIPA-DEF", "9MOVE", "MOVE=", "MOVE{", '"MOVE"', "MÖVE", "TYPE11", "&MOVE"])(
    "GIVEN %s WHEN scanned THEN it is no keyword",
    (text) => {
      expect(keywordsOf(text, vocabulary)).toEqual([""]);
    },
  );

  test("GIVEN a character that becomes a letter of a keyword in upper case WHEN scanned THEN it is the keyword", () => {
    expect(keywordsOf("VıPADEF ſMOVE", vocabulary)).toEqual(["VIPADEF", ""]);
  });

  test("GIVEN no vocabulary WHEN scanned THEN nothing is a keyword", () => {
    expect(keywordsOf("VIPADEF A 1")).toEqual(["", "", ""]);
  });

  test("GIVEN a comment between words WHEN walked THEN the keyword at hand and the next one are known", () => {
    const cursor = new Cursor("MOVE ; MOVE\n whenidle X", undefined, vocabulary);

    expect([cursor.keyword, cursor.nextKeyword]).toEqual(["MOVE", "WHENIDLE"]);
    cursor.pass();
    expect([cursor.keyword, cursor.nextKeyword]).toEqual(["WHENIDLE", ""]);
    cursor.pass();
    cursor.pass();
    expect([cursor.keyword, cursor.nextKeyword]).toEqual(["", ""]);
  });

  test.each([
    ["MOVE", true],
    ["x1", true],
    ["ſ", true],
    ["ä", false],
    ["@A", false],
    ["{", false],
    ["1A", false],
    ["", false],
  ])("GIVEN %s WHEN asked for a letter at its beginning THEN the answer is %s", (text, expected) => {
    expect(new Cursor(text, undefined, vocabulary).beginsWithLetter).toBe(expected);
  });

  test("GIVEN a keyword of another character WHEN added THEN it is refused", () => {
    expect(() => vocabularyOf("A-B")).toThrow("A keyword holds -, and neither a letter nor a digit.");
  });

  test("GIVEN a language WHEN asked for its vocabulary twice THEN it is the same, and has operands of operands", () => {
    expect(Vocabulary.of(profileTypes)).toBe(Vocabulary.of(profileTypes));
    expect(keywordsOf("vipadef ENDVIPAD WHENIDLE preferred TCPSTACK JOBNAME", Vocabulary.of(profileTypes))).toEqual([
      "VIPADEF",
      "ENDVIPAD",
      "WHENIDLE",
      "PREFERRED",
      "TCPSTACK",
      "JOBNAME",
    ]);
  });
});
