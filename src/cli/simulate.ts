import type { Depth } from "../simulator/what-if";
import type { Console } from "./console";
import { CommandError } from "./errors";

/** Options of `cdkplex simulate`. */
export interface SimulateOptions {
  /** Scenario files. */
  readonly scenario?: readonly string[];
  /** Whether everything that can fail does so alone, or also one after the other. */
  readonly whatIf?: Depth;
  /** With `whatIf`: most threads that look at pairs. */
  readonly threads?: string;
  readonly format: "text" | "json";
}

/* Each way is loaded when it is asked for. */
/* eslint-disable @typescript-eslint/no-require-imports */

/**
 * `cdkplex simulate`: lets things happen to the sysplex of an assembly.
 *
 * @throws CommandError when nothing is said of what is to happen, or two things at once
 */
export async function simulate(
  directory: string,
  { scenario, whatIf, threads, format }: SimulateOptions,
  console: Console,
): Promise<number> {
  if (scenario === undefined && whatIf === undefined) throw CommandError.nothingToSimulate();
  if (scenario !== undefined && whatIf !== undefined) throw CommandError.notTogether("--scenario", "--what-if");
  if (whatIf === undefined) {
    if (threads !== undefined) throw CommandError.onlyWith("--threads", "--what-if");
    const { simulateScenarios } = require("./simulate-scenarios") as typeof import("./simulate-scenarios");
    return simulateScenarios(directory, scenario!, format, console);
  }
  const { simulateWhatIf } = require("./what-if") as typeof import("./what-if");
  return simulateWhatIf(directory, { whatIf, threads, format }, console);
}
