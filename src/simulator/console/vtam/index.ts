import type { Command } from "../command";
import { displayCfs, varyCfs } from "./cfs";
import { displayOptions } from "./options";

/** Commands of VTAM: connections to coupling facility structures, and start options. */
export const commands: readonly Command[] = [displayCfs, displayOptions, varyCfs];
