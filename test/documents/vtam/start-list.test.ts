import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  parseStartList,
  printStartList,
  startList,
  startListStatements,
  startOption,
  startOptionsOf,
  type StartListDocument,
  type StartListStatement,
} from "../../../src/documents/vtam";
import { runs } from "../../support/runs";

const fixture = (name: string) => readFileSync(join(__dirname, "fixtures", name), "utf8");
const list = fixture("ATCSTR0A.txt");

/** What a document means, without where it stands. */
const meaning = ({ statements, comments }: StartListDocument) => ({
  statements: statements.map(({ keyword, value, state, raw, comments }) => ({
    ...{ keyword, value, state, raw },
    comments: comments?.before ?? [],
  })),
  comments,
});

describe("a start list", () => {
  test("GIVEN a start list WHEN read THEN known options are typed, the others kept as text, without a warning", () => {
    const { statements, diagnostics, comments } = parseStartList(list);
    expect(statements.map(({ keyword, value }) => [keyword, value])).toEqual([
      ["LISTBKUP", { value: "PROMPT" }],
      ["SSCPID", { value: 1 }],
      ["SSCPNAME", { value: "SSCPA" }],
      ["NETID", { value: "NETPLEX" }],
      ["HOSTPU", { value: "ISTPUSA" }],
      ["HOSTSA", { value: 10 }],
      ["NODETYPE", { value: "NN" }],
      ["CPCP", { value: "YES" }],
      ["XCFINIT", { value: "YES" }],
      ["XCFGRPID", { value: 11 }],
      ["STRGR", { value: "ISTEPLEX" }],
      ["STRMNPS", { value: "NONE" }],
      ["IQDCHPID", { value: "FB" }],
      ["TCPNAME", { value: "&STACK." }],
      ["CONFIG", { value: "0A" }],
      ["NOPROMPT", {}],
      ["SUPP", { value: "NOSUP" }],
      ["IOBUF", { value: "(400,508,19,,1,20)" }],
      ["LPBUF", { value: "(64,,0,,1,1)" }],
      ["TRACE", { qualifiers: ["TYPE=VTAM", "MODE=INT", "OPTION=(API,PIU,MSG)", "SIZE=4M"] }],
      ["TNSTAT", { qualifiers: ["CNSL", "TIME=60"] }],
      ["IPINFO", { value: "'HOST.EXAMPLE.ORG, A NAME WITH BLANKS AND COMMAS, LONGER THAN ONE RECORD'" }],
      ["DATEFORM", { value: "YMD" }],
    ]);
    expect(statements[9]).toMatchObject({ state: "understood", location: { line: 10, column: 13, endLine: 10 } });
    expect(statements[17]!.state).toBe("passed-through");
    expect(statements[1]!.comments?.before).toEqual([" THIS VTAM"]);
    expect(diagnostics).toMatchObject([{ severity: "info", line: 4, column: 73 }]);
    expect(comments).toEqual([" END OF THE LIST"]);
  });

  test("GIVEN a start list WHEN printed THEN one option stands on a record, and printing that changes nothing", () => {
    const document = parseStartList(list);
    const printed = printStartList(document);
    expect(printed).toBe(fixture("ATCSTR0A.printed.txt"));
    const read = parseStartList(printed);
    expect(meaning(read)).toEqual(meaning(document));
    expect(read.diagnostics).toEqual([]);
    expect(printStartList(read)).toBe(printed);
    expect(read.statements.map(({ location }) => location)).toEqual(
      document.statements.map(({ location }) => location),
    );
  });

  test("GIVEN an XCFGRPID out of range WHEN read THEN it is kept without a word, for the rule to judge", () => {
    const document = parseStartList("XCFGRPID=45\n");
    expect(document.diagnostics).toEqual([]);
    expect(startOptionsOf(document, "XCFGRPID").map(({ value }) => value.value)).toEqual([45]);
  });

  test("GIVEN an option several times WHEN asked for THEN those that could be read come in order", () => {
    const document = parseStartList("XCFGRPID=11\nXCFGRPID=x\nXCFGRPID=12\n");
    expect(startOptionsOf(document, "XCFGRPID").map(({ value }) => value.value)).toEqual([11, 12]);
  });
});

