import type { Statement } from "../language/statement";

/** A copy of a statement in which some of its properties are others. */
export function copyWith<S extends Statement>(statement: S, others: Partial<Statement>): S {
  return Object.assign(Object.create(Object.getPrototypeOf(statement)) as S, statement, others);
}

/**
 * A copy of a statement that a program added to the construct at `path`, with what stands in it. The program may add one
 * statement to several stacks; each member it is printed in has its own lines.
 */
export function copyOf<S extends Statement>(statement: S, path: string): S {
  const children = (statement.children as readonly Statement[]).map((child) => copyOf(child, path));
  return copyWith(statement, { children, construct: statement.construct ?? path, location: undefined });
}
