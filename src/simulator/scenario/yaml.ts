import type { Document, Node, ParsedNode } from "yaml";
import type { ScenarioProblem } from "./errors";

/** Names and positions that lead to a value. */
export type Path = readonly PropertyKey[];

/** Where something is in a file, from 1. */
export type Place = Pick<ScenarioProblem, "line" | "column">;

/** The value of a YAML text, and where its parts are. */
export interface PlacedYaml {
  readonly value: unknown;
  /** Place of a value, or of the name of a member; where it is missing, of what it is missing in. */
  placeOf(path: Path, member?: string): Place;
}

/** Most levels of lists and mappings in each other: a scenario has 6. */
const DEEPEST = 32;

/** Most problems that are looked for: a text that is no scenario at all has thousands. */
export const MOST_PROBLEMS = 50;
const TOO_DEEP = "it is nested too deeply.";

/** Whether a text was YAML. */
export function isPlaced(result: PlacedYaml | readonly ScenarioProblem[]): result is PlacedYaml {
  return !Array.isArray(result);
}

/** Reads a YAML text: one document, without anchors, in which each name is there once. */
export function readYaml(text: string): PlacedYaml | readonly ScenarioProblem[] {
  const start = { line: 1, column: 1 };
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when there is a scenario to read
  const yaml = require("yaml") as typeof import("yaml");
  try {
    const lines = new yaml.LineCounter();
    const document: Document.Parsed = yaml.parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: "error",
    });
    const placeAt = (offset: number): Place => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    // What follows the first errors is mostly of their making.
    const errors = document.errors.slice(0, 3).map(({ code, pos: [from], message }) => {
      if (code === "MULTIPLE_DOCS") return { ...placeAt(from), message: "Found a second document. Expected one." };
      const reason = /call stack/.test(message) ? TOO_DEEP : message.split("\n")[0]!.replace(/\.?$/, ".");
      return { ...placeAt(from), message: `Not YAML: ${reason} Expected one YAML document.` };
    });
    if (errors.length > 0) return errors;
    const problems = checkNodes(yaml, document.contents, placeAt);
    if (problems.length > 0) return problems;
    return {
      value: document.toJS({ maxAliasCount: 0 }),
      placeOf: (path, member) => placeAt(offsetOf(yaml, document.contents, path, member)),
    };
  } catch (error) {
    const reason = error instanceof RangeError ? TOO_DEEP : `${(error as Error).message.split("\n")[0]}.`;
    return [{ ...start, message: `Not YAML: ${reason} Expected one YAML document.` }];
  }
}

/** Aliases, names that are there twice, and what is nested too deeply. */
function checkNodes(
  { isAlias, isMap, isScalar, isSeq }: typeof import("yaml"),
  root: ParsedNode | null,
  placeAt: (offset: number) => Place,
): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  const say = (node: Node, message: string) => problems.push({ ...placeAt(node.range?.[0] ?? 0), message });
  const visit = (node: unknown, depth: number): void => {
    if (isAlias(node)) return void say(node, `Found the alias *${node.source}. Expected plain values: write it out.`);
    if (!isMap(node) && !isSeq(node)) return;
    if (depth > DEEPEST)
      return void say(node, `Found more than ${DEEPEST} lists and mappings in each other. Expected a scenario.`);
    if (isSeq(node)) return node.items.forEach((item) => visit(item, depth + 1));
    const seen = new Set<unknown>();
    for (const { key, value } of node.items) {
      if (!isScalar(key)) {
        say((key as Node | null) ?? node, "Found a name that is no text. Expected names such as title.");
        continue;
      }
      if (seen.has(key.value)) say(key, `Found ${JSON.stringify(key.value)} twice. Expected it once: remove one.`);
      seen.add(key.value);
      visit(value, depth + 1);
    }
  };
  visit(root, 0);
  return problems.slice(0, MOST_PROBLEMS);
}

/** Offset of a value, or of the name of a member of it; where it is missing, of what it is missing in. */
function offsetOf(
  { isMap, isScalar, isSeq }: typeof import("yaml"),
  root: ParsedNode | null,
  path: Path,
  member: string | undefined,
): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  const pairOf = (name: PropertyKey) =>
    isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(name)) : undefined;
  for (const step of path) {
    const pair = pairOf(step);
    const next: unknown = isSeq(node) ? node.items[Number(step)] : pair?.value;
    if (next === undefined) return offset;
    node = next;
    // A mapping is where its name is; anything else is where it begins.
    const begin = isMap(next) && pair !== undefined ? (pair.key as Node) : (next as Node | null);
    offset = begin?.range?.[0] ?? offset;
  }
  const pair = member === undefined ? undefined : pairOf(member);
  return pair === undefined ? offset : ((pair.key as Node).range?.[0] ?? offset);
}
