import fc from "fast-check";
import type { Document } from "../../src/language/document";
import type { Statement } from "../../src/language/statement";
import { edit } from "../../src/documents/edit";
import { EditError } from "../../src/documents/errors";
import { extentsOf } from "../../src/documents/edit-extents";
import { everyStatement, languages, type DocumentKind, type PlacedStatement } from "../../src/documents/kinds";
import { formOf, stable } from "../../src/documents/meaning";
import { documentsOf } from "./arbitrary-documents";
import { choices, isAlone, spell } from "./document-properties";
import { runs } from "./runs";
import { copyOf, type Choices } from "./spelling";

/** Edits of single statements of texts of any kind, in any spelling. */
export function describeEdits(kind: DocumentKind): void {
  const documents = documentsOf(kind, true);
  const blocks = languages[kind].types.keywords().some(({ target: { spec } }) => spec.children ?? spec.entry);

  test.each(["replace", "remove", "insertAfter", ...(blocks ? ["append"] : [])] as How[])(
    "GIVEN a text in any spelling WHEN %s is done THEN just that changed, and every other byte stays",
    (how) => {
      let done = 0;
      fc.assert(
        fc.property(documents, documents, choices, (document, others, choice) => {
          if (changed(kind, how, spell(kind, document, choice), others, choice)) done++;
        }),
        runs(),
      );
      expect(done).toBeGreaterThan(runs().numRuns / 20);
    },
  );
}

type How = "replace" | "remove" | "insertAfter" | "append";

/** Makes one change and checks it; false when the text has no place for one. */
function changed(kind: DocumentKind, how: How, text: string, others: Document, choice: Choices): boolean {
  const language = languages[kind];
  const before = language.parse(text);
  const editor = edit(kind, text);
  const every = [...everyStatement(language, editor.document)];
  const targets = every.filter((placed) => hasPlace(how, placed));
  if (targets.length === 0) return false;
  const target = choice.pick(targets);
  const { statement } = target;
  const siblings = (target.parent?.statement.children ?? editor.document.statements) as readonly Statement[];
  if (how === "remove" && isAlone(kind, siblings, statement)) return false;
  const made = how === "remove" ? undefined : donorOf(kind, how, target, others, choice);
  if (how !== "remove" && made === undefined) return false;

  let expected: readonly Statement[];
  switch (how) {
    case "remove":
      editor.remove(statement);
      expected = changedTree(editor.document, statement, []);
      break;
    case "replace": {
      editor.replace(statement, made!.value);
      const value = made!.value;
      const by = Object.assign(copyOf(statement, statement.children as Statement[], value), { raw: undefined });
      expected = changedTree(editor.document, statement, [by]);
      break;
    }
    case "insertAfter":
      try {
        editor.insertAfter(statement, made!);
      } catch (error) {
        // A word that is not known may be an operand of what is put before it; the editor then refuses.
        if (error instanceof EditError && siblings[siblings.indexOf(statement) + 1]?.state === "unknown") return false;
        throw error;
      }
      expected = changedTree(editor.document, statement, [statement, made!]);
      break;
    case "append": {
      editor.append(statement, made!);
      const children = statement.children as readonly Statement[];
      const list = languages[kind].notation === "braces" ? target.type!.spec.group.keywords : undefined;
      const reference = list?.get(made!.keyword.toUpperCase())?.[0]?.target.property;
      const value = { ...(statement.value as Record<string, readonly string[]>) };
      if (reference === undefined) expected = [copyOf(statement, [...children, made!])];
      else {
        value[reference] = [...(value[reference] ?? []), (made!.value as { name: string }).name];
        expected = [copyOf(statement, children, value)];
      }
      expected = changedTree(editor.document, statement, expected);
    }
  }

  const after = language.parse(editor.text);
  const isChanged = (one: Statement) => how === "replace" && one.raw === undefined && one.rest !== undefined;
  expect(saysOf(kind, after.statements, isChanged)).toEqual(saysOf(kind, gathered(kind, expected), isChanged));
  expect(malformed(after)).toBeLessThanOrEqual(malformed(before));
  othersStay(kind, text, before, editor.text, after, every.indexOf(target), how);
  return true;
}

function malformed({ diagnostics }: Document): number {
  return diagnostics.filter(({ state }) => state === "malformed").length;
}

function hasPlace(how: How, { statement, type }: PlacedStatement): boolean {
  if (statement.keyword === "JCL") return false;
  switch (how) {
    case "remove":
      return true;
    case "replace":
      return type !== undefined && type.spec.passedThrough !== true && statement.state !== "malformed";
    case "insertAfter":
      return true;
    case "append":
      return (type?.spec.childTypes.length ?? 0) > 0 || type?.spec.entry !== undefined;
  }
}

