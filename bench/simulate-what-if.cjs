"use strict";
/** Sample: every failure by itself, over the assembly in a directory. Arguments: DIRECTORY. */
const { performance } = require("node:perf_hooks");
const { Assembly } = require("cdkplex/model");
const { whatIf } = require("cdkplex/simulator");
const { report } = require("./report.cjs");

const [directory] = process.argv.slice(2);

async function main() {
  const start = performance.now();
  const { failures, connections } = await whatIf(Assembly.read(directory), { depth: "single" });
  const seconds = (performance.now() - start) / 1000;
  report({ seconds, failures: failures.length, connections: connections.protected + connections.unprotected });
}

void main();
