import { sameMeaning } from "../documents/compare";
import { languages } from "../documents/kinds";
import { EXIT, type Console } from "./console";
import { CommandError } from "./errors";
import { paragraph } from "./parse";
import { replaceFiles } from "./replace-files";
import { kindOf, readSource } from "./source-file";

/** Options of `cdkplex fmt`. */
export interface FmtOptions {
  readonly kind?: string;
  readonly check?: boolean;
  readonly write?: boolean;
}

/**
 * `cdkplex fmt`: a text in canonical form, comments kept. A text in which something is malformed is refused.
 *
 * @returns 1 with `check` when the text is not canonical; 2 when something is malformed: nothing is written then
 * @throws CommandError when the file cannot be read or written, or its kind is not known
 */
export function fmt(file: string, options: FmtOptions, { stdout, stderr }: Console): number {
  const kind = kindOf(file, options.kind);
  const text = readSource(file);
  const { parse, print } = languages[kind];
  const document = parse(text);
  const malformed = document.diagnostics.filter(({ state }) => state === "malformed");
  if (malformed.length > 0) {
    stderr.write(malformed.map((diagnostic) => paragraph(file, diagnostic)).join(""));
    stderr.write(`cdkplex: ${file} has statements that are malformed. Nothing was written.\n`);
    return EXIT.usage;
  }
  const canonical = print(document);
  if (!sameMeaning(kind, text, canonical)) throw CommandError.meaningLost(file);
  if (options.check === true) {
    if (text === canonical) return EXIT.ok;
    stdout.write(`${file}:${firstDifference(text, canonical)}: not in canonical form\n`);
    return EXIT.findings;
  }
  if (options.write !== true) stdout.write(canonical);
  else if (text !== canonical) replaceFiles(new Map([[file, canonical]]));
  return EXIT.ok;
}

/** Number of the first line that is not the same. */
function firstDifference(a: string, b: string): number {
  const [before, after] = [a.split("\n"), b.split("\n")];
  return before.findIndex((line, i) => line !== after[i]) + 1 || before.length + 1;
}
