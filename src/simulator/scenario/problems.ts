import type { z } from "zod";
import { suggestion } from "../../language/suggestion";
import type { ScenarioProblem } from "./errors";
import { scenarioSchema } from "./json-schema";
import { MOST_PROBLEMS, type Path, type PlacedYaml } from "./yaml";

type Issue = z.core.$ZodIssue;

/** What is wrong with a scenario, in words: what was found, what was expected, and the fix. */
export function problemsOf(issues: readonly Issue[], yaml: PlacedYaml): readonly ScenarioProblem[] {
  const problems = issues
    .slice(0, MOST_PROBLEMS)
    .flatMap((issue) => inWords(issue, issue.path, yaml))
    .slice(0, MOST_PROBLEMS);
  // A member that is not known is said once, and not that one of the known ones is missing.
  const unknown = new Set(problems.flatMap(({ owner, unknown }) => (unknown ? [owner] : [])));
  const said = new Set<string>();
  const isFirst = (owner: string) => !said.has(owner) && said.add(owner) !== undefined;
  return problems
    .filter(({ owner, custom }) => !custom || !unknown.has(owner))
    .filter((problem) => problem.unknown || isFirst(problem.owner))
    .map(({ line, column, message }) => ({ line, column, message }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

interface Worded extends ScenarioProblem {
  /** Path of the value it is about. */
  readonly owner: string;
  readonly unknown?: boolean;
  readonly custom?: boolean;
}

function inWords(issue: Issue, path: Path, yaml: PlacedYaml): readonly Worded[] {
  const value = valueAt(yaml.value, path);
  const owner = textOf(path);
  const where = owner === "" ? "" : `${owner}: `;
  const at = (message: string, more: Partial<Worded> = {}): Worded => {
    return { ...yaml.placeOf(path), message: `${where}${message}`, owner, ...more };
  };
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = membersAt(path);
      return issue.keys.slice(0, MOST_PROBLEMS).map((key) => {
        const meant = suggestion(key, known);
        const fix = meant === undefined ? "" : ` Did you mean "${meant}"?`;
        const message = `${where}found the member "${key}", expected one of ${known.join(", ")}.${fix}`;
        return { ...yaml.placeOf(path, key), message, owner, unknown: true };
      });
    }
    case "invalid_union": {
      // A word, or, as the last possibility, names and values.
      const last = issue.errors.at(-1) ?? [];
      if (isObject(value)) return last.flatMap((each) => inWords(each, [...path, ...each.path], yaml));
      const words = issue.errors.flatMap((branch) => branch.flatMap((each) => expectedOf(each, path)));
      return [at(`found ${foundText(value)}, expected ${[...new Set(words)].join(" or ")}.`)];
    }
    default: {
      const fix = value === undefined ? ` Add ${JSON.stringify(String(path.at(-1)))}.` : meantBy(issue, value);
      const custom = issue.code === "custom";
      return [at(`found ${foundText(value)}, expected ${expectedOf(issue, path)}.${fix}`, { custom })];
    }
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
};

function expectedOf(issue: Issue, path: Path): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.message.startsWith("expected ")) return issue.message.slice("expected ".length);
      if (issue.expected === "object") return `names and values (${few(membersAt(path))})`;
      return TYPES[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.map(String).join(", ");
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? "one that is not empty"
        : `${issue.minimum} or more`;
    case "too_big":
      return `${String(issue.maximum)} or less`;
    default:
      return issue.message.replace(/^expected /, "");
  }
}

function meantBy(issue: Issue, value: unknown): string {
  if (issue.code !== "invalid_value" || typeof value !== "string") return "";
  const meant = suggestion(value, issue.values.map(String));
  return meant === undefined ? "" : ` Did you mean ${meant}?`;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function foundText(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (!isObject(value)) {
    const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
    return text.length > 60 ? `${text.slice(0, 60)}...` : text;
  }
  const names = Object.keys(value);
  if (names.length === 0) return "nothing in it";
  return `the members ${few(names)}`;
}

function few(names: readonly string[]): string {
  return names.length > 6 ? `${names.slice(0, 6).join(", ")} ...` : names.join(", ");
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path)
    at = typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined;
  return at;
}

/** `steps[3].expect[0].owner` */
function textOf(path: Path): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/** The schema, once it was needed. */
let whole: SchemaNode | undefined;

/** Names of the members that there can be at a path. */
function membersAt(path: Path): readonly string[] {
  whole ??= scenarioSchema();
  let node: SchemaNode | undefined = whole;
  for (const step of path) {
    node = typeof step === "number" ? node?.items : node?.properties?.[String(step)];
    if (node?.properties === undefined) node = node?.anyOf?.find(({ properties }) => properties !== undefined) ?? node;
  }
  return Object.keys(node?.properties ?? {});
}
