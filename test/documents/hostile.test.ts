import { languages, type DocumentKind } from "../../src/documents/kinds";
import { parseCfrm } from "../../src/documents/cfrm";
import { trouble } from "../support/hostile-checks";
import { HOSTILE_KINDS, hostileText } from "../support/hostile-texts";
import { runs } from "../support/runs";

describe("any damaged text", () => {
  test("GIVEN texts damaged in every way WHEN read, printed and opened for editing THEN nothing throws, no line is lost, the meaning stays", () => {
    const wrong: string[] = [];
    // Each text is read and printed several times, so that not many more fit in a test run.
    for (let index = 0; index < 2 * runs().numRuns; index++) {
      const { kind, text } = hostileText(1, index);
      const found = trouble(kind, text);
      if (found !== undefined) wrong.push(`${kind} ${index}: ${found}`);
    }

    expect(wrong).toEqual([]);
  });
});

describe("texts that were read or printed wrongly once", () => {
  const long = (count: number, text: string) => text.repeat(count);
  test.each<[string, DocumentKind, string]>([
    ["a carriage return within a comment that is folded", "profile", `;${long(9, "ROUTEALL\r SOURCEVIPA ")}`],
    ["a carriage return that begins a record", "profile", "\rb\nD"],
    ["a carriage return before a record that is folded", "profile", `n\n\r        ${long(8, "nodynamicxcf ")}`],
    [
      "a line separator behind a word that ends a folded record",
      "profile",
      long(6, "READSTORAGE GLOBAL\u2028 IFSPEED 9 "),
    ],
    ["a comment of one long word and a short one in a block", "profile", `SRCIP\n;${long(30, "A.&")} 99"\nT`],
    ["an empty comment in text that is folded", "profile", `IPSEC\nY\n${long(61, " ")}SECCLASS ;\n S`],
    ["an empty comment behind a long first record", "profile", `VIPADYNAMIC IP${long(30, "(A(")} ;\n=`],
    ["a symbol before a keyword that is printed before it", "profile", "VIPADYN VIPAB &R MOVE IMMED 2.4.8.9\nENDVIPAD"],
    ["an ampersand that is no symbol", "profile", "VIPADYN VIPAB & MOVE 2.4.8.9\nENDVIPAD"],
    ["a symbol with a quotation mark", "profile", 'AUTOLOG D PARMSTRING &D" ENDAUTOLOG'],
    ["a number of 25 digits", "profile", "UDPCONFIG UDPRCVBUFRSIZ 9999999999999999999999999"],
    [
      "an operand of an option, on a record of its own behind another option",
      "profile",
      " GLOBALCONFIG SYSPLEXMONITOR IQDMULTIWRITE\nDYNROUTE",
    ],
    ["a line separator in an item", "vtam", "SSCPID=02\u2028I"],
    ["an ideographic space at the end of an item", "vtam", "=\u3000 3"],
    ["a tab at the end of an item", "vtam", "0\t,"],
    ["a tab at the beginning of an item", "vtam", ",\tL"],
    ["digits that move behind column 72", "cfrm", `  {DATA TYPE(CFRM)  report(yes)${long(42, " ")}000100`],
    [
      "digits that stay behind column 71",
      "cfrm",
      `ATA TYPE(CFRM)  report(yes)     0${long(36, " ")}00010000 define policy`,
    ],
    ["a keyword given twice in lower case", "iked", "ikeconfig {\nnokeyring\nnokeyring"],
    ["a line that is a line separator", "pagent", "\u2029"],
    ["a number sign behind a line separator", "iked", "T\u2028 #\u2028"],
    ["a no-break space behind a word", "iked", "T\u00a0"],
    ["a vertical tab behind a word", "pagent", "E\u000b"],
    ["a closing brace and a line separator", "iked", "NssStackConfig } \u2028"],
  ])("GIVEN %s WHEN read and printed THEN all is well", (_what, kind, text) => {
    expect(trouble(kind, text)).toBeUndefined();
  });
});

describe("very much of something", () => {
  const MANY = 100_000;

  test.each(HOSTILE_KINDS)("GIVEN %s with 100,000 braces and parentheses that nest WHEN read THEN it ends", (kind) => {
    for (const text of ["{\n", "{ ", "(", "A(", "X\n{\n", "/*", "'", '"A ', "}\n"]) {
      const { parse, print } = languages[kind];

      expect(print(parse(text.repeat(MANY)))).not.toBe("");
    }
  });

  test.each<[string, DocumentKind, string]>([
    ["operands that are not known", "profile", `IPCONFIG ${"ZZ ".repeat(2 * MANY)}`],
    ["comments before a line that is not known", "iked", `IkeConfig\n{\n${"# x\n".repeat(2 * MANY)}ZZ 1\n}`],
    ["operands that are not known in parentheses", "cfrm", `CF NAME(A) ${"ZZ(1) ".repeat(2 * MANY)}`],
    ["records of another program", "cfrm", `//A EXEC PGM=X\n//B DD *\n${"x\n".repeat(2 * MANY)}/*\n//SYSIN DD *`],
    ["a comment of ten megabytes", "profile", `START A ; ${"x ".repeat(5_000_000)}`],
  ])("GIVEN 200,000 %s WHEN read and printed THEN nothing is too long for a call", (_what, kind, text) => {
    const { parse, print } = languages[kind];

    expect(print(parse(text)).length).toBeGreaterThan(MANY);
  });

  test("GIVEN job control continued over 100,000 records WHEN read THEN it is one statement", () => {
    const { statements } = parseCfrm(
      `//X EXEC PGM=IXCMIAPU,\n${"//   PARM=A,\n".repeat(MANY)}//   Z=1\n//SYSIN DD *\n DATA TYPE(CFRM)`,
    );

    expect(statements.map(({ keyword }) => keyword)).toEqual(["JCL", "DATA"]);
  });
});
