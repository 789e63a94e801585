import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { isFileName, readText } from "../../model/files";
import type { Assumptions } from "../assumptions";
import type { PeerOptions } from "../types";
import { ScenarioError, type ScenarioProblem } from "./errors";
import { problemsOf } from "./problems";
import type { Action, Expectation, ScenarioFile, Step } from "./schema";
import { isPlaced, type PlacedYaml, readYaml } from "./yaml";

/** Something that has to be true, and its line in the file. */
export interface PlacedExpectation {
  readonly line: number;
  readonly expectation: Expectation;
}

/** A step of a scenario, and its line in the file. */
export type ScenarioStep =
  | { readonly kind: "action"; readonly line: number; readonly action: Action }
  | { readonly kind: "wait"; readonly line: number; readonly milliseconds: number }
  | { readonly kind: "settle"; readonly line: number }
  | { readonly kind: "expect"; readonly line: number; readonly expectations: readonly PlacedExpectation[] };

/** What happens to a sysplex, and what has to be true then. */
export interface Scenario {
  /** File it is from; empty for a text. */
  readonly file: string;
  readonly title: string;
  readonly text: string | undefined;
  /** Seed of everything that is random. */
  readonly seed: number;
  /** Assumptions that differ from their defaults. */
  readonly assumptions: Partial<Assumptions>;
  readonly peers: readonly (PeerOptions & { readonly client: string })[];
  readonly steps: readonly ScenarioStep[];
}

/** What became of the text of a scenario: the scenario, or what is wrong with it. */
export type ParsedScenario =
  | { readonly scenario: Scenario; readonly problems: readonly [] }
  | { readonly scenario: undefined; readonly problems: readonly ScenarioProblem[] };

/** Text of a file that a scenario names; undefined when there is none. */
export type ReadFile = (file: string) => string | undefined;

/**
 * Reads the text of a scenario. Whatever the text is, nothing is thrown.
 *
 * @param file - name of the file, for messages and results
 * @param read - gives the texts of files that it names. @default - there are none
 */
export function parseScenario(text: string, file = "", read: ReadFile = () => undefined): ParsedScenario {
  if (text.length > LARGEST_SCENARIO) return { scenario: undefined, problems: [TOO_LARGE] };
  const yaml = readYaml(text);
  if (!isPlaced(yaml)) return { scenario: undefined, problems: yaml };
  // Loaded here, because a program that only runs the machine never reads a scenario.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const schema = require("./schema") as typeof import("./schema");
  const result = schema.scenarioSchema.safeParse(yaml.value);
  if (!result.success) return { scenario: undefined, problems: problemsOf(result.error.issues, yaml) };
  const given = result.data;
  const problems = [...unknownConnections(given, yaml), ...insertFiles(given, yaml, read)];
  if (problems.length > 0) return { scenario: undefined, problems };
  const scenario: Scenario = {
    file,
    title: given.title,
    text: given.text?.trim(),
    seed: given.seed ?? 1,
    assumptions: given.assumptions ?? {},
    peers: (given.peers ?? []).map(({ policy, ...peer }) => ({ ...peer, policy: policy?.text })),
    steps: given.steps.map((step, i) => placed(step, ["steps", i], yaml, schema.milliseconds)),
  };
  return { scenario, problems: [] };
}

/**
 * Reads a scenario file, and the files that it names.
 *
 * @throws ScenarioError naming file, line and column, what was found, what was expected and the fix
 */
export function readScenario(file: string): Scenario {
  let text: string;
  try {
    if (statSync(file).size > LARGEST_SCENARIO * 4) throw ScenarioError.invalid(file, [TOO_LARGE]);
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof ScenarioError) throw error;
    throw ScenarioError.unreadable(file, (error as Error).message);
  }
  const { scenario, problems } = parseScenario(text, file, (name) => readText(dirname(file), name));
  if (scenario === undefined) throw ScenarioError.invalid(file, problems);
  return scenario;
}

/** Longest scenario, in characters. */
const LARGEST_SCENARIO = 256 * 1024;
const TOO_LARGE: ScenarioProblem = {
  line: 1,
  column: 1,
  message: `Found more than ${LARGEST_SCENARIO} characters. Expected a scenario: put long texts into files of their own.`,
};

function placed(step: Step, path: readonly (string | number)[], yaml: PlacedYaml, time: (text: string) => number) {
  const { line } = yaml.placeOf(path);
  if (step === "settle") return { kind: "settle", line } as const;
  if ("wait" in step) return { kind: "wait", line, milliseconds: time(step.wait) } as const;
  if ("expect" in step) {
    const expectations = step.expect.map((expectation, i) => ({
      line: yaml.placeOf([...path, "expect", i]).line,
      expectation,
    }));
    return { kind: "expect", line, expectations } as const;
  }
  return { kind: "action", line, action: step } as const;
}

/** Names of connections that no step before gave. */
function unknownConnections({ steps }: ScenarioFile, yaml: PlacedYaml): ScenarioProblem[] {
  const known = new Set<string>();
  const problems: ScenarioProblem[] = [];
  const check = (name: string | undefined, path: readonly (string | number)[]) => {
    if (name === undefined || known.has(name)) return;
    const expected = known.size === 0 ? "a step connect with this name before" : `one of ${[...known].join(", ")}`;
    problems.push({ ...yaml.placeOf(path), message: `There is no connection "${name}". Expected ${expected}.` });
  };
  steps.forEach((step, i) => {
    if (step === "settle") return;
    if ("connect" in step && step.connect.name !== undefined) known.add(step.connect.name);
    for (const [key, value] of Object.entries(step)) {
      const { connection } = value as { readonly connection?: string };
      if (key !== "expect") check(connection, ["steps", i, key, "connection"]);
    }
    if (!("expect" in step)) return;
    step.expect.forEach((expectation, n) => {
      const path = ["steps", i, "expect", n];
      if ("connection" in expectation) check(expectation.connection.name, [...path, "connection", "name"]);
      if ("packets" in expectation) check(expectation.packets.connection, [...path, "packets", "connection"]);
    });
  });
  return problems;
}

interface WithText {
  text?: string;
  file?: string;
}

/** Puts the texts of files in the place of their names. */
function insertFiles({ peers = [], steps }: ScenarioFile, yaml: PlacedYaml, read: ReadFile): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const insert = (target: WithText | undefined, path: readonly (string | number)[]) => {
    if (target?.file === undefined) return;
    const found = textOf(target.file, read);
    if ("problem" in found) problems.push({ ...yaml.placeOf([...path, "file"]), message: found.problem });
    else target.text = found.text;
    delete target.file;
  };
  peers.forEach(({ policy }, i) => insert(policy, ["peers", i, "policy"]));
  steps.forEach((step, i) => {
    if (step === "settle") return;
    for (const key of ["obeyfile", "refreshPolicy", "activateCfrm"]) {
      insert((step as Record<string, WithText>)[key], ["steps", i, key]);
    }
  });
  return problems;
}

function textOf(file: string, read: ReadFile): { readonly text: string } | { readonly problem: string } {
  const expected = "a text file in the folder of the scenario or below it: correct the name";
  if (!isFileName(file)) return { problem: `The file "${file}" is elsewhere. Expected ${expected}.` };
  try {
    const text = read(file);
    return text === undefined ? { problem: `There is no file "${file}". Expected ${expected}.` } : { text };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}
