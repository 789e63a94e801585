import { doc001 } from "../../src/rules/doc";
import { doc006, doc007, doc008, doc009 } from "../../src/rules/doc-texts";
import { Assembly } from "../../src/model/assembly";
import { assemblyOf } from "../support/assembly";
import { findingsOf, placesOf } from "../support/findings";
import { securedSysplex } from "../support/secured-sysplex";

const profile = (text: string) => assemblyOf({ SYSA: { stacks: { TCPIP: text } } });

test("GIVEN texts as they should be WHEN the rules judge THEN they find nothing", () => {
  for (const rule of [doc006, doc007, doc008, doc009]) expect(findingsOf(rule, securedSysplex())).toEqual([]);
});

describe("DOC006", () => {
  const said = (text: string) =>
    findingsOf(doc006, profile(text)).map(({ severity, line, column, message }) => [severity, line, column, message]);
  const outside = (shown: string) =>
    `The character ${shown} is not a printable character of code page IBM-1047, to which the text is converted.`;

  test("GIVEN characters that EBCDIC has and ASCII has not WHEN it judges THEN it finds nothing", () => {
    expect(said("; ¢ ¬ ¦ £ § é ß ÿ [ ] ^ | ~ `\nIPCONFIG TTL 64\n")).toEqual([]);
  });

  test.each([
    ["a euro sign", "IPCONFIG TTL 64 ; 5 €\n", 1, 21, "€ (U+20AC)"],
    ["a typographic dash", "\nIPCONFIG – TTL\n", 2, 10, "– (U+2013)"],
    ["a byte order mark", "\uFEFFIPCONFIG TTL 64\n", 1, 1, "U+FEFF (byte order mark)"],
    ["a control character", "IPCONFIG\u001a\n", 1, 9, "U+001A"],
    ["a character beyond the first plane", "; 𝒳\n", 1, 3, "𝒳 (U+1D4B3)"],
  ])("GIVEN %s WHEN it judges THEN it is an error at its line and column", (_what, text, line, column, shown) => {
    expect(said(text)).toEqual([["error", line, column, outside(shown)]]);
  });

  test("GIVEN several in a record WHEN it judges THEN the first of each record is found", () => {
    expect(said("; €€\n; ok\n; x€\n").map(([, line, column]) => [line, column])).toEqual([
      [1, 3],
      [3, 4],
    ]);
  });

  test("GIVEN a no-break space WHEN it judges THEN it is a warning, unless it stands in a comment", () => {
    expect(said("IPCONFIG\u00A0TTL 64 ; a\u00A0b\n; a\u00A0b\n")).toEqual([
      ["warning", 1, 9, "A no-break space (U+00A0) stands where a blank was meant. It is taken as part of a word."],
    ]);
  });

  test("GIVEN tabs WHEN it judges THEN one info names the first record, and files of z/OS UNIX may have them", () => {
    expect(said("; x\nIPCONFIG\tTTL 64\n\tSOURCEVIPA\n")).toEqual([
      ["info", 2, 9, "2 records hold tabs, this one first. The manual names blanks as separators, and no tabs."],
    ]);
    const assembly = assemblyOf({ SYSA: { stacks: {}, iked: "IkeConfig\n{\n\tIkeRetries 6\n}\n" } });
    expect(findingsOf(doc006, assembly)).toEqual([]);
  });

  test("GIVEN a file of any kind WHEN it judges THEN its characters count", () => {
    const { manifest, files } = assemblyOf({
      SYSA: { stacks: {}, pagent: "# “quoted”\n", files: { "A.B(C)": "€\n" } },
    });
    const artifacts = [{ file: "SYSA/A.B/C", kind: "text" as const, system: "SYSA", dataset: "A.B(C)" }];
    expect(placesOf(findingsOf(doc006, new Assembly({ ...manifest, artifacts }, files)))).toEqual([
      "SYSA/A.B/C:1 error SYSA",
      "SYSA/etc/pagent.conf:1 error SYSA",
    ]);
  });
});

