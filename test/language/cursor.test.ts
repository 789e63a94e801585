import { Cursor } from "../../src/language/cursor";

describe("Cursor", () => {
  test("GIVEN a text WHEN walked THEN words come as written, keys in upper case, and the end is empty", () => {
    const cursor = new Cursor("ab C");

    expect([cursor.word, cursor.key]).toEqual(["ab", "AB"]);
    expect(cursor.take()).toBe("ab");
    expect(cursor.take()).toBe("C");
    expect([cursor.done, cursor.word]).toEqual([true, ""]);
  });

  test("GIVEN comments between tokens WHEN peeking THEN they are passed over", () => {
    const cursor = new Cursor("A ;x\n;y\nB C");

    expect([cursor.peek(), cursor.peek(1), cursor.peek(2), cursor.peek(3)]).toEqual(["A", "B", "C", undefined]);
  });

  test("GIVEN comments WHEN tokens are taken THEN before, within and after the last token are told apart", () => {
    const cursor = new Cursor("; before\nA ; within\nB ; after\n; next\nC");

    expect(cursor.takeComments().map(({ text }) => text)).toEqual([" before"]);
    cursor.take();
    cursor.take();
    expect(cursor.takeCommentsBefore().map(({ text }) => text)).toEqual([" within"]);
    expect(cursor.takeCommentAfter()?.text).toBe(" after");
    expect(cursor.takeCommentAfter()).toBeUndefined();
    expect(cursor.takeComments().map(({ text }) => text)).toEqual([" next"]);
  });

  test("GIVEN a mark WHEN tokens were taken THEN the text since then holds its comments", () => {
    const cursor = new Cursor("A B ; c\n D E");
    cursor.take();
    cursor.mark();
    cursor.take();
    cursor.take();

    expect(cursor.textSinceMark()).toBe("B ; c\n D");
  });

  test("GIVEN an included text WHEN walked THEN it stands in place, and the walk returns", () => {
    const cursor = new Cursor("A B");
    cursor.take();
    cursor.include("X ; note\nY", "member", cursor.chain);

    expect([cursor.word, cursor.file, cursor.chain]).toEqual(["X", "member", { file: "member" }]);
    cursor.take();
    cursor.take();
    expect([cursor.word, cursor.file, cursor.line]).toEqual(["B", undefined, 1]);
  });

  test("GIVEN an included text at the end WHEN walked THEN the cursor is not done", () => {
    const cursor = new Cursor("A");
    cursor.take();
    expect(cursor.done).toBe(true);
    cursor.include("X", "member", undefined);

    expect([cursor.done, cursor.word]).toEqual([false, "X"]);
  });

  test("GIVEN a text that goes on in another file WHEN marked before THEN the text since then holds both parts", () => {
    const cursor = new Cursor("TAIL");
    cursor.include("HEAD X", "member", undefined);
    cursor.mark();
    cursor.take();
    cursor.take();
    cursor.take();

    expect(cursor.textSinceMark()).toBe("HEAD X\nTAIL");
  });

  test("GIVEN keys WHEN looked for THEN only the rest of the file counts, and comments do not", () => {
    const cursor = new Cursor("END A ; END\nB");
    cursor.take();
    const none = new Set<string>();

    expect(cursor.findsEnd(new Set(["END"]), none)).toBeUndefined();
    expect(cursor.findsEnd(new Set(["B"]), none)).toBe("end");
  });

  test("GIVEN keys that begin a block WHEN they stand at the beginning of a record THEN the end behind them is another's", () => {
    const find = (text: string) => new Cursor(text).findsEnd(new Set(["END"]), new Set(["BOX"]));

    expect(find("x\nBOX\nEND")).toBe("again");
    expect(find("x BOX\nEND")).toBe("end");
  });

  test("GIVEN a text with a name WHEN an included text is walked THEN an INCLUDE of either leads in a circle", () => {
    const cursor = new Cursor("A", "own");
    cursor.include("X", "member", cursor.chain);

    expect(["own", "member", "other"].map((file) => cursor.circleTo(file, cursor.chain))).toEqual([
      ["own", "member", "own"],
      ["member", "member"],
      undefined,
    ]);
  });
});
