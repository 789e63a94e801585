import { HIDDEN } from "../language/errors";
import type { Group, Operand } from "../language/grammar";
import type { PlacedStatement } from "./kinds";

/** The operands of a statement for people and programs to see: keys and passwords are not shown. */
export function shownValue({ statement, type }: PlacedStatement): Readonly<Record<string, unknown>> {
  return shownGroup(type?.spec.group, statement.value as Record<string, unknown>);
}

/** The text of a statement that is kept as it is; `undefined` when every operand is in the value. */
export function shownText({ statement, type }: PlacedStatement): string | undefined {
  const text = statement.raw ?? statement.rest;
  if (text === undefined) return undefined;
  return type !== undefined && holdsSecret(type.spec.group) ? HIDDEN : text;
}

/** One operand of a statement, as it may be seen. */
export function shownOperand({ type }: PlacedStatement, name: string, value: unknown): unknown {
  const operand = type?.spec.group.operands[name];
  if (operand !== undefined && value !== undefined) return shownOf(operand, value);
  const text = name === "text" || name === "rest";
  return text && value !== undefined && type !== undefined && holdsSecret(type.spec.group) ? HIDDEN : value;
}

function shownGroup(group: Group | undefined, value: Record<string, unknown>): Record<string, unknown> {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members.map(([name, member]) => {
      const operand = group?.operands[name];
      return [name, operand === undefined ? member : shownOf(operand, member)];
    }),
  );
}

function shownOf(operand: Operand, value: unknown): unknown {
  if (operand.op === "arg" || operand.op === "param") return operand.type.secret === true ? HIDDEN : value;
  if (operand.op !== "option" && operand.op !== "many") return value;
  const shown = (element: unknown) => shownGroup(operand.group, element as Record<string, unknown>);
  return Array.isArray(value) ? value.map(shown) : shown(value);
}

function holdsSecret({ entries }: Group): boolean {
  return entries.some(([, operand]) => {
    if (operand.op === "arg" || operand.op === "param") return operand.type.secret === true;
    return (operand.op === "option" || operand.op === "many") && holdsSecret(operand.group);
  });
}
