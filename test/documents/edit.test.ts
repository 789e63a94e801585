import fc from "fast-check";
import { edit } from "../../src/documents/edit";
import { everyStatement, languages, type DocumentKind, type PlacedStatement } from "../../src/documents/kinds";
import { formOf } from "../../src/documents/meaning";
import { include, ipconfig, vipabackup, vipadynamic } from "../../src/documents/profile";
import { cf } from "../../src/documents/cfrm";
import { startOption } from "../../src/documents/vtam";
import { ipFilterPolicy } from "../../src/documents/ipsec";
import { arbitraryDocument } from "../support/arbitrary-statements";
import { FreeFormStatements, keywordsOf, respelled, spellingsOf } from "../support/free-form-statements";

const PROFILE = `; owner: network team
VIPADYN            ; the block
  ; payroll
  vipadef move immed   255.255.255.0 10.1.1.1 ; first
  VIPABACKUP 100 ; rank
     10.1.1.2
  VIPABACKUP 10.1.1.3  VIPABACKUP 10.1.1.4
ENDVIPADYN
port 80 TCP WEB
     443 TCP WEB   ; secure
`;

function profile(text = PROFILE) {
  const editor = edit("profile", text);
  const statements = [...everyStatement(languages.profile, editor.document)].map(({ statement }) => statement);
  return { editor, statements };
}

describe("a profile", () => {
  test("GIVEN a statement WHEN replaced THEN its own records change, and comments in and behind it stay", () => {
    const { editor, statements } = profile();
    editor.replace(statements[2]!, { rank: 7, addresses: ["10.1.1.2"] });
    editor.replace(statements[1]!, { ...(statements[1]!.value as object), mask: "255.255.0.0" });
    expect(editor.text).toBe(
      PROFILE.replace(
        "vipadef move immed   255.255.255.0 10.1.1.1",
        "VIPADEFINE MOVEABLE IMMEDIATE 255.255.0.0 10.1.1.1",
      ).replace("VIPABACKUP 100 ; rank\n     10.1.1.2", "; rank\n  VIPABACKUP 7 10.1.1.2"),
    );
  });

  test("GIVEN statements WHEN removed THEN their records go, and what shares a record with them stays", () => {
    const { editor, statements } = profile();
    editor.remove(statements[1]!);
    expect(editor.text).toBe(PROFILE.replace(/ {2}vipadef.*\n/, ""));
    editor.remove(statements[3]!).remove(statements[2]!);
    expect(editor.text).toBe(
      PROFILE.replace(/ {2}vipadef[^]*? {2}VIPABACKUP 10.1.1.3[^]*?\n/, "  VIPABACKUP 10.1.1.4\n"),
    );
    expect(() => editor.remove(statements[3]!)).toThrow("VIPABACKUP is not a statement of this text.");
  });

  test("GIVEN statements WHEN inserted and appended THEN they have records of their own, and can be changed again", () => {
    const { editor, statements } = profile();
    const backup = vipabackup({ addresses: ["10.1.1.9"] });
    editor.append(statements[0]!, backup);
    editor.insertAfter(statements[1]!, include({ dataSet: "A.B(C)" }));
    editor.insertAfter(undefined, ipconfig({ sourceVipa: true }));
    editor.replace(backup, { rank: 3, addresses: ["10.1.1.9"] });
    expect(editor.text).toBe(
      `IPCONFIG SOURCEVIPA\n${PROFILE}`
        .replace("; first\n", "; first\n  INCLUDE A.B(C)\n")
        .replace("10.1.1.4\n", "10.1.1.4\n  VIPABACKUP 3 10.1.1.9\n"),
    );
  });

  test("GIVEN a block without substatements, and a text without a line end WHEN edited THEN the records are whole", () => {
    const { editor, statements } = profile("VIPADYNAMIC ENDVIPADYNAMIC");
    editor.append(statements[0]!, vipabackup({ addresses: ["10.1.1.9"] }));
    editor.insertAfter(statements[0]!, vipadynamic({}));
    const { statements: read, diagnostics } = languages.profile.parse(editor.text);
    expect(diagnostics).toEqual([]);
    expect(read.map(({ children }) => children.length)).toEqual([1, 0]);
  });

  test("GIVEN CR LF line ends WHEN edited THEN new records have them too", () => {
    const { editor, statements } = profile(PROFILE.replaceAll("\n", "\r\n"));
    editor.append(statements[0]!, vipabackup({ addresses: ["10.1.1.9"] }));
    expect(editor.text).toBe(
      PROFILE.replace("10.1.1.4\n", "10.1.1.4\n  VIPABACKUP 10.1.1.9\n").replaceAll("\n", "\r\n"),
    );
  });

  test("GIVEN a change that would change other statements WHEN made THEN it is refused, and the text stays", () => {
    const text = "PORT 80 TCP WEB\nIPCONFIG SOURCEVIPA\n";
    const { editor, statements } = profile(text);
    expect(() => editor.insertAfter(statements[2]!, vipabackup({ addresses: ["10.1.1.1"] }) as never)).toThrow(
      /^Inserting VIPABACKUP 10\.1\.1\.1 would change other statements/,
    );
    expect(() => editor.replace(statements[2]!, { nope: 1 })).toThrow('IPCONFIG has no operand "nope".');
    expect(editor.text).toBe(text);
    const passed = profile("GATEWAY\n 9.1 = L 1500 HOST\n");
    expect(() => passed.editor.replace(passed.statements[0]!, {})).toThrow(/^GATEWAY on line 1 is kept as text/);
  });
});

