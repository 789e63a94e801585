import type { CouplingFacilityModel } from "../../../model/cfrm";
import type { Machine } from "../../machine";
import type { CouplingFacilityView } from "../../types";
import { matchesName } from "../operand-list";
import { dateAndTime, timeOfDay } from "../wall-clock";
import { sizeText } from "./allocation";
import { inRows } from "./xcf-groups";

/**
 * DISPLAY XCF,CF and DISPLAY XCF,POLICY: the coupling facilities of the active CFRM policy, and that policy.
 *
 * IXC361I is documented; the layouts of IXC362I and IXC364I are from memory.
 *
 * @see z/OS MVS System Messages, Volume 10, IXC361I, IXC362I and IXC364I
 */

/** D XCF,CF[,CFNAME=] */
export function displayFacilities(machine: Machine, names: readonly string[] | undefined): string[] {
  const time = timeOfDay(machine.clock);
  const all = machine.couplingFacilities();
  if (names === undefined) {
    const heading = `IXC361I  ${time}  DISPLAY XCF`;
    if (all.length === 0) return [heading, "THE CFRM ACTIVE POLICY IS EMPTY"];
    return [
      heading,
      "CFNAME       COUPLING FACILITY                  SITE",
      ...all.flatMap((cf) => summary(machine, cf)),
    ];
  }
  const found = all.filter(({ name }) => names.some((wanted) => wanted === "ALL" || matchesName(wanted, name)));
  const nothing = "NO COUPLING FACILITIES MATCH THE SPECIFIED CRITERIA";
  if (found.length === 0) return [`IXC362I  ${time}  DISPLAY XCF`, nothing];
  return found.flatMap((facility) => [`IXC362I  ${time}  DISPLAY XCF`, ...detail(machine, facility)]);
}

/** The CF statement: of the active policy, or, while a change to delete it is pending, of the policy before. */
function statementOf(machine: Machine, name: string): CouplingFacilityModel | undefined {
  return machine.cfrm?.facilities.get(name) ?? machine.model.cfrm?.facilities.get(name);
}

function stateLines(machine: Machine, { name, state }: CouplingFacilityView): string[] {
  const lines: string[] = [];
  if (machine.cfrm?.facilities.has(name) !== true)
    lines.push("ALLOCATION NOT PERMITTED", "POLICY CHANGE PENDING - DELETE");
  if (state === "Down") lines.push("COUPLING FACILITY FAILED");
  return lines;
}

const two = (value: unknown) => String(value).padStart(2, "0");

function summary(machine: Machine, facility: CouplingFacilityView): string[] {
  const model = statementOf(machine, facility.name);
  const { site = "N/A", partition = "00", cpcId = 0 } = model?.statement.value ?? {};
  return [
    `${facility.name.padEnd(13)}${(model?.machine ?? "").padEnd(35)}${site}`,
    `${" ".repeat(13)}PARTITION: ${two(partition)}  CPCID: ${two(cpcId)}`,
    ...stateLines(machine, facility).map((line) => " ".repeat(13) + line),
  ];
}

function detail(machine: Machine, facility: CouplingFacilityView): string[] {
  const model = statementOf(machine, facility.name);
  const { site = "N/A", partition = "00", cpcId = 0, dumpSpace = 0 } = model?.statement.value ?? {};
  const connected = machine.model.systems
    .map(({ name }) => name)
    .filter((name) => machine.system(name).links.includes(facility.name));
  const structures = machine.structures().flatMap(({ name, facilities, rebuild }) => {
    const roles = facilities.length > 1 ? [" (OLD)", " (NEW)"] : rebuild === undefined ? [""] : [" (OLD)"];
    if (rebuild?.to === facility.name) return `${name} (NEW)`;
    const place = facilities.indexOf(facility.name);
    return place < 0 ? [] : `${name}${roles[place]}`;
  });
  return [
    `CFNAME: ${facility.name}`,
    `  COUPLING FACILITY      : ${model?.machine ?? ""}`,
    `                           PARTITION: ${two(partition)}   CPCID: ${two(cpcId)}`,
    `  SITE                   : ${site}`,
    `  POLICY DUMP SPACE SIZE : ${sizeText(Number(dumpSpace))}`,
    ...stateLines(machine, facility).map((line) => `  ${line}`),
    "",
    ...(connected.length === 0
      ? ["  NO SYSTEMS ARE CONNECTED TO THIS COUPLING FACILITY"]
      : ["  CONNECTED SYSTEMS:", ...inRows(connected, 6, 10).map((line) => `  ${line}`)]),
    "",
    ...(structures.length === 0
      ? ["  NO STRUCTURES ARE IN USE BY THIS SYSPLEX IN THIS COUPLING FACILITY"]
      : ["  STRUCTURES:", ...inRows(structures, 3, 24).map((line) => `  ${line}`)]),
  ];
}

/** D XCF,POLICY,TYPE=CFRM */
export function displayPolicy(machine: Machine): string[] {
  const heading = [`IXC364I  ${timeOfDay(machine.clock)}  DISPLAY XCF`, "TYPE: CFRM"];
  const policy = machine.cfrm;
  if (policy === undefined) return [...heading, "  POLICY NOT STARTED"];
  const started = machine.log.findLast(({ id, text }) => id === "IXC511I" && text.includes(` ${policy.name} `));
  const pending = machine.structures().filter((structure) => structure.pending !== undefined).length;
  return [
    ...heading,
    `  POLNAME:      ${policy.name}`,
    `  STARTED:      ${dateAndTime(started?.time ?? 0)}`,
    ...(pending === 0 ? [] : [`  ${pending} POLICY CHANGE(S) PENDING`]),
  ];
}
