import { tcpipCommand, VARY } from "./command";
import { cannotOpen, readDataSet } from "./data-set";
import { actFor, processing } from "./vary-reply";

/**
 * V TCPIP,,OBEYFILE,dsn: the stack processes a data set of the assembly, DSN= may stand before its name.
 *
 * EZZ0060I and EZZ0053I as consoles show them; EZZ0301I from memory.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, VARY TCPIP,,OBEYFILE
 */
export const obeyfile = tcpipCommand({
  verbs: VARY,
  path: ["Obeyfile"],
  syntax: ["V TCPIP,[stack],OBEYFILE,dsn", "V TCPIP,[stack],OBEYFILE,DSN=dsn"],
  run(call) {
    const { machine, system, stack, operands } = call;
    const read = readDataSet(machine, system, operands);
    if ("answer" in read) return read.answer;
    const { place, file } = read.value;
    const first = processing(call);
    if (file === undefined) {
      return [first, cannotOpen("OBEYFILE", place), "EZZ0059I VARY OBEY COMMAND FAILED: SEE PREVIOUS MESSAGES"];
    }
    return [first, ...actFor(call, () => machine.obeyfile(stack, file)).said];
  },
});
