import fc from "fast-check";
import type { Document } from "../../src/language/document";
import type { Group, Operand } from "../../src/language/grammar";
import type { Keyword, KeywordIndex } from "../../src/language/keyword";
import { Tokens } from "../../src/language/scanner";
import type { Statement, StatementSpec, StatementType } from "../../src/language/statement";
import type { ValueType } from "../../src/language/values";
import { arbitraryValue } from "./arbitrary-statements";

/** Free-form statements made from their descriptions, and other spellings of their texts. */

/** Every keyword of a language: of statements, of ends of blocks and of operands. */
export function keywordsOf(types: KeywordIndex<StatementType>): Keyword[] {
  const ofOperand = (operand: Operand): Keyword[] => {
    switch (operand.op) {
      case "choice":
        return operand.choices.map(([keyword]) => keyword);
      case "flag":
      case "param":
        return [operand.keyword];
      case "option":
        return [operand.keyword, ...ofGroup(operand.group)];
      case "many":
        return ofGroup(operand.group);
      default:
        return [];
    }
  };
  const ofGroup = (group: Group): Keyword[] => group.entries.flatMap(([, operand]) => ofOperand(operand));
  const ofSpec = (spec: StatementSpec): Keyword[] => [
    spec.keyword,
    ...(spec.end === undefined ? [] : [spec.end]),
    ...ofGroup(spec.group),
    ...(spec.entry === undefined ? [] : ofSpec(spec.entry.spec)),
    ...spec.childTypes.flatMap((type) => ofSpec(type.spec)),
  ];
  return types.keywords().flatMap(({ target }) => ofSpec(target.spec));
}

/** The spellings of a word that mean the same wherever it is a keyword. */
export function spellingsOf(keywords: readonly Keyword[]): ReadonlyMap<string, readonly string[]> {
  const spellings = new Map<string, string[]>();
  for (const { words, forms } of keywords) {
    words.forEach((word, i) => {
      const known = spellings.get(word);
      spellings.set(word, known === undefined ? [...forms[i]!] : known.filter((form) => forms[i]!.has(form)));
    });
  }
  return spellings;
}

const NAME = fc.stringMatching(/^[A-Z@#$][A-Z0-9@#$]{0,7}$/);

/** Makes statements whose names are not keywords, so that where they stand does not change what they are. */
export class FreeFormStatements {
  private readonly reserved: ReadonlySet<string>;

  constructor(private readonly types: KeywordIndex<StatementType>) {
    this.reserved = new Set(keywordsOf(types).flatMap(({ forms }) => forms.flatMap((form) => [...form])));
  }

  private value(type: ValueType<unknown>): fc.Arbitrary<unknown> {
    const isName = type.schema["pattern"] !== undefined && type.parse("A1") === "A1" && type.parse("a;b") === undefined;
    const value = isName ? NAME.filter((name) => type.parse(name) === name) : arbitraryValue(type);
    const words = JSON.stringify(type.schema);
    return value.filter((v) => typeof v !== "string" || !this.reserved.has(v) || words.includes(`"${v}"`));
  }

  private operand(operand: Operand): fc.Arbitrary<unknown> {
    const several = (element: fc.Arbitrary<unknown>) =>
      operand.many ? fc.array(element, { minLength: 1, maxLength: 3 }) : element;
    switch (operand.op) {
      case "flag":
        return fc.constant(true);
      case "choice":
        return fc.constantFrom(...operand.choices.map(([, value]) => value));
      case "arg":
      case "param":
        return several(this.value(operand.type));
      case "compound":
        return arbitraryValue({ ...operand.compound, parse: (v: unknown) => v, print: (v: unknown) => v } as never);
      case "option":
      case "many":
        return several(this.group(operand.group));
    }
  }

  private group(group: Group): fc.Arbitrary<Record<string, unknown>> {
    const operands = group.entries.map(([name, operand]) => [name, this.operand(operand)] as const);
    const requiredKeys = group.required.map(([name]) => name);
    return fc.record(Object.fromEntries(operands), { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<
      Record<string, unknown>
    >;
  }

  /** Statements of a type, with comments wherever a free-form text keeps them. */
  statement(type: StatementType): fc.Arbitrary<Statement> {
    const { spec } = type;
    const value = this.group(spec.group).filter((v) => [...(spec.check?.(v as never) ?? [])].length === 0);
    const kinds = [...(spec.entry === undefined ? [] : [spec.entry]), ...spec.childTypes];
    const children =
      kinds.length === 0
        ? fc.constant([])
        : fc.array(fc.oneof(...kinds.map((kind) => this.statement(kind))), { maxLength: 4 });
    return fc.tuple(value, children, comments(spec)).map(([given, statements, kept]) => {
      const statement = type(given, statements);
      statement.comments = kept;
      return statement;
    });
  }

  /** Documents of some statements. */
  document(): fc.Arbitrary<Document> {
    const types = this.types.keywords().filter(({ target }) => target.spec.passedThrough !== true);
    const statement = fc.oneof(...types.map(({ target }) => this.statement(target)));
    return fc
      .tuple(fc.array(statement, { maxLength: 6 }), fc.array(COMMENT, { maxLength: 2 }))
      .map(([statements, last]) => ({ statements, diagnostics: [], comments: last }));
  }
}

const COMMENT = fc.stringMatching(/^( [A-Za-z0-9;"&]{1,4}){0,3}$/);

function comments({ end }: StatementSpec): fc.Arbitrary<Statement["comments"]> {
  const several = fc.array(COMMENT, { maxLength: 2 });
  const one = fc.option(COMMENT, { nil: undefined });
  return fc.tuple(several, one, several, one).map(([before, after, atEnd, endAfter]) => {
    const header = before.length > 0 || after !== undefined;
    const footer = end !== undefined && (atEnd.length > 0 || endAfter !== undefined);
    if (!header && !footer) return undefined;
    return footer ? { before, after, end: atEnd, endAfter } : { before, after };
  });
}

/**
 * Another spelling of a canonical text: case, abbreviations, record ends and comments differ. Statements begin in column 1
 * as in the canonical text, what belongs to them stands deeper.
 */
export function respelled(
  text: string,
  spellings: ReadonlyMap<string, readonly string[]>,
  random: () => number,
): string {
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
  const tokens = Tokens.scan(text);
  let result = "";
  let caseCounts = false;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.isComment(i)) continue;
    const word = tokens.textOf(i);
    const spelling = pick(spellings.get(word) ?? [word]);
    result +=
      tokens.columnOf(i) === 1
        ? pick(["\n", "\r\n", " ; remark\n", "\n;\n\n"])
        : pick([" ", "  ", "\t", "\n  ", "\r\n   ", " ; remark\n ", "\n;\n    "]);
    result += caseCounts || word.startsWith('"') || random() < 0.5 ? spelling : spelling.toLowerCase();
    caseCounts = word === "COMMUNITY";
  }
  return result;
}
