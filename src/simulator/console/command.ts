import type { Machine } from "../machine";

/** A command as it was entered. */
export interface Entered {
  readonly machine: Machine;
  /** System whose console it was entered on. */
  readonly system: string;
  /** What follows the verb, without blanks around it: `TCPIP,,NETSTAT,HOME` of `D TCPIP,,NETSTAT,HOME`. Case is as typed. */
  readonly operands: string;
}

/** One command of a console. */
export interface Command {
  /** The verb and its short forms, in upper case: `["D", "DISPLAY"]`. */
  readonly verbs: readonly string[];
  /** Its forms, as the manual writes them, for help and completion: `D TCPIP,[stack],NETSTAT,HOME`. */
  readonly syntax: readonly string[];
  /** Whether the operands are for this command, and not for another one with the same verb. */
  accepts(operands: string): boolean;
  /** Lines that the console shows. Wrong operands are answered with the message of the system; nothing is thrown. */
  run(entered: Entered): readonly string[];
}
