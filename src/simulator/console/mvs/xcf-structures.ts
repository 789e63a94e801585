import type { Machine } from "../../machine";
import type { StructurePolicy, StructureView } from "../../types";
import { invalidParameter } from "../replies";
import { matchesName } from "../operand-list";
import { vtamNames } from "../vtam/names";
import { timeOfDay } from "../wall-clock";
import { allocationTime, instancesOf, sizeText } from "./allocation";

/**
 * DISPLAY XCF,STRUCTURE: the structures of the active CFRM policy, in short, or one in detail. Fields of IXC360I that the
 * machine knows nothing of, such as versions and elements, are left out; VERSION and ASID of a connection are shown as `-`.
 *
 * @see z/OS MVS System Commands, DISPLAY XCF,STRUCTURE; MVS System Messages, Volume 10, IXC359I and IXC360I
 */

/** Values of STATUS=, with the states they select. */
const STATUSES: Readonly<Record<string, (structure: StructureView) => boolean>> = {
  ALLOCATED: ({ facilities }) => facilities.length > 0,
  NOTALLOCATED: ({ state }) => state === "NotAllocated",
  REBUILD: ({ rebuild, state }) => rebuild !== undefined || state === "Duplexed",
  DUPREBUILD: ({ rebuild, state }) => rebuild?.kind === "DUPLEXING REBUILD" || state === "Duplexed",
  POLICYCHANGE: ({ pending }) => pending !== undefined,
};
const SHORT_STATUSES: Readonly<Record<string, string>> = {
  ALLOC: "ALLOCATED",
  NOALLOC: "NOTALLOCATED",
  NOTALLOC: "NOTALLOCATED",
  REBLD: "REBUILD",
  DUPREBLD: "DUPREBUILD",
  POLCHANGE: "POLICYCHANGE",
};

/** D XCF,STR[,STRNAME=][,STATUS=] */
export function displayStructures(
  machine: Machine,
  names: readonly string[] | undefined,
  statuses: readonly string[] | undefined,
): string[] {
  const filters = (statuses ?? []).map((status) => STATUSES[SHORT_STATUSES[status] ?? status]);
  if (filters.includes(undefined)) return [invalidParameter("D")];
  const all = machine.structures();
  const found = all.filter(
    (structure) =>
      (names === undefined || names.some((name) => name === "ALL" || matchesName(name, structure.name))) &&
      (filters.length === 0 || filters.some((filter) => filter!(structure))),
  );
  const time = timeOfDay(machine.clock);
  if (names !== undefined && found.length > 0) {
    return found.flatMap((structure) => [`IXC360I  ${time}  DISPLAY XCF`, ...detail(machine, structure)]);
  }
  const nothing = all.length === 0 ? "THE CFRM ACTIVE POLICY IS EMPTY" : "NO STRUCTURES MATCH THE SPECIFIED CRITERIA";
  if (found.length === 0) return [`IXC359I  ${time}  DISPLAY XCF`, nothing];
  return [
    `IXC359I  ${time}  DISPLAY XCF`,
    row("STRNAME", "ALLOCATION TIME", "STATUS", "TYPE"),
    ...found.flatMap((structure) => summary(machine, structure)),
  ];
}

const row = (name: string, time: string, status: string, type: string) =>
  `${name.padEnd(17)}${time.padEnd(20)}${status.padEnd(33)}${type}`.trimEnd();

function summary(machine: Machine, structure: StructureView): string[] {
  const { name, pending, rebuild, facilities, state } = structure;
  const change = pending === undefined ? [] : [row("", "", `POLICY CHANGE PENDING - ${pending}`, "")];
  if (state === "NotAllocated") return [row(name, "   --       --", "NOT ALLOCATED", "")];
  if (state === "Duplexed") {
    const [second, first] = instancesOf(structure);
    return [
      row(name, allocationTime(machine, name, second!.facility), second!.title, "LIST"),
      row("", "", "DUPLEXING REBUILD", ""),
      row("", "", "REBUILD PHASE: DUPLEX ESTABLISHED", ""),
      row(name, allocationTime(machine, name, first!.facility), first!.title, "LIST"),
      row("", "", "DUPLEXING REBUILD", ""),
      ...change,
    ];
  }
  const at = facilities[0] ?? rebuild!.to;
  const lines = [row(name, allocationTime(machine, name, at), "ALLOCATED", "LIST")];
  if (rebuild !== undefined) lines.push(row("", "", rebuild.kind === "REBUILD" ? "REBUILDING" : rebuild.kind, ""));
  return [...lines, ...change];
}

