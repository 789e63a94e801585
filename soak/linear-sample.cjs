"use strict";
/**
 * Sample: the time a language takes to read and print ten texts, and one text of ten times their size. Arguments: kind, shape.
 *
 * Pauses of the collector of garbage are not counted: how often it runs depends on what else is in memory. That the memory
 * in use does not grow faster than the text is measured beside it.
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

/** Time and memory to read and print a text so many times, with all that was read kept until the end. */
async function measure(text, times) {
  const kept = [];
  globalThis.gc();
  const [start, before] = [performance.now(), process.memoryUsage().heapUsed];
  for (let i = 0; i < times; i++) {
    const document = language.parse(text);
    kept.push(document, language.print(document));
  }
  const end = performance.now();
  const milliseconds = end - start - (await pausesBetween(start, end));
  globalThis.gc();
  return { milliseconds, bytes: process.memoryUsage().heapUsed - before, kept: kept.length };
}

async function main() {
  // The first runs let the engine compile what it needs.
  let count = 200;
  for (let i = 0; i < 10; i++) await measure(build(kind, count), 10);
  while (count * 20 <= LARGEST && (await measure(build(kind, count), 10)).milliseconds < MILLISECONDS) count *= 2;

  const [small, large] = [build(kind, count), build(kind, count * 10)];
  const least = { count, ten: Infinity, one: Infinity, bytesOfTen: Infinity, bytesOfOne: Infinity };
  // The least of several times: what else the machine does only adds. In turn, so that it does so to both.
  for (let i = 0; i < SAMPLES; i++) {
    const [ten, one] = [await measure(small, 10), await measure(large, 1)];
    least.ten = Math.min(least.ten, ten.milliseconds);
    least.one = Math.min(least.one, one.milliseconds);
    least.bytesOfTen = Math.min(least.bytesOfTen, ten.bytes);
    least.bytesOfOne = Math.min(least.bytesOfOne, one.bytes);
  }
  process.stdout.write(JSON.stringify(least));
}

void main();
