import { HIDDEN } from "./errors";
import type { Group, Operand } from "./grammar";
import type { StatementSpec, StatementType } from "./statement";
import type { ValueType } from "./values";

/** JSON Schema (draft 2020-12) of what `cdkplex parse --format json` says about a document, from the descriptions. */

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a schema has to know of a language beside the descriptions of its statements. */
export interface LanguageSchema {
  /** The `$id` of the schema. */
  readonly id: string;
  readonly title: string;
  /** The statements that may stand outside all others. */
  readonly types: readonly StatementType[];
  /** Whether a system symbol (`&SYSCLONE.`) may stand for a value. */
  readonly symbols: boolean;
  /** Keywords of statements that have no description, and are kept as text. @default - none */
  readonly kept?: readonly string[];
  /** A statement without a description is kept with what stands behind its equals sign as its value. @default false */
  readonly assignments?: boolean;
}

const DIALECT = "https://json-schema.org/draft/2020-12/schema";
const text = { type: "string" };
const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
const SYMBOL: JsonSchema = {
  description: "Text with a system symbol, which stands for a value that is known only on its system.",
  type: "string",
  pattern: "&",
};

/**
 * The schema of a whole document. Exact for statements in state `understood`: what they may say together is left to the
 * reader. In the other states the value is what could be read, and `text` holds what is kept.
 */
export function documentSchema(language: LanguageSchema): JsonSchema {
  const described = new Map<string, JsonSchema>();
  const passedThrough = [...(language.kept ?? [])];
  const seen = new Set<StatementType>();
  const add = (type: StatementType) => {
    if (seen.has(type)) return;
    seen.add(type);
    const { spec } = type;
    const keyword = spec.keyword.text;
    if (spec.passedThrough === true) {
      passedThrough.push(keyword);
      return;
    }
    const name = keyword.replaceAll(" ", "-");
    described.set(name, understood(keyword, spec, language.symbols));
    if (spec.entry !== undefined) described.set(`${name}-entry`, entryOf(keyword, spec.entry.spec, language.symbols));
    spec.childTypes.forEach(add);
  };
  language.types.forEach(add);
  const states = kept(
    [...seen].filter(({ spec }) => spec.passedThrough !== true).map(({ spec }) => spec.keyword.text),
    passedThrough,
    language.assignments === true,
  );
  const definitions = [...described.keys(), ...Object.keys(states)];
  return {
    $schema: DIALECT,
    $id: language.id,
    title: language.title,
    type: "object",
    properties: {
      schema: { const: "cdkplex/parse/1" },
      summary: ref("summary"),
      statements: { type: "array", items: ref("statement") },
      diagnostics: { type: "array", items: ref("diagnostic") },
    },
    required: ["schema", "summary", "statements", "diagnostics"],
    additionalProperties: false,
    $defs: {
      statement: {
        description:
          "A statement. Substatements follow their block; the entries of a list follow the list, under its keyword.",
        oneOf: definitions.map(ref),
      },
      ...Object.fromEntries(described),
      ...states,
      position: { description: "Line or column, the first is 1.", type: "integer", minimum: 1 },
      ...(language.symbols ? { symbol: SYMBOL } : {}),
      summary: summary(),
      diagnostic: diagnostic(),
    },
  };
}

function understood(keyword: string, spec: StatementSpec, symbols: boolean): JsonSchema {
  const { title, obsolete } = spec.doc;
  return shown({ const: keyword }, { const: "understood" }, groupSchema(spec.group, symbols), undefined, {
    title: `${keyword}: ${title}`,
    ...(obsolete === undefined ? {} : { deprecated: true }),
  });
}

function entryOf(keyword: string, spec: StatementSpec, symbols: boolean): JsonSchema {
  const value = groupSchema(spec.group, symbols);
  return shown({ const: keyword }, { const: "understood" }, value, undefined, { title: `${keyword}: an entry` });
}

