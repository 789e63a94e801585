import fc from "fast-check";
import { recordsOf } from "../../src/language/assignments-scanner";
import type { Document } from "../../src/language/document";
import type { Statement } from "../../src/language/statement";
import { jcl } from "../../src/documents/cfrm";
import { languages, type DocumentKind } from "../../src/documents/kinds";
import { arbitraryDocument, arbitraryStatement } from "./arbitrary-statements";
import { FreeFormStatements } from "./free-form-statements";

/** Texts of which something is known and kept as text, known in part, or not known. */
const ODD: Readonly<Partial<Record<DocumentKind, readonly string[]>>> = {
  profile: [
    "ASSORTEDPARMS\n  NOFWD ENDASSORTEDPARMS\n",
    "OBEY USER1 ENDOBEY\n",
    "NEWTHING 1 2\n  DEEPER 3\n",
    "IPCONFIG NEWWORD SOURCEVIPA\n",
    "VIPADYNAMIC\n  VIPARANGE DEFINE 255.255.255.0 10.1.1.1 NEWWORD\n  NEWTHING 1\nENDVIPADYNAMIC\n",
    "PORT\n  4242 TCP ODD NEWWORD 3\n",
  ],
  vtam: [
    "TRACE,TYPE=VTAM,MODE=EXT",
    "NOTRACE,TYPE=SMS",
    "ASYDE=(A,B,'C D')",
    recordsOf(`DLRTCB=(${"ABCDEFGH,".repeat(12)}A)`).join("\n"),
  ],
  cfrm: [
    "  STRUCTURE NAME(ODD) SIZE(8) PREFLIST(A) NEWWORD(1,2)\n",
    "NEWTHING NAME(X)\n    MORE(1)\n",
    "  CF NAME(ODD) TYPE(008562) MFG(IBM) PLANT(02) SEQUENCE(0000000AAAAA) PARTITION(0E) NEWWORD\n",
  ],
  ipsec: [
    "NewThing a\n{\n  Inside 1\n}\n",
    "IpFilterPolicy\n{\n  NewWord 3\n  FilterLogging On\n}\n",
    "KeyExchangeOffer odd\n{\n  NewBlock\n  {\n    Deep 1\n  }\n  HowToAuthPeers PresharedKey\n}\n",
  ],
  pagent: [
    "NewThing a\n{\n  Inside 1\n}\n",
    "TcpImage ODD /a FLUSH NEWWORD\n",
    "ServerConnection\n{\n  ServerPort 1\n}\n",
  ],
  iked: [
    "NewThing a\n",
    "NssStackConfig ODD\n{\n  NewWord 1\n}\n",
    "IkeConfig\n{\n  NewWord 3\n  IkeSyslogLevel 1\n}\n",
  ],
};

/** Start options whose every value is refused in a list. */
const NEVER: ReadonlySet<string> = new Set(["LIST"]);

const COMMENT = fc.stringMatching(/^[A-Z0-9;#,()]{1,8}( [A-Za-z0-9;,()]{1,8}){0,3}$/);
const comments = fc.array(COMMENT, { maxLength: 2 });

/** Statements with comments before them. */
function remarked(statements: fc.Arbitrary<Statement>, lead: string): fc.Arbitrary<Statement> {
  return fc.tuple(statements, comments).map(([statement, before]) => {
    if (before.length > 0) statement.comments = { before: before.map((comment) => lead + comment) };
    return statement;
  });
}

function odd(kind: DocumentKind): fc.Arbitrary<Statement> {
  const { parse, print } = languages[kind];
  return fc.constantFrom(...ODD[kind]!).map((text) => parse(print(parse(text))).statements[0]!);
}

function described(kind: DocumentKind) {
  return languages[kind].types
    .keywords()
    .map(({ target }) => target)
    .filter(({ spec }) => spec.passedThrough !== true && !NEVER.has(spec.keyword.text));
}

/** Documents of a kind, made from the descriptions of its statements; with `some` odd ones among them. */
export function documentsOf(kind: DocumentKind, some = false): fc.Arbitrary<Document> {
  const plain = plainOf(kind);
  if (!some) return plain;
  return fc.tuple(plain, fc.array(fc.tuple(fc.nat(20), odd(kind)), { maxLength: 2 })).map(([document, odds]) => {
    const statements = [...document.statements];
    // The parameters of a DEVICE are any words, those of an unknown statement behind it too.
    const kept = statements.some(({ keyword }) => keyword === "DEVICE")
      ? odds.filter(([, { state }]) => state !== "unknown")
      : odds;
    for (const [at, statement] of kept) statements.splice(placeIn(statements, at), 0, statement);
    return { ...document, statements };
  });
}

/** Somewhere in a document, within its job where there is one. */
function placeIn(statements: readonly Statement[], at: number): number {
  if (statements[0]?.keyword !== "JCL") return at % (statements.length + 1);
  return 1 + (at % (statements.length - 1));
}

function plainOf(kind: DocumentKind): fc.Arbitrary<Document> {
  switch (kind) {
    case "profile":
    case "obeyfile":
      return new FreeFormStatements(languages[kind].types).document();
    case "vtam": {
      const statement = remarked(fc.oneof(...described(kind).map((type) => arbitraryStatement(type))), " ");
      return fc
        .tuple(fc.array(statement, { maxLength: 8 }), comments)
        .map(([statements, last]) => ({ statements, diagnostics: [], comments: last.map((text) => ` ${text}`) }));
    }
    case "cfrm":
      return jobs();
    default:
      return arbitraryDocument(described(kind));
  }
}

const STEP = "//S1 EXEC PGM=IXCMIAPU\n//SYSPRINT DD SYSOUT=*\n//SYSIN DD *";
const JOBS: readonly (readonly [string, string, string])[] = [
  [`//J JOB 1,CLASS=A,\n//   MSGCLASS=X\n${STEP}`, "", "/*\n//"],
  [`//J JOB 1\n//S0 EXEC PGM=IEBGENER\n//SYSUT1 DD *\nSTRUCTURE NAME(NO)\n/*\n${STEP}`, `/*\n${STEP}`, "/*"],
  [`//* remark\n${STEP.replace("*\n//SYSIN DD *", "*\n//SYSIN DD DATA,DLM=$$$$")}`, "", "$$\n//LAST EXEC PGM=IEFBR14"],
];

/** The statements of a policy alone, or in a job of one or several steps. */
function jobs(): fc.Arbitrary<Document> {
  const types = described("cfrm");
  const whole = fc.oneof(...types.map((type) => arbitraryStatement(type))).map((statement) => {
    if (statement.keyword !== "DATA") return statement;
    return Object.assign(statement, { value: { ...(statement.value as object), type: "CFRM" } });
  });
  const statement = remarked(whole, "");
  const some = fc.array(statement, { minLength: 1, maxLength: 4 });
  return fc.tuple(some, some, fc.option(fc.constantFrom(...JOBS)), comments).map(([first, second, job, last]) => {
    if (job === null) return { statements: [...first, ...second], diagnostics: [], comments: last };
    const [head, middle, tail] = job;
    const between = middle === "" ? [] : [jcl(middle)];
    return { statements: [jcl(head), ...first, ...between, ...second, jcl(tail)], diagnostics: [], comments: [] };
  });
}
