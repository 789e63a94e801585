/**
 * The part of SARIF 2.1.0 that reports use, as a JSON Schema: property names, required properties and constraints as in the
 * specification. Properties that the specification does not have are not allowed, as in its own schema.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */

const object = (properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) => ({
  type: "object",
  properties: { properties: { type: "object" }, ...properties },
  required,
  additionalProperties: false,
});
const list = (items: unknown, minItems = 0) => ({ type: "array", items, minItems });
const text = { type: "string" };
const positive = { type: "integer", minimum: 1 };
const index = { type: "integer", minimum: -1 };
const level = { enum: ["none", "note", "warning", "error"] };

// 3.11 and 3.12
const message = object({ text, markdown: text, id: text, arguments: list(text) }, ["text"]);
const multiformat = object({ text, markdown: text }, ["text"]);
// 3.4
const artifactLocation = object({
  uri: { type: "string", format: "uri-reference" },
  uriBaseId: text,
  index,
  description: message,
});
// 3.30
const region = object({
  startLine: positive,
  startColumn: positive,
  endLine: positive,
  endColumn: positive,
  charOffset: index,
  charLength: { type: "integer", minimum: 0 },
  snippet: object({ text }),
  message,
  sourceLanguage: text,
});
// 3.28, 3.29 and 3.33
const location = object({
  id: index,
  physicalLocation: object({ artifactLocation, region, contextRegion: region }),
  logicalLocations: list(object({ name: text, index, fullyQualifiedName: text, decoratedName: text, kind: text })),
  message,
});
// 3.35
const suppression = object(
  {
    guid: text,
    kind: { enum: ["inSource", "external"] },
    status: { enum: ["accepted", "underReview", "rejected"] },
    location,
    justification: text,
  },
  ["kind"],
);
// 3.55 to 3.57
const fix = object(
  {
    description: message,
    artifactChanges: list(
      object(
        {
          artifactLocation,
          replacements: list(
            object({ deletedRegion: region, insertedContent: object({ text }) }, ["deletedRegion"]),
            1,
          ),
        },
        ["artifactLocation", "replacements"],
      ),
      1,
    ),
  },
  ["artifactChanges"],
);
// 3.27
const result = object(
  {
    ruleId: text,
    ruleIndex: index,
    kind: { enum: ["notApplicable", "pass", "fail", "review", "open", "informational"] },
    level,
    message,
    locations: list(location),
    fingerprints: { type: "object", additionalProperties: text },
    partialFingerprints: { type: "object", additionalProperties: text },
    suppressions: list(suppression),
    fixes: list(fix),
    baselineState: { enum: ["new", "unchanged", "updated", "absent"] },
  },
  ["message"],
);
// 3.49
const descriptor = object(
  {
    id: text,
    name: text,
    shortDescription: multiformat,
    fullDescription: multiformat,
    help: multiformat,
    helpUri: { type: "string", format: "uri" },
    defaultConfiguration: object({ enabled: { type: "boolean" }, level, rank: { type: "number" } }),
  },
  ["id"],
);
// 3.18 and 3.19
const tool = object(
  {
    driver: object(
      {
        name: text,
        version: text,
        semanticVersion: text,
        informationUri: { type: "string", format: "uri" },
        rules: list(descriptor),
      },
      ["name"],
    ),
  },
  ["driver"],
);
// 3.13 and 3.14
export const sarifSchema = object(
  {
    $schema: { type: "string", format: "uri" },
    version: { const: "2.1.0" },
    runs: list(
      object(
        {
          tool,
          results: list(result),
          columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
          originalUriBaseIds: { type: "object", additionalProperties: artifactLocation },
        },
        ["tool"],
      ),
    ),
  },
  ["version", "runs"],
);
