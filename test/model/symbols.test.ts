import * as fc from "fast-check";
import { substituteSymbols, systemSymbols } from "../../src/model/symbols";

const symbols = systemSymbols("PLEX1", {
  name: "SYSA",
  sysclone: "0A",
  symbols: { net: "10.1", EMPTY: "" },
  stacks: [],
});
const substitute = (text: string) => substituteSymbols(text, symbols, "semicolon").text;

test.each([
  ["IPADDR &NET..7", "IPADDR 10.1.7"],
  ["IPADDR &NET.7", "IPADDR 10.17"],
  ["INCLUDE A.&SYSNAME.(B)", "INCLUDE A.SYSA(B)"],
  ["INCLUDE A.&SYSNAME(B)", "INCLUDE A.SYSA(B)"],
  ["&sysplex &SysClone", "PLEX1 0A"],
  ["&SYSNAME(4:1).", "A"],
  ["&SYSNAME(-2:2).", "SA"],
  ["&SYSNAME(2).X", "YX"],
  ["&SYSCLONE..X", "0A.X"],
  ["&SYSNAME&SYSCLONE", "SYSA0A"],
  ["&SYSNAME.&SYSCLONE.", "SYSA0A"],
  ["&SYSNAME/24 &SYSNAME, &SYSNAME", "SYSA/24 SYSA, SYSA"],
  ["&SYSNAME1", "&SYSNAME1"],
  ["&&SYSNAME.", "&&SYSNAME."],
  ["& SYSNAME &1 &.", "& SYSNAME &1 &."],
  ['PARMSTRING "a;&SYSNAME." ; &SYSNAME', 'PARMSTRING "a;SYSA" ; &SYSNAME'],
  ['X "&SYSNAME ; &SYSNAME', 'X "SYSA ; &SYSNAME'],
  ["&EMPTY.X", "X"],
  ["a & b && c", "a & b && c"],
])("GIVEN %s WHEN symbols are replaced THEN it is %s", (text, expected) => {
  expect(substitute(text)).toBe(expected);
});

test("GIVEN a symbol without a value WHEN symbols are replaced THEN its text stays, and it is reported where it stands", () => {
  const { text, unknown } = substituteSymbols("X &NET.\n  Y &NOPE. &SYSNAME.\n", symbols, "semicolon");
  expect(text).toBe("X 10.1\n  Y &NOPE. SYSA\n");
  expect(unknown).toEqual([{ name: "&NOPE", line: 2, column: 5 }]);
});

test("GIVEN symbols in comments WHEN they are replaced THEN comments stay as they are, and nothing is reported", () => {
  expect(substituteSymbols("A &SYSNAME ; B &SYSNAME &NOPE", symbols, "semicolon")).toMatchObject({
    text: "A SYSA ; B &SYSNAME &NOPE",
    unknown: [],
  });
  expect(substituteSymbols("* &SYSNAME &NOPE\nA=&SYSNAME", symbols, "asterisk")).toMatchObject({
    text: "* &SYSNAME &NOPE\nA=SYSA",
    unknown: [],
  });
});

test("GIVEN replaced symbols WHEN a column of the new text is led back THEN it is the column it came from", () => {
  const { text, originalColumn } = substituteSymbols("A &NET. B &SYSCLONE. C", symbols, "semicolon");
  expect(text).toBe("A 10.1 B 0A C");
  expect(["A", "10.1", "B", "0A", "C"].map((word) => originalColumn(1, text.indexOf(word) + 1))).toEqual([
    1, 3, 9, 11, 22,
  ]);
});

test("GIVEN any text WHEN symbols are replaced THEN the number of lines is the same, and columns lead back into their line", () => {
  const part = fc.constantFrom("A", " ", "&NET.", "&SYSNAME", "&NOPE.", "\n", "&", ";", "(", ".");
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const original = parts.join("");
      const { text, originalColumn } = substituteSymbols(original, symbols, "semicolon");
      const before = original.split("\n");
      const after = text.split("\n");
      expect(after).toHaveLength(before.length);
      after.forEach((line, i) => {
        let last = 0;
        for (let column = 1; column <= line.length; column++) {
          const led = originalColumn(i + 1, column);
          expect(led).toBeGreaterThanOrEqual(last);
          expect(led).toBeLessThanOrEqual(before[i]!.length);
          last = led;
        }
      });
    }),
  );
});

test("GIVEN a name that is longer than a known one WHEN symbols are replaced THEN the whole name is reported", () => {
  expect(
    substituteSymbols("&NETWORKOFTHEWHOLEPLEX. &NETS", symbols, "semicolon").unknown.map(({ name }) => name),
  ).toEqual(["&NETWORKOFTHEWHOLEPLEX", "&NETS"]);
});

test("GIVEN a value with an ampersand WHEN symbols are replaced THEN the value is not looked at again", () => {
  const own = systemSymbols("PLEX1", { name: "SYSA", symbols: { A: "&SYSNAME." }, stacks: [] });
  expect(substituteSymbols("X &A.", own, "semicolon")).toMatchObject({ text: "X &SYSNAME.", unknown: [] });
});

test("GIVEN values longer than their symbols WHEN they are replaced THEN the records that grew are named", () => {
  const own = systemSymbols("PLEX1", { name: "SYSA", symbols: { A: "0123456789", B: "" }, stacks: [] });
  expect(substituteSymbols("&B. &B.\nX &A.  \n&A. &B.&B.&B.&B.\n", own, "semicolon").grown).toEqual([
    { line: 2, length: 12 },
  ]);
});

test("GIVEN one member on two systems WHEN symbols are replaced THEN each has its own values", () => {
  const on = (name: string, sysclone: string) =>
    substituteSymbols(
      "10.1.&SYSCLONE..1 ; &SYSNAME",
      systemSymbols("PLEX1", { name, sysclone, stacks: [] }),
      "semicolon",
    );
  expect([on("SYSA", "1").text, on("SYSB", "2").text]).toEqual(["10.1.1.1 ; &SYSNAME", "10.1.2.1 ; &SYSNAME"]);
});