function detail(machine: Machine, structure: StructureView): string[] {
  const { name, state, pending, policy, activePolicy } = structure;
  const lines = [`STRNAME: ${name}`, ...statusLines(structure)];
  if (state !== "NotAllocated") lines.push(" TYPE: LIST");
  lines.push(" POLICY INFORMATION:", ...policyLines(machine, name, policy ?? activePolicy));
  if (pending === "CHANGE") lines.push(" PENDING POLICY INFORMATION:", ...policyLines(machine, name, activePolicy));
  for (const { facility, title } of instancesOf(structure)) {
    lines.push("", ` ${title}`, ` ${"-".repeat(title.length)}`, ...instanceLines(machine, structure, facility));
  }
  const connected = structure.connectors.filter((connector) => connector.state === "Connected");
  if (connected.length > 0) {
    lines.push(
      "",
      " CONNECTION NAME  ID VERSION  SYSNAME  JOBNAME  ASID STATE",
      " ---------------- -- -------- -------- -------- ---- ----------------",
      ...connected.map(({ system }, i) => connectionLine(machine, system, i + 1)),
    );
  }
  return lines;
}

function statusLines({ state, rebuild, pending }: StructureView): string[] {
  const lines: string[] = [];
  if (state === "NotAllocated") lines.push("NOT ALLOCATED");
  else if (rebuild?.kind === "REBUILD") lines.push("REBUILD", " METHOD: USER-MANAGED");
  else if (rebuild !== undefined) lines.push("DUPLEXING REBUILD", " METHOD: SYSTEM-MANAGED");
  else if (state === "Duplexed") {
    lines.push("DUPLEXING REBUILD", " METHOD: SYSTEM-MANAGED", " REBUILD PHASE: DUPLEX ESTABLISHED");
  } else lines.push("ALLOCATED");
  if (pending !== undefined) lines.push(`POLICY CHANGE PENDING - ${pending}`);
  return lines.map((line, i) => (i === 0 ? ` STATUS: ${line}` : `         ${line}`));
}

function policyLines(machine: Machine, name: string, policy: StructurePolicy | undefined): string[] {
  if (policy === undefined) return ["  NOT DEFINED IN THE CFRM ACTIVE POLICY"];
  const { size, initSize, fullThreshold, allowAutoAlter, rebuildPercent, duplex } = policy;
  const { preferenceList, exclusionList } = policy;
  const operands = machine.cfrm?.structures.find((structure) => structure.name === name)?.statement.value;
  const least = operands?.minSize ?? (allowAutoAlter ? Math.floor((initSize * 3) / 4) : 0);
  const field = (title: string, value: string | number) => `  ${title.padEnd(15)}: ${value}`;
  return [
    field("POLICY SIZE", sizeText(size)),
    field("POLICY INITSIZE", sizeText(initSize)),
    field("POLICY MINSIZE", sizeText(Number(least))),
    field("FULLTHRESHOLD", fullThreshold),
    field("ALLOWAUTOALT", allowAutoAlter ? "YES" : "NO"),
    field("REBUILD PERCENT", rebuildPercent),
    field("DUPLEX", duplex),
    field("ALLOWREALLOCATE", operands?.allowReallocate === false ? "NO" : "YES"),
    field("PREFERENCE LIST", preferenceList.map((facility) => facility.padEnd(8)).join(" ")).trimEnd(),
    field("ENFORCEORDER", operands?.enforceOrder === true ? "YES" : "NO"),
    exclusionList.length === 0 ? "  EXCLUSION LIST IS EMPTY" : field("EXCLUSION LIST", exclusionList.join(" ")),
  ];
}

function instanceLines(machine: Machine, structure: StructureView, facility: string): string[] {
  const { name, facilities, size, used, capacity, policy, connectors } = structure;
  const model = machine.cfrm?.facilities.get(facility) ?? machine.model.cfrm?.facilities.get(facility);
  const { partition = "00", cpcId = 0 } = model?.statement.value ?? {};
  const most = policy?.size ?? size;
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.floor((part * 100) / whole));
  const place = [
    `  ALLOCATION TIME: ${allocationTime(machine, name, facility)}`,
    `  CFNAME         : ${facility}`,
    `  COUPLING FACILITY: ${model?.machine ?? ""}`,
    `                     PARTITION: ${partition.padStart(2, "0")}   CPCID: ${String(cpcId).padStart(2, "0")}`,
  ];
  // What is being built has no data of its own yet.
  if (!facilities.includes(facility)) return place;
  return [
    ...place,
    usage("STORAGE CONFIGURATION", "ALLOCATED", "MAXIMUM", "%"),
    usage("   ACTUAL SIZE:", sizeText(size), sizeText(most), percent(size, most)),
    usage("SPACE USAGE", "IN-USE", "TOTAL", "%"),
    usage("   ENTRIES:", used, capacity, percent(used, capacity)),
    `  # CONNECTIONS  : ${connectors.filter(({ state }) => state === "Connected").length}`,
  ];
}

const usage = (title: string, ...[first, second, percent]: readonly (string | number)[]) =>
  `  ${title.padEnd(23)}${String(first).padStart(12)}${String(second).padStart(15)}${String(percent).padStart(6)}`;

function connectionLine(machine: Machine, system: string, id: number): string {
  const model = machine.model.systems.find(({ name }) => name === system)!;
  const { network, node } = vtamNames(model, machine.model.name);
  const cells = [`${network}_${node}`.padEnd(16), String(id).padStart(2, "0"), "-".padEnd(8), system.padEnd(8)];
  return ` ${[...cells, "NET".padEnd(8), "-".padEnd(4), "ACTIVE"].join(" ")}`;
}
