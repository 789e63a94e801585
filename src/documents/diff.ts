import type { Document } from "../language/document";
import { Statement } from "../language/statement";
import { languages, nameOf, typeOf, type DocumentKind, type PlacedStatement } from "./kinds";
import { formOf, keyed, stable, wordsIn, type Keyed } from "./meaning";

/** One statement that is not the same in two documents. */
export interface Difference {
  readonly kind: "added" | "removed" | "changed";
  /** Keyword of the statement; an entry of a list has the keyword of the list. */
  readonly keyword: string;
  /** What the statement is about: the DVIPA, the interface, the name. Empty when its keyword says it all. */
  readonly identity: string;
  /** Keywords of the blocks around the statement, outermost first. */
  readonly within: readonly string[];
  /** The statement in the first document, and in the second. */
  readonly old?: PlacedStatement;
  readonly new?: PlacedStatement;
  /** The operands that differ, of a statement that changed. */
  readonly operands: readonly OperandDifference[];
  /** The statement stands at another place among those whose order has a meaning. */
  readonly moved?: true;
}

/** An operand that is not the same; `undefined` where it is not given. */
export interface OperandDifference {
  /**
   * Property of the operand in the typed value; `rest` for the operands that are not known, `text` where the statement is
   * kept as text.
   */
  readonly operand: string;
  readonly old: unknown;
  readonly new: unknown;
}

/**
 * What to add, remove and change in document `a` for it to mean what `b` means, in the order the statements stand. Spelling,
 * layout and comments make no difference, nor does the order of statements where it has no meaning. Statements are paired by
 * what they are about. Nothing is found exactly when the two mean the same.
 */
export function diffDocuments(kind: DocumentKind, a: Document, b: Document): Difference[] {
  return new Comparison(kind).scope(a.statements, b.statements, undefined, undefined);
}

interface Pair {
  readonly old: Keyed;
  readonly new: Keyed;
  readonly oldAt: number;
  readonly newAt: number;
  readonly moved: boolean;
}

class Comparison {
  private readonly language;

  constructor(private readonly kind: DocumentKind) {
    this.language = languages[kind];
  }

  scope(
    a: readonly Statement[],
    b: readonly Statement[],
    oldParent: PlacedStatement | undefined,
    newParent: PlacedStatement | undefined,
  ): Difference[] {
    const { kind } = this;
    const scope = oldParent?.statement.keyword ?? "";
    const olds = keyed(kind, scope, a);
    const news = keyed(kind, scope, b);
    const pairs = this.pairs(olds, news);
    const byNew = new Map(pairs.map((pair) => [pair.newAt, pair]));
    const paired = new Set(pairs.map((pair) => pair.oldAt));
    const found: Difference[] = [];
    let next = 0;
    const removedUpTo = (end: number) => {
      for (; next < end; next++) if (!paired.has(next)) found.push(...this.whole("removed", olds[next]!, oldParent));
    };
    news.forEach((item, at) => {
      const pair = byNew.get(at);
      if (pair === undefined) {
        found.push(...this.whole("added", item, newParent));
        return;
      }
      removedUpTo(pair.oldAt);
      found.push(...this.pair(pair, oldParent, newParent));
    });
    removedUpTo(olds.length);
    return found;
  }

  /** Statements of both documents that are about the same thing; of several, first those that say the same as a whole. */
  private pairs(olds: readonly Keyed[], news: readonly Keyed[]): Pair[] {
    const pairs: { old: Keyed; new: Keyed; oldAt: number; newAt: number }[] = [];
    const newsByKey = indexesBy(news, ({ key }) => key);
    for (const [key, oldIndexes] of indexesBy(olds, (item) => item.key)) {
      const newIndexes = newsByKey.get(key) ?? [];
      const link = (oldAt: number, newAt: number) => pairs.push({ old: olds[oldAt]!, new: news[newAt]!, oldAt, newAt });
      if (oldIndexes.length === 1 && newIndexes.length === 1) {
        link(oldIndexes[0]!, newIndexes[0]!);
        continue;
      }
      const statementAt = (at: number, side: 0 | 1) => (side === 0 ? olds : news)[at]!.statement;
      const whole = alike(oldIndexes, newIndexes, (at, side) => this.allSaid(statementAt(at, side)));
      const own = alike(whole.olds, whole.news, (at, side) => formOf(this.kind, statementAt(at, side)));
      for (const [oldAt, newAt] of [...whole.pairs, ...own.pairs]) link(oldAt, newAt);
      for (let i = 0; i < Math.min(own.olds.length, own.news.length); i++) link(own.olds[i]!, own.news[i]!);
    }
    pairs.sort((x, y) => x.oldAt - y.oldAt);
    const kept = new Set<number>();
    for (const indexes of indexesBy(pairs, ({ old, new: to }) => `${old.group}\n${to.group}`).values()) {
      for (const at of longestRising(indexes.map((index) => pairs[index]!.newAt))) kept.add(indexes[at]!);
    }
    return pairs.map((pair, index) => ({ ...pair, moved: !kept.has(index) }));
  }

