"use strict";
/** Lets random things happen to random sysplexes, some hundred at a time; says what broke. */
const { parentPort } = require("node:worker_threads");
require("../test/support/typescript.cjs");
const fc = require("fast-check");
const { play, sequences } = require("../test/simulator/sequences.ts");

parentPort.on("message", ({ seed, count }) => {
  const { failed, counterexample, counterexamplePath, errorInstance } = fc.check(fc.property(sequences, play), {
    seed,
    numRuns: count,
  });
  parentPort.postMessage(
    failed
      ? {
          seed,
          count,
          path: counterexamplePath,
          example: fc.stringify(counterexample[0]),
          error: errorInstance.message,
        }
      : { seed, count },
  );
});
parentPort.postMessage({ ready: true });
