/** What is wrong with one input. */
export interface Problem {
  readonly property: string;
  readonly reason: string;
}

/** What has to be done to go from a state to new inputs, and because of which of them. */
export interface Difference {
  readonly change: "none" | "update" | "replace";
  readonly properties: readonly string[];
}