  private pair(pair: Pair, oldParent?: PlacedStatement, newParent?: PlacedStatement): Difference[] {
    const { kind, language } = this;
    const a = pair.old.statement;
    const b = pair.new.statement;
    const old = { statement: a, type: typeOf(language, a, oldParent?.type), parent: oldParent };
    const to = { statement: b, type: typeOf(language, b, newParent?.type), parent: newParent };
    const found: Difference[] = [];
    const [oldSays, newSays] = inPlace(old, to);
    const changed = formOf(kind, oldSays) !== formOf(kind, newSays);
    if (changed || pair.moved) {
      found.push({
        kind: "changed",
        keyword: nameOf(to),
        identity: pair.new.identity,
        within: blocksAround(to),
        old,
        new: to,
        operands: changed ? this.operands(oldSays, newSays) : [],
        ...(pair.moved ? { moved: true } : {}),
      });
    }
    const children = [oldSays.children, newSays.children] as (readonly Statement[])[];
    if (children.some((list) => list.length > 0)) found.push(...this.scope(children[0]!, children[1]!, old, to));
    return found;
  }

  /** A statement that is in one document only, and everything in it. */
  private whole(kind: "added" | "removed", item: Keyed, parent: PlacedStatement | undefined): Difference[] {
    const { statement, identity } = item;
    const placed = { statement, type: typeOf(this.language, statement, parent?.type), parent };
    const found: Difference = {
      kind,
      keyword: nameOf(placed),
      identity,
      within: blocksAround(placed),
      ...(kind === "added" ? { new: placed } : { old: placed }),
      operands: [],
    };
    const children = keyed(this.kind, statement.keyword, statement.children as readonly Statement[]);
    return [found, ...children.flatMap((child) => this.whole(kind, child, placed))];
  }

  /** What a statement says, with everything in it. */
  private allSaid(statement: Statement): string {
    const children = statement.children as readonly Statement[];
    return JSON.stringify([formOf(this.kind, statement), children.map((child) => this.allSaid(child))]);
  }

  private operands(a: Statement, b: Statement): OperandDifference[] {
    const byText = [a, b].some(({ raw, state }) => raw !== undefined && state !== "partial");
    const found = this.between(this.members(a, byText), this.members(b, byText));
    // The same operands in another order, among words that are not known.
    return found.length === 0 ? this.between(this.members(a, true), this.members(b, true)) : found;
  }

  private between(old: Record<string, unknown>, to: Record<string, unknown>): OperandDifference[] {
    return [...new Set([...Object.keys(old), ...Object.keys(to)])]
      .filter((name) => stable(old[name] ?? null) !== stable(to[name] ?? null))
      .map((operand) => ({ operand, old: old[operand], new: to[operand] }));
  }

  /** What a statement says, by operand; with `byText` in its own words where those are kept. */
  private members({ keyword, value, raw, rest, endMissing }: Statement, byText: boolean): Record<string, unknown> {
    const words = (text: string) => wordsIn(this.language.notation, keyword, text);
    const kept = byText ? raw : undefined;
    const said = kept !== undefined ? { text: words(kept) } : { ...(value as object) };
    return {
      ...said,
      ...(kept !== undefined || rest === undefined ? {} : { rest: words(rest) }),
      ...(endMissing === undefined ? {} : { endMissing }),
    };
  }
}

/**
 * Two blocks as they are compared: where inline statements and references are mixed in one of them, the references behind
 * the last inline statement stand among the statements, too.
 */
function inPlace(a: PlacedStatement, b: PlacedStatement): [Statement, Statement] {
  const sides: [PlacedStatement, PlacedStatement] = [a, b];
  const mixed = sides.some(({ statement, type }) =>
    (statement.children as readonly Statement[]).some(
      ({ keyword }) => type !== undefined && type.spec.group.keywords.has(keyword.toUpperCase()),
    ),
  );
  return mixed ? [withReferences(a), withReferences(b)] : [a.statement, b.statement];
}

function withReferences({ statement, type }: PlacedStatement): Statement {
  if (type?.spec.children === undefined) return statement;
  const { keyword, children, location, state, raw, rest, endMissing } = statement;
  const value = { ...(statement.value as Record<string, unknown>) };
  const references: Statement[] = [];
  for (const [name, operand] of type.spec.group.entries) {
    if (operand.op !== "param" || value[name] === undefined) continue;
    const reference = type.spec.children.get(operand.keyword.text.toUpperCase())?.[0]?.target.spec.keyword.text;
    if (reference === undefined) continue;
    for (const to of value[name] as readonly unknown[]) {
      references.push(Object.assign(new Statement(reference, { name: to }), { location }));
    }
    delete value[name];
  }
  const whole = new Statement(keyword, value, [...children, ...references]);
  return Object.assign(whole, { location, state, raw, rest, endMissing });
}

function blocksAround({ parent }: PlacedStatement): string[] {
  return parent === undefined ? [] : [...blocksAround(parent), nameOf(parent)];
}

/** Pairs of indexes of one form, in order, and the indexes that are left; `formed` is told the side, 0 or 1. */
function alike(olds: readonly number[], news: readonly number[], formed: (at: number, side: 0 | 1) => string) {
  const free = indexesBy(news, (at) => formed(at, 1));
  for (const list of free.values()) list.reverse();
  const pairs: [number, number][] = [];
  const left = olds.filter((oldAt) => {
    const at = free.get(formed(oldAt, 0))?.pop();
    if (at !== undefined) pairs.push([oldAt, news[at]!]);
    return at === undefined;
  });
  const others = [...free.values()].flat().sort((x, y) => x - y);
  return { pairs, olds: left, news: others.map((at) => news[at]!) };
}

function indexesBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number[]> {
  const indexes = new Map<string, number[]>();
  items.forEach((item, index) => {
    const key = keyOf(item);
    const list = indexes.get(key);
    if (list === undefined) indexes.set(key, [index]);
    else list.push(index);
  });
  return indexes;
}

/** Indexes of the longest run of values, gaps allowed, that rises. */
function longestRising(values: readonly number[]): number[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  });
  const run: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.push(at);
  return run;
}
