import { whatIf, type Depth } from "../simulator/what-if";
import { EXIT, type Console } from "./console";
import { CommandError } from "./errors";
import { readSysplex } from "./sysplex-directory";
import { whatIfText } from "./what-if-text";

/** Options of `cdkplex simulate --what-if`. */
export interface WhatIfCommandOptions {
  readonly whatIf: Depth;
  /** A number, 1 or more. @default - as many as there are processors, or fewer where that takes no longer */
  readonly threads?: string;
  readonly format: "text" | "json";
}

/**
 * `cdkplex simulate --what-if`: what each failure, or each pair of failures, leads to. Harm is no finding: the exit code is 0.
 *
 * @throws CommandError when `threads` is no number of threads
 */
export async function simulateWhatIf(
  directory: string,
  { whatIf: depth, threads, format }: WhatIfCommandOptions,
  { stdout }: Console,
): Promise<number> {
  if (threads !== undefined && !/^[1-9]\d{0,2}$/.test(threads)) {
    throw CommandError.badOption("--threads", threads, "a number of threads, 1 to 999");
  }
  const report = await whatIf(readSysplex(directory), {
    depth,
    threads: threads === undefined ? undefined : Number(threads),
  });
  stdout.write(format === "json" ? `${JSON.stringify(report, undefined, 2)}\n` : whatIfText(report));
  return EXIT.ok;
}
