import { familyOf } from "../../../language/addresses";
import type { Machine } from "../../machine";
import type { DvipaState, DvipaStatus } from "../../types";
import { DISPLAY, readSelection, tcpipCommand } from "./command";
import { groupDvipas, namesOf, withLength } from "./dvipas";
import { notInGroup } from "./inactive";
import { columns, shown } from "./layout";
import { maxRecords, recordsDisplayed, release } from "./report";

/**
 * D TCPIP,,SYSPLEX,VIPADYN: every DVIPA of the group with what each stack is to it. The link and the origin are those of the
 * stack that displays: a link is there while the stack has the DVIPA or is a target of it, an origin where it defines it.
 *
 * The layout is that of the LONG format, for all stacks; operands and the answer out of the group are documented. Widths of
 * the state are from memory: QUIESC and DEACT are cut to the column.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, DISPLAY TCPIP,,SYSPLEX
 */
export const sysplexVipadyn = tcpipCommand({
  verbs: DISPLAY,
  path: ["SYSplex", "VIPADyn"],
  syntax: ["D TCPIP,[stack],SYSPLEX,VIPADYN[,IPADDR=dvipa][,INTFNAME=interface][,MAX=max]"],
  run({ machine, system, stack, name, operands }) {
    const read = readSelection(operands, { keys: ["IPADDR", "INTFNAME"] });
    if ("answer" in read) return read.answer;
    if (machine.stack(stack).status !== "Active") return [notInGroup(machine, stack)];
    const { addresses, interfaceName, max = maxRecords(machine, stack) } = read.value;
    const dvipas = together(groupDvipas(machine, stack)).filter(
      ({ address, holdings }) =>
        holdings.length > 0 &&
        (addresses.length === 0 || addresses.includes(address)) &&
        (interfaceName === undefined || namesOf(machine, stack, address).interfaceName === interfaceName),
    );
    const shownOnes = dvipas.slice(0, max);
    return [
      `EZZ8260I SYSPLEX CS ${release(machine, stack)}`,
      `VIPA DYNAMIC DISPLAY FROM ${name.padEnd(8)} AT ${system}`,
      ...shownOnes.flatMap((dvipa) => record(machine, stack, dvipa)),
      recordsDisplayed(shownOnes.length, dvipas.length),
    ];
  },
});

/** A DVIPA with all definitions of its address. */
type Entry = Pick<DvipaState, "address" | "group" | "holdings">;

/** DVIPAs that CPCSCOPE keeps in a CPC each are one entry. */
function together(dvipas: readonly DvipaState[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const { address, group, holdings } of dvipas) {
    const others = entries.get(address)?.holdings ?? [];
    entries.set(address, { address, group, holdings: [...others, ...holdings] });
  }
  return [...entries.values()];
}

const WIDTHS = [9, 9, 7, 5, 4];
const STATES: Readonly<Record<DvipaStatus["status"], string>> = {
  Active: "ACTIVE",
  Backup: "BACKUP",
  Moving: "MOVING",
  Quiescing: "QUIESC",
  Deactivated: "DEACT",
  Target: "ACTIVE",
  Inactive: "",
  None: "",
};

function record(machine: Machine, stack: string, dvipa: Entry): string[] {
  const { address } = dvipa;
  const own = machine.stateOf(stack, address);
  const names = namesOf(machine, stack, address);
  const isIpv6 = familyOf(address) === 6;
  const hasLink = own.status === "Active" || own.distribution === "DEST";
  return [
    ...(hasLink ? [`${isIpv6 ? "INTFNAME" : "LINKNAME"}: ${names.interfaceName ?? ""}`] : []),
    isIpv6 ? `  IPADDR: ${shown(address)}` : `  IPADDR/PREFIXLEN: ${withLength(address, names)}`,
    ...(own.origin === undefined ? [] : [`    ORIGIN: ${own.origin}`]),
    `    ${columns(["TCPNAME", "MVSNAME", "STATUS", "RANK", "DIST"], WIDTHS)}`,
    `    ${columns(["--------", "--------", "------", "----", "----"], WIDTHS)}`,
    ...rows(machine, dvipa),
  ];
}

/** The owner, the other definitions from the highest rank on, then targets. */
function rows(machine: Machine, { group, address, holdings }: Entry): string[] {
  const ordered = [...holdings].sort((a, b) => order(a) - order(b)).map(({ stack }) => stack);
  const members = machine.model.stacks.filter(({ label }) => machine.stack(label).group === group);
  const labels = [...new Set([...ordered, ...members.map(({ label }) => label)])];
  return labels.flatMap((label) => {
    const { status, rank, distribution } = machine.stateOf(label, address);
    if (STATES[status] === "") return [];
    const { name, system } = machine.stack(label);
    const ranked = status === "Backup" && rank !== undefined ? String(rank).padStart(3, "0") : "";
    const cells = [name, system, STATES[status], ranked, distribution === "NEITHER" ? "" : distribution];
    return `    ${columns(cells, WIDTHS)}`;
  });
}

function order({ status, rank }: DvipaState["holdings"][number]): number {
  return status === "Active" ? -256 : -rank;
}
