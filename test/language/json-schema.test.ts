import { arg, choice, flag, initialOnly, option, optionalArgs, param, required } from "../../src/language/grammar";
import { documentSchema, type LanguageSchema } from "../../src/language/json-schema";
import { passThrough, statement, type AnyStatementType, type StatementType } from "../../src/language/statement";
import { int, ipv4, name, quoted, word } from "../../src/language/values";
import { box, cast, keep, lamp } from "../support/small-language";

const doc = { title: "Test", source: "Test" };

function schemaOf(types: readonly AnyStatementType[], more: Partial<LanguageSchema> = {}) {
  const given = types as unknown as readonly StatementType[];
  return documentSchema({ id: "test", title: "Test", types: given, symbols: true, ...more }) as {
    readonly $defs: Readonly<Record<string, { readonly properties: Record<string, { readonly properties: object }> }>>;
  };
}

/** The schema of the operands of a statement. */
function operandsOf(type: AnyStatementType, symbols = true): Record<string, object> {
  const definition = schemaOf([type], { symbols }).$defs[type.spec.keyword.text]!;
  return definition.properties["value"]!.properties as Record<string, object>;
}

const symbol = { $ref: "#/$defs/symbol" };

test("GIVEN a description WHEN its schema is made THEN the statement has its keyword, place, state and operands, and no more", () => {
  const type = statement("TORCH", { ...doc, obsolete: "Use LAMP." }, { place: arg(ipv4, "Where") });
  expect(schemaOf([type]).$defs["TORCH"]).toEqual({
    title: "TORCH: Test",
    deprecated: true,
    type: "object",
    properties: {
      keyword: { const: "TORCH" },
      state: { const: "understood" },
      line: { $ref: "#/$defs/position" },
      column: { $ref: "#/$defs/position" },
      endLine: { $ref: "#/$defs/position" },
      value: {
        type: "object",
        properties: { place: { description: "Where.", anyOf: [{ type: "string", format: "ipv4" }, symbol] } },
        required: ["place"],
        additionalProperties: false,
      },
    },
    required: ["keyword", "state", "line", "column", "endLine", "value"],
    additionalProperties: false,
  });
});

test("GIVEN operands of every kind WHEN their schema is made THEN each is as the reader gives it", () => {
  const type = statement("TORCH", doc, {
    places: optionalArgs(ipv4, "Where"),
    bright: flag("BRIGHT", "Bright."),
    colour: choice({ RED: "RED", GREEN: "GREEN", "RED DARK": "RED" }, "Colour. @default GREEN"),
    on: choice({ ON: true, OFF: false }, "On. @default OFF"),
    power: param("POWER", int(1, 100), "Watts. @default 40 (10 before V2R1)"),
    dimmed: initialOnly(
      option("DIM", { level: arg(int(0, 9), "Level"), smooth: flag("SMOOTH", "Smooth") }, "Dimmed. @default 5"),
    ),
  });
  expect(operandsOf(type, false)).toEqual({
    places: { description: "Where.", type: "array", items: { type: "string", format: "ipv4" }, minItems: 1 },
    bright: { description: "Bright.", const: true },
    colour: { description: "Colour.", enum: ["RED", "GREEN"], default: "GREEN" },
    on: { description: "On.", enum: [true, false], default: false },
    power: { description: "Watts.", type: "integer", minimum: 1, maximum: 100, default: 40 },
    dimmed: {
      description: "Dimmed. In the initial profile only: VARY TCPIP,,OBEYFILE cannot change it.",
      type: "object",
      properties: {
        level: { description: "Level.", type: "integer", minimum: 0, maximum: 9 },
        smooth: { description: "Smooth.", const: true },
      },
      required: ["level"],
      additionalProperties: false,
      default: { level: 5 },
    },
  });
});

test("GIVEN a default that is no value WHEN the schema is made THEN it is told in words", () => {
  const type = statement("TORCH", doc, {
    power: param("POWER", int(1, 100), "Watts. @default - what the lamp takes"),
    colour: param("COLOUR", word("RED", "GREEN"), "Colour. @default RED (not confirmed)"),
  });
  expect(operandsOf(type, false)).toEqual({
    power: { description: "Watts. Default: what the lamp takes.", type: "integer", minimum: 1, maximum: 100 },
    colour: { description: "Colour. Default: RED (not confirmed).", enum: ["RED", "GREEN"] },
  });
});

test("GIVEN a range that is only advised WHEN the schema is made THEN it does not bound the value", () => {
  const type = statement("TORCH", doc, {
    guess: param("GUESS", int(1, 9, { sure: false }), "Guess"),
    judged: param("JUDGED", int(1, 9, { judgedBy: "SWSA001" }), "Judged"),
    label: param("LABEL", quoted(20), "Label"),
  });
  expect(operandsOf(type, false)).toEqual({
    guess: {
      description: "Guess. Expected: whole number from 1 to 9; another value is kept, with a warning.",
      type: "integer",
      minimum: 0,
    },
    judged: { description: "Judged.", type: "integer", minimum: 0 },
    label: {
      description:
        "Label. Expected: string of at most 20 characters in quotation marks; another value is kept, with a warning.",
      type: "string",
      maxLength: 20,
    },
  });
});

test("GIVEN a secret WHEN the schema is made THEN it is what is shown in its place, without its default", () => {
  const type = statement("TORCH", doc, { key: param("KEY", { ...name(8), secret: true }, "Key. @default OPEN") });
  expect(operandsOf(type)).toEqual({ key: { description: "Key. Default: OPEN.", const: "(not shown)" } });
});

test("GIVEN a required list behind a keyword WHEN the schema is made THEN it may be empty, as in PREFLIST()", () => {
  const list = { ...param("LIST", word("A", "B"), "List"), many: true } as never;
  expect(operandsOf(statement("TORCH", doc, { list: required(list) }), false)["list"]).not.toHaveProperty("minItems");
});

test("GIVEN blocks and lists WHEN the schema is made THEN substatements and entries have definitions of their own", () => {
  const { $defs } = schemaOf([box, cast, lamp]);
  const { oneOf } = $defs["statement"] as unknown as { oneOf: { $ref: string }[] };
  expect(oneOf.map(({ $ref }) => $ref.replace("#/$defs/", ""))).toEqual([
    ...["BEGINBOX", "WIRED", "PLUG", "INCLUDE", "CAST", "CAST-entry", "LAMP", "partial", "unknown", "malformed"],
  ]);
  expect($defs["CAST-entry"]).toMatchObject({ properties: { keyword: { const: "CAST" } } });
});

test("GIVEN statements kept as text WHEN the schema is made THEN only they are passed through, with their text", () => {
  const hold = passThrough("HOLD", doc, "ENDHOLD");
  expect(schemaOf([lamp, keep, hold], { kept: ["JCL"] }).$defs["passed-through"]).toMatchObject({
    properties: { keyword: { enum: ["JCL", "KEEP", "HOLD"] }, state: { const: "passed-through" } },
    required: expect.arrayContaining(["text"]),
  });
  expect(schemaOf([lamp]).$defs).not.toHaveProperty("passed-through");
  expect(schemaOf([lamp], { assignments: true }).$defs["passed-through"]).toMatchObject({
    properties: { keyword: { type: "string" }, value: { properties: { value: { type: "string" } } } },
  });
});
