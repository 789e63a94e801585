import { sameMeaning } from "../../src/documents/compare";
import { splitJob } from "../../src/documents/cfrm/job";
import { edit } from "../../src/documents/edit";
import { languages, type DocumentKind } from "../../src/documents/kinds";
import { LAST_COLUMN } from "../../src/language/assignments-scanner";
import type { Document } from "../../src/language/document";
import { scanParentheses } from "../../src/language/parentheses-scanner";
import { Tokens } from "../../src/language/scanner";
import type { Statement } from "../../src/language/statement";

/**
 * What a text shows to be wrong with its language; `undefined` when all is well: every line that says something is in one
 * state, what is said stands in the text, printing is idempotent and changes no meaning (of a text with errors: it settles), and an editor that changes nothing
 * changes nothing.
 */
export function complaintAbout(kind: DocumentKind, text: string): string | undefined {
  const language = languages[kind];
  const document = language.parse(text);
  const lost = lostLine(kind, text, document);
  if (lost !== undefined) return `a line is in no state: line ${lost}`;
  const outside = outsideOf(kind, text, document);
  if (outside !== undefined) return `a diagnostic stands outside the text: ${outside}`;
  const wrong = document.diagnostics.some(({ severity }) => severity === "error");
  const printed = language.print(document);
  const again = language.print(language.parse(printed));
  if (!wrong && again !== printed) return "printing is not idempotent";
  // Words that stand alone in a text with errors may be read with the statement before them once it is printed.
  if (again !== printed && language.print(language.parse(again)) !== again) return "printing does not settle";
  // What a system symbol stands for is not known, so that it is a guess which operand it is.
  if (!wrong && !text.includes("&") && !sameMeaning(kind, text, printed)) return "printing changes the meaning";
  if (edit(kind, text).text !== text) return "an editor changes the text";
  return undefined;
}

/** Lines of a text as its language counts them. */
function linesOf(kind: DocumentKind, text: string): string[] {
  const { notation } = languages[kind];
  return text.split(notation === "free-form" || notation === "braces" ? "\n" : /\r\n|\r|\n/);
}

/** The first line that says something and is in no state; a line that is empty or only a comment needs none. */
function lostLine(kind: DocumentKind, text: string, document: Document): number | undefined {
  const lines = linesOf(kind, text);
  const open = new Uint8Array(lines.length + 1);
  for (const line of wordLines(kind, text, lines)) open[line] = 1;
  const close = (from: number, to: number) => open.fill(0, from, to + 1);
  const closeAll = (statements: readonly Statement[]) => {
    for (const { location, children } of statements) {
      close(location!.line, location!.endLine);
      closeAll(children as readonly Statement[]);
    }
  };
  closeAll(document.statements);
  for (const { line, endLine } of document.diagnostics) close(line, endLine);
  const first = open.indexOf(1);
  return first < 0 ? undefined : first;
}

/** Numbers of the lines that hold more than a comment. */
function wordLines(kind: DocumentKind, text: string, lines: readonly string[]): number[] {
  const numbers = (says: (line: string) => boolean) => lines.flatMap((line, i) => (says(line) ? [i + 1] : []));
  switch (languages[kind].notation) {
    case "free-form": {
      const tokens = Tokens.scan(text);
      const found: number[] = [];
      for (let i = 0; i < tokens.count; i++) if (!tokens.isComment(i)) found.push(tokens.lineOf(i));
      return found;
    }
    case "braces":
      return numbers((line) => /^[ \t\r]*[^ \t\r#]/.test(line));
    case "assignments":
      return numbers((line) => !line.startsWith("*") && line.slice(0, LAST_COLUMN).trim() !== "");
    case "parentheses":
      return splitJob(text).sections.flatMap(({ kind: section, firstLine, records }) =>
        section === "jcl"
          ? records.map((_, i) => firstLine + i)
          : scanParentheses(
              records.map((record) => record.replace(/^(.{72})[A-Z]{0,3}\d{5,8}\s*$/, "$1")).join("\n"),
              firstLine,
            ).tokens.map(({ line }) => line),
      );
  }
}

function outsideOf(kind: DocumentKind, text: string, document: Document): string | undefined {
  const lines = linesOf(kind, text);
  for (const { line, column, endLine, message } of document.diagnostics) {
    const within = line >= 1 && endLine >= line && endLine <= lines.length;
    if (!within || column < 1 || column > lines[line - 1]!.length + 1) {
      return `${line}:${column} to line ${endLine}: ${message.slice(0, 200)}`;
    }
  }
  return undefined;
}

/** What is wrong, a throw included. */
export function trouble(kind: DocumentKind, text: string): string | undefined {
  try {
    return complaintAbout(kind, text);
  } catch (error) {
    return `it throws: ${error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 4).join(" ") : String(error)}`;
  }
}

/** The part of a complaint that is the same for the same mistake. */
export function classOf(complaint: string): string {
  return complaint.startsWith("it throws") ? complaint : complaint.replace(/:.*$/s, "");
}

/** A text as small as can be found soon that has the same trouble. */
export function shrunk(kind: DocumentKind, text: string, budget = 3000): string {
  const wanted = classOf(trouble(kind, text)!);
  const still = (candidate: string) => {
    const found = trouble(kind, candidate);
    return found !== undefined && classOf(found) === wanted;
  };
  let small = text;
  let left = budget;
  for (const separator of ["\n", /(?<=\s)(?=\S)/, ""]) {
    for (let size = 16; size >= 1; size >>= 1) {
      let parts = small.split(separator);
      const glue = separator === "\n" ? "\n" : "";
      for (let at = 0; at < parts.length && left > 0;) {
        const fewer = parts.toSpliced(at, size);
        left--;
        if (still(fewer.join(glue))) parts = fewer;
        else at += size;
      }
      small = parts.join(glue);
    }
  }
  return small;
}
