import type { Command } from "./command";
import { commands as daemons } from "./daemons";
import { commands as mvs } from "./mvs";
import { commands as tcpip } from "./tcpip";
import { commands as vtam } from "./vtam";

/** The commands of a console: the first that has the verb and accepts the operands runs. */
export const commands: readonly Command[] = [...tcpip, ...mvs, ...vtam, ...daemons];
