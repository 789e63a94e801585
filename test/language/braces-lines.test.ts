import { LineReader } from "../../src/language/braces-lines";

function read(text: string) {
  const reader = new LineReader(text);
  const lines: [number, number, string, string?][] = [];
  while (reader.current !== undefined) {
    const line = reader.take();
    lines.push([line.number, line.column(), line.words.join("|"), line.comment]);
  }
  return { lines, comments: reader.takeComments() };
}

describe("lines in braces notation", () => {
  test("GIVEN words, blanks, tabs and a comment WHEN a line is cut THEN the words and the comment are apart", () => {
    expect(read("\n\t IpAddr  a\t# one  \r\n").lines).toEqual([[2, 3, "IpAddr|a", " one"]]);
  });

  test("GIVEN a # within a word WHEN a line is cut THEN it belongs to the word", () => {
    expect(read("IPSecConfig //'SYS1.TCP#PARM(A)'").lines).toEqual([
      [1, 1, "IPSecConfig|//'SYS1.TCP#PARM(A)'", undefined],
    ]);
  });

  test("GIVEN lines of comments WHEN they are passed THEN they are handed out, each once", () => {
    const reader = new LineReader("# one\n\n  #two\nA\n# three");

    expect(reader.takeComments()).toEqual([" one", "two"]);
    reader.take();
    expect(reader.takeComments()).toEqual([" three"]);
    expect(reader.takeComments()).toEqual([]);
  });

  test("GIVEN braces beside other text WHEN the record is cut THEN each brace is a line of its own", () => {
    expect(read("IpAddr a { Addr 10.1.1.1 } # end").lines).toEqual([
      [1, 1, "IpAddr|a", undefined],
      [1, 10, "{", undefined],
      [1, 12, "Addr|10.1.1.1", undefined],
      [1, 26, "}", " end"],
    ]);
  });

  test("GIVEN text after a closing brace WHEN the record is cut THEN it stays on the line of the brace", () => {
    expect(read("} of the rule").lines).toEqual([[1, 1, "}|of|the|rule", undefined]]);
  });

  test("GIVEN a line WHEN a slice of it is taken THEN blanks between its words are kept", () => {
    const line = new LineReader("Identity X500dn  CN=A  B,O=C # x").take();

    expect(line.slice(2)).toBe("CN=A  B,O=C");
    expect(line.column(2)).toBe(18);
    expect(line.column(9)).toBe(29);
    expect(line.toString()).toBe("Identity X500dn  CN=A  B,O=C # x");
  });

  test("GIVEN open blocks WHEN the braces to the end are counted THEN comments do not count", () => {
    const reader = new LineReader("A\n{\nB\n{\n} # {\n}\n}");

    expect(reader.closes).toBe(1);
    reader.take();
    reader.take();
    expect(reader.closes).toBe(2);
  });
});
