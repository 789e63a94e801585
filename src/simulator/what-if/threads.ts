import { extname, join } from "node:path";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { AssemblyTexts } from "../../model/assembly-texts";
import type { Manifest } from "../../model/manifest";
import type { Second } from "./study";
import type { WhatIfOptions } from "./types";

/** Pairs that make a further thread worth its start. */
const PAIRS_PER_THREAD = 1000;

/** What a thread is given when it starts. */
export interface WorkerStart {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, string>;
  readonly options: WhatIfOptions;
}

/** What a thread answers: what followed a failure. */
export interface WorkerAnswer {
  readonly first: number;
  readonly seconds: readonly Second[];
}

/** How many threads look at the pairs of so many failures. */
export function threadsFor(failures: number, { threads }: WhatIfOptions): number {
  const useful = Math.ceil((failures * (failures - 1)) / PAIRS_PER_THREAD);
  return Math.max(1, Math.min(threads ?? Math.min(availableParallelism(), useful), failures));
}

/**
 * Has threads look at what follows each failure. A thread is given the next failure when it has answered, so that all have
 * work until the end; what comes back is in the order of the failures.
 *
 * @throws what went wrong in a thread
 */
export async function inThreads(
  { manifest, files }: AssemblyTexts,
  options: WhatIfOptions,
  failures: number,
  threads: number,
): Promise<readonly (readonly Second[])[]> {
  const found = new Array<readonly Second[]>(failures);
  const workerData: WorkerStart = { manifest, files, options };
  const workers: Worker[] = [];
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(join(__dirname, `worker${extname(__filename)}`), { workerData });
      workers.push(worker);
      const give = () => {
        if (next < failures) worker.postMessage(next++);
        else resolve();
      };
      worker.on("message", ({ first, seconds }: WorkerAnswer) => {
        found[first] = seconds;
        give();
      });
      worker.on("error", reject);
      worker.on("messageerror", reject);
      worker.on("exit", (code) => reject(new Error(`A thread of the simulation ended early, with exit code ${code}.`)));
      give();
    });
  try {
    await Promise.all(Array.from({ length: threads }, work));
    return found;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
