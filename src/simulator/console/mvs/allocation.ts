import type { Machine } from "../../machine";
import type { StructureView } from "../../types";
import { dateAndTime } from "../wall-clock";

/** When the instance of a structure in a coupling facility was allocated: by its first connector, or by a rebuild. */
export function allocationTime(machine: Machine, structure: string, facility: string): string {
  const entry = machine.log.findLast(
    ({ id, text }) =>
      (id === "IXL014I" && text.includes(` ${structure} `) && text.endsWith(`CFNAME: ${facility}`)) ||
      (id === "IXC526I" && text.includes(` ${structure} `) && text.endsWith(`TO COUPLING FACILITY ${facility}`)),
  );
  return dateAndTime(entry?.time ?? 0);
}

/** A size in the largest unit that gives it without a fraction. @param size - KiB */
export function sizeText(size: number): string {
  const units = ["K", "M", "G", "T"];
  let unit = 0;
  while (unit < units.length - 1 && size >= 1024 && size % 1024 === 0) {
    size /= 1024;
    unit++;
  }
  return `${size} ${units[unit]}`;
}

/** The instances of a structure and what displays call them: the old one and the new one of a rebuild, or the only one. */
export function instancesOf(
  structure: StructureView,
): readonly { readonly facility: string; readonly title: string }[] {
  const { facilities, rebuild } = structure;
  const [first, second] = facilities;
  if (rebuild !== undefined) {
    const to = { facility: rebuild.to, title: `${rebuild.kind} NEW STRUCTURE` };
    return first === undefined ? [to] : [to, { facility: first, title: `${rebuild.kind} OLD STRUCTURE` }];
  }
  if (second !== undefined) {
    return [
      { facility: second, title: "DUPLEXING REBUILD NEW STRUCTURE" },
      { facility: first!, title: "DUPLEXING REBUILD OLD STRUCTURE" },
    ];
  }
  return first === undefined ? [] : [{ facility: first, title: "ACTIVE STRUCTURE" }];
}
