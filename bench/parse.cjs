"use strict";
/** Sample: reads a profile into typed statements. Argument: the file. */
const { readFileSync } = require("node:fs");
const { performance } = require("node:perf_hooks");
const { parseProfile } = require("cdkplex/documents");
const { report } = require("./report.cjs");

const text = readFileSync(process.argv[2], "utf8");

const start = performance.now();
const { statements, diagnostics } = parseProfile(text);
const seconds = (performance.now() - start) / 1000;
if (diagnostics.length > 0) throw new Error(`line ${diagnostics[0].line}: ${diagnostics[0].message}`);
report({ seconds, statements: statements.reduce((sum, { children }) => sum + 1 + children.length, 0) });