describe("a start option of a program", () => {
  test("GIVEN known and other options WHEN made THEN they print as a list", () => {
    const document = startList([
      startOption("NETID", "NETPLEX"),
      startOption("XCFGRPID", 11),
      startOption("CSALIMIT", 0),
      startOption("NOPROMPT"),
      startOption("TRACE", undefined, ["TYPE=VTAM", "MODE=INT"]),
    ]);
    expect(printStartList(document)).toBe(
      "NETID=NETPLEX\nXCFGRPID=11\nCSALIMIT=0\nNOPROMPT\nTRACE,TYPE=VTAM,MODE=INT\n",
    );
  });

  test("GIVEN a known keyword in a variable and its value as text WHEN made THEN the value is typed", () => {
    const keyword: string = "XCFGRPID";
    expect(startOption(keyword, "11").value).toEqual({ value: 11 });
  });

  test("GIVEN a known option with a wrong value WHEN made THEN it throws with the value", () => {
    expect(() => startOption("XCFINIT", "MAYBE" as "YES")).toThrow(
      'XCFINIT value is "MAYBE". Expected one of YES, DEFINE, NO.',
    );
    expect(() => startOption("NETID", undefined as unknown as string)).toThrow('NETID needs "value"');
    expect(() => startOption("LIST", "01")).toThrow("found LIST in a start list");
  });

  test.each([
    ["A B", "1"],
    ["X", "1,Y=2"],
    ["X", "(1"],
    ["X", "a\nb"],
    ["lower", "1"],
    ["X", ""],
  ])("GIVEN the keyword %j and the value %j WHEN made THEN it throws", (keyword, value) => {
    expect(() => startOption(keyword, value)).toThrow("Expected KEYWORD or KEYWORD=value");
  });
});

const known: fc.Arbitrary<StartListStatement> = fc.oneof(
  fc.integer({ min: 2, max: 31 }).map((id) => startOption("XCFGRPID", id)),
  fc.nat(65535).map((id) => startOption("SSCPID", id)),
  fc.constantFrom("YES", "DEFINE", "NO").map((value) => startOption("XCFINIT", value as "YES")),
  fc.stringMatching(/^[A-Z@#$][A-Z0-9@#$]{0,7}$/, { size: "max", maxLength: 8 }).map((id) => startOption("NETID", id)),
);
const other = fc
  .tuple(
    fc.stringMatching(/^O[A-Z0-9]{1,7}$/),
    fc.stringMatching(/^([A-Z0-9*.]{1,90}|\([A-Z0-9,*]{1,90}\))$/, { size: "max" }),
  )
  .map(([keyword, value]): StartListStatement => startOption(keyword, value));
const comments = fc.array(fc.stringMatching(/^[ -~]{0,60}[!-~]$/), { maxLength: 2 });
const commented = fc.tuple(fc.oneof(known, other), comments).map(([statement, before]) => {
  if (before.length > 0) statement.comments = { before };
  return statement;
});

describe("round trips", () => {
  test("GIVEN any options with comments WHEN printed THEN reading gives the same document, and no record passes column 71", () => {
    fc.assert(
      fc.property(fc.array(commented, { minLength: 1, maxLength: 8 }), comments, (statements, last) => {
        const document = { ...startList(statements), comments: last };
        const printed = printStartList(document);
        const read = parseStartList(printed);
        expect(meaning(read)).toEqual(meaning(document));
        expect(read.diagnostics).toEqual([]);
        expect(printStartList(read)).toBe(printed);
        expect(printed.split("\n").filter((line) => line.length > 71)).toEqual([]);
      }),
    );
  });

  test("GIVEN a list damaged anywhere WHEN printed THEN reading gives the same document, and printing the same text", () => {
    const scraps = ["", "(", ")", ",", " ", "\n", "'", "*", "=", "FOO", "XCFGRPID=", " ".repeat(40)];
    const damage = fc.record({ at: fc.nat(list.length), remove: fc.nat(6), add: fc.constantFrom(...scraps) });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const damaged = damages.reduce(
          (text, { at, remove, add }) => text.slice(0, at) + add + text.slice(at + remove),
          list,
        );
        const document = parseStartList(damaged);
        const printed = printStartList(document);
        const read = parseStartList(printed);
        expect(meaning(read)).toEqual(meaning(document));
        expect(printStartList(read)).toBe(printed);
      }),
      runs(),
    );
  });
});

test("GIVEN the descriptions WHEN their documentation is read THEN every option says what it is and where that stands", () => {
  for (const { spec } of startListStatements) {
    expect(spec.doc.title).not.toBe("");
    expect(spec.doc.source).toContain("SNA Resource Definition Reference");
    expect(spec.group.operands["value"]!.doc).toMatch(/^.{20}/);
  }
});
