import { statSync } from "node:fs";
import { diffDocuments, type Difference } from "../documents/diff";
import { isDocumentKind, languages, type DocumentKind, type PlacedStatement } from "../documents/kinds";
import { shownOperand, shownText, shownValue } from "../documents/shown";
import { EXIT, type Console } from "./console";
import { CommandError } from "./errors";
import { kindOf, readSource } from "./source-file";

/** Options of `cdkplex diff`. */
export interface DiffOptions {
  readonly kind?: string;
  readonly format: "text" | "json";
}

/** What differs in one file; in a file without a language of its own, only that it does. */
interface FileDifferences {
  readonly file?: string;
  readonly differences: readonly Difference[];
  readonly text?: Difference["kind"];
}

const SIGNS = { added: "+", removed: "-", changed: "~" } as const;

/**
 * `cdkplex diff`: what differs in meaning between two texts, or between the files of two assemblies that have the same path.
 *
 * @returns 1 when there is a difference
 * @throws CommandError when a file cannot be read, its kind is not known, or the two are not of one kind
 */
export function diff(a: string, b: string, options: DiffOptions, { stdout }: Console): number {
  // What is not there is missed when it is read.
  const there = [a, b].flatMap((path) => statSync(path, { throwIfNoEntry: false }) ?? []);
  const directories = there.filter((stats) => stats.isDirectory());
  if (directories.length > 0 && directories.length < there.length) throw CommandError.fileAndDirectory(a, b);
  const files = directories.length > 0 ? diffAssemblies(a, b) : [diffFiles(a, b, options.kind)];
  stdout.write(options.format === "json" ? json(files) : text(files));
  return files.some(({ differences, text }) => differences.length > 0 || text !== undefined) ? EXIT.findings : EXIT.ok;
}

function diffFiles(a: string, b: string, given: string | undefined): FileDifferences {
  const kind = kindOf(a, given);
  const other = kindOf(b, given);
  if (kind !== other) throw CommandError.differentKinds(a, kind, b, other);
  return { differences: diffTexts(kind, readSource(a), readSource(b)) };
}

function diffTexts(kind: DocumentKind, a: string, b: string): Difference[] {
  if (a === b) return [];
  const { parse } = languages[kind];
  return diffDocuments(kind, parse(a), parse(b));
}

/** A file that one assembly lacks counts as empty there. */
function diffAssemblies(a: string, b: string): FileDifferences[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when there are assemblies to read
  const { Assembly } = require("../model/assembly") as typeof import("../model/assembly");
  const [old, to] = [Assembly.read(a), Assembly.read(b)];
  const files = [...new Set([...old.files.keys(), ...to.files.keys()])].sort();
  return files.flatMap((file): FileDifferences[] => {
    const [before, after] = [old.files.get(file), to.files.get(file)];
    if (before === after) return [];
    const kind = (to.artifact(file) ?? old.artifact(file))?.kind ?? "text";
    if (isDocumentKind(kind)) return [{ file, differences: diffTexts(kind, before ?? "", after ?? "") }];
    const how = before === undefined ? "added" : after === undefined ? "removed" : "changed";
    return [{ file, differences: [], text: how }];
  });
}

function counts(files: readonly FileDifferences[]) {
  const kinds = files.flatMap(({ differences, text }) => [
    ...differences.map(({ kind }) => kind),
    ...(text === undefined ? [] : [text]),
  ]);
  const count = (kind: Difference["kind"]) => kinds.filter((found) => found === kind).length;
  return { added: count("added"), removed: count("removed"), changed: count("changed") };
}

/** What `--format json` writes. */
export interface DiffReport {
  readonly schema: "cdkplex/diff/1";
  /** How many statements are added, removed and changed; a file without a language of its own counts as one. */
  readonly summary: Readonly<Record<Difference["kind"], number>>;
  /** In the order of the files and of the statements in them. */
  readonly differences: readonly ReportedDifference[];
}

/** One statement, or one file without a language of its own, that is not the same. */
export interface ReportedDifference {
  /** Path in the assemblies; absent when two files are compared. */
  readonly file?: string;
  readonly kind: Difference["kind"];
  /** Keyword of the statement; an entry of a list has the keyword of the list. */
  readonly keyword: string;
  /** What the statement is about; empty when its keyword says it all. */
  readonly identity: string;
  /** Keywords of the blocks around the statement, outermost first. */
  readonly within?: readonly string[];
  /** The statement stands at another place among those whose order has a meaning. */
  readonly moved?: true;
  /** The statement in the first text; absent when it was added. */
  readonly old?: ReportedSide;
  /** The statement in the second text; absent when it was removed. */
  readonly new?: ReportedSide;
}

/** A statement in one of the texts. */
export interface ReportedSide {
  readonly line: number;
  /** The operands that are understood; keys and passwords are hidden. */
  readonly value: Readonly<Record<string, unknown>>;
  /** What is kept as text. */
  readonly text?: string;
}

function json(files: readonly FileDifferences[]): string {
  const differences = files.flatMap(({ file, differences: found, text }) => [
    ...(text === undefined ? [] : [{ file, kind: text, keyword: "", identity: "" }]),
    ...found.map(({ kind, keyword, identity, within, old, new: to, moved }) => ({
      file,
      kind,
      keyword,
      identity,
      within,
      moved,
      old: old === undefined ? undefined : sideOf(old),
      new: to === undefined ? undefined : sideOf(to),
    })),
  ]);
  const report: DiffReport = { schema: "cdkplex/diff/1", summary: counts(files), differences };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function sideOf(placed: PlacedStatement): ReportedSide {
  return { line: placed.statement.location!.line, value: shownValue(placed), text: shownText(placed) };
}

function text(files: readonly FileDifferences[]): string {
  const { added, removed, changed } = counts(files);
  if (added + removed + changed === 0) return "No differences\n";
  const blocks = files.map(({ file, differences, text: how }) => {
    const heading = file === undefined ? "" : how === undefined ? `${file}\n` : `${SIGNS[how]} ${file}\n`;
    return differences.length === 0 && how === undefined ? "" : heading + differences.map(linesOf).join("");
  });
  return `${blocks.join("")}${added} added, ${removed} removed, ${changed} changed\n`;
}

/** A difference for people: the statement and its lines, then the operands that differ. */
function linesOf({ kind, keyword, identity, within, old, new: to, operands, moved }: Difference): string {
  // An entry is named by its list already.
  const around = within.filter((block, i) => !(i === within.length - 1 && block === keyword));
  const name = [...around.map((block) => `${block}:`), keyword, ...(identity === "" ? [] : [identity])].join(" ");
  const lines = [old, to].filter((side) => side !== undefined).map(({ statement }) => statement.location!.line);
  const place = lines[0] === lines[1] || lines.length === 1 ? `line ${lines[0]}` : `line ${lines[0]} -> ${lines[1]}`;
  const details = operands.map(
    ({ operand, old: before, new: after }) =>
      `    ${operand}: ${said(shownOperand(old!, operand, before))} -> ${said(shownOperand(to!, operand, after))}\n`,
  );
  return `${SIGNS[kind]} ${name} (${place}${moved === true ? ", moved" : ""})\n${details.join("")}`;
}

function said(value: unknown): string {
  if (value === undefined) return "not given";
  if (Array.isArray(value)) return value.map(said).join(" ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