/** Statements that are not in the typed value, or not all of them. */
function kept(described: readonly string[], passedThrough: readonly string[], assignments: boolean) {
  const nothing = { type: "object", additionalProperties: false };
  const assigned = {
    type: "object",
    properties: { value: text, qualifiers: { type: "array", items: text, minItems: 1 } },
    additionalProperties: false,
  };
  const states: Record<string, JsonSchema> = {
    partial: shown({ enum: described }, { const: "partial" }, { type: "object" }, "optional", {
      title: "Understood in part: the value has the operands that are known, the text all of them or the others",
    }),
    unknown: shown(text, { const: "unknown" }, nothing, "required", { title: "Not known: kept as text" }),
    malformed: shown(text, { const: "malformed" }, { type: "object" }, "optional", {
      title: "Breaks its own syntax: the value has what could be read",
    }),
  };
  if (passedThrough.length > 0) {
    states["passed-through"] = shown({ enum: passedThrough }, { const: "passed-through" }, nothing, "required", {
      title: "Known, and kept as text",
    });
  } else if (assignments) {
    states["passed-through"] = shown(text, { const: "passed-through" }, assigned, undefined, {
      title: "Kept as the text behind its equals sign",
    });
  }
  return states;
}

/** A statement as it is shown. */
function shown(
  keyword: JsonSchema,
  state: JsonSchema,
  value: JsonSchema,
  withText: "required" | "optional" | undefined,
  about: JsonSchema,
): JsonSchema {
  const position = ref("position");
  return {
    ...about,
    type: "object",
    properties: {
      keyword,
      state,
      line: position,
      column: position,
      endLine: position,
      value,
      ...(withText === undefined ? {} : { text }),
    },
    required: ["keyword", "state", "line", "column", "endLine", "value", ...(withText === "required" ? ["text"] : [])],
    additionalProperties: false,
  };
}

function groupSchema(group: Group, symbols: boolean): JsonSchema {
  const properties = group.entries.map(([name, operand]) => [name, operandSchema(operand, symbols)]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(group.required.length === 0 ? {} : { required: group.required.map(([name]) => name) }),
    additionalProperties: false,
  };
}

function operandSchema(operand: Operand, symbols: boolean): JsonSchema {
  const element = elementSchema(operand, symbols);
  const [meaning, given] = operand.doc.split(/\s*@default\s+/) as [string, string?];
  const value = given === undefined ? undefined : literal(operand, given);
  // A list in parentheses may be empty where it is required.
  const least = operand.op === "param" && operand.required ? {} : { minItems: 1 };
  return {
    description: [
      sentence(meaning),
      ...(given !== undefined && value === undefined ? [`Default: ${sentence(given.replace(/^- /, ""))}`] : []),
      ...(operand.since === undefined ? [] : [`From ${operand.since} on.`]),
      ...(operand.obeyfile === "no" ? ["In the initial profile only: VARY TCPIP,,OBEYFILE cannot change it."] : []),
      ...(isLoose(operand) ? [`Expected: ${operand.type.expects}; another value is kept, with a warning.`] : []),
    ].join(" "),
    ...(operand.many ? { type: "array", items: element, ...least } : element),
    ...(value === undefined ? {} : { default: value }),
  };
}

function elementSchema(operand: Operand, symbols: boolean): JsonSchema {
  switch (operand.op) {
    case "flag":
      return { const: true };
    case "choice":
      return { enum: [...new Set(operand.choices.map(([, value]) => value))] };
    case "option":
    case "many":
      return groupSchema(operand.group, symbols);
    case "compound":
      return symbols ? membersOrSymbols(operand.compound.schema) : operand.compound.schema;
    case "arg":
    case "param":
      return valueSchema(operand.type, symbols);
  }
}

