import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/**
 * Names a process for good: host, process number and, where the system tells it, the time the process started, so that
 * a later process of the same number is another one.
 */
const host = hostname().replace(/[^A-Za-z0-9-]/g, "_");

/** The identity of this process. */
export const thisProcess = identityOf(process.pid, startOf(process.pid));

/** The identity a name begins with, and whether that process runs. A process of another host counts as running. */
export function isRunning(identity: string): boolean {
  const match = /^([A-Za-z0-9_-]*)\.(\d+)\.(\d+)/.exec(identity);
  if (match === null) return false;
  const [, foundHost, pid, start] = match;
  if (foundHost !== host) return true;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return start === "0" || start === startOf(Number(pid));
}

function identityOf(pid: number, start: string): string {
  return `${host}.${pid}.${start}`;
}

/** Start time of a process in clock ticks; "0" where the system does not tell it, "-" for a process that has ended. */
function startOf(pid: number): string {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  } catch {
    return "0";
  }
  // The command name, in parentheses, may hold blanks; the state is the third field, the start time the 22nd.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" || fields[0] === "X" ? "-" : fields[19]!;
}
