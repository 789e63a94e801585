import { readScenario, runScenario, timelineText, type ScenarioResult } from "../simulator/scenario";
import { EXIT, hasColor, type Console } from "./console";
import { readSysplex } from "./sysplex-directory";

/** What `cdkplex simulate --scenario --format json` writes. */
export interface SimulationReport {
  readonly schema: "cdkplex/simulation/1";
  readonly sysplex: string;
  /** Whether all scenarios went as expected. */
  readonly met: boolean;
  readonly scenarios: readonly ScenarioResult[];
}

/**
 * `cdkplex simulate --scenario`: runs scenarios on an assembly, each on a sysplex of its own.
 *
 * @returns 1 when something is not as a scenario expects
 * @throws ScenarioError when a file does not describe a scenario
 */
export function simulateScenarios(
  directory: string,
  files: readonly string[],
  format: "text" | "json",
  { stdout, env }: Console,
): number {
  const scenarios = files.map(readScenario);
  const assembly = readSysplex(directory);
  const results = scenarios.map((scenario) => runScenario(assembly, scenario));
  const met = results.every((result) => result.met);
  if (format === "json") {
    const { sysplex } = assembly.manifest;
    const report: SimulationReport = { schema: "cdkplex/simulation/1", sysplex, met, scenarios: results };
    stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  } else {
    const color = hasColor(stdout, env);
    stdout.write(results.map((result) => timelineText(result, { color })).join("\n"));
    if (results.length > 1) {
      stdout.write(`\n${results.filter((result) => result.met).length} of ${results.length} scenarios as expected.\n`);
    }
  }
  return met ? EXIT.ok : EXIT.findings;
}
