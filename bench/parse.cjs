"use strict";
/** Sample: reads a profile of at least N lines into typed statements. Argument: N. */
const { performance } = require("node:perf_hooks");
const { parseProfile } = require("cdkplex/documents");
const { PORT, dvipas, stacks } = require("./shape.cjs");
const { report } = require("./report.cjs");

/** Four lines a DVIPA, as a network programmer writes them: small letters, short keywords, a comment here and there. */
function linesOf({ id, address, backups, targets }) {
  return [
    `  VIPADEFine MOVEable IMMEDiate 255.255.255.255 ${address} ; ${id}`,
    `  vipabackup ${backups[0].rank} ${address.replace("172.16", "172.17")}`,
    `  VIPADISTribute DEFINE DISTMethod SERVERWLM ${address} PORT ${PORT}`,
    `       DESTIP ${targets.map((target) => stacks[target].dynamicXcf).join(" ")}`,
  ];
}

const [lines] = process.argv.slice(2).map(Number);
const all = [
  "GLOBALCONFIG XCFGRPID 21",
  "VIPADYNAMIC",
  ...dvipas(Math.ceil(lines / 4)).flatMap(linesOf),
  "ENDVIPADYNAMIC",
];
const text = `${all.slice(0, lines - 1).join("\n")}\nENDVIPADYNAMIC\n`;

const start = performance.now();
const { statements, diagnostics } = parseProfile(text);
const seconds = (performance.now() - start) / 1000;
if (diagnostics.length > 0) throw new Error(`line ${diagnostics[0].line}: ${diagnostics[0].message}`);
report({ seconds, statements: statements.reduce((sum, { children }) => sum + 1 + children.length, 0) });
