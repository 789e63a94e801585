import { scanParentheses } from "../language/parentheses-scanner";
import { Tokens } from "../language/scanner";
import type { Comments, Statement } from "../language/statement";
import type { Extent } from "./edit-extents";
import type { Language, Notation } from "./kinds";

/** A line that is a comment and nothing else. */
export const COMMENT_LINE: Readonly<Record<Notation, RegExp>> = {
  "free-form": /^[ \t]*;/,
  braces: /^[ \t]*#/,
  parentheses: /^[ \t]*\/\*.*\*\/[ \t]*$/,
  assignments: /^\*/,
};

/** What may stand behind a statement on its last line and goes with it. */
export const LINE_REST: Readonly<Record<Notation, RegExp>> = {
  "free-form": /^[ \t]*(;.*)?$/,
  braces: /^([ \t]*|[ \t]+#.*)$/,
  parentheses: /^([ \t]*\/\*[^*]*\*\/)*[ \t]*([A-Z]{0,3}\d{5,8})?[ \t]*$/,
  assignments: /^,?([ \t].*)?$/,
};

/** The comments that stand within a statement, for printing it with other operands in the place of the old ones. */
export function keptComments(
  { notation }: Language,
  text: string,
  old: Statement,
  made: Statement,
  { start, end, headEnd }: Extent,
): Comments | undefined {
  if (notation === "braces") return keptInBraces(text.slice(headEnd, end), old, made);
  const before = commentsIn(notation, text.slice(start, headEnd));
  return before.length === 0 ? undefined : { before };
}

function commentsIn(notation: Exclude<Notation, "braces">, text: string): readonly string[] {
  switch (notation) {
    case "free-form": {
      const tokens = Tokens.scan(text);
      return Array.from({ length: tokens.count }, (_, i) => i)
        .filter((i) => tokens.isComment(i))
        .map((i) => tokens.commentOf(i));
    }
    case "parentheses":
      return scanParentheses(text, 1).comments.flatMap(({ lines }) => lines);
    case "assignments":
      return text
        .split(/\r\n|\r|\n/)
        .filter((line) => line.startsWith("*"))
        .map((line) => line.slice(1).trimEnd());
  }
}

/** Comments before the statement and behind its last word stay in the text; those of operands that go stay at the end. */
function keptInBraces(body: string, { comments }: Statement, made: Statement): Comments | undefined {
  if (comments === undefined || body === "") return undefined;
  const { before, after, open, end = [], operands = {} } = comments;
  const inside = body.slice(0, body.search(/(^|\s)\{/)).match(/(?<=\n)[ \t]*#.*$/gm)?.length ?? 0;
  const value = made.value as Readonly<Record<string, unknown>>;
  const kept: Record<string, NonNullable<Comments["operands"]>[string]> = {};
  const left: string[] = [];
  for (const [property, ofValues] of Object.entries(operands)) {
    const given = value[property];
    const values = Array.isArray(given) ? given.length : given === undefined ? 0 : 1;
    if (values > 0) kept[property] = ofValues.slice(0, values);
    for (const of of ofValues.slice(values)) {
      left.push(...(of?.before ?? []), ...(of?.after === undefined ? [] : [of.after]));
    }
  }
  return { before: inside === 0 ? [] : before.slice(-inside), after, open, end: [...left, ...end], operands: kept };
}
