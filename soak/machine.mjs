import { performance } from "node:perf_hooks";
import { Worker } from "node:worker_threads";

const WORKERS = 2;
/** Sequences that one seed makes; a failure is printed when those of its seed are done. */
const CHUNK = 500;

/** Lets so many random sequences of actions happen to random sysplexes; returns how many seeds broke something. */
export async function machine({ seed, sequences }) {
  const start = performance.now();
  let next = 0;
  let done = 0;
  let failures = 0;
  const run = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL("machine-worker.cjs", import.meta.url));
      const give = () => {
        const from = next;
        next += CHUNK;
        if (from >= sequences) worker.terminate().then(resolve);
        else worker.postMessage({ seed: seed + from / CHUNK, count: Math.min(CHUNK, sequences - from) });
      };
      worker.on("error", reject);
      worker.on("message", ({ ready, seed: of, count, path, example, error }) => {
        if (ready === undefined) {
          done += count;
          if (error !== undefined) {
            failures++;
            console.log(`FAILED seed ${of}, path ${path}: ${error}\n${example}`);
          }
          if (done % (20 * CHUNK) === 0) console.log(`${done} sequences, ${failures} failures`);
        }
        give();
      });
    });
  await Promise.all(Array.from({ length: WORKERS }, run));
  const seconds = (performance.now() - start) / 1000;
  console.log(`${sequences} sequences, seed ${seed}: ${failures} failures, ${seconds.toFixed(0)} s`);
  return failures;
}
