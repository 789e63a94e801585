import fc from "fast-check";
import type { Document } from "../../src/language/document";
import type { Statement } from "../../src/language/statement";
import { sameMeaning } from "../../src/documents/compare";
import { diffDocuments } from "../../src/documents/diff";
import { everyStatement, languages, nameOf, type DocumentKind, type PlacedStatement } from "../../src/documents/kinds";
import { identityOf, keyed, stable } from "../../src/documents/meaning";
import { documentsOf } from "./arbitrary-documents";
import { content } from "./arbitrary-statements";
import { runs } from "./runs";
import { spellAssignments } from "./spell-assignments";
import { spellBraces } from "./spell-braces";
import { spellFreeForm } from "./spell-free-form";
import { spellParentheses } from "./spell-parentheses";
import { Choices, copyOf, reordered, withoutComments } from "./spelling";

/** A document in some spelling that means the same; comments are other ones. */
export function spell(kind: DocumentKind, document: Document, choices: Choices): string {
  switch (languages[kind].notation) {
    case "free-form":
      return spellFreeForm(document, choices);
    case "braces":
      return spellBraces(kind, document, choices);
    case "parentheses":
      return spellParentheses(document, choices);
    case "assignments":
      return spellAssignments(document, choices);
  }
}

/** Choices that shrink with their seed. */
export const choices = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((seed) => new Choices(seed));

/** Properties that hold for the texts of every kind. */
export function describeDocuments(kind: DocumentKind): void {
  const { parse, print } = languages[kind];
  const documents = documentsOf(kind, true);

  test("GIVEN a document WHEN printed and parsed THEN it is the same, and printing it again gives the same text", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const text = print(document);
        const read = parse(text);
        expect(read.diagnostics.filter(({ state }) => state === "malformed")).toEqual([]);
        expect(read.statements.map(content)).toEqual(document.statements.map(content));
        expect(read.comments).toEqual(document.comments);
        expect(print(read)).toBe(text);
      }),
      runs(),
    );
  });

  test("GIVEN another spelling of a document WHEN compared and printed THEN nothing differs but comments", () => {
    fc.assert(
      fc.property(documents, choices, (document, choice) => {
        const other = reordered(kind, document, choice);
        const text = print(document);
        const spelled = spell(kind, other, choice);
        const read = parse(spelled);
        expect(read.diagnostics.filter(({ state }) => state === "malformed")).toEqual([]);
        expect(diffDocuments(kind, parse(text), read)).toEqual([]);
        expect(sameMeaning(kind, text, spelled)).toBe(true);
        expect(print(withoutComments(read))).toBe(print(withoutComments(other)));
        const canonical = print(read);
        expect(print(parse(canonical))).toBe(canonical);
      }),
      runs(),
    );
  });

  test("GIVEN one change of a document WHEN compared THEN the statement that changed is named, and no other", () => {
    fc.assert(
      fc.property(documents, documents, choices, (document, others, choice) => {
        const change = changeOf(kind, document, others, choice);
        if (change === undefined) return;
        const [a, b] = [print(document), spell(kind, change.document, choice)];
        const differences = diffDocuments(kind, parse(a), parse(b));
        expect(differences).not.toEqual([]);
        expect(sameMeaning(kind, a, b)).toBe(false);
        const named = differences.map(({ keyword, identity }) => `${keyword} ${identity}`);
        expect(named.filter((name) => !change.names.has(name))).toEqual([]);
      }),
      runs(),
    );
  });
}

interface DocumentChange {
  readonly document: Document;
  /** What may be named as different. */
  readonly names: ReadonlySet<string>;
}

