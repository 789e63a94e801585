import { Group, type Operands, type Values } from "./grammar";
import { Keyword, KeywordIndex } from "./keyword";
import type { Location, State } from "./source";
import { checkedOperands } from "./operand-check";
import { StatementError } from "./errors";

/** Comments kept with a statement, without the comment character. */
export interface Comments {
  /** Whole-line comments before the statement, and comments from within it. */
  readonly before: readonly string[];
  /** The comment that follows the last token of the statement on its line. */
  readonly after?: string;
  /** Comments before the keyword that ends the block, and the one that follows it on its line. */
  readonly end?: readonly string[];
  readonly endAfter?: string;
  /** The comment that follows the brace that opens the block. */
  readonly open?: string;
  /** Comments of an operand that has a line of its own, by property: one entry for each of its values. */
  readonly operands?: Readonly<Record<string, readonly (OperandComments | undefined)[]>>;
}

/** Comments kept with an operand that has a line of its own. */
export interface OperandComments {
  readonly before?: readonly string[];
  readonly after?: string;
}

const NO_CHILDREN: readonly never[] = Object.freeze([]);

/** One statement of a document in typed form. */
export class Statement<K extends string = string, V = unknown, C = unknown> {
  /** Where the statement stands; set by the parser, and by the printer when it prints the document. */
  location: Location | undefined;
  /** Path of the construct that wrote the statement. */
  construct: string | undefined;
  comments: Comments | undefined;
  state: State = "understood";
  /** The statement's own text, without its substatements, where it is kept as it is; printed in place of the operands. */
  raw: string | undefined;
  /** Operands that are not known. What a program puts here is printed behind the typed operands. */
  rest: string | undefined;
  /** The block lacks the keyword that ends it. */
  endMissing: true | undefined;

  constructor(
    /** The keyword in full, upper case for profile statements. */
    readonly keyword: K,
    /** The operands in typed form. */
    readonly value: V,
    /** Substatements of a block, or entries of a list statement. */
    readonly children: readonly C[] = NO_CHILDREN,
  ) {}
}

/**
 * What several statements of one keyword in a text mean.
 *
 * - `merge`: each sets only the operands it names; of an operand, the last one counts
 * - `first`, `last`: one counts, the others are ignored
 * - `first-of-name`, `last-of-name`: the same for those about the same thing; others add up
 * - `replace-then-add`: the first in a data set replaces what was set before, later ones add to it
 * - `add`: they add up
 * - `error`: two about the same thing are an error; others add up
 */
export type Duplicates =
  "merge" | "first" | "last" | "first-of-name" | "last-of-name" | "replace-then-add" | "add" | "error";

/** Facts about a statement for its reference documentation. */
export interface StatementDoc {
  readonly title: string;
  /** Manual and section, or the source the facts were read in. */
  readonly source: string;
  /** Whether VARY TCPIP,,OBEYFILE can change it; absent where that is not documented. */
  readonly obeyfile?: "yes" | "no" | "replaces";
  /** How a change takes effect, in a sentence, where it is not as with the other statements of the language. */
  readonly change?: string;
  /** What several of them mean; absent where that is not documented. */
  readonly duplicates?: Duplicates;
  /** The operands have to stand in the order of the description. */
  readonly ordered?: true;
  /** Accepted, but no longer recommended: what to use instead. */
  readonly obsolete?: string;
}

/** The one description of a statement. */
export interface StatementSpec {
  readonly keyword: Keyword;
  /** What diagnostics call the statement. */
  readonly label: string;
  /** The keyword that ends the statement; a block has one. */
  readonly end?: Keyword;
  readonly group: Group;
  /** Substatements, each with a keyword of its own. */
  readonly children?: KeywordIndex<StatementType>;
  readonly childTypes: readonly StatementType[];
  /** How many operands are printed before the substatements; all of them when absent. */
  readonly childrenAfter?: number;
  /** Entries without a keyword of their own (PORT, AUTOLOG). */
  readonly entry?: StatementType;
  /** The text between the keyword and the end is kept, not read. */
  readonly passedThrough?: boolean;
  /** Judges the operands together; yields what is wrong. */
  readonly check?: (value: never) => Iterable<{ message: string; fix: string }>;
  readonly doc: StatementDoc;
}

/** A described statement: call it with typed operands to make one. */
export interface StatementType<K extends string = string, V = unknown, C = unknown> {
  (value: V, children?: readonly C[]): Statement<K, V, C>;
  readonly spec: StatementSpec;
}

/** A described statement whatever its operands. */
export interface AnyStatementType {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- stands for every operand type
  (...operands: any[]): Statement<any, any, any>;
  readonly spec: StatementSpec;
}

/** The statement a description makes. */
export type StatementOf<T extends AnyStatementType> = ReturnType<T>;
/** The typed operands of a described statement. */
export type Infer<T extends AnyStatementType> = StatementOf<T>["value"];

