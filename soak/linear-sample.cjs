"use strict";
/** Sample: the processor time a language takes to read and print a text, at one size and at ten times that. Arguments: kind, shape. */
require("../test/support/typescript.cjs");
const { languages } = require("../src/documents/kinds.ts");
const { shapes } = require("./shapes.cjs");

/** A text that takes at least so long can be measured. */
const MILLISECONDS = 15;
const LARGEST = 2_000_000;
const SAMPLES = 5;

const [kind, shape] = process.argv.slice(2);
const language = languages[kind];
const build = shapes[shape];

function milliseconds(text) {
  const start = process.cpuUsage();
  language.print(language.parse(text));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(count) {
  const text = build(kind, count);
  const samples = Array.from({ length: SAMPLES }, () => milliseconds(text)).sort((a, b) => a - b);
  return samples[SAMPLES >> 1];
}

// The first runs let the engine compile what it needs.
let count = 200;
for (let i = 0; i < 10; i++) median(count);
let small = median(count);
while (small < MILLISECONDS && count * 20 <= LARGEST) {
  count *= 2;
  small = median(count);
}
process.stdout.write(JSON.stringify({ count, small, large: median(count * 10) }));
