import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languages, type DocumentKind } from "../../src/documents/kinds";
import type { Document } from "../../src/language/document";
import type { StatementType } from "../../src/language/statement";
import { arbitraryDocument } from "./arbitrary-statements";
import { FreeFormStatements } from "./free-form-statements";

/** Texts that nobody would write: documents of every language, damaged in every way a file can be damaged. */

/** One kind of each language; an obeyfile is read as a profile is. */
export const HOSTILE_KINDS = ["profile", "vtam", "cfrm", "ipsec", "pagent", "iked"] as const;

/** Numbers that are the same for the same seed. */
export class Random {
  constructor(private state: number) {}

  /** From 0 to less than 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }
}

const IKED = `# IKE daemon
IkeConfig
{
  IkeSyslogLevel 1
  SMF119 IKETunnel
  NetworkSecurityServer nss.example.com Port 5159 Identity X500dn CN=NSS server,O=Example
}
NssStackConfig TCPIPA # first stack
{
  ServiceType Cert
  AuthBy Password secret://nss
}
`;
const PAGENT = `LogLevel 31
CommonIPSecConfig /etc/common.ipsecpol
TcpImage TCPIPA /etc/pagent.TCPIPA.conf FLUSH NOPURGE 1800
PEPInstance TCPIPC //'SYS1.TCPPARMS(IMAGEC)' # in a data set
ServerConnection
{
  ServerHost  host1 # not ours
}
`;
const PROFILE = `; every way to end a block
VIPADYNAMIC VIPADEFINE MOVE IMMED 255.255.255.0 10.1.1.1 10.1.1.2
  VIPABACKUP 100 10.1.1.3 ; rank
  VIPADIST DEFINE SYSPLEXPORTS 10.1.1.1 PORT 80 443 DESTIP ALL ENDVIPADYNAMIC
INCLUDE TCPIP.PROFILES(COMMON)
IPCONFIG SYSPLEXROUTING DYNAMICXCF &XCFIP 255.255.255.0 1 DATAGRAMFWD
PORT 23 TCP TN3270 NOAUTOLOG
  80 TCP * SHAREPORT
AUTOLOG 5 FTPD JOBNAME FTPD1 "quoted string" ENDAUTOLOG
ITRACE ON CONFIG 1
GATEWAY 9 = LINK1 4000 0
`;
const VTAM = `* start list
XCFGRPID=21,NETID=NETA,SSCPNAME=SSCP1A,
NOTRACE,TYPE=VTAM,MODE=INT
CONFIG=0A,IOBUF=(100,256,19,,1,20)                                     X
DUMMY='it is, (said)' a remark
`;
const CFRM = `//POLICY JOB (1),'NAME',CLASS=A,
//         NOTIFY=&SYSUID
//STEP1 EXEC PGM=IXCMIAPU
//SYSIN DD *
  DATA TYPE(CFRM) REPORT(YES)
  DEFINE POLICY NAME(POL1) REPLACE(YES) /* the policy */
    CF NAME(CF01) TYPE(009175) MFG(IBM) PLANT(02) SEQUENCE(000000040104) PARTITION(0E) CPCID(00)
    STRUCTURE NAME(EZBDVIPA) SIZE(32M) INITSIZE(16M) PREFLIST(CF01,
      CF02) DUPLEX(ENABLED)
/*
`;
const DECKS: Readonly<Record<string, string>> = {
  profile: PROFILE,
  vtam: VTAM,
  cfrm: CFRM,
  ipsec: "IpAddr A\n{\n  Addr 10.1.1.1\n}\n",
  pagent: PAGENT,
  iked: IKED,
};

const FOLDERS: Readonly<Record<string, string>> = {
  profile: "profile/decks",
  vtam: "vtam/fixtures",
  cfrm: "cfrm/fixtures",
  ipsec: "ipsec/fixtures",
};

function fixtures(kind: string): string[] {
  if (FOLDERS[kind] === undefined) return [];
  const folder = join(__dirname, "../documents", FOLDERS[kind]);
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
}

/** Documents with every statement of a language, made from its descriptions. */
function generated(kind: DocumentKind, count: number): string[] {
  const { notation, types, print } = languages[kind];
  const described = types.keywords().flatMap(({ target }) => (target.spec.passedThrough === true ? [] : [target]));
  if (notation === "parentheses" || notation === "assignments") {
    const random = new Random(1);
    return Array.from({ length: count }, () => listed(notation, described, random));
  }
  const documents: fc.Arbitrary<Document> =
    notation === "braces" ? arbitraryDocument(described) : new FreeFormStatements(types).document();
  return fc.sample(documents, { seed: 1, numRuns: count }).map((document) => print(document));
}

/** Values that some operand takes. */
const VALUES = (
  "YES NO NONE DEFINE 1 7 21 100 65535 4096K 32M 1G A CF01 NETA.CP1 NETA EZBDVIPA1121 0E 02 IBM 009175 000000040104 " +
  "10.1.1.1 ENABLED ALLOWED ASYNC CFRM LOGR * (1,2,3) '&SYSCLONE.' &SYSNAME"
).split(" ");

/** Some statements of a language in which each operand has its value behind its keyword. */
function listed(notation: "parentheses" | "assignments", types: readonly StatementType[], random: Random): string {
  return Array.from({ length: 1 + random.below(6) }, () => {
    const { keyword, group } = random.pick(types).spec;
    const operands = group.entries.flatMap(([, operand]) => {
      if (operand.op === "flag") return [operand.keyword.text];
      if (operand.op === "choice") return [random.pick(operand.choices)[0].text];
      const type = operand.op === "arg" || operand.op === "param" ? operand.type : undefined;
      const fitting = VALUES.filter((value) => type === undefined || type.parse(value) !== undefined);
      const value = random.pick(fitting.length > 0 ? fitting : VALUES);
      if (operand.op === "arg") return [value];
      if (operand.op !== "param" && operand.op !== "option") return [];
      return [`${operand.keyword}(${operand.many ? [value, random.pick(fitting)].join(",") : value})`];
    });
    if (notation === "assignments") return `${keyword}=${operands.join(",")}`;
    return `${keyword} ${operands.filter(() => random.below(4) > 0).join(random.pick([" ", "\n   "]))}`;
  }).join(random.pick(["\n", notation === "assignments" ? "," : "\n  "]));
}

const corpora = new Map<string, readonly string[]>();

/** Texts of a language that are in order. */
export function corpusOf(kind: DocumentKind): readonly string[] {
  let corpus = corpora.get(kind);
  if (corpus === undefined) {
    corpus = [DECKS[kind]!, ...fixtures(kind), ...generated(kind, 60)].filter((text) => text.trim() !== "");
    corpora.set(kind, corpus);
  }
  return corpus;
}

const CHARACTERS = [
  ..."\0\t\r\n\v\f\b\x1a\x7f\x85\xa0\xad\u2028\u2029\u3000\ufeff\u200b\u0130\u00df\ufffd\ud800\udfff",
  ..."{}()[]<>;#*/\\'\",.=&%$@:!?+-_|~^`",
  ..."0 9A z",
];
const SCRAPS = [
  ..."{ } ( ) ; # * ' \" /* */ // //* & , = END ENDVIPADYNAMIC ENDAUTOLOG INCLUDE { } } }".split(" "),
  ..."//X EXEC PGM=IXCMIAPU\n|//SYSIN DD *\n|//SYSIN DD DATA,DLM='$$'\n|/*\n|//X DD DSN=A,\n|//  DISP=SHR\n".split("|"),
  ..."VIPADYNAMIC IPSEC PORT AUTOLOG BEGINROUTES SRCIP NETACCESS DELETE ITRACE".split(" "),
  ..."DATA TYPE(CFRM)|DATA TYPE(LOGR)|STRUCTURE|CF NAME(|DEFINE POLICY|PREFLIST((".split("|"),
  ..."IpFilterPolicy|IpFilterRule|IpAddrRef X|TcpImage|IkeConfig|NssStackConfig|SupportedCertAuth a  b".split("|"),
  "XCFGRPID=",
  "TRACE,TYPE=",
  "255.255.255.255",
  "::ffff:1.2.3.4",
  "99999999999999999999",
  "-1",
  "__proto__",
  "constructor",
  "toString",
  " ".repeat(71),
  "X".repeat(71),
  "00000100",
];

type Mutator = (text: string, random: Random, other: () => string) => string;

const tokensOf = (text: string) => text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/);
const cutAt = (text: string, at: number, remove: number, put: string) =>
  text.slice(0, at) + put + text.slice(at + remove);
