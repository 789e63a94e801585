import { isGroupId, vtamGroupNames } from "../../../model/names";
import type { Machine } from "../../machine";
import { startOptionValue, vtamNames } from "../vtam/names";
import { timeOfDay } from "../wall-clock";

/**
 * DISPLAY XCF and DISPLAY XCF,GROUP: the systems of the sysplex, and the groups that its stacks and VTAMs are in. Groups of
 * other components are not modelled.
 *
 * What the messages hold is documented; their columns, and how TCP/IP and VTAM name their members, are from memory.
 *
 * @see z/OS MVS System Messages, Volume 10 (IXC-IZP), IXC331I, IXC332I, IXC333I, IXC334I
 */

interface Member {
  readonly name: string;
  readonly system: string;
  readonly job: string;
}

/** The groups that have members now, in the order of their names. */
function groupsOf(machine: Machine): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  const join = (group: string, member: Member) => {
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [member]);
    else members.push(member);
  };
  for (const { label } of machine.model.stacks) {
    const { status, group, system, name } = machine.stack(label);
    if (status === "Active") join(group, { name: `${system}${name}`, system, job: name });
  }
  for (const system of machine.model.systems) {
    if (machine.system(system.name).state === "Down" || startOptionValue(system, "XCFINIT") === "NO") continue;
    const { network, node } = vtamNames(system, machine.model.name);
    const id = system.vtamGroupId?.value;
    for (const group of vtamGroupNames({ vtam: id !== undefined && isGroupId(id) ? id : undefined })) {
      join(group, { name: `${node.padEnd(8, "$")}${network}`, system: system.name, job: "NET" });
    }
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** D XCF */
export function displaySysplex(machine: Machine): string[] {
  const names = machine.model.systems.map(({ name }) => name).filter((name) => machine.system(name).state === "Up");
  const lines = inRows(names, 4, 9);
  const label = `SYSPLEX ${machine.model.name}:`;
  return [
    `IXC334I  ${timeOfDay(machine.clock)}  DISPLAY XCF`,
    ...lines.map((line, i) => `   ${(i === 0 ? label : "").padEnd(21)}${line}`),
  ];
}

/** D XCF,GROUP */
export function displayGroups(machine: Machine): string[] {
  const groups = [...groupsOf(machine)].map(([name, members]) => `${name}(${members.length})`);
  const label = "GROUPS(SIZE):";
  return [
    `IXC331I  ${timeOfDay(machine.clock)}  DISPLAY XCF`,
    ...inRows(groups, 3, 17).map((line, i) => `   ${(i === 0 ? label : "").padEnd(16)}${line}`),
  ];
}

/** D XCF,GROUP,name[,ALL] */
export function displayGroup(machine: Machine, name: string, all: boolean): string[] {
  const time = timeOfDay(machine.clock);
  const members = groupsOf(machine).get(name);
  if (members === undefined) return [`IXC332I  ${time}  DISPLAY XCF`, `   GROUP ${name} IS NOT DEFINED`];
  if (!all) {
    const label = `GROUP ${name}:`;
    const rows = inRows(
      members.map((member) => member.name),
      3,
      17,
    );
    return [
      `IXC332I  ${time}  DISPLAY XCF`,
      ...rows.map((line, i) => `   ${(i === 0 ? label : "").padEnd(16)}${line}`),
    ];
  }
  return [
    `IXC333I  ${time}  DISPLAY XCF`,
    `   INFORMATION FOR GROUP ${name}`,
    "   MEMBER NAME:      SYSTEM:   JOB ID:   STATUS:",
    ...members.map((member) => `   ${member.name.padEnd(18)}${member.system.padEnd(10)}${member.job.padEnd(10)}ACTIVE`),
  ];
}

/** Texts in columns. */
export function inRows(texts: readonly string[], perRow: number, width: number): string[] {
  const rows: string[] = [];
  for (let i = 0; i < texts.length; i += perRow) {
    rows.push(
      texts
        .slice(i, i + perRow)
        .map((text) => text.padEnd(width))
        .join("")
        .trimEnd(),
    );
  }
  return rows;
}
