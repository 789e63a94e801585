import type { Command } from "../command";
import { readOperands } from "../operand-list";
import { invalidParameter, unidentifiable } from "../replies";
import { displayFacilities, displayPolicy } from "./xcf-facilities";
import { displayGroup, displayGroups, displaySysplex } from "./xcf-groups";
import { displayStructures } from "./xcf-structures";

const KEYWORDS = { STRNAME: ["STRNM"], STATUS: ["STAT"], CFNAME: ["CFNM"], TYPE: [] } as const;

/**
 * DISPLAY XCF.
 *
 * @see z/OS MVS System Commands, Displaying cross system coupling facility (XCF) information
 */
export const displayXcf: Command = {
  verbs: ["D", "DISPLAY"],
  syntax: [
    "D XCF",
    "D XCF,SYSPLEX",
    "D XCF,GROUP",
    "D XCF,GROUP,group[,ALL]",
    "D XCF,STR[,STRNAME=structure|ALL][,STATUS=ALLOCATED|NOTALLOCATED|REBUILD|DUPREBUILD|POLICYCHANGE]",
    "D XCF,CF[,CFNAME=facility|ALL]",
    "D XCF,POLICY,TYPE=CFRM",
  ],
  accepts: (operands) => /^XCF(?:$|[\s,])/i.test(operands),
  run({ machine, operands }) {
    const { words, values, invalid } = readOperands(operands, KEYWORDS);
    const [, what, name, all] = words;
    const allowed = (count: number, ...keywords: string[]) =>
      invalid === undefined &&
      words.length <= count &&
      !words.includes("") &&
      [...values.keys()].every((key) => keywords.includes(key));
    const wrong = [invalid === undefined ? invalidParameter("D") : unidentifiable("D")];
    switch (what) {
      case undefined:
      case "SYSPLEX":
      case "S":
        return allowed(2) ? displaySysplex(machine) : wrong;
      case "GROUP":
      case "G":
        if (!allowed(4) || (all !== undefined && all !== "ALL")) return wrong;
        return name === undefined ? displayGroups(machine) : displayGroup(machine, name, all === "ALL");
      case "STRUCTURE":
      case "STR":
        if (!allowed(2, "STRNAME", "STATUS")) return wrong;
        return displayStructures(machine, values.get("STRNAME"), values.get("STATUS"));
      case "CF":
        return allowed(2, "CFNAME") ? displayFacilities(machine, values.get("CFNAME")) : wrong;
      case "POLICY":
      case "POL": {
        const type = values.get("TYPE") ?? ["CFRM"];
        // Policies of other types are no part of an assembly.
        return allowed(2, "TYPE") && type.join() === "CFRM" ? displayPolicy(machine) : wrong;
      }
      default:
        return [unidentifiable("D")];
    }
  },
};
