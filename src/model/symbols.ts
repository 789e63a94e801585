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
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** How a language marks comments, in which symbols have no meaning to anyone. */
export type CommentStyle = "semicolon" | "asterisk";

/** A text with its system symbols replaced. Line numbers stay; {@link originalColumn} leads columns back. */
export interface SubstitutedText {
  readonly text: string;
  readonly unknown: readonly UnknownSymbol[];
  /** The column of the text before substitution that a column of it came from. */
  originalColumn(line: number, column: number): number;
}

/** `&NAME.`, `&NAME`, and the part of a value that `&NAME(start:length).` stands for. */
const SYMBOL = /&([A-Za-z@#$_][A-Za-z0-9@#$_]{0,15})(?:\((\d{1,3}):(\d{1,3})\))?\.?/g;

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
  if (!text.includes("&")) return { text, unknown: [], originalColumn: (_line, column) => column };
  const unknown: UnknownSymbol[] = [];
  const changed = new Map<number, Replacement[]>();
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (!line.includes("&")) continue;
    const end = commentStart(line, comments);
    const replacements: Replacement[] = [];
    let shift = 0;
    const code = line.slice(0, end).replace(SYMBOL, (found, name: string, start, length, at: number) => {
      const value = symbols.get(name.toUpperCase());
      if (value === undefined) {
        unknown.push({ name: `&${name}`, line: i + 1, column: at + 1 });
        return found;
      }
      const result = start === undefined ? value : value.slice(Number(start) - 1, Number(start) - 1 + Number(length));
      replacements.push({ at: at + shift, length: result.length, original: found.length });
      shift += result.length - found.length;
      return result;
    });
    lines[i] = code + line.slice(end);
    if (replacements.length > 0) changed.set(i + 1, replacements);
  }
  return {
    text: lines.join("\n"),
    unknown,
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

function commentStart(line: string, comments: CommentStyle): number {
  if (comments === "asterisk") return line.startsWith("*") ? 0 : line.length;
  const start = line.indexOf(";");
  return start < 0 ? line.length : start;
}
