import { parentPort, workerData } from "node:worker_threads";
import { AssemblyTexts } from "../../model/assembly-texts";
import { Study } from "./study";
import type { WorkerAnswer, WorkerStart } from "./threads";

/** A thread: starts the sysplex, and then says of each failure it is given what follows it. */
const { manifest, files, options } = workerData as WorkerStart;
const study = new Study(new AssemblyTexts(manifest, files), options);

parentPort!.on("message", (first: number) => {
  const answer: WorkerAnswer = { first, seconds: study.after(first) };
  parentPort!.postMessage(answer);
});
