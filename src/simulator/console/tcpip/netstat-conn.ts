import type { StackModel } from "../../../model/stack";
import { partsOfKey } from "../../dvipa-key";
import { columns, socket } from "./layout";
import { netstatCommand, type ReportCall } from "./report";

/** A connection that the stack is the endpoint of. */
interface Entry {
  readonly job: string;
  readonly id: number;
  readonly local: string;
  readonly foreign: string;
}

/**
 * D TCPIP,,NETSTAT,CONN: the TCP connections of clients that the stack serves. The user is the job that the profile reserves the
 * port for, N/A where it reserves it for none. The machine has no listeners and no UDP sockets.
 *
 * Both formats are from memory of the Commands book.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, Netstat COnn/-c report
 */
export const conn = netstatCommand({
  option: "COnn",
  operands: "[,IPADDR=address][,PORT=port]",
  selectable: { keys: ["IPADDR", "PORT"] },
  report(call) {
    const { long } = call;
    const heading = [long ? columns(LONG_HEADINGS, LONG) : columns(SHORT_HEADINGS, SHORT)];
    return { sections: [{ heading, records: entriesOf(call).map(long ? longRecord : shortRecord) }], counted: true };
  },
});

const LONG_HEADINGS = ["USER ID", "CONN", "STATE"];
const LONG = [9, 9, 8];
const SHORT_HEADINGS = ["USER ID", "CONN", "LOCAL SOCKET", "FOREIGN SOCKET", "STATE"];
const SHORT = [9, 9, 23, 23, 8];
const STATE = "ESTBLSH";

function longRecord({ job, id, local, foreign }: Entry): string[] {
  return [
    columns([job, hexadecimal(id), STATE], LONG),
    columns(["  LOCAL SOCKET:", local], [18]),
    columns(["  FOREIGN SOCKET:", foreign], [18]),
  ];
}

function shortRecord({ job, id, local, foreign }: Entry): string[] {
  return [columns([job, hexadecimal(id), local, foreign, STATE], SHORT)];
}

function hexadecimal(id: number): string {
  return id.toString(16).toUpperCase().padStart(8, "0");
}

function entriesOf({ machine, stack, selection }: ReportCall): readonly Entry[] {
  const { addresses, ports } = selection;
  const model = machine.configuration(stack);
  return machine.connections().flatMap((connection): Entry | readonly Entry[] => {
    const { id, status, server, dvipa, port, client, clientPort } = connection;
    if (status !== "Established" || server !== stack) return [];
    const { address } = partsOfKey(dvipa);
    if (addresses.length > 0 && !addresses.includes(address) && !addresses.includes(client)) return [];
    if (ports.length > 0 && !ports.includes(port) && !ports.includes(clientPort)) return [];
    return { job: jobOf(model, port), id, local: socket(address, port), foreign: socket(client, clientPort) };
  });
}

/** The job that PORT or PORTRANGE reserves a TCP port for: the first entry with a name. */
function jobOf({ profile }: StackModel, port: number): string {
  for (const statement of profile.statements) {
    if (statement.keyword !== "PORT" && statement.keyword !== "PORTRANGE") continue;
    for (const { state, value } of statement.children) {
      if (state === "malformed" || value.protocol !== "TCP" || !/^[A-Z@#$][A-Z0-9@#$]*$/.test(String(value.jobName))) {
        continue;
      }
      const [first, count] = "port" in value ? [value.port, 1] : [value.firstPort, value.ports];
      if (typeof first !== "number" || typeof count !== "number" || port < first || port >= first + count) continue;
      if (value.jobName !== "RESERVED" && value.jobName !== "AUTHPORT") return value.jobName;
    }
  }
  return "N/A";
}
