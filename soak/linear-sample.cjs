"use strict";
/** Sample: the time a language takes to read and print a text, at one size and at ten times that. Arguments: kind, shape. */
const { performance } = require("node:perf_hooks");
require("../test/support/typescript.cjs");
const { languages } = require("../src/documents/kinds.ts");
const { shapes } = require("./shapes.cjs");

/** A text that takes at least so long can be measured. */
const MILLISECONDS = 40;
const LARGEST = 2_000_000;
const SAMPLES = 5;

const [kind, shape] = process.argv.slice(2);
const language = languages[kind];
const build = shapes[shape];

function milliseconds(text) {
  const start = performance.now();
  language.print(language.parse(text));
  return performance.now() - start;
}

/** The least of several times: what else the machine does only adds. */
function least(count) {
  const text = build(kind, count);
  return Math.min(...Array.from({ length: SAMPLES }, () => milliseconds(text)));
}

// The first runs let the engine compile what it needs.
let count = 200;
for (let i = 0; i < 10; i++) least(count);
let small = least(count);
while (small < MILLISECONDS && count * 20 <= LARGEST) {
  count *= 2;
  small = least(count);
}
process.stdout.write(JSON.stringify({ count, small, large: least(count * 10) }));
