import type { IncludeResolver } from "../../src/language/document";
import { parseProfile } from "../../src/documents/profile";

const files = (texts: Readonly<Record<string, string>> | ((name: string) => string | undefined)): IncludeResolver => {
  const find = typeof texts === "function" ? texts : (name: string) => texts[name];
  return (name) => {
    const text = find(name);
    return text === undefined ? undefined : { file: `lib/${name}`, text };
  };
};
const read = (text: string, texts: Parameters<typeof files>[0]) => {
  const { statements, diagnostics } = parseProfile(text, { include: files(texts), file: "lib/MAIN" });
  return {
    keywords: statements.map(({ keyword }) => keyword),
    said: diagnostics.map(({ line, file, message, fix }) => `${file ?? "MAIN"}:${line} ${message} ${fix}`),
  };
};

describe("INCLUDE", () => {
  const numberOf = (name: string) => Number(name.slice(1));
  const nested = (last: string) => (name: string) =>
    numberOf(name) < 10_000 ? `START OSA1\nINCLUDE M${numberOf(name) + 1}` : last;

  test("GIVEN 10,000 files each included in the one before WHEN parsed THEN all are read", () => {
    const { keywords, said } = read("INCLUDE M1", nested("STOP OSA1"));

    expect(keywords).toHaveLength(10_000);
    expect(keywords.at(-1)).toBe("STOP");
    expect(said).toEqual([]);
  });

  test("GIVEN 10,000 files each within the text of the one before WHEN parsed THEN the rest of each is read too", () => {
    const { keywords, said } = read("INCLUDE M1\nSTOP OSA1", (name) =>
      numberOf(name) < 10_000 ? `START OSA1\nINCLUDE M${numberOf(name) + 1}\nSTOP OSA1` : "",
    );

    expect(keywords).toHaveLength(2 * 9_999 + 1);
    expect(said).toEqual([]);
  });

  test("GIVEN 10,000 files in a circle WHEN parsed THEN the circle is told in short", () => {
    expect(read("INCLUDE M1", nested("INCLUDE M1")).said).toEqual([
      "lib/M10000:1 INCLUDE: M1 is being included already. Remove one of the INCLUDE statements: " +
        "lib/M1 includes lib/M2 includes lib/M3 includes lib/M4 includes ... includes lib/M9999 includes lib/M10000 includes lib/M1.",
    ]);
  });

  test("GIVEN a file that includes itself WHEN parsed THEN the circle is named", () => {
    expect(read("START OSA1\nINCLUDE MAIN", { MAIN: "" }).said).toEqual([
      "MAIN:2 INCLUDE: MAIN is being included already. Remove one of the INCLUDE statements: lib/MAIN includes lib/MAIN.",
    ]);
  });

  test("GIVEN files that include each other WHEN parsed THEN the chain is named", () => {
    expect(read("INCLUDE A", { A: "START OSA1\nINCLUDE B", B: "\nINCLUDE A\nSTOP OSA1" })).toEqual({
      keywords: ["START", "INCLUDE", "STOP"],
      said: [
        "lib/B:2 INCLUDE: A is being included already. " +
          "Remove one of the INCLUDE statements: lib/A includes lib/B includes lib/A.",
      ],
    });
  });

  test("GIVEN a file that is not there WHEN parsed THEN the INCLUDE stays, with what to do", () => {
    expect(read("INCLUDE A", { A: "INCLUDE NONE" })).toEqual({
      keywords: ["INCLUDE"],
      said: [
        "lib/A:1 INCLUDE: there is no NONE in the assembly. Add the data set to the assembly, or correct the name.",
      ],
    });
  });

  test("GIVEN a file twice in sequence WHEN parsed THEN it is read twice", () => {
    expect(read("INCLUDE A\nINCLUDE A", { A: "START OSA1" })).toEqual({ keywords: ["START", "START"], said: [] });
  });

  test("GIVEN an INCLUDE inside a block WHEN parsed THEN the block goes on in the file", () => {
    const { statements, diagnostics } = parseProfile("VIPADYNAMIC\nINCLUDE A\nENDVIPADYNAMIC", {
      include: files({ A: "VIPABACKUP 10 10.1.1.1\nVIPABACKUP 20 10.1.1.2" }),
    });

    expect(diagnostics).toEqual([]);
    expect(statements.map(({ children }) => children.length)).toEqual([2]);
  });

  test("GIVEN files that each include the next one twice WHEN parsed THEN reading ends at the limit, which is named", () => {
    const comment = `; ${"x".repeat(100_000)}\n`;
    const { said } = read("INCLUDE M1", (name) =>
      numberOf(name) < 40 ? comment + `INCLUDE M${numberOf(name) + 1}\n`.repeat(2) : "",
    );

    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said.map((text) => text.replace(/.*M\d+ is/, "M is")))).toEqual(
      new Set([
        "M is not read: at most 20,000,000 characters are included in one text. " +
          "Remove INCLUDE statements that read the same data sets again and again.",
      ]),
    );
  });
});
