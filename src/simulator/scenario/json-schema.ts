/** The JSON Schema (draft 2020-12) of a scenario file, for editors and other tools. */
export function scenarioSchema(): object {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- zod is loaded when it is needed
  return (require("./schema") as typeof import("./schema")).jsonSchema();
}
