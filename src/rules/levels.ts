import type { Group, Operand } from "../language/grammar";
import type { Level } from "../language/source";
import type { StatementType } from "../language/statement";
import type { ValueType } from "../language/values";

/** Something coded that not all levels have. */
export interface Newer {
  readonly what: string;
  readonly since: Level;
}

/** Operands of a group, and their values, that not all levels have. */
export function* newerIn(group: Group, read: Readonly<Record<string, unknown>>): Iterable<Newer> {
  for (const [property, operand] of group.entries) {
    const value = read[property];
    if (value === undefined) continue;
    const values: readonly unknown[] = operand.many ? (value as readonly unknown[]) : [value];
    for (const each of values) {
      if (operand.since !== undefined) yield { what: nameOf(property, operand, each), since: operand.since };
      if ("group" in operand) yield* newerIn(operand.group, each as typeof read);
      else if ("type" in operand) yield* newerValue(operand.type, each);
    }
  }
}

function* newerValue(type: ValueType<unknown>, value: unknown): Iterable<Newer> {
  const since = type.since?.(value);
  if (since !== undefined) yield { what: type.print(value), since };
}

/** What an operand is called: its keyword, that of the value of a choice, or its property where it has none. */
function nameOf(property: string, operand: Operand, value: unknown): string {
  if (operand.op === "choice") return operand.choices.find(([, choice]) => choice === value)![0].text;
  return "keyword" in operand ? operand.keyword.text : property;
}

/** Whether a statement, or what may stand in it, has something that not all levels have. */
export function hasLevels({ spec: { group, entry, childTypes } }: StatementType): boolean {
  return groupHasLevels(group) || (entry !== undefined && hasLevels(entry)) || childTypes.some(hasLevels);
}

function groupHasLevels(group: Group): boolean {
  return group.entries.some(
    ([, operand]) =>
      operand.since !== undefined ||
      ("type" in operand && operand.type.since !== undefined) ||
      ("group" in operand && groupHasLevels(operand.group)),
  );
}
