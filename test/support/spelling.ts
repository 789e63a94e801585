import { isDeepStrictEqual } from "node:util";
import type { Document } from "../../src/language/document";
import type { Compound } from "../../src/language/grammar";
import type { Keyword } from "../../src/language/keyword";
import { Statement } from "../../src/language/statement";
import type { ValueType } from "../../src/language/values";
import type { DocumentKind } from "../../src/documents/kinds";
import { keyed } from "../../src/documents/meaning";

/** What the spellers of all notations share: choices, spellings of keywords and values, the order of statements. */

/** Choices that one seed decides. */
export class Choices {
  constructor(private seed: number) {}

  /** A number from 0, below 1. */
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(likelihood: number): boolean {
    return this.next() < likelihood;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    const taken: T[] = [];
    while (left.length > 0) taken.push(...left.splice(this.below(left.length), 1));
    return taken;
  }

  /** The lists as one, each in its own order. */
  merged<T>(lists: readonly (readonly T[])[]): T[] {
    const left = lists.map((list) => [...list]).filter((list) => list.length > 0);
    const taken: T[] = [];
    while (left.length > 0) {
      const at = this.below(left.length);
      taken.push(left[at]!.shift()!);
      if (left[at]!.length === 0) left.splice(at, 1);
    }
    return taken;
  }

  /** A text in some case. */
  cased(text: string): string {
    switch (this.below(3)) {
      case 0:
        return text.toLowerCase();
      case 1:
        return text.toUpperCase();
      default:
        return [...text].map((char) => (this.chance(0.5) ? char.toLowerCase() : char.toUpperCase())).join("");
    }
  }

  /** A keyword in some case, each of its words as short as it may be, or longer. */
  keyword({ words, forms }: Keyword): string[] {
    return words.map((word, i) => this.cased(this.chance(0.5) ? word : this.pick([...forms[i]!])));
  }

  /** A value in a spelling that is read as the same value. */
  value(type: ValueType<unknown>, value: unknown): string {
    const printed = type.print(value);
    const read = type.parse(printed);
    const shorter = printed.slice(0, 1 + this.below(printed.length));
    const candidates = [this.cased(printed), shorter, this.cased(shorter), String(value)];
    const spelling = this.pick([printed, ...candidates]);
    const same = spelling !== "" && isDeepStrictEqual(type.parse(spelling), read);
    return same && (type.words !== undefined || !/[\s;#]/.test(spelling)) ? spelling : printed;
  }

  /** The tokens of a value of several tokens, in a case that is read as the same value. */
  compound(compound: Compound<unknown>, value: unknown): string[] {
    const printed = compound.print(value);
    const other = printed.map((token) => this.cased(token));
    const read = (tokens: readonly string[]) => {
      const left = [...tokens];
      const result = compound.parse({ peek: (ahead = 0) => left[ahead], take: () => left.shift()! });
      return left.length === 0 ? result : undefined;
    };
    return isDeepStrictEqual(read(other), read(printed)) ? other : printed;
  }
}

/** True when some of the text of a statement is kept as it is. */
export function hasText({ raw, rest, children }: Statement): boolean {
  return raw !== undefined || rest !== undefined || (children as readonly Statement[]).some(hasText);
}

/** A copy of a statement without comments, or with other substatements. */
export function copyOf(statement: Statement, children: readonly Statement[], value = statement.value): Statement {
  const copy = new Statement(statement.keyword, value, children);
  const { state, raw, rest, endMissing } = statement;
  return Object.assign(copy, { state, raw, rest, endMissing });
}

/** A document without comments. */
export function withoutComments({ statements }: Document): Document {
  const bare = (statement: Statement): Statement =>
    copyOf(statement, (statement.children as readonly Statement[]).map(bare));
  return { statements: statements.map(bare), diagnostics: [], comments: [] };
}

/** The same statements in another order that means the same, substatements too. */
export function reordered(kind: DocumentKind, document: Document, choices: Choices): Document {
  const scope = (keyword: string, statements: readonly Statement[]): Statement[] => {
    const inside = statements.map((statement) =>
      hasText(statement) ? statement : copyOf(statement, scope(statement.keyword, statement.children as Statement[])),
    );
    if (kind === "cfrm") return withinPolicies(inside, choices);
    const groups = new Map<string, Statement[]>();
    for (const { statement, group } of keyed(kind, keyword, inside)) {
      groups.set(group, [...(groups.get(group) ?? []), statement]);
    }
    return choices.merged([...groups.values()]);
  };
  return { statements: scope("", document.statements), diagnostics: [], comments: [] };
}

/** Coupling facilities and structures may stand in any order in their policy; two of one name keep theirs. */
function withinPolicies(statements: readonly Statement[], choices: Choices): Statement[] {
  const result: Statement[] = [];
  let run = new Map<string, Statement[]>();
  const end = () => {
    result.push(...choices.merged([...run.values()]));
    run = new Map();
  };
  for (const statement of statements) {
    const { keyword, value } = statement;
    if (keyword === "CF" || keyword === "STRUCTURE") {
      const name = `${keyword} ${String((value as { name?: unknown }).name)}`;
      run.set(name, [...(run.get(name) ?? []), statement]);
    } else {
      end();
      result.push(statement);
    }
  }
  end();
  return result;
}