const inLines = (text: string, change: (lines: string[]) => void) => {
  const lines = text.split("\n");
  change(lines);
  return lines.join("\n");
};
const inTokens = (text: string, change: (tokens: string[]) => void) => {
  const tokens = tokensOf(text);
  change(tokens);
  return tokens.join("");
};

const MUTATORS: readonly Mutator[] = [
  // One bit, one character, any code point.
  (text, random) => {
    const at = random.below(text.length + 1);
    const code = (at < text.length ? text.charCodeAt(at) : 0) ^ (1 << random.below(8));
    return cutAt(text, at, 1, String.fromCharCode(code));
  },
  (text, random) => cutAt(text, random.below(text.length + 1), random.below(2), random.pick(CHARACTERS)),
  (text, random) =>
    cutAt(text, random.below(text.length + 1), 0, String.fromCodePoint(random.below(random.pick([256, 0x110000])))),
  (text, random) => cutAt(text, random.below(text.length + 1), 1 + random.below(5), ""),
  // Words.
  (text, random) => cutAt(text, random.below(text.length + 1), 0, random.pick(SCRAPS)),
  (text, random) =>
    inTokens(text, (tokens) => {
      const [a, b] = [random.below(tokens.length), random.below(tokens.length)];
      [tokens[a], tokens[b]] = [tokens[b]!, tokens[a]!];
    }),
  (text, random) =>
    inTokens(text, (tokens) => {
      const from = random.below(tokens.length);
      tokens.splice(random.below(tokens.length), 0, " ", ...tokens.slice(from, from + 1 + random.below(6)), " ");
    }),
  (text, random) => inTokens(text, (tokens) => tokens.splice(random.below(tokens.length), 1 + random.below(4))),
  (text, random) => inTokens(text, (tokens) => tokens.splice(random.below(tokens.length), 1, random.pick(SCRAPS))),
  (text, random, other) => {
    const donor = other();
    const from = random.below(donor.length);
    return cutAt(text, random.below(text.length + 1), random.below(40), donor.slice(from, from + random.below(200)));
  },
  // Lines.
  (text, random) =>
    inLines(text, (lines) => lines.splice(random.below(lines.length), 0, random.pick(lines), random.pick(lines))),
  (text, random) => inLines(text, (lines) => lines.splice(random.below(lines.length), 1 + random.below(3))),
  (text, random) => inLines(text, (lines) => lines.splice(random.below(lines.length), 2, random.pick(SCRAPS))),
  (text, random) =>
    inLines(text, (lines) => {
      const at = random.below(lines.length);
      lines[at] = " ".repeat(random.below(80)) + lines[at]!.trimStart();
    }),
  // The ends of blocks.
  (text, random) => {
    const ends = [...text.matchAll(/\bEND\w*|[})]|\*\//g)];
    if (ends.length === 0) return text;
    const { index, 0: end } = random.pick(ends);
    return cutAt(text, index, end.length, "");
  },
  // Truncation at every place.
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  // Ends of records.
  (text, random) => text.replaceAll("\n", random.pick(["\r\n", "\r", "\n\r", "\u2028", " ", "\n\n"])),
  (text, random) => {
    const ends = [...text.matchAll(/\n/g)];
    return ends.length === 0 ? text : cutAt(text, random.pick(ends).index, 1, random.pick([" ", "\r", "\r\n", ""]));
  },
  // Nesting and length.
  (text, random) => {
    const deep = random.pick(["{\n", "(", "((", "X\n{\n", "}\n", ")", "'", '"', "/*", "IPSEC ", "VIPADYNAMIC\n", "A("]);
    return cutAt(text, random.below(text.length + 1), 0, deep.repeat(1 + random.below(60)));
  },
  (text, random) => {
    const long = random.pick(["A", "9", " ", "&A.", "a ", "1.", ":", "é", "*"]).repeat(1 + random.below(600));
    return cutAt(text, random.below(text.length + 1), 0, long);
  },
  (text, random) => (random.below(4) === 0 ? text + text : text.toLowerCase()),
];

