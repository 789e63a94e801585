import { act } from "../act";
import type { Command, Entered } from "../command";
import { readOperands } from "../operand-list";
import { missingOperand, unknownOperand, unrecognized } from "./replies";
import { vtamNames } from "./names";
import type { StructureView } from "../../types";

/** Structures that the VTAM of a system asked for, or that its policy names for it. */
function structuresOf({ machine, system }: Entered): readonly StructureView[] {
  const asked = new Set(
    machine.model.stacks
      .filter((stack) => stack.system.name === system)
      .map(({ label }) => machine.stack(label).structure),
  );
  return [...asked].map((name) => machine.structure(name));
}

const LINE = `IST924I ${"-".repeat(61)}`;

const size = (kib: number) => `${kib}K`;
const row = (id: string, title: string, ...[current, most, percent]: readonly (string | number)[]) =>
  `${id} ${title.padEnd(17)}${String(current).padStart(12)}${String(most).padStart(13)}${String(percent).padStart(13)}`;

/**
 * DISPLAY STATS,TYPE=CFS: whether VTAM is connected to the structures that the stacks of its system use, and how full they
 * are. Of storage elements, list headers and the element size the machine knows nothing. That IST1370I begins the group and
 * IST1375I and IST1377I give size and entries is documented; the texts for a structure without a connection are from memory.
 *
 * @see z/OS Communications Server: SNA Operation, DISPLAY STATS; SNA Messages, IST1370I, IST1375I, IST1377I
 */
export const displayCfs: Command = {
  verbs: ["D", "DISPLAY"],
  syntax: ["D NET,STATS,TYPE=CFS[,STRNAME=structure]"],
  accepts: (operands) => /^NET,STATS(?:$|[\s,])/i.test(operands),
  run(entered) {
    const { words, values, invalid } = readOperands(entered.operands, { TYPE: [], STRNAME: [] });
    if (invalid !== undefined || words.length > 2) return [unknownOperand(invalid ?? words[2]!)];
    const type = values.get("TYPE")?.join();
    if (type === undefined) return [missingOperand("TYPE")];
    if (type !== "CFS") return [unknownOperand(`TYPE=${type}`)];
    const [name] = values.get("STRNAME") ?? [];
    const found = structuresOf(entered).filter((structure) => name === undefined || structure.name === name);
    return [
      "IST097I DISPLAY ACCEPTED",
      "IST350I DISPLAY TYPE = STATS,TYPE=CFS",
      ...(found.length === 0 && name !== undefined ? [`IST1691I STRUCTURE ${name} IS NOT DEFINED`] : []),
      ...found.flatMap((structure) => statistics(entered, structure)),
      "IST314I END",
    ];
  },
};

function statistics({ machine, system }: Entered, structure: StructureView): string[] {
  const { name, connectors, size: current, policy, used, capacity } = structure;
  const model = machine.model.systems.find((candidate) => candidate.name === system)!;
  const { network, node } = vtamNames(model, machine.model.name);
  const connector = connectors.find((candidate) => candidate.system === system);
  if (connector?.state !== "Connected") {
    const notified = connector !== undefined && connector.reason !== "IST2167I";
    return [
      `IST1370I ${network}.${node} IS NOT CONNECTED TO STRUCTURE ${name}`,
      `IST1368I EVENT NOTIFICATION IS ${notified ? "" : "NOT "}IN USE`,
    ];
  }
  return [
    `IST1370I ${network}.${node} IS CONNECTED TO STRUCTURE ${name}`,
    "IST1797I STRUCTURE TYPE = LIST",
    LINE,
    row("IST1374I", "", "CURRENT", "MAXIMUM", "PERCENT"),
    row("IST1375I", "STRUCTURE SIZE", size(current), size(policy?.size ?? current), "*NA*"),
    row("IST1377I", "LIST ENTRIES", used, capacity, capacity === 0 ? 0 : Math.floor((used * 100) / capacity)),
  ];
}

/**
 * VARY CFS: the VTAM of the system connects to a structure, or disconnects and stays so until it is told to connect.
 *
 * @see z/OS Communications Server: SNA Operation, VARY CFS
 */
export const varyCfs: Command = {
  verbs: ["V", "VARY"],
  syntax: ["V NET,CFS,STRNAME=structure|ALL,ACTION=CONNECT|DISCONNECT"],
  accepts: (operands) => /^NET,CFS(?:$|[\s,])/i.test(operands),
  run(entered) {
    const { machine, system } = entered;
    const { words, values, invalid } = readOperands(entered.operands, { ACTION: [], STRNAME: [] });
    if (invalid !== undefined || words.length > 2) return [unknownOperand(invalid ?? words[2]!)];
    const action = values.get("ACTION")?.join();
    const [name] = values.get("STRNAME") ?? [];
    if (action === undefined) return [missingOperand("ACTION")];
    if (name === undefined) return [missingOperand("STRNAME")];
    if (action !== "CONNECT" && action !== "DISCONNECT") return [unrecognized("VARY", action)];
    const names = name === "ALL" ? structuresOf(entered).map((structure) => structure.name) : [name];
    const outcomes = names.map((structure) => act(entered, () => machine.vtamCfs(system, action, structure)));
    return ["IST097I VARY ACCEPTED", ...outcomes.flatMap(({ said }) => said)];
  },
};
