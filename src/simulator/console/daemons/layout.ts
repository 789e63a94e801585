import type { Machine } from "../../machine";
import { unixTime } from "../wall-clock";
import type { IpsecCommand } from "./options";

/** A field of an entry: name, with blanks in front where it belongs to the one before, and value. Without a value, a heading. */
export type Field = readonly [name: string, value?: string | number];

/** What stands above the entries of a report. */
export interface Heading {
  readonly primary: string;
  readonly what: string;
  readonly source: string;
  readonly scope: string;
  readonly available: number | undefined;
  /** Lines below, of filter reports. */
  readonly more?: readonly string[];
}

const STARS = "*".repeat(71);

/** Least width of a column of a short report. */
const SHORT_WIDTH = 16;

/** Yes or No. */
export const yesNo = (value: boolean) => (value ? "Yes" : "No");

/**
 * A report of the ipsec command. The detailed format is documented with examples; of the other two the manual at hand says only
 * that a short report has columns and a wide one separates the fields of an entry by vertical bars.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, The ipsec command report heading
 * @see IP Configuration Guide, Displaying the quick start Security Associations
 */
export function report(
  machine: Machine,
  stack: string,
  heading: Heading,
  entries: readonly (readonly Field[])[],
  { format, columns }: { readonly format: IpsecCommand["format"]; readonly columns: readonly string[] },
): string[] {
  const { name, system } = machine.stack(stack);
  const release = machine.model.systems.find((one) => one.name === system)?.release;
  const { primary, what, source, scope, available, more = [] } = heading;
  const row = (...[first, second, third]: readonly string[]) =>
    `${first!.padEnd(26)}${second!.padEnd(29)}${third}`.trimEnd();
  const title = `${format.slice(0, 1).toUpperCase()}${format.slice(1)}`;
  return [
    `CS ${release === undefined ? "" : `${release} `}ipsec  Stack Name: ${name}  ${unixTime(machine.clock)}`,
    row(`Primary:  ${primary}`, `Function: ${what}`, `Format:   ${title}`),
    row(`Source:   ${source}`, `Scope:    ${scope}`, `TotAvail: ${available ?? "n/a"}`),
    ...more,
    "",
    ...(format === "detail" ? entries.flatMap(detail) : table(entries, format, columns)),
    `${entries.length} entries selected`,
  ];
}

function detail(fields: readonly Field[]): string[] {
  const lines = fields.map(([name, value]) => (value === undefined ? `${name}:` : `${`${name}:`.padEnd(30)}${value}`));
  return [...lines, STARS];
}

function table(entries: readonly (readonly Field[])[], format: "short" | "wide", columns: readonly string[]): string[] {
  if (entries.length === 0) return [];
  const named = entries.map(
    (fields) =>
      new Map(fields.flatMap(([name, value]) => (value === undefined ? [] : [[name.trim(), String(value)] as const]))),
  );
  // Entries of different types have different fields.
  const heads = format === "wide" ? [...new Set(named.flatMap((fields) => [...fields.keys()]))] : columns;
  const rows = named.map((fields) => heads.map((head) => fields.get(head) ?? "n/a"));
  if (format === "wide") return [heads, ...rows].map((cells) => cells.join("|"));
  const underlines = heads.map((head) => "-".repeat(head.length));
  const widths = heads.map((head) => Math.max(SHORT_WIDTH, head.length + 1));
  const line = (cells: readonly string[]) => cells.map((cell, i) => `${cell} `.padEnd(widths[i]!)).join("");
  return [heads, underlines, ...rows].map((cells) => line(cells).trimEnd());
}
