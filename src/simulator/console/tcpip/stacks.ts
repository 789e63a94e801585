import type { Command } from "../command";
import { activeStacks, DISPLAY } from "./command";
import { columns } from "./layout";
import { release } from "./report";

const WIDTHS = [8, 13, 11, 24];

/**
 * D TCPIP: the stacks of the system that are up. The layout and its messages are from memory of the Commands book.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, DISPLAY TCPIP
 */
export const stacks: Command = {
  verbs: DISPLAY,
  syntax: ["D TCPIP"],
  accepts: (operands) => operands.toUpperCase() === "TCPIP",
  run({ machine, system }) {
    const rows = activeStacks(machine, system).map((label, i) => {
      const { name, status } = machine.stack(label);
      const state = status === "Starting" ? "INITIALIZING" : "ACTIVE";
      return columns([String(i + 1).padStart(5), name, `CS ${release(machine, label)}`, state], WIDTHS);
    });
    return [
      "EZAOP50I TCPIP STATUS REPORT",
      columns(["COUNT", "TCPIP NAME", "VERSION", "STATUS"], WIDTHS),
      columns(["-----", "----------", "--------", "-".repeat(24)], WIDTHS),
      ...rows,
      "*** END TCPIP STATUS REPORT ***",
      "EZAOP41I 'DISPLAY TCPIP' COMMAND COMPLETED SUCCESSFULLY",
    ];
  },
};
