import type { Command } from "../command";
import { DISPLAY, tcpipCommand } from "./command";

/**
 * D TCPIP,,HELP: the forms of the TCPIP commands. z/OS answers with EZZ0371I and the names of the options; here the forms of
 * the commands follow, as this console has them.
 *
 * @param commands - the commands to name
 * @see z/OS Communications Server: IP System Administrator's Commands, DISPLAY TCPIP,,HELP
 */
export function helpOn(commands: readonly Command[]): Command {
  return tcpipCommand({
    verbs: DISPLAY,
    path: ["HElp"],
    syntax: ["D TCPIP,[stack],HELP[,option]"],
    run({ operands }) {
      const [wanted = ""] = operands.map((operand) => operand.toUpperCase());
      const forms = commands.flatMap(({ syntax }) => syntax).filter((form) => form.includes(wanted));
      return ["EZZ0371I D...(NETSTAT|HELP|SYSPLEX) V...(OBEYFILE|SYNTAXCHECK|START|STOP|SYSPLEX)", ...forms];
    },
  });
}
