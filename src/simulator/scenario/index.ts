/**
 * Scenarios: what happens to a sysplex, and what has to be true then, as a YAML file.
 *
 * ```ts
 * const result = runScenario(Assembly.read("cdkplex.out"), readScenario("takeover.yaml"));
 * result.met;                  // whether all that was expected is true
 * timelineText(result);        // for people
 * ```
 */
export { actionLabel, perform, type Action, type ConnectionNames, type ActionOutcome } from "./action";
export { ScenarioError, type ScenarioProblem } from "./errors";
export type { Verdict } from "./expectation";
export { scenarioSchema } from "./json-schema";
export type { OwnedSince, OwnershipLane } from "./ownership-lanes";
export { runScenario, type ExpectationResult, type ScenarioResult, type StepResult } from "./run";
export { parseScenario, readScenario, type ParsedScenario, type Scenario, type ScenarioStep } from "./scenario";
export type { Expectation } from "./schema";
export { timelineText } from "./timeline";
export { SCENARIO_SCHEMA } from "./version";
