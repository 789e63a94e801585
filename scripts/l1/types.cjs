"use strict";
/** TypeScript types of operands, from their descriptions. */

/** The type of a value as its JSON Schema tells it; `undefined` for one with a shape of its own. */
function fromSchema(schema) {
  if (Array.isArray(schema.type)) return schema.type.flatMap((type) => fromSchema({ type }));
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value));
  if (schema.type === "integer" || schema.type === "number") return ["number"];
  if (schema.type === "string" || schema.type === "boolean") return [schema.type];
  if (schema.type === undefined && schema.anyOf !== undefined) {
    const members = schema.anyOf.map(fromSchema);
    return members.includes(undefined) ? undefined : [...new Set(members.flat())];
  }
  return undefined;
}

/** The members of the type of one value. `way` is the type of the operand in the description. */
function membersOf(operand, way) {
  switch (operand.op) {
    case "flag":
      return ["true"];
    case "choice": {
      const values = new Set(operand.choices.map(([, value]) => value));
      return values.has(true) && values.has(false) ? ["boolean"] : [...values].map((value) => JSON.stringify(value));
    }
    case "compound":
      return fromSchema(operand.compound.schema) ?? [way];
    default:
      return fromSchema(operand.type.schema) ?? [way];
  }
}

const WIDTH = 120;

/** Lines of `head members tail`, as prettier breaks them: on one line, on the next, or a member a line. */
function union(head, members, tail) {
  const text = members.join(" | ");
  const glue = head.endsWith("(") ? "" : " ";
  if (`${head}${glue}${text}${tail}`.length <= WIDTH) return [`${head}${glue}${text}${tail}`];
  const end = tail === ";" ? [] : [`  ${tail}`];
  const last = end.length === 0 ? tail : "";
  if (4 + text.length + last.length <= WIDTH) return [head, `    ${text}${last}`, ...end];
  return [head, ...members.map((each, i) => `    | ${each}${i === members.length - 1 ? last : ""}`), ...end];
}

/** The lines of a property of an interface. `inner` is the name of the interface of an operand with operands of its own. */
function property(name, operand, inner, way) {
  const head = `  readonly ${name}${operand.required ? "" : "?"}:`;
  const given = operand.required ? way : `NonNullable<${way}>`;
  if (inner !== undefined) return [`${head} ${operand.many ? `readonly ${inner}[]` : inner};`];
  const members = membersOf(operand, given);
  if (!operand.many || members[0] === given) return union(head, members, ";");
  if (members.length === 1) return [`${head} readonly ${members[0]}[];`];
  return union(`${head} readonly (`, members, ")[];");
}

module.exports = { property };