function valueSchema(type: ValueType<unknown>, symbols: boolean): JsonSchema {
  if (type.secret === true) return { const: HIDDEN };
  let schema = type.schema;
  if (!isJudged(type)) schema = without(["minimum", "maximum"], schema);
  // What runs to the end of its line, or is only advised, may be any text.
  if (type.words === Infinity || type.sure === false) schema = without(["pattern"], schema);
  return symbols ? orSymbol(schema) : schema;
}

/** Whether a value outside the range makes its statement malformed. */
function isJudged({ outside, sure }: ValueType<unknown>): boolean {
  return outside !== undefined && sure !== false;
}

/** Whether the reader only warns of a value outside the range. */
function isLoose(operand: Operand): operand is Operand & { op: "arg" | "param" } {
  return (operand.op === "arg" || operand.op === "param") && operand.type.sure === false;
}

/** A schema without some of its keywords, and so with its parts; a number is never below zero. */
function without(keywords: readonly string[], schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema).flatMap(([name, part]): [string, unknown][] => {
    if (keywords.includes(name)) return name === "minimum" ? [[name, 0]] : [];
    if (name === "anyOf") return [[name, (part as JsonSchema[]).map((each) => without(keywords, each))]];
    if (name !== "properties") return [[name, part]];
    const members = Object.entries(part as Record<string, JsonSchema>);
    return [[name, Object.fromEntries(members.map(([member, each]) => [member, without(keywords, each)]))]];
  });
  return Object.fromEntries(entries);
}

function orSymbol(schema: JsonSchema): JsonSchema {
  const anyText =
    schema["type"] === "string" && Object.keys(schema).every((name) => ["type", "examples"].includes(name));
  return anyText ? schema : { anyOf: [schema, ref("symbol")] };
}

function membersOrSymbols(schema: JsonSchema): JsonSchema {
  const properties = schema["properties"] as Record<string, JsonSchema> | undefined;
  if (properties === undefined) return orSymbol(schema);
  const members = Object.entries(properties).map(([name, member]) => [name, orSymbol(member)]);
  return { ...schema, properties: Object.fromEntries(members) };
}

/** The default of an operand where its description gives a value, not a sentence. */
function literal(operand: Operand, given: string): unknown {
  const plain = given.replace(/ \((?!not confirmed)[^)]*\)$/, "");
  if (plain.startsWith("- ")) return undefined;
  const value = literalOf(operand, plain);
  return value !== undefined && operand.many ? [value] : value;
}

function literalOf(operand: Operand, given: string): unknown {
  switch (operand.op) {
    case "choice":
      return operand.choices.find(([keyword, value]) => keyword.text === given || value === given)?.[1];
    case "arg":
    case "param": {
      const { type } = operand;
      if (type.secret === true) return undefined;
      return type.parse(given === "true" || given === "false" ? type.print(given === "true") : given);
    }
    case "option": {
      const words = given.split(" ");
      const values = operand.group.leading
        .slice(0, words.length)
        .map(([name, inner], i) => [name, literalOf(inner, words[i]!)] as const);
      const whole = values.length === words.length && values.every(([, value]) => value !== undefined);
      return whole ? Object.fromEntries(values) : undefined;
    }
    default:
      return undefined;
  }
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function summary(): JsonSchema {
  const states = ["understood", "partial", "passedThrough", "unknown", "malformed"];
  return {
    description: "How many statements are in each state.",
    type: "object",
    properties: Object.fromEntries(states.map((state) => [state, { type: "integer", minimum: 0 }])),
    required: states,
    additionalProperties: false,
  };
}

function diagnostic(): JsonSchema {
  const position = ref("position");
  return {
    description: "Something the reader has to say.",
    type: "object",
    properties: {
      severity: { enum: ["error", "warning", "info"] },
      state: { enum: ["understood", "partial", "passed-through", "unknown", "malformed"] },
      line: position,
      column: position,
      endLine: position,
      message: text,
      fix: text,
    },
    required: ["severity", "state", "line", "column", "endLine", "message", "fix"],
    additionalProperties: false,
  };
}
