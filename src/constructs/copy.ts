import { Statement } from "../language/statement";

/** A copy of a statement in which some of its properties are others. */
export function copyWith<S extends Statement>(statement: S, others: Partial<Statement>): S {
  return Object.assign(Object.create(Object.getPrototypeOf(statement)) as S, statement, others);
}

/**
 * A copy of a statement, with what stands in it, for a member of its own: each has its own lines. `construct` is the path
 * of the construct where the statement names none.
 */
export function copyOf<S extends Statement>(statement: S, construct?: string): S {
  const { keyword, value, comments, state, raw, rest, endMissing } = statement;
  const children = statement.children as readonly Statement[];
  const copy = new Statement(
    keyword,
    value,
    children.length === 0 ? children : children.map((child) => copyOf(child, construct)),
  );
  copy.construct = statement.construct ?? construct;
  copy.comments = comments;
  copy.state = state;
  copy.raw = raw;
  copy.rest = rest;
  copy.endMissing = endMissing;
  return copy as unknown as S;
}