/** Length of the lines that make a text a large one. */
const LONG_LINE = 2 ** 20;

/** A line of a megabyte: a word, or a piece of a text, over and over. */
function longLine(text: string, random: Random): string {
  const from = random.below(text.length);
  const piece = random.pick([
    text.replaceAll("\n", " "),
    text.slice(from, from + 1 + random.below(30)).replaceAll("\n", " "),
    random.pick(SCRAPS).replaceAll("\n", " ") + " ",
    random.pick(CHARACTERS.filter((character) => character !== "\n")),
  ]);
  return inLines(text, (lines) => {
    const at = random.below(lines.length);
    lines[at] += piece.repeat(Math.ceil(LONG_LINE / piece.length)).slice(0, LONG_LINE);
  });
}

/** A text for a language to read. */
export interface HostileText {
  readonly kind: (typeof HOSTILE_KINDS)[number];
  readonly text: string;
}

/**
 * One of the texts of a seed; the same number gives the same text.
 *
 * @param large - one text of so many has a line of a megabyte; none when absent
 */
export function hostileText(seed: number, index: number, large?: number): HostileText {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index, 0x85ebca6b));
  const kind = HOSTILE_KINDS[index % HOSTILE_KINDS.length]!;
  let text = random.pick(corpusOf(kind));
  if (large !== undefined && index % large === large - 1) return { kind, text: longLine(text, random) };
  const other = () => random.pick(corpusOf(random.pick(HOSTILE_KINDS)));
  for (let left = random.pick([1, 1, 1, 2, 2, 3, 5, 12]); left > 0; left--) {
    text = random.pick(MUTATORS)(text, random, other);
  }
  return { kind, text };
}
