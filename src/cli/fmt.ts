import { randomBytes } from "node:crypto";
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { sameMeaning } from "../documents/compare";
import { languages } from "../documents/kinds";
import { EXIT, type Console } from "./console";
import { CommandError } from "./errors";
import { paragraph } from "./parse";
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
 * @returns 1 when something is malformed, or with `check` when the text is not canonical
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
    return EXIT.findings;
  }
  const canonical = print(document);
  if (!sameMeaning(kind, text, canonical)) throw CommandError.meaningLost(file);
  if (options.check === true) {
    if (text === canonical) return EXIT.ok;
    stdout.write(`${file}:${firstDifference(text, canonical)}: not in canonical form\n`);
    return EXIT.findings;
  }
  if (options.write !== true) stdout.write(canonical);
  else if (text !== canonical) replace(file, canonical);
  return EXIT.ok;
}

/** Number of the first line that is not the same. */
function firstDifference(a: string, b: string): number {
  const [before, after] = [a.split("\n"), b.split("\n")];
  return before.findIndex((line, i) => line !== after[i]) + 1 || before.length + 1;
}

/** Replaces a file as a whole: a reader sees the old text or the new one. */
function replace(file: string, text: string): void {
  const path = realpathSync(file);
  const beside = `${path}.${randomBytes(6).toString("hex")}`;
  try {
    writeFileSync(beside, text, { mode: statSync(path).mode, flag: "wx" });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