/** One change: an operand, a statement that goes or comes, or two that change places where their order counts. */
function changeOf(
  kind: DocumentKind,
  document: Document,
  others: Document,
  choice: Choices,
): DocumentChange | undefined {
  const language = languages[kind];
  const every = [...everyStatement(language, document)].filter(
    (placed) => canChange(kind, placed) && aroundOf(placed).every(({ statement }) => statement.raw === undefined),
  );
  if (every.length === 0) return undefined;
  const target = choice.pick(every);
  const { statement, type } = target;
  const siblings = (target.parent?.statement.children ?? document.statements) as readonly Statement[];
  const names = new Set(namesWithin(kind, target));
  const exchanged = (...by: readonly Statement[]): DocumentChange => {
    return { document: replaced(document, statement, by), names };
  };
  const add = (other: Statement) => {
    for (const name of namesWithin(kind, { statement: other, type, parent: target.parent })) names.add(name);
  };
  const how = choice.pick(["operand", "operand", "operand", "remove", "add", "swap"]);
  const donor = [...everyStatement(language, others)].find((other) => other.type === type && canChange(kind, other));
  if (how === "remove") return isAlone(kind, siblings, statement) ? undefined : exchanged();
  if (how === "swap") return swapped(kind, document, target, siblings, names);
  if (donor === undefined || type === undefined) return undefined;
  if (how === "add") {
    if (isAnother(donor.statement, siblings, undefined)) return undefined;
    add(donor.statement);
    return exchanged(statement, donor.statement);
  }
  const [value, given] = [statement.value, donor.statement.value] as Record<string, unknown>[];
  const properties = [...new Set([...Object.keys(value!), ...Object.keys(given!)])].filter(
    (name) => stable(value![name] ?? null) !== stable(given![name] ?? null),
  );
  if (properties.length === 0) return undefined;
  const property = choice.pick(properties);
  const { [property]: _old, ...rest } = value!;
  const taken = given![property];
  const made = withValue(target, taken === undefined ? rest : { ...rest, [property]: taken });
  if (made === undefined || isAnother(made, siblings, statement)) return undefined;
  add(made);
  return exchanged(made);
}

/** True when a sibling is about the same thing already: which of the two is new is then not said by the texts. */
function isAnother(made: Statement, siblings: readonly Statement[], old: Statement | undefined): boolean {
  return siblings.some(
    (other) => other !== old && other.keyword === made.keyword && identityOf(other) === identityOf(made),
  );
}

function withValue({ statement, type }: PlacedStatement, value: Record<string, unknown>): Statement | undefined {
  try {
    return type!(value, statement.children as never);
  } catch {
    return undefined;
  }
}

/** What other statements of a text are about depends on some of its statements, which stay as they are. */
function canChange(kind: DocumentKind, { statement, type }: PlacedStatement): boolean {
  if (statement.raw !== undefined || statement.rest !== undefined) return false;
  return kind === "cfrm" ? ["CF", "STRUCTURE"].includes(statement.keyword) : type !== undefined || kind === "vtam";
}

function aroundOf({ parent }: PlacedStatement): readonly PlacedStatement[] {
  return parent === undefined ? [] : [parent, ...aroundOf(parent)];
}

/** Data of a job without statements does not divide the job control around it. */
export function isAlone(kind: DocumentKind, siblings: readonly Statement[], statement: Statement): boolean {
  const at = siblings.indexOf(statement);
  return kind === "cfrm" && siblings[at - 1]?.keyword === "JCL" && siblings[at + 1]?.keyword === "JCL";
}

function swapped(
  kind: DocumentKind,
  document: Document,
  { statement, parent, type }: PlacedStatement,
  siblings: readonly Statement[],
  names: Set<string>,
): DocumentChange | undefined {
  const all = keyed(kind, parent?.statement.keyword ?? "", siblings);
  const at = siblings.indexOf(statement);
  const next = siblings[at + 1];
  if (next === undefined || next.raw !== undefined || all[at]!.group !== all[at + 1]!.group) return undefined;
  if (saysOf(statement) === saysOf(next)) return undefined;
  for (const name of namesWithin(kind, { statement: next, type, parent })) names.add(name);
  const without = replaced(document, next, []);
  return { document: replaced(without, statement, [next, statement]), names };
}

function saysOf(statement: Statement): string {
  const { keyword, value, children } = statement;
  return stable([keyword, value, (children as Statement[]).map(saysOf)]);
}

function namesWithin(kind: DocumentKind, placed: PlacedStatement): string[] {
  const { statement, parent } = placed;
  const inside = [...everyStatement(languages[kind], { statements: [statement], diagnostics: [], comments: [] })];
  return inside.map((found) => {
    const name = found.statement === statement ? nameOf({ ...placed, parent }) : nameOf(found);
    return `${name} ${identityOf(found.statement)}`;
  });
}

/** A document with statements in the place of one of them. */
function replaced(document: Document, old: Statement, by: readonly Statement[]): Document {
  const within = (statements: readonly Statement[]): readonly Statement[] =>
    statements.flatMap((statement) => {
      if (statement === old) return by;
      const children = statement.children as readonly Statement[];
      const changed = within(children);
      return changed.length === children.length && changed.every((child, i) => child === children[i])
        ? statement
        : Object.assign(copyOf(statement, changed), { comments: statement.comments });
    });
  return { ...document, statements: within(document.statements) };
}