/** A statement of other documents that may stand where the change is made. */
function donorOf(
  kind: DocumentKind,
  how: How,
  target: PlacedStatement,
  others: Document,
  choice: Choices,
): Statement | undefined {
  const every = [...everyStatement(languages[kind], others)].filter(({ statement }) => {
    return statement.state === "understood" || (kind === "vtam" && statement.state === "passed-through");
  });
  const parent = how === "append" ? target.type : target.parent?.type;
  const fitting = every.filter(({ type, statement, parent: around }) => {
    // A statement that stands inline may lack the name that one outside all others needs.
    if (how === "replace") return type === target.type && type !== undefined && !around === !target.parent;
    if (parent === undefined) return around === undefined && statement.keyword !== "JCL";
    return type !== undefined && (parent.spec.entry === type || parent.spec.childTypes.includes(type));
  });
  return fitting.length === 0 ? undefined : choice.pick(fitting).statement;
}

function changedTree(document: Document, old: Statement, by: readonly Statement[]): readonly Statement[] {
  const within = (statements: readonly Statement[]): readonly Statement[] =>
    statements.flatMap((statement) =>
      statement === old ? by : [copyOf(statement, within(statement.children as readonly Statement[]))],
    );
  return within(document.statements);
}

/** References behind the last inline statement of a block are a list, which the block has as an operand. */
function gathered(kind: DocumentKind, statements: readonly Statement[]): readonly Statement[] {
  if (languages[kind].notation !== "braces") return statements;
  const { types } = languages[kind];
  const inside = (list: readonly Statement[], scope: typeof types): Statement[] =>
    list.map((statement) => {
      const type = scope.get(statement.keyword.toUpperCase())?.[0]?.target;
      if (type?.spec.children === undefined) return statement;
      const children = inside(statement.children as readonly Statement[], type.spec.children);
      const { keywords } = type.spec.group;
      const inline = children.findLastIndex((child) => !keywords.has(child.keyword.toUpperCase()));
      const references = children.splice(inline + 1);
      const value = { ...(statement.value as Record<string, unknown>) };
      for (const reference of references.toReversed()) {
        const { property } = keywords.get(reference.keyword.toUpperCase())![0]!.target;
        value[property] = [(reference.value as { name: string }).name, ...((value[property] as string[]) ?? [])];
      }
      return copyOf(statement, children, value);
    });
  return inside(statements, types);
}

function saysOf(kind: DocumentKind, statements: readonly Statement[], byValue: (one: Statement) => boolean): unknown[] {
  return statements.map((statement) => {
    const { keyword, value, rest, raw } = statement;
    const says = rest === undefined || raw === undefined ? undefined : stable([keyword, value, rest]);
    const form = says ?? (byValue(statement) ? stable([keyword, value, rest]) : formOf(kind, statement));
    return [form, saysOf(kind, statement.children as readonly Statement[], byValue)];
  });
}

/** What stands on other lines stays byte by byte, and on the same lines the words of the other statements. */
function othersStay(
  kind: DocumentKind,
  text: string,
  before: Document,
  edited: string,
  after: Document,
  at: number,
  how: How,
): void {
  const language = languages[kind];
  const extents = extentsOf(language, text, before);
  const every = [...everyStatement(language, before)];
  const target = every[at]!.statement;
  const { start, end, close } = extents.get(target)!;
  const inserted = how === "insertAfter" || how === "append";
  const braces = language.notation === "braces";
  const last = how === "append" ? (close ?? end) : end;
  const first = inserted ? (how === "append" ? start : last) : start;
  const lineStart = text.lastIndexOf("\n", first - 1) + 1;
  const lineEnd = text.indexOf("\n", last) < 0 ? text.length : text.indexOf("\n", last);
  expect(edited.slice(0, lineStart)).toBe(text.slice(0, lineStart));
  const rest = text.slice(lineEnd).replace(/^\r?\n/, "");
  expect(edited.slice(edited.length - rest.length)).toBe(rest);
  const crlf = /\r\n/.test(text);
  if (crlf) expect(edited.replaceAll("\r\n", "")).not.toContain("\n");
  else expect(edited).not.toContain("\r");
  // A blank record ends an item that cannot be divided.
  const blankRecord = kind === "vtam" && how !== "remove" && /\n$/.test(edited);
  if (/[^\n]$/.test(text) && (rest !== "" || how !== "remove") && !blankRecord) expect(edited).not.toMatch(/\n$/);
  if (braces) return;
  const found = extentsOf(language, edited, after);
  const heads = (of: Document, where: typeof extents, source: string) =>
    [...everyStatement(language, of)].map(({ statement }) => {
      const place = where.get(statement)!;
      return source.slice(place.start, statement.children.length > 0 ? place.headEnd : place.end);
    });
  const kept = heads(before, extents, text);
  const now = heads(after, found, edited);
  const within = [...everyStatement(language, { ...before, statements: [target] })].length;
  const around = every.slice(0, at).map(({ statement }) => extents.get(statement)!.end > start);
  const apart = (list: readonly string[]) => list.slice(0, at).filter((_, i) => !around[i]!);
  expect(apart(now)).toEqual(apart(kept));
  const behind = kept.slice(at + within);
  expect(now.slice(now.length - behind.length)).toEqual(behind);
}
