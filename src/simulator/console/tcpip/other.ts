import type { Command } from "../command";
import { DISPLAY, notOneOf, VARY } from "./command";
import { isKeyword, tcpipOperands } from "./operands";

const NETSTAT = ["CONFIG", "HOME", "VIPADCFG", "VIPADYN", "VDPT", "VCRT", "CONN"];

/** Answers to TCPIP commands that are none: what the operand at fault could be. */
export const others: readonly Command[] = [
  other(DISPLAY, (words) => {
    const [option = "", report = ""] = words;
    if (isKeyword(option, "Netstat")) return notOneOf("D", report, NETSTAT);
    if (isKeyword(option, "SYSplex")) return notOneOf("D", report, ["VIPADYN", "GROUP"]);
    return notOneOf("D", option, ["NETSTAT", "SYSPLEX", "HELP"]);
  }),
  other(VARY, ([option = ""]) => notOneOf("V", option, ["OBEYFILE", "SYNTAXCHECK", "START", "STOP", "SYSPLEX"])),
];

function other(verbs: readonly string[], answer: (words: readonly string[]) => readonly string[]): Command {
  return {
    verbs,
    syntax: [],
    accepts: (operands) => tcpipOperands(operands) !== undefined,
    run: ({ operands }) => answer(tcpipOperands(operands)?.words ?? []),
  };
}