/** The statements of a language by keyword. */
export function indexStatements(types: readonly AnyStatementType[]): KeywordIndex<StatementType> {
  const index = new KeywordIndex<StatementType>();
  for (const type of types) index.add(type.spec.keyword, type as unknown as StatementType);
  return index;
}

/** Options of {@link describe}. */
export interface SpecOptions {
  /** The keyword keeps its spelling, and is never shortened. */
  readonly verbatim?: boolean;
  readonly childrenAfter?: number;
  /** What diagnostics call the statement. @default - the keyword */
  readonly label?: string;
  readonly end?: string;
  readonly children?: readonly AnyStatementType[];
  readonly entry?: AnyStatementType;
  readonly passedThrough?: boolean;
  readonly check?: StatementSpec["check"];
}

/** Makes the description of a statement; the factories of a notation give it its types. */
export function describe<K extends string, V, C>(
  notation: K,
  doc: StatementDoc,
  operands: Operands,
  options: SpecOptions,
): StatementType<Uppercase<K>, V, C> {
  const keyword = new Keyword(notation, options.verbatim);
  const childTypes = (options.children ?? []) as unknown as StatementType[];
  const spec: StatementSpec = {
    keyword,
    label: options.label ?? keyword.toString(),
    end: options.end === undefined ? undefined : new Keyword(options.end),
    group: new Group(operands),
    children: childTypes.length === 0 ? undefined : indexStatements(childTypes),
    childTypes,
    childrenAfter: options.childrenAfter,
    entry: options.entry as unknown as StatementType | undefined,
    passedThrough: options.passedThrough,
    check: options.check,
    doc,
  };
  const make = (value: V, statements?: readonly C[]): Statement<Uppercase<K>, V, C> =>
    statementOf(type, checkedOperands(spec.label, spec.group, value as Record<string, unknown>) as V, statements);
  const type = Object.assign(make, { spec });
  return type;
}

/**
 * Makes a statement of operands that are valid, each by itself, and in the form a parser reads them. That is not checked:
 * only whether they go together.
 *
 * @throws StatementError when they do not
 */
export function statementOf<K extends string, V, C>(
  { spec }: StatementType<K, V, C>,
  value: V,
  children?: readonly C[],
): Statement<K, V, C> {
  if (spec.check !== undefined) {
    for (const problem of spec.check(value as never)) throw StatementError.rejected(spec.label, problem);
  }
  return new Statement(spec.keyword.text as K, value, children);
}

/** Options of {@link statement}. */
export interface StatementOptions<V> {
  readonly check?: (value: V) => Iterable<{ message: string; fix: string }>;
}

/** Describes a statement of one keyword and its operands. */
export function statement<const K extends string, const G extends Operands>(
  keyword: K,
  doc: StatementDoc,
  operands: G,
  options: StatementOptions<Values<G>> = {},
): StatementType<Uppercase<K>, Values<G>, never> {
  return describe(keyword, doc, operands, { check: options.check as StatementSpec["check"] });
}

/** The statements that may stand in a block. */
export type ChildOf<T extends readonly AnyStatementType[]> = StatementOf<T[number]>;

/** Describes a block: operands of its own, then substatements up to the end keyword. */
export function block<const K extends string, const G extends Operands, const T extends readonly AnyStatementType[]>(
  keyword: K,
  end: string,
  doc: StatementDoc,
  operands: G,
  children: T,
): StatementType<Uppercase<K>, Values<G>, ChildOf<T>> {
  return describe(keyword, doc, operands, { end, children });
}

/** Describes an entry of a list statement; it has no keyword of its own. `of` is what diagnostics call it. */
export function entry<const G extends Operands>(
  of: string,
  operands: G,
  options: StatementOptions<Values<G>> = {},
): StatementType<"", Values<G>, never> {
  const doc = { title: of, source: "" };
  return describe("", doc, operands, { label: of, check: options.check as StatementSpec["check"] });
}

/**
 * Describes a statement that lists entries without a keyword of their own, up to its end keyword if it has one. A list with
 * an end may hold other statements among its entries.
 */
export function listing<
  const K extends string,
  const G extends Operands,
  EV,
  const T extends readonly AnyStatementType[] = [],
>(
  keyword: K,
  end: string | undefined,
  doc: StatementDoc,
  operands: G,
  entry: StatementType<"", EV, never>,
  children?: T,
): StatementType<Uppercase<K>, Values<G>, Statement<"", EV, never> | ChildOf<T>> {
  return describe(keyword, doc, operands, { end, children, entry: entry as unknown as AnyStatementType });
}

/** Describes a statement that is known, and kept as text. */
export function passThrough<const K extends string>(
  keyword: K,
  doc: StatementDoc,
  end?: string,
): StatementType<Uppercase<K>, Record<never, never>, never> {
  return describe(keyword, doc, {}, { end, passedThrough: true });
}
