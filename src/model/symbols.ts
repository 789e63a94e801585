import { Tokens } from "../language/scanner";
import type { SystemEntry } from "./manifest";

/** Values of the system symbols of one system, by name without the ampersand, upper case. */
export type SystemSymbols = ReadonlyMap<string, string>;

/** The static symbols of a system, and those every system has: SYSNAME, SYSPLEX, and SYSCLONE where it is given. */
export function systemSymbols(sysplex: string, system: SystemEntry): SystemSymbols {
  const symbols = new Map<string, string>();
  for (const [name, value] of Object.entries(system.symbols ?? {})) symbols.set(name.toUpperCase(), value);
  symbols.set("SYSNAME", system.name).set("SYSPLEX", sysplex);
  if (system.sysclone !== undefined) symbols.set("SYSCLONE", system.sysclone);
  return symbols;
}

/** A symbol that has no value on the system; its text was kept. */
export interface UnknownSymbol {
  /** With its ampersand; with both where there are two, which no value is known for. */
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** A record that is longer than before its symbols were replaced, in characters without trailing blanks. */
export interface GrownRecord {
  readonly line: number;
  readonly length: number;
}

/** How a language marks comments, in which symbols have no meaning to anyone. */
export type CommentStyle = "semicolon" | "asterisk";

/** A text with its system symbols replaced. Line numbers stay; {@link originalColumn} leads columns back. */
export interface SubstitutedText {
  readonly text: string;
  readonly unknown: readonly UnknownSymbol[];
  /** Records that the values of symbols made longer. */
  readonly grown: readonly GrownRecord[];
  /** The column of the text before substitution that a column of it came from. */
  originalColumn(line: number, column: number): number;
}

/** `&NAME.`, `&NAME`, and the part of a value that `&NAME(start:length).` stands for. */
const SYMBOL = /(&{1,2})([A-Za-z@#$_][A-Za-z0-9@#$_]*)(?:\((-?\d{1,3})(?::(\d{1,3}))?\))?\.?/g;

/** A replacement in a line: where it stands in the new text, and how long it and what it replaced are. */
interface Replacement {
  readonly at: number;
  readonly length: number;
  readonly original: number;
}

/**
 * Replaces the system symbols of a text as z/OS does when the data set is read.
 *
 * @see z/OS MVS Initialization and Tuning Reference, Using system symbols
 */
export function substituteSymbols(text: string, symbols: SystemSymbols, comments: CommentStyle): SubstitutedText {
  if (!text.includes("&")) return { text, unknown: [], grown: [], originalColumn: (_line, column) => column };
  const unknown: UnknownSymbol[] = [];
  const grown: GrownRecord[] = [];
  const changed = new Map<number, Replacement[]>();
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (!line.includes("&")) continue;
    const end = commentStart(line, comments);
    const replacements: Replacement[] = [];
    let shift = 0;
    const code = line.slice(0, end).replace(SYMBOL, (found, mark: string, name: string, start, length, at: number) => {
      const value = mark === "&" ? symbols.get(name.toUpperCase()) : undefined;
      if (value === undefined) {
        unknown.push({ name: mark + name, line: i + 1, column: at + 1 });
        return found;
      }
      const result = start === undefined ? value : partOf(value, Number(start), Number(length ?? 1));
      replacements.push({ at: at + shift, length: result.length, original: found.length });
      shift += result.length - found.length;
      return result;
    });
    lines[i] = code + line.slice(end);
    if (shift > 0) grown.push({ line: i + 1, length: lines[i]!.trimEnd().length });
    if (replacements.length > 0) changed.set(i + 1, replacements);
  }
  return {
    text: lines.join("\n"),
    unknown,
    grown,
    originalColumn: (line, column) => {
      let back = 0;
      for (const { at, length, original } of changed.get(line) ?? []) {
        if (column - 1 < at) break;
        if (column - 1 < at + length) return at - back + 1;
        back += length - original;
      }
      return column - back;
    },
  };
}

/** Characters of a value from a position on: from 1 at its beginning, or from -1 backwards at its end. */
function partOf(value: string, start: number, length: number): string {
  const from = start < 0 ? Math.max(value.length + start, 0) : Math.max(start - 1, 0);
  return value.slice(from, from + length);
}

/** Where the comment of a record begins. */
function commentStart(line: string, comments: CommentStyle): number {
  if (comments === "asterisk") return line.startsWith("*") ? 0 : line.length;
  if (!line.includes(";")) return line.length;
  const tokens = Tokens.scan(line);
  const last = tokens.count - 1;
  return tokens.isComment(last) ? tokens.startOf(last) : line.length;
}
