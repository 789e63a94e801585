import { AssemblyTexts } from "../../model/assembly-texts";
import { SimulatorError } from "../errors";
import { reportOf } from "./outcomes";
import { Study } from "./study";
import type { WhatIfOptions, WhatIfReport } from "./types";

/**
 * Lets everything in a sysplex fail that can fail by itself, alone or one after the other, and tells which DVIPAs have no
 * owner then, which connections cannot come back, which tunnels did not move, and why.
 *
 * A client connects to each DVIPA, one for each filter rule that protects it; its policy matches that of the owner. After
 * each failure the sysplex settles, and a client that lost its connection or tunnel tries again. Time goes on only until
 * then: what a failure leads to when security associations expire, hours later, is not told.
 *
 * ```ts
 * const report = await whatIf(Assembly.read("cdkplex.out"), { depth: "single" });
 * report.outcomes[0]?.lost; // what the worst failure takes away for good, by reason
 * ```
 *
 * Of two failures both orders are looked at. They are one sequence in the report where the outcome is the same, and none where
 * it is what each failure leads to by itself.
 *
 * @throws AssemblyError when the manifest names a file that the assembly does not have
 * @throws SimulatorError for a number of threads that is none
 */
export async function whatIf(assembly: AssemblyTexts, options: WhatIfOptions): Promise<WhatIfReport> {
  const { depth, threads } = options;
  if (threads !== undefined && !(Number.isInteger(threads) && threads > 0)) {
    throw SimulatorError.badNumber("The number of threads", threads, "1 or more");
  }
  // Threads are given texts: so that the report is the same with one thread, it is made of texts, too.
  const texts = depth === "single" ? assembly : new AssemblyTexts(assembly.manifest, assembly.files);
  const study = new Study(texts, options);
  if (depth === "single") return reportOf(study, options);
  // Loaded here: what looks at one failure at a time needs no threads, nor Node.js.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { inThreads, threadsFor } = require("./threads") as typeof import("./threads");
  const count = study.failures.length;
  const used = threadsFor(count, options);
  const seconds =
    used > 1 ? await inThreads(texts, options, count, used) : study.failures.map((_, first) => study.after(first));
  return reportOf(study, options, seconds);
}
