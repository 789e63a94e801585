import { familyOf } from "../../../language/addresses";
import { RELEASES } from "../../../model/releases";
import type { Machine } from "../../machine";
import type { Command } from "../command";
import { DISPLAY, readSelection, tcpipCommand, type Call, type Selectable, type Selection } from "./command";

/** Lines of a report that belong together. */
export interface Section {
  readonly heading: readonly string[];
  /** The lines of each record. */
  readonly records: readonly (readonly string[])[];
}

/** A Netstat report. */
export interface Report {
  readonly sections: readonly Section[];
  /** Whether the number of records stands at the end. */
  readonly counted: boolean;
  /** Messages before the report. */
  readonly messages?: readonly string[];
}

/** What a report is made of. */
export interface ReportCall extends Call {
  readonly selection: Selection;
  /** Whether the stack shows addresses in the LONG format. */
  readonly long: boolean;
}

/** What makes up a Netstat report. */
export interface Netstat {
  /** Its name in IBM notation. */
  readonly option: string;
  /** Operands besides MAX=, as completion offers them: `[,DETAIL][,IPADDR=address]`. */
  readonly operands?: string;
  readonly selectable?: Selectable;
  report(call: ReportCall): Report;
}

/**
 * A DISPLAY TCPIP,,NETSTAT command: the heading, the records up to MAX=, and the last lines. MAX= is MAXRECS of GLOBALCONFIG
 * unless it is given.
 *
 * Message EZD0101I heads reports in the LONG format, EZZ2500I those in the SHORT format; that, and the text of the last
 * line, no manual at hand shows.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, DISPLAY TCPIP,,NETSTAT
 */
export function netstatCommand({ option, operands = "", selectable, report }: Netstat): Command {
  const name = option.toUpperCase();
  return tcpipCommand({
    verbs: DISPLAY,
    path: ["Netstat", option],
    syntax: [`D TCPIP,[stack],NETSTAT,${name}${operands}[,MAX=max]`],
    run(call) {
      const read = readSelection(call.operands, selectable);
      if ("answer" in read) return read.answer;
      const { machine, stack } = call;
      const long = isLong(machine, stack);
      const made = report({ ...call, selection: read.value, long });
      const max = read.value.max ?? maxRecords(machine, stack);
      const header = `${long ? "EZD0101I" : "EZZ2500I"} NETSTAT CS ${release(machine, stack)} ${call.name}`;
      return [...(made.messages ?? []), header, ...render(made, max)];
    },
  });
}

function render({ sections, counted }: Report, max: number): string[] {
  const lines: string[] = [];
  let left = max;
  for (const { heading, records } of sections) {
    lines.push(...heading);
    for (const record of records.slice(0, left)) lines.push(...record);
    left -= Math.min(left, records.length);
  }
  const total = sections.reduce((sum, { records }) => sum + records.length, 0);
  if (counted) lines.push(recordsDisplayed(Math.min(max, total), total));
  return [...lines, "END OF THE REPORT"];
}

/** `1 OF 1 RECORDS DISPLAYED` */
export function recordsDisplayed(count: number, total: number): string {
  return `${count} OF ${total} RECORDS DISPLAYED`;
}

/** Release of the system of a stack; of one that the manifest does not give it for, the newest. */
export function release(machine: Machine, stack: string): string {
  const { system } = machine.stack(stack);
  return machine.model.systems.find(({ name }) => name === system)?.release ?? RELEASES.at(-1)!;
}

/** MAXRECS of GLOBALCONFIG. */
export function maxRecords(machine: Machine, stack: string): number {
  let max: number | string = 100;
  for (const { keyword, value } of machine.configuration(stack).profile.statements) {
    if (keyword === "GLOBALCONFIG" && value.maxRecords !== undefined) max = value.maxRecords;
  }
  return typeof max === "number" ? max : Infinity;
}

/**
 * Whether a stack shows the LONG format: it is enabled for IPv6, which is taken from statements for IPv6 in its profile, or
 * IPCONFIG says FORMAT LONG. BPXPRMxx, which enables IPv6, is no data set of an assembly.
 *
 * @see z/OS Communications Server: IP Configuration Reference, IPCONFIG statement, FORMAT
 */
export function isLong(machine: Machine, stack: string): boolean {
  const { profile, defines, backups } = machine.configuration(stack);
  let format: string | undefined;
  for (const { keyword, value } of profile.statements) {
    if (keyword === "IPCONFIG6") return true;
    if (keyword === "INTERFACE" && value.define?.endsWith("6") === true) return true;
    if (keyword === "IPCONFIG") format = value.format ?? format;
  }
  return format === "LONG" || [...defines, ...backups].some(({ address }) => familyOf(address) === 6);
}
