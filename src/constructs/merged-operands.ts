import type { Statement } from "../language/statement";
import { ConstructError } from "./errors";

/**
 * The operands of statements that are written as one.
 *
 * @throws ConstructError when two of them give an operand different values
 */
export function mergedOperands<V extends object>(statements: readonly Statement<string, V>[]): Partial<V> {
  const merged: Record<string, unknown> = {};
  const from = new Map<string, Statement>();
  for (const statement of statements) {
    for (const [operand, value] of Object.entries(statement.value)) {
      if (value === undefined) continue;
      const earlier = from.get(operand);
      if (earlier !== undefined && JSON.stringify(merged[operand]) !== JSON.stringify(value)) {
        throw ConstructError.definedTwice(
          statement.construct ?? statement.keyword,
          `${operand} of ${statement.keyword}`,
          earlier.construct ?? earlier.keyword,
        );
      }
      merged[operand] = value;
      from.set(operand, statement);
    }
  }
  return merged as Partial<V>;
}
