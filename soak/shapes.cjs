"use strict";
/** Texts of any size: what people write much of, and what nobody should. Each is made for a kind and a count. */

/** Lines that are told apart by a number of six or seven digits, so that none is much longer than another. */
const times = (count, line) => Array.from({ length: count }, (_, i) => line(100_000 + i)).join("\n");
const address = (i) => `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`;

const STATEMENTS = {
  profile: (i) => `PORT ${(i % 65000) + 1} TCP JOB${i % 1000} ; remark`,
  vtam: (i) => `* remark\nXCFGRPID=${(i % 30) + 2},NETID=NET${i % 1000}, remark`,
  cfrm: (i) => `  STRUCTURE NAME(STR${i}) SIZE(32M) /* remark */\n    PREFLIST(CF01,CF02)`,
  ipsec: (i) => `IpAddr A${i} # remark\n{\n  Addr ${address(i)}\n}`,
  pagent: (i) => `TcpImage TCP${i} /etc/pagent.conf FLUSH # remark`,
  iked: (i) => `NssStackConfig TCP${i} # remark\n{\n  ServiceType Cert\n}`,
};
const COMMENT = { profile: ";", vtam: "*", cfrm: "/*", ipsec: "#", pagent: "#", iked: "#" };
/** What opens a block or a list of values that can go on for long, one entry, and the end. */
const BLOCKS = {
  profile: ["VIPADYNAMIC", (i) => ` VIPABACKUP 100 ${address(i)} ; remark`, "ENDVIPADYNAMIC"],
  vtam: ["IOBUF=(", (i) => `A${i},`.padEnd(71, "X"), ")"],
  cfrm: ["STRUCTURE NAME(A) SIZE(1M) PREFLIST(", (i) => `  CF${i}, /* remark */`, "CF)"],
  ipsec: ["IpAddrGroup G\n{", (i) => `  IpAddr\n  {\n    Addr ${address(i)} # remark\n  }`, "}"],
  pagent: ["ServerConnection\n{", (i) => `  ServerHost host${i} # remark`, "}"],
  iked: ["IkeConfig\n{", (i) => `  SupportedCertAuth Authority number ${i} # remark`, "}"],
};

/** A statement whose operands are on one line. */
const OPERANDS = {
  profile: ["PORT 1 TCP", " NOAUTOLOG"],
  vtam: ["IOBUF=(", "A,"],
  cfrm: ["STRUCTURE NAME(A) SIZE(1M)", " SIZE(1M)"],
  ipsec: ["IpAddr A\n{\n  Addr", " 10.1.1.1"],
  pagent: ["LogLevel", " 31"],
  iked: ["IkeConfig\n{\n  SupportedCertAuth", " \u00a0a"],
};

const shapes = {
  statements: (kind, count) => times(count, STATEMENTS[kind]),
  block: (kind, count) => {
    const [open, entry, end] = BLOCKS[kind];
    return `${open}\n${times(count, entry)}\n${end}\n`;
  },
  "open blocks": (kind, count) => times(count, () => `${BLOCKS[kind][0]}\n`),
  "block without end": (kind, count) => `${BLOCKS[kind][0]}\n${times(count, BLOCKS[kind][1])}`,
  comments: (kind, count) => times(count, (i) => `${COMMENT[kind]} remark ${i}${kind === "cfrm" ? " */" : ""}`),
  "open comments": (kind, count) => `X ${"/* # ; \u2028".repeat(count)}`,
  "comments in a statement": (kind, count) => {
    const [first, more] = OPERANDS[kind];
    return `${first}\n${shapes.comments(kind, count)}\n${more}\n`;
  },
  "one line": (kind, count) => `${OPERANDS[kind][0]}${OPERANDS[kind][1].repeat(count * 4)}\n`,
  "one word": (kind, count) => `${OPERANDS[kind][0]} ${"X".repeat(count * 10)}\n`,
  "blanks and a word": (kind, count) =>
    `X${" ".repeat(count * 10)}X\n; ${" ".repeat(count * 10)}X\n# ${" ".repeat(count * 10)}X`,
  "unknown statements": (_kind, count) => times(count, (i) => `ZZTOP${i} A B C`),
  "unknown operands": (kind, count) => `${OPERANDS[kind][0]}\n${times(count, (i) => `   ZZTOP${i} A`)}`,
  "unknown words of a line": (kind, count) => `${OPERANDS[kind][0]}${" ZZ(1)".repeat(count)}`,
  "open braces": (_kind, count) => `X\n${"{\n".repeat(count)}`,
  "open braces of a line": (_kind, count) => `X ${"{ ".repeat(count)}`,
  "closing braces": (_kind, count) => "}\n".repeat(count),
  "open parentheses": (kind, count) => `${OPERANDS[kind][0]} SIZE${"(".repeat(count)}`,
  "nested parentheses": (kind, count) => `${OPERANDS[kind][0]} ZZ${"(A".repeat(count)}${")".repeat(count)}`,
  "open quotes": (_kind, count) => times(count, (i) => `A=' "B${i}`),
  "open quotes of a line": (_kind, count) => `A=${`"B ' `.repeat(count)}`,
  "continued records": (kind, count) => {
    if (kind === "cfrm")
      return `//X EXEC PGM=IXCMIAPU,\n${times(count, (i) => `//   PARM${i}=A,`)}\n//SYSIN DD *\n DATA TYPE(CFRM)`;
    if (kind === "vtam") return `ABC='${"x".repeat(count * 71)}'`;
    return `${OPERANDS[kind][0]}\n${times(count, () => `   ${OPERANDS[kind][1]}`)}`;
  },
  "job control": (_kind, count) => `//X EXEC PGM=IEFBR14\n//D DD *\n${times(count, (i) => `data ${i}`)}\n/*\n`,
  steps: (_kind, count) => times(count, (i) => `//S${i} EXEC PGM=IXCMIAPU\n//SYSIN DD *\n  DATA TYPE(CFRM)\n/*`),
  ends: (_kind, count) => times(count, () => "ENDVIPADYNAMIC ENDAUTOLOG } ) */"),
  "carriage returns": (kind, count) => times(count, STATEMENTS[kind]).replaceAll("\n", "\r"),
  symbols: (kind, count) => `${OPERANDS[kind][0]} ${"&A. ".repeat(count)}`,
  "passed through": (_kind, count) => `${times(count, (i) => `ITRACE ON\nGATEWAY ${i} X\nBSDROUTINGPARMS TRUE`)}`,
};

module.exports = { shapes };
