import fc from "fast-check";
import type { Document } from "../../src/language/document";
import type { Operand } from "../../src/language/grammar";
import type { Statement, StatementSpec, StatementType } from "../../src/language/statement";
import type { ValueType } from "../../src/language/values";

/** Statements made from their descriptions, to try a notation on everything that can be described. */

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

function fromSchema(schema: Schema): fc.Arbitrary<unknown> {
  const examples = schema.examples ?? schema.enum;
  if (examples !== undefined) return fc.constantFrom(...examples);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map(fromSchema));
  if (schema.format === "ipv4") return fc.ipV4();
  if (schema.format === "ipv6") return fc.ipV6();
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern), { size: "-1" });
  if (schema.type === "integer") return fc.integer({ min: schema.minimum, max: schema.maximum });
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "string") return fc.stringMatching(/^[A-Z0-9]{1,12}$/);
  if (Array.isArray(schema.type)) return fc.oneof(...(schema.type as string[]).map((type) => fromSchema({ type })));
  if (schema.type !== "object") throw new Error(`No values can be made for the schema ${JSON.stringify(schema)}.`);
  const values = Object.entries(schema.properties!).map(([name, property]) => [name, fromSchema(property)]);
  return fc.record(Object.fromEntries(values) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: [...schema.required!],
    noNullPrototype: true,
  });
}

/** Values of a type, each in its one spelling. */
export function arbitraryValue<T>(type: ValueType<T>): fc.Arbitrary<T> {
  return fromSchema(type.schema)
    .map((value) => type.parse(type.print(value as T)))
    .filter((value) => value !== undefined && type.outside?.(value) === undefined) as fc.Arbitrary<T>;
}

function arbitraryOperand(operand: Operand): fc.Arbitrary<unknown> {
  switch (operand.op) {
    case "flag":
      return fc.constant(true);
    case "choice":
      return fc.constantFrom(...operand.choices.map(([, value]) => value));
    case "arg":
    case "param": {
      const value = arbitraryValue(operand.type);
      return operand.many ? fc.array(value, { minLength: 1, maxLength: 3 }) : value;
    }
    case "option": {
      const values = operand.group.entries.map(([name, inner]) => [name, arbitraryOperand(inner)]);
      return fc.record(Object.fromEntries(values) as Record<string, fc.Arbitrary<unknown>>, {
        requiredKeys: operand.group.required.map(([name]) => name),
        noNullPrototype: true,
      });
    }
    default:
      throw new Error(`No values can be made for the operand ${operand.op}.`);
  }
}

/** Statements of a type; global ones have a name where they can have one. */
export function arbitraryStatement(type: StatementType, global = true): fc.Arbitrary<Statement> {
  const { spec } = type;
  if (spec.passedThrough === true) throw new Error(`${spec.keyword} has no description.`);
  const operands = Object.fromEntries(spec.group.entries.map(([name, operand]) => [name, arbitraryOperand(operand)]));
  const needed = spec.group.entries.filter(([name, operand]) => operand.required || (global && name === "name"));
  const value = fc
    .record(operands, { requiredKeys: needed.map(([name]) => name), noNullPrototype: true })
    .filter((candidate) => [...(spec.check?.(candidate as never) ?? [])].length === 0);
  const child = spec.childTypes.map((childType) => arbitraryStatement(childType, false));
  const children = child.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...child), { maxLength: 4 });
  return fc.tuple(value, children).map(([given, statements]) => type(given, withoutLastReferences(spec, statements)));
}

/** References after the last inline statement are operands, not substatements. */
function withoutLastReferences(spec: StatementSpec, children: readonly Statement[]): readonly Statement[] {
  const inline = children.findLastIndex((child) => !spec.group.keywords.has(child.keyword.toUpperCase()));
  return children.slice(0, inline + 1);
}

const comment = fc.stringMatching(/^( [A-Za-z0-9#;{}]+){0,3}$/);

/** The same statement with comments wherever a text in braces can have them. */
export function commented(statement: Statement, spec: StatementSpec): fc.Arbitrary<Statement> {
  const before = fc.array(comment, { maxLength: 2 });
  const optional = fc.option(comment, { nil: undefined });
  const own = fc
    .record({ before, after: optional, open: optional, end: before, endAfter: optional })
    .map((comments) => {
      const { open, end, endAfter, ...header } = comments;
      const any =
        comments.before.length + end.length > 0 || [comments.after, open, endAfter].some((c) => c !== undefined);
      if (spec.end === undefined) return header.before.length > 0 || header.after !== undefined ? header : undefined;
      return any ? { ...header, open, end: end.length === 0 ? undefined : end, endAfter } : undefined;
    });
  return own.map((comments) => {
    statement.comments = comments;
    return statement;
  });
}

/** Documents of some statements of the given types, with comments. */
export function arbitraryDocument(types: readonly StatementType[]): fc.Arbitrary<Document> {
  const statement = fc.oneof(
    ...types.map((type) => arbitraryStatement(type).chain((made) => commented(made, type.spec))),
  );
  const comments = fc.array(comment, { maxLength: 2 });
  return fc
    .tuple(fc.array(statement, { maxLength: 6 }), comments)
    .map(([statements, last]) => ({ statements, diagnostics: [], comments: last }));
}

/** A statement without where it stands, to compare two. */
export function content(statement: Statement): unknown {
  const { keyword, value, children, comments, state, raw, rest } = statement;
  return { keyword, value, children: (children as Statement[]).map(content), comments, state, raw, rest };
}
