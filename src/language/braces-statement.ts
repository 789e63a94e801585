import type { Operand, Operands, Values } from "./grammar";
import { Keyword } from "./keyword";
import {
  describe,
  type AnyStatementType,
  type ChildOf,
  type StatementDoc,
  type StatementSpec,
  type StatementType,
} from "./statement";
import type { ValueType } from "./values";

/**
 * Describes statements in braces notation, the notation of the Policy Agent and of the IKE daemon: the statement and its
 * name on one line, then `{`, one attribute a line, and `}`. Keywords keep IBM's spelling, and are matched in any case.
 */

/** An attribute on a line of its own, with its value. */
export function attribute<T>(keyword: string, type: ValueType<T>, doc: string): Operand<T, false> {
  return {
    op: "param",
    keyword: new Keyword(keyword, true),
    type: type as ValueType<unknown>,
    doc,
    required: false,
    many: false,
  };
}

/** An attribute that may be given any number of times, each on a line of its own; the value is the list. */
export function attributes<T>(keyword: string, type: ValueType<T>, doc: string): Operand<readonly T[], false> {
  return { ...attribute(keyword, type, doc), many: true, repeats: true } as Operand<readonly T[], false>;
}

/** An attribute without a value. */
export function presence(keyword: string, doc: string): Operand<true, false> {
  return { op: "flag", keyword: new Keyword(keyword, true), doc, required: false, many: false };
}

/** What stands between the braces of a statement, in the order it is printed. */
export interface Body<B extends Operands, T extends readonly AnyStatementType[], A extends Operands> {
  /** The statement's name, which stands on its first line, and the attributes before the inline statements. */
  readonly attributes: B;
  /** The statements that may stand inline. */
  readonly children?: T;
  /** The attributes after the inline statements. */
  readonly after?: A;
  readonly check?: (value: Values<B & A>) => Iterable<{ message: string; fix: string }>;
}

/** Describes a statement with a body in braces. */
export function bracesBlock<
  const K extends string,
  const B extends Operands,
  const T extends readonly AnyStatementType[] = readonly [],
  const A extends Operands = Record<never, never>,
>(keyword: K, doc: StatementDoc, body: Body<B, T, A>): StatementType<K, Values<B & A>, ChildOf<T>> {
  return describe(
    keyword,
    doc,
    { ...body.attributes, ...body.after },
    {
      verbatim: true,
      end: "}",
      children: body.children,
      childrenAfter: Object.keys(body.attributes).length,
      check: body.check as StatementSpec["check"],
    },
  ) as unknown as StatementType<K, Values<B & A>, ChildOf<T>>;
}

/** Describes a statement that is one line. */
export function bracesLine<const K extends string, const G extends Operands>(
  keyword: K,
  doc: StatementDoc,
  operands: G,
): StatementType<K, Values<G>, never> {
  return describe(keyword, doc, operands, { verbatim: true }) as unknown as StatementType<K, Values<G>, never>;
}

/** Describes a statement that is known, and kept as text with its body, if it has one. */
export function bracesPassThrough<const K extends string>(
  keyword: K,
  doc: StatementDoc,
): StatementType<K, Record<never, never>, never> {
  return describe(keyword, doc, {}, { verbatim: true, passedThrough: true }) as unknown as StatementType<
    K,
    Record<never, never>,
    never
  >;
}
