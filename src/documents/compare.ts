import type { Statement } from "../language/statement";
import { isDocumentKind, languages, type DocumentKind } from "./kinds";
import { formOf, keyed } from "./meaning";

/**
 * True when two texts of a kind mean the same: case, abbreviations, layout and comments make no difference, nor does the
 * order of statements where it has no meaning. Text that is not understood is compared word by word, and a kind without a
 * language of its own letter by letter.
 */
export function sameMeaning(kind: string, a: string, b: string): boolean {
  if (a === b) return true;
  return isDocumentKind(kind) && meaningOf(kind, a) === meaningOf(kind, b);
}

/** One text for all the texts that mean the same. */
function meaningOf(kind: DocumentKind, text: string): string {
  const formed = (scope: string, statements: readonly Statement[]): unknown[] =>
    keyed(kind, scope, statements)
      .sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0))
      .map(({ statement }) => {
        const form = formOf(kind, statement);
        const children = statement.children as readonly Statement[];
        return children.length === 0 ? form : [form, formed(statement.keyword, children)];
      });
  return JSON.stringify(formed("", languages[kind].parse(text).statements));
}
