import { DISPLAY, tcpipCommand, tooMany } from "./command";
import { notInGroup } from "./inactive";

/**
 * D TCPIP,,SYSPLEX,GROUP: the XCF group that the stack has joined. The text of EZZ8270I is from memory.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, DISPLAY TCPIP,,SYSPLEX
 */
export const sysplexGroup = tcpipCommand({
  verbs: DISPLAY,
  path: ["SYSplex", "GROUP"],
  syntax: ["D TCPIP,[stack],SYSPLEX,GROUP"],
  run({ machine, system, stack, name, operands }) {
    const rest = tooMany("D", operands);
    if (rest !== undefined) return rest;
    const { status, group } = machine.stack(stack);
    if (status !== "Active") return [notInGroup(machine, stack)];
    return [`EZZ8270I SYSPLEX GROUP FOR ${name} AT ${system} IS ${group}`];
  },
});