test("GIVEN a CFRM job with sequence numbers WHEN edited THEN the job control and the other records stay", () => {
  const text = `//J JOB 1
//S EXEC PGM=IXCMIAPU
//SYSIN DD *
  DATA TYPE(CFRM) /* policy */
  DEFINE POLICY NAME(P) REPLACE(YES)                                    00000100
    CF NAME(C1) TYPE(008562) MFG(IBM) PLANT(02) /* x */                 00000200
       SEQUENCE(0000000AAAAA) PARTITION(0E) CPCID(00)
    STRUCTURE NAME(A) SIZE(1000) /* last */
       PREFLIST(C1)
/*
`;
  const editor = edit("cfrm", text);
  const statements = editor.document.statements;
  const structure = statements.find(({ keyword }) => keyword === "STRUCTURE")!;
  editor.replace(structure, { ...(structure.value as object), size: 2000 });
  const value = statements.find(({ keyword }) => keyword === "CF")!.value as Parameters<typeof cf>[0];
  editor.insertAfter(structure, cf({ ...value, name: "C2" }));
  editor.remove(statements.find(({ keyword }) => keyword === "CF")!);
  expect(editor.text.split("\n").slice(0, 5)).toEqual(text.split("\n").slice(0, 5));
  expect(editor.text.slice(editor.text.indexOf("/* last"))).toMatch(
    /^\/\* last \*\/\n {4}STRUCTURE NAME\(A\)[^]*SIZE\(2000\)[^]*\n {4}CF NAME\(C2\)[^]*\n\/\*\n$/,
  );
});

test("GIVEN a start list WHEN edited THEN remarks, commas and the other options stay", () => {
  const text = "* c\nXCFGRPID=2,XCFINIT=YES,  remark\n SSCPNAME=NET1\n";
  const editor = edit("vtam", text);
  const [group, init, name] = editor.document.statements;
  editor.replace(group!, { value: 21 });
  expect(editor.text).toBe(text.replace("=2", "=21"));
  editor.remove(init!).insertAfter(name, startOption("HOSTPU", "PU1"));
  expect(editor.text).toBe("* c\nXCFGRPID=21,  remark\n SSCPNAME=NET1\nHOSTPU=PU1\n");
});

test("GIVEN a policy WHEN a rule is removed and one appended THEN the other rules stay as they are", () => {
  const text =
    "IpFilterPolicy # p\n{\n  FilterLogging   on\n\tIpFilterRuleRef a # first\n\n  IpFilterRuleRef   b\n} # end\n";
  const editor = edit("ipsec", text);
  const [policy] = editor.document.statements as [ReturnType<typeof ipFilterPolicy>];
  const [first] = policy.children;
  editor.remove(first!);
  expect(editor.text).toBe(text.replace("\tIpFilterRuleRef a # first\n", ""));
  editor.append(policy, first!);
  expect(editor.text).toMatch(/ {2}IpFilterRuleRef {3}b\n {2}IpFilterRuleRef +a # first\n\} # end\n$/);
});

describe("any document", () => {
  const free = new FreeFormStatements(languages.profile.types).document();
  const spellings = spellingsOf(keywordsOf(languages.profile.types));
  const described = (kind: DocumentKind) =>
    arbitraryDocument(
      languages[kind].types
        .keywords()
        .map(({ target }) => target)
        .filter(({ spec }) => spec.passedThrough !== true),
    );
  const random = fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }));

  test.each([
    ["profile" as const, free, true],
    ["profile" as const, free, false],
    ["iked" as const, described("iked"), false],
    ["pagent" as const, described("pagent"), false],
  ])("GIVEN a text of kind %s WHEN one statement is edited THEN just that changed", (kind, documents, respell) => {
    const { print, parse } = languages[kind];
    fc.assert(
      fc.property(documents, documents, random, (document, others, stream) => {
        const next = () => stream.next().value as number;
        const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
        const canonical = print(document);
        const text = respell ? respelled(canonical, spellings, next) : canonical;
        const before = parse(text);
        const every = (of: typeof before): PlacedStatement[] => [...everyStatement(languages[kind], of)];
        if (before.statements.length === 0) return;
        const editor = edit(kind, text);
        const target = pick(every(editor.document));
        const { line } = target.statement.location!;
        const inTarget = every({ ...before, statements: [target.statement] });
        const endLine = Math.max(...inTarget.map(({ statement }) => statement.location!.endLine));
        const same = every(parse(print(others))).filter(({ type }) => type === target.type);
        const change = same.length === 0 ? "remove" : pick(["remove", "replace", "insert"]);
        if (change === "remove") editor.remove(target.statement);
        else if (change === "replace") editor.replace(target.statement, same[0]!.statement.value);
        else editor.insertAfter(target.statement, same[0]!.statement);

        const after = parse(editor.text);
        const forms = (of: readonly PlacedStatement[]) => of.map(({ statement }) => formOf(kind, statement));
        const expected = forms(every(before));
        const at = every(editor.document).findIndex(({ statement }) => statement === target.statement);
        const found = forms(every(after));
        if (change === "remove") expected.splice(at, inTarget.length);
        else if (change === "replace") {
          expect(every(after)[at]!.statement.value).toEqual(same[0]!.statement.value);
          [expected[at], found[at]] = ["", ""];
        } else {
          const inserted = every({ ...after, statements: [same[0]!.statement] });
          expected.splice(at + inTarget.length, 0, ...forms(inserted));
        }
        expect(found).toEqual(expected);
        const lines = (of: string) => of.split("\n");
        expect(lines(editor.text).slice(0, line - 1)).toEqual(lines(text).slice(0, line - 1));
        const rest = lines(text).slice(endLine);
        expect(rest.length === 0 ? [] : lines(editor.text).slice(-rest.length)).toEqual(rest);
      }),
      { numRuns: 50 },
    );
  });
});
