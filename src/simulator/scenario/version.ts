/** Version of the scenario format this package reads. */
export const SCENARIO_SCHEMA = "cdkplex/scenario/1";