describe("DOC007", () => {
  const record = (width: number) => `;${"-".repeat(width - 1)}\n`;

  test("GIVEN records of a profile WHEN it judges THEN 256 columns are allowed, trailing blanks aside", () => {
    expect(findingsOf(doc007, profile(record(256) + record(200).replace("\n", `${" ".repeat(80)}\n`)))).toEqual([]);
    expect(findingsOf(doc007, profile(`; first\n${record(257)}`))).toMatchObject([
      { severity: "error", line: 2, column: 257, message: "The record is 257 columns long, expected at most 256." },
    ]);
  });

  test("GIVEN records of VTAMLST and of a CFRM job WHEN it judges THEN 80 columns are allowed", () => {
    const vtam = (width: number) => assemblyOf({ SYSA: { stacks: {}, vtam: `*${"-".repeat(width - 1)}\n` } });
    expect(findingsOf(doc007, vtam(80))).toEqual([]);
    expect(findingsOf(doc007, vtam(81))).toMatchObject([{ line: 1, column: 81 }]);
    const cfrm = assemblyOf({ SYSA: { stacks: {} } }, `/* ${"-".repeat(80)} */\n`);
    expect(findingsOf(doc007, cfrm)).toMatchObject([
      { message: "The record is 86 columns long, expected at most 80." },
    ]);
  });

  test("GIVEN a file of z/OS UNIX WHEN it judges THEN its lines may have any length", () => {
    const assembly = assemblyOf({ SYSA: { stacks: {}, pagent: `#${"-".repeat(300)}\n` } });
    expect(findingsOf(doc007, assembly)).toEqual([]);
  });
});

describe("DOC008", () => {
  const numbered = (...records: string[]) =>
    records.map((record, i) => `${record.padEnd(72)}${String(i + 1).padStart(6, "0")}00\n`).join("");

  test("GIVEN sequence numbers WHEN it judges THEN it is one error, and the reader takes them as text all the same", () => {
    const assembly = profile(numbered("IPCONFIG", "  TTL 64", "TCPCONFIG TTLS"));
    expect(findingsOf(doc008, assembly)).toMatchObject([
      {
        severity: "error",
        line: 1,
        column: 73,
        message:
          "Columns 73 to 80 hold what looks like sequence numbers: 00000100 here, 3 in all. The stack reads them as operands.",
        fix: "Remove columns 73 to 80, in the ISPF editor with UNNUM.",
      },
    ]);
    expect(findingsOf(doc001, assembly).map(({ line }) => line)).toEqual([1, 3]);
  });

  test("GIVEN records that end behind column 72 with other text WHEN it judges THEN it finds nothing", () => {
    expect(findingsOf(doc008, profile(`${numbered("IPCONFIG")};${"-".repeat(79)}\n`))).toEqual([]);
    expect(findingsOf(doc008, profile(`${"IPCONFIG".padEnd(70)} SOURCEVIPA\n`))).toEqual([]);
  });

  test("GIVEN a start list WHEN it judges THEN its columns 73 to 80 are not read anyway", () => {
    const assembly = assemblyOf({ SYSA: { stacks: {}, vtam: `${"XCFGRPID=2".padEnd(72)}00000100\n` } });
    expect(findingsOf(doc008, assembly)).toEqual([]);
  });
});

describe("DOC009", () => {
  test("GIVEN a symbol in what the Policy Agent and the IKE daemon read WHEN it judges THEN it is a warning", () => {
    const assembly = assemblyOf({
      SYSA: {
        stacks: { TCPIP: "INTERFACE &SYSNAME. DEFINE VIRTUAL IPADDR 10.1.1.1\n" },
        pagent: "# &SYSNAME.\nTcpImage TCPIP /etc/&SYSNAME..conf\n",
        iked: "IkeConfig\n{\n  KeyRing iked/&ring.\n}\n",
        entry: { symbols: { RING: "X" } },
      },
    });
    expect(
      findingsOf(doc009, assembly).map(({ file, line, column, message }) => [file, line, column, message]),
    ).toEqual([
      [
        "SYSA/etc/pagent.conf",
        2,
        21,
        "The system symbol &SYSNAME stands in what the Policy Agent reads, which may take it as it is written.",
      ],
      [
        "SYSA/etc/security/iked.conf",
        3,
        16,
        "The system symbol &ring stands in what the IKE daemon reads, which may take it as it is written.",
      ],
    ]);
  });

  test("GIVEN an ampersand that begins no symbol of the system WHEN it judges THEN it finds nothing", () => {
    const assembly = assemblyOf({ SYSA: { stacks: {}, pagent: "TcpImage TCPIP /etc/a&b&&SYSNAME\n" } });
    expect(findingsOf(doc009, assembly)).toEqual([]);
  });

  test("GIVEN a symbol in SYSIN of a CFRM job WHEN it judges THEN it is a warning, unless the DD statement resolves it", () => {
    const job = (operand: string) =>
      assemblyOf(
        { SYSA: { stacks: {} } },
        `//J JOB NOTIFY=&SYSNAME\n//S EXEC PGM=IXCMIAPU\n//SYSIN DD *${operand}\n DATA TYPE(CFRM)\n DEFINE POLICY NAME(&SYSPLEX.) /* &SYSPLEX. */\n`,
      );
    expect(findingsOf(doc009, job(""))).toMatchObject([{ line: 5, column: 21 }]);
    expect(findingsOf(doc009, job(",SYMBOLS=EXECSYS"))).toEqual([]);
  });
});
