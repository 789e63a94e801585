import { edit } from "../../src/documents/edit";
import { everyStatement, languages } from "../../src/documents/kinds";
import { include, ipconfig, vipabackup, vipadynamic } from "../../src/documents/profile";
import { cf, definePolicy, structure, type Structure } from "../../src/documents/cfrm";
import { startOption } from "../../src/documents/vtam";
import { ipDataOffer, ipDataOfferRef, ipFilterPolicy } from "../../src/documents/ipsec";
import type { Statement } from "../../src/language/statement";

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
  test("GIVEN a statement WHEN replaced THEN its own words change, and comments in and behind it stay where they are", () => {
    const { editor, statements } = profile();
    editor.replace(statements[2]!, { rank: 7, addresses: ["10.1.1.2"] });
    editor.replace(statements[1]!, { ...(statements[1]!.value as object), mask: "255.255.0.0" });
    expect(editor.text).toBe(
      PROFILE.replace(
        "vipadef move immed   255.255.255.0 10.1.1.1",
        "VIPADEFINE MOVEABLE IMMEDIATE 255.255.0.0 10.1.1.1",
      ).replace("VIPABACKUP 100 ; rank", "VIPABACKUP 7 ; rank"),
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
  expect(editor.text.slice(editor.text.indexOf("    STRUCTURE"))).toMatch(
    /^ {4}STRUCTURE NAME\(A\) SIZE\(2000\) \/\* last \*\/\n {7}PREFLIST\(C1\)\n {4}CF NAME\(C2\)[^]*\n\/\*\n$/,
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

describe("a policy with inline offers and references", () => {
  const OFFERS =
    "IpDynVpnAction a\n{\n  IpDataOfferRef b # first\n  IpDataOffer\n  {\n  }\n\tIpDataOfferRef   c # last\n}\n";

  test("GIVEN the last inline offer WHEN removed THEN the references become one list, and their lines stay", () => {
    const editor = edit("ipsec", OFFERS);
    const [action] = editor.document.statements;
    const [reference, offer] = action!.children as Statement[];
    editor.remove(offer!);
    expect(editor.text).toBe(OFFERS.replace("  IpDataOffer\n  {\n  }\n", ""));
    expect(languages.ipsec.parse(editor.text).statements[0]!.value).toEqual({ name: "a", ipDataOfferRef: ["b", "c"] });
    expect(() => editor.remove(reference!)).toThrow("IpDataOfferRef is not a statement of this text.");
    editor.replace(action!, { name: "a", ipDataOfferRef: ["c"] });
    expect(editor.text).toMatch(/^IpDynVpnAction +a\n\{\n {2}IpDataOfferRef +c/);
  });

  test("GIVEN a list of references WHEN an offer and a reference are appended THEN the one stands before, the other behind", () => {
    const text = "IpDynVpnAction a\n{ # open\n  IpDataOfferRef b\n}\n";
    const editor = edit("ipsec", text);
    const [action] = editor.document.statements;
    editor.append(action!, ipDataOffer({ name: "x" })).append(action!, ipDataOfferRef({ name: "c" }));
    const { statements, diagnostics } = languages.ipsec.parse(editor.text);
    expect(diagnostics).toEqual([]);
    expect((statements[0]!.children as Statement[]).map(({ keyword }) => keyword)).toEqual(["IpDataOffer"]);
    expect(statements[0]!.value).toEqual({ name: "a", ipDataOfferRef: ["b", "c"] });
    expect(editor.text).toContain("{ # open\n");
  });
});

test("GIVEN a change that would make the text malformed WHEN made THEN it is refused, and says why", () => {
  const text = "KeyExchangeOffer a\n{\n}\n";
  const editor = edit("ipsec", text);
  expect(() => editor.replace(editor.document.statements[0]!, {})).toThrow(
    /^Changing KeyExchangeOffer a would make the text malformed: KeyExchangeOffer has no name/,
  );
  expect(editor.text).toBe(text);
});

test("GIVEN no line end at the end of a text WHEN a statement is inserted there THEN there is none behind it", () => {
  const editor = edit("profile", "IPCONFIG TTL 5\r\nSTART OSA1");
  editor.insertAfter(editor.document.statements[1], include({ dataSet: "A.B(C)" }));
  expect(editor.text).toBe("IPCONFIG TTL 5\r\nSTART OSA1\r\nINCLUDE A.B(C)");
});

describe("statements that are not understood", () => {
  const TEXT =
    "NEWTHING 1   2 ; c\n  DEEPER\nIPCONFIG  NEWWORD 3  TTL 5 ; d\nGATEWAY\n 9.1 = L 1500 HOST\nSTART   OSA1\n";

  test("GIVEN one known in part WHEN replaced THEN what is not known stays, and every other byte", () => {
    const { editor, statements } = profile(TEXT);
    editor.replace(statements[1]!, { ttl: 6, sourceVipa: true });
    expect(editor.text).toBe(TEXT.replace("IPCONFIG  NEWWORD 3  TTL 5", "IPCONFIG SOURCEVIPA TTL 6 NEWWORD 3"));
  });

  test("GIVEN one of each WHEN others are inserted behind them and they are removed THEN every other byte stays", () => {
    const { editor, statements } = profile(TEXT);
    for (const statement of statements.slice(0, 3)) editor.insertAfter(statement, include({ dataSet: "A.B(C)" }));
    expect(editor.text).toBe(
      TEXT.replace("DEEPER\n", "DEEPER\nINCLUDE A.B(C)\n")
        .replace("; d\n", "; d\nINCLUDE A.B(C)\n")
        .replace("HOST\n", "HOST\nINCLUDE A.B(C)\n"),
    );
    for (const statement of statements.slice(0, 3)) editor.remove(statement);
    expect(editor.text).toBe(`${"INCLUDE A.B(C)\n".repeat(3)}START   OSA1\n`);
  });

  test("GIVEN a structure known in part WHEN replaced THEN a bare word of it begins no record", () => {
    const editor = edit("cfrm", "  STRUCTURE NAME(A) SIZE(8) PREFLIST(C) NEWWORD\n");
    const [structure] = editor.document.statements;
    editor.replace(structure!, { ...(structure!.value as object), size: 9 });
    expect(editor.text).toMatch(/SIZE\(9\)\n +PREFLIST\(C\) NEWWORD\n$/);
  });
});

test("GIVEN a job of several steps WHEN a statement with a sequence number changes THEN the number stays in its columns", () => {
  const record = (text: string) => `${text.padEnd(72)}00000100\r\n`;
  const head = "//S1 EXEC PGM=IXCMIAPU\r\n//SYSIN DD *\r\n";
  const policy = record("DEFINE POLICY NAME(P) /* c */");
  const text = `${head}${policy}/*\r\n//S0 EXEC PGM=IEFBR14\r\n//IN DD *\r\nDEFINE POLICY NAME(P)\r\n${head}${policy}/*\r\n`;
  const editor = edit("cfrm", text);
  const policies = editor.document.statements.filter(({ keyword }) => keyword === "DEFINE POLICY");
  editor.replace(policies[1]!, { name: "OTHER" });
  const at = text.lastIndexOf("DEFINE");
  expect(editor.text).toBe(
    text.slice(0, at) + text.slice(at).replace(policy, record("DEFINE POLICY NAME(OTHER) /* c */")),
  );
});

test("GIVEN a start list with sequence numbers WHEN an option changes THEN the number stays in its columns", () => {
  const record = (text: string) => `${text.padEnd(72)}00000100\n`;
  const text = record("NETID=A,HOSTSA=1,  remark") + record("SSCPID=1");
  const editor = edit("vtam", text);
  editor.replace(editor.document.statements[0]!, { value: "NETWORK1" });
  expect(editor.text).toBe(record("NETID=NETWORK1,HOSTSA=1,  remark") + record("SSCPID=1"));
});

test("GIVEN a profile with digits at the end of a remark WHEN the statement changes THEN the remark stays as it is", () => {
  const text = `IPCONFIG TTL 5 ;${" ".repeat(60)}12345678\n`;
  const editor = edit("profile", text);
  editor.replace(editor.document.statements[0]!, { ttl: 55 });
  expect(editor.text).toBe(text.replace("TTL 5", "TTL 55"));
});

test("GIVEN a statement behind another one WHEN it grows beyond the record THEN it gets records of its own", () => {
  const xcf = "DYNAMICXCF 10.1.1.2 255.255.255.0 1";
  const editor = edit("profile", `GLOBALCONFIG XCFGRPID 31 IPCONFIG ${xcf}\nSTART OSA1\n`);
  const ipconfig = editor.document.statements[1]!;
  editor.replace(ipconfig, { ...(ipconfig.value as object), ipSecurity: true, sourceVipa: true });
  expect(editor.text).toBe(`GLOBALCONFIG XCFGRPID 31\nIPCONFIG ${xcf} IPSECURITY SOURCEVIPA\nSTART OSA1\n`);
});

test("GIVEN structures on one numbered record WHEN the first changes or gets another behind it THEN the next has a record in its columns", () => {
  const record = (text: string) => `${text.padEnd(72)}00000100\n`;
  const head = "//S1 EXEC PGM=IXCMIAPU\n//SYSIN DD *\nDEFINE POLICY NAME(P)\n";
  const operands = "SIZE(48M) PREFLIST(CF01)";
  const next = `STRUCTURE NAME(NEXT) /* c */`;
  const text = `${head}${record(`STRUCTURE NAME(A) ${operands} ${next}`)}${record(operands)}/*\n`;
  const inserted = edit("cfrm", text);
  const anchor = inserted.document.statements.find(({ keyword }) => keyword === "STRUCTURE")!;
  inserted.insertAfter(anchor, structure({ ...(anchor.value as Structure), name: "B" }));
  expect(inserted.text).toMatch(/NAME\(A\).*\n[^]*NAME\(B\)[^]*\n *STRUCTURE NAME\(NEXT\) \/\* c \*\/\n/);
  const changed = edit("cfrm", text);
  const [first] = changed.document.statements.filter(({ keyword }) => keyword === "STRUCTURE");
  changed.replace(first!, {
    ...(first!.value as object),
    prefList: ["CF01", "CF02", "CF03", "CF04", "CF05", "CF06", "CF07"],
  });
  expect(changed.text).toMatch(/CF07\)\n *STRUCTURE NAME\(NEXT\) \/\* c \*\/\n/);
});

test("GIVEN a comment before what is inserted at column 1 of in-stream data WHEN inserted THEN it does not end the data", () => {
  const editor = edit("cfrm", "//S EXEC PGM=IXCMIAPU\n//SYSIN DD *\nDATA TYPE(CFRM)\n/*\n");
  const inserted = definePolicy({ name: "P" });
  inserted.comments = { before: ["c"] };
  editor.insertAfter(editor.document.statements[1], inserted);
  expect(editor.text).toContain("DATA TYPE(CFRM)\n /* c */\nDEFINE POLICY NAME(P)\n/*\n");
});
