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

describe("GIVEN texts of each kind", () => {
  const BLANK = "\u00A0";
  const texts = (kind: "vtam" | "pagent" | "iked", text: string) => assemblyOf({ SYSA: { stacks: {}, [kind]: text } });
  const places = (assembly: Assembly) => findingsOf(doc006, assembly).map(({ line, column }) => [line, column]);

  test("WHEN a no-break space stands in a comment of theirs THEN it is none, and behind it on the line neither", () => {
    expect(places(texts("vtam", `* a${BLANK}b\nXCFGRPID=1${BLANK}\n`))).toEqual([[2, 11]]);
    expect(places(texts("pagent", `# a${BLANK}b${BLANK}c\nTcpImage${BLANK}A # x\nTcpImage A #${BLANK}\n`))).toEqual([
      [2, 9],
    ]);
    expect(places(texts("iked", `IkeConfig a#${BLANK}\n{\n#${BLANK}\n}\n`))).toEqual([[1, 13]]);
  });

  test("WHEN a comment of a CFRM job ends on its line THEN what stands behind it is judged", () => {
    const cfrm = (text: string) => places(assemblyOf({ SYSA: { stacks: {} } }, text));
    expect(cfrm(`/* a${BLANK}b */${BLANK}DATA\n`)).toEqual([[1, 10]]);
    expect(cfrm(`/* a${BLANK}b\n`)).toEqual([]);
    expect(cfrm(`//* a${BLANK}b\n//J JOB${BLANK}A\n`)).toEqual([[2, 8]]);
  });

  test("WHEN another character stands behind one in a comment THEN it is found all the same", () => {
    expect(places(profile(`; a${BLANK}b €\n; c\n`))).toEqual([[1, 7]]);
    expect(places(profile(`IPCONFIG${BLANK}€\nTTL €\n`))).toEqual([
      [1, 9],
      [2, 5],
    ]);
  });

  test("WHEN a text does not end with a line end THEN its last line counts", () => {
    expect(places(profile("IPCONFIG\n\n; €"))).toEqual([[3, 3]]);
  });
});

test("GIVEN a tab at the very beginning, or one record with several WHEN judged THEN it is one record", () => {
  const tabs = (text: string) =>
    findingsOf(doc006, profile(text)).map(({ line, column, message }) => [line, column, message.split(".")[0]]);
  expect(tabs("\tIPCONFIG\tTTL 5\n")).toEqual([[1, 1, "A record holds a tab"]]);
  expect(tabs("; x\n; y\n\t\n\t")).toEqual([[3, 1, "2 records hold tabs, this one first"]]);
});

test("GIVEN long records at the end of a text, and blanks behind short ones WHEN judged THEN the records count without their blanks", () => {
  const long = (text: string) =>
    findingsOf(doc007, profile(text)).map(({ line, column, message }) => [line, column, message]);
  expect(long(`;\n;${"-".repeat(256)}`)).toEqual([[2, 257, "The record is 257 columns long, expected at most 256."]]);
  expect(long(`;${"-".repeat(255)}\n;${"-".repeat(255)} \n${" ".repeat(300)}\n`)).toEqual([]);
  expect(long("")).toEqual([]);
});

test("GIVEN profiles that are no artifacts of a system, or of z/OS UNIX WHEN judged THEN records are limited in data sets alone", () => {
  const { manifest, files } = assemblyOf({ SYSA: { stacks: {} } });
  const record = `;${"-".repeat(300)}\n`;
  const artifacts = [
    { file: "a", kind: "profile" as const, system: "SYSA", path: "/etc/profile" },
    { file: "b", kind: "profile" as const, system: "SYSA", dataset: "A.B(C)" },
  ];
  const assembly = new Assembly({ ...manifest, artifacts }, new Map([...files, ["a", record], ["b", record]]));
  expect(findingsOf(doc007, assembly).map(({ file, system }) => [file, system])).toEqual([["b", "SYSA"]]);
});

test("GIVEN sequence numbers of letters and digits, or in a data set for OBEYFILE WHEN judged THEN they are found; fewer or other characters are not", () => {
  const numbers = (...ends: string[]) =>
    findingsOf(doc008, profile(ends.map((end) => `${"IPCONFIG".padEnd(72)}${end}\n`).join(""))).map(
      ({ line, message }) => [line, message.split(" here")[0]!.split(": ")[1]],
    );
  expect(numbers("ABC00010", "abc00020")).toEqual([[1, "ABC00010"]]);
  expect(numbers("", "00000200")).toEqual([[2, "00000200"]]);
  for (const end of ["0000100", "000001000", "A-000010", "ABCD0010", "1 000010"]) expect(numbers(end)).toEqual([]);
  expect(numbers("00000100", "SOURCEVIPA")).toEqual([]);
  const obeyfile = assemblyOf({ SYSA: { stacks: {}, obeyfiles: { ADD: `${"IPCONFIG".padEnd(72)}00000100\n` } } });
  expect(findingsOf(doc008, obeyfile)).toHaveLength(1);
});

describe("GIVEN symbols in files of several systems", () => {
  const entry = (symbols: Record<string, string>) => ({ stacks: {}, entry: { symbols } });
  const found = (assembly: Assembly) =>
    findingsOf(doc009, assembly).map(({ file, line, column, fix }) => [file, line, column, fix]);

  test("WHEN only another system has the symbol THEN it is just text; for a file of all systems it counts", () => {
    const { manifest, files } = assemblyOf({
      SYSA: { ...entry({ ONE: "1" }), pagent: "TcpImage &TWO\n" },
      SYSB: entry({ TWO: "2" }),
    });
    expect(found(new Assembly(manifest, files))).toEqual([]);
    const artifacts = [{ file: "PLEX1/etc/common.conf", kind: "ipsec" as const, path: "/etc/common.conf" }];
    const texts = new Map(files).set("PLEX1/etc/common.conf", "# &ONE\nIpAddr &ONE x&TWO\n");
    const fix = "Write the value, or run the file through EZACFSM1 on each system.";
    expect(found(new Assembly({ ...manifest, artifacts }, texts))).toEqual([
      ["PLEX1/etc/common.conf", 2, 8, fix],
      ["PLEX1/etc/common.conf", 2, 14, fix],
    ]);
  });

  test("WHEN a CFRM job has symbols THEN JCL and comments do not count, and SYMBOLS= of the job resolves them", () => {
    const job = (text: string) => found(assemblyOf({ SYSA: { stacks: {} } }, text));
    const fix = "Write the value, or give the DD statement SYMBOLS=.";
    const file = "PLEX1/SYS1.CFRM.CNTL/CFRMPOL1";
    expect(job("//J JOB &SYSNAME\n /* SYMBOLS= */ &SYSNAME\n")).toEqual([[file, 2, 17, fix]]);
    expect(job("//SYSIN DD *,SYMBOLS=EXECSYS\n &SYSNAME\n")).toEqual([]);
    expect(job(" X //SYSIN DD *,SYMBOLS=EXECSYS\n &SYSNAME\n")).toEqual([[file, 2, 2, fix]]);
  });
});
