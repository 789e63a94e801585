import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { clearInterval, setInterval } from "node:timers";
import { Worker } from "node:worker_threads";

const require = createRequire(import.meta.url);
const WORKERS = 2;
/** One text in so many has a line of a megabyte. */
const LARGE = 20_000;
/** A text that takes longer hangs: the largest, half a million statements in one line, is read, printed and edited in ten. */
const SECONDS = 60;

/** Lets the languages read so many hostile texts; returns how many they failed on. */
export async function hostile({ seed, inputs, kinds }) {
  const folder = join(tmpdir(), `cdkplex-soak-${seed}`);
  const start = performance.now();
  const progress = new SharedArrayBuffer(4 * WORKERS);
  const failures = [];
  const keep = ({ index, kind, complaint, text, small }) => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${kind}-${index}.txt`);
    writeFileSync(file, small ?? text);
    failures.push(file);
    console.log(`FAILED ${kind} ${index}: ${complaint}\n  ${file}`);
    if (small !== undefined) console.log(`  ${ascii(small.slice(0, 400))}`);
  };
  const run = (from) =>
    new Promise((resolve, reject) => {
      const options = { seed, from, step: WORKERS, inputs, large: LARGE, kinds, progress };
      const worker = new Worker(new URL("hostile-worker.cjs", import.meta.url), { workerData: options });
      const at = new Int32Array(progress);
      let last = -1;
      let since = performance.now();
      const watch = setInterval(() => {
        const now = Atomics.load(at, from);
        if (now !== last || now < 0) {
          last = now;
          since = performance.now();
        } else if (performance.now() - since > SECONDS * 1000) {
          clearInterval(watch);
          require("../test/support/typescript.cjs");
          const { hostileText } = require("../test/support/hostile-texts.ts");
          keep({ index: now, complaint: `no answer within ${SECONDS} s`, ...hostileText(seed, now, LARGE) });
          worker.terminate().then(resolve);
        }
      }, 500);
      Atomics.store(at, from, -1);
      worker.on("message", (message) => {
        if (message.text !== undefined) keep(message);
        if (message.done === true) {
          clearInterval(watch);
          resolve();
        }
      });
      worker.on("error", (error) => {
        clearInterval(watch);
        reject(error);
      });
    });
  await Promise.all(Array.from({ length: WORKERS }, (_, from) => run(from)));
  const seconds = (performance.now() - start) / 1000;
  console.log(`${inputs} hostile texts, seed ${seed}: ${failures.length} failures, ${seconds.toFixed(0)} s`);
  return failures.length;
}

/** A text in quotation marks, with nothing but printable characters. */
function ascii(text) {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
