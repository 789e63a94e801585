"use strict";
/** Reads hostile texts one after the other; says which one is at hand, so that one that never ends can be told. */
const { parentPort, workerData } = require("node:worker_threads");
require("../test/support/typescript.cjs");
const { hostileText } = require("../test/support/hostile-texts.ts");
const { classOf, shrunk, trouble } = require("../test/support/hostile-checks.ts");

const { seed, from, step, inputs, large, kinds, progress } = workerData;
const at = new Int32Array(progress);
/** Texts of one mistake that are made small. */
const seen = new Map();

parentPort.postMessage({ ready: true });
for (let index = from; index < inputs; index += step) {
  Atomics.store(at, from, index);
  const { kind, text } = hostileText(seed, index, large);
  if (kinds !== undefined && !kinds.includes(kind)) continue;
  const complaint = trouble(kind, text);
  if (complaint === undefined) continue;
  const name = `${kind} ${classOf(complaint)}`;
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  if (count > 20) continue;
  Atomics.store(at, from, -1);
  const small = count <= 3 && text.length < 100_000 ? shrunk(kind, text) : undefined;
  parentPort.postMessage({ index, kind, complaint, text, small });
}
Atomics.store(at, from, -1);
parentPort.postMessage({ done: true });
