import type { SystemModel } from "../../../model/system";
import type { Command } from "../command";
import { readOperands } from "../operand-list";
import { dateAndTime } from "../wall-clock";
import { startOptionValue } from "./names";
import { missingOperand, unknownOperand } from "./replies";

const NODE_TYPES: Readonly<Record<string, string>> = { NN: "NETWORK NODE", EN: "END NODE" };

/**
 * DISPLAY VTAMOPTS: the start options that the start list gives, in the order of their names. Options that it leaves to their
 * defaults are not shown. Start time, level and component id are shown for a system whose release the manifest gives.
 *
 * @see z/OS Communications Server: SNA Messages, IST1188I; SNA Operation, DISPLAY VTAMOPTS
 */
export const displayOptions: Command = {
  verbs: ["D", "DISPLAY"],
  syntax: ["D NET,VTAMOPTS[,OPTION=name|*]"],
  accepts: (operands) => /^NET,VTAMOPTS(?:$|[\s,])/i.test(operands),
  run({ machine, system, operands }) {
    const { words, values, invalid } = readOperands(operands, { OPTION: ["OPT"] });
    if (invalid !== undefined || words.length > 2) return [unknownOperand(invalid ?? words[2]!)];
    const model = machine.model.systems.find(({ name }) => name === system);
    if (model === undefined) return [missingOperand("OPTION")];
    const wanted = values.get("OPTION");
    const options = optionsOf(model).filter(
      ([name]) => wanted === undefined || wanted.includes("*") || wanted.includes(name),
    );
    const nodeType = NODE_TYPES[startOptionValue(model, "NODETYPE") ?? ""] ?? "SUBAREA NODE";
    const started = machine.log.find((entry) => entry.system === system)?.time ?? 0;
    const [date, time] = dateAndTime(started).split(" ");
    const shown: string[] = [];
    for (let i = 0; i < options.length; i += 2)
      shown.push(`IST1189I ${pair(options[i]!).padEnd(34)}${pair(options[i + 1])}`);
    return [
      "IST097I DISPLAY ACCEPTED",
      ...(model.release === undefined
        ? []
        : [
            `IST1188I VTAM CS${model.release} STARTED AT ${time} ON ${date}`,
            `IST1349I COMPONENT ID IS 5695-11701-${model.release.replace(/\D/g, "")}0`,
          ]),
      `IST1348I VTAM STARTED AS ${nodeType}`,
      ...shown.map((line) => line.trimEnd()),
      "IST314I END",
    ];
  },
};

function optionsOf(model: SystemModel): (readonly [string, string])[] {
  const names = new Set(model.startList?.document.statements.map(({ keyword }) => keyword));
  return [...names]
    .flatMap((name): (readonly [string, string])[] => {
      const value = startOptionValue(model, name);
      return value === undefined ? [] : [[name, value]];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const pair = (option: readonly [string, string] | undefined) =>
  option === undefined ? "" : `${option[0].padEnd(8)} = ${option[1]}`;
