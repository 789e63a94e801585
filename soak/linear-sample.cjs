"use strict";
/**
 * Sample: the time a language takes to read and print ten texts, and one text of ten times their size. Arguments: kind, shape.
 *
 * Pauses of the collector of garbage are not counted: how often it runs depends on what else is in memory.
 */
const { performance, PerformanceObserver } = require("node:perf_hooks");
const { setTimeout } = require("node:timers/promises");
require("../test/support/typescript.cjs");
const { languages } = require("../src/documents/kinds.ts");
const { shapes } = require("./shapes.cjs");

/** Ten texts that take at least so many milliseconds can be measured. */
const MILLISECONDS = 400;
const LARGEST = 2_000_000;
const SAMPLES = 3;

const [kind, shape] = process.argv.slice(2);
const language = languages[kind];
const build = shapes[shape];

const pauses = [];
new PerformanceObserver((list) => pauses.push(...list.getEntries())).observe({ entryTypes: ["gc"] });

/** Milliseconds of pauses from one point in time to another. */
async function pausesBetween(start, end) {
  // The observer is told a little later.
  await setTimeout(20);
  return pauses.reduce(
    (sum, { startTime, duration }) => sum + (startTime >= start && startTime < end ? duration : 0),
    0,
  );
}

/** Time to read and print a text so many times, with all that was read kept until the end. */
async function milliseconds(text, times) {
  const kept = [];
  globalThis.gc();
  const start = performance.now();
  for (let i = 0; i < times; i++) {
    const document = language.parse(text);
    kept.push(document, language.print(document));
  }
  const end = performance.now();
  return end - start - (await pausesBetween(start, end));
}

async function main() {
  // The first runs let the engine compile what it needs.
  let count = 200;
  for (let i = 0; i < 10; i++) await milliseconds(build(kind, count), 10);
  while (count * 20 <= LARGEST && (await milliseconds(build(kind, count), 10)) < MILLISECONDS) count *= 2;

  const [small, large] = [build(kind, count), build(kind, count * 10)];
  let [ten, one] = [Infinity, Infinity];
  // The least of several times: what else the machine does only adds. In turn, so that it does so to both.
  for (let i = 0; i < SAMPLES; i++) {
    ten = Math.min(ten, await milliseconds(small, 10));
    one = Math.min(one, await milliseconds(large, 1));
  }
  process.stdout.write(JSON.stringify({ count, ten, one }));
}

void main();
