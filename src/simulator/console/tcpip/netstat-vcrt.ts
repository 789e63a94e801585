import { familyOf } from "../../../language/addresses";
import { activeHolding } from "../../ownership";
import type { Connection, DvipaState } from "../../types";
import { groupDvipas } from "./dvipas";
import { columns, digits, shown, socket } from "./layout";
import { netstatCommand, type ReportCall } from "./report";

/** A connection of the table. */
interface Entry {
  readonly connection: Connection;
  readonly address: string;
  /** Dynamic XCF address of the server; empty where it has none. */
  readonly target: string;
  /** Address that VIPAROUTE gives for the server, on the stack that has the DVIPA. */
  readonly route: string | undefined;
  readonly affinity: number;
}

/**
 * D TCPIP,,NETSTAT,VCRT: on the stack that has a DVIPA, its connections that it routes to other stacks or distributes; on
 * a target, and on a stack that gives a DVIPA up, those the stack is the endpoint of.
 *
 * Fields are documented; both layouts, and DETAIL, are from memory. DETAIL leaves out the interface and the gateway, which the
 * machine does not know.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, Netstat VCRT/-V report
 */
export const vcrt = netstatCommand({
  option: "VCRT",
  operands: "[,DETAIL][,IPADDR=address][,PORT=port]",
  selectable: { keys: ["IPADDR", "PORT"], words: ["DETAIL"] },
  report(call) {
    const { long, selection } = call;
    const detail = selection.words.has("DETAIL");
    const records = entriesOf(call).map((entry) => {
      const lines = long ? longRecord(entry) : [shortRecord(entry)];
      return detail ? [...lines, ...details(entry)] : lines;
    });
    const heading = ["DYNAMIC VIPA CONNECTION ROUTING TABLE:", ...(long ? [] : [columns(HEADINGS, WIDTHS)])];
    return { sections: [{ heading, records }], counted: true };
  },
});

const HEADINGS = ["DEST IPADDR", "DPORT", "SRC IPADDR", "SPORT", "DESTXCF ADDR"];
const WIDTHS = [16, 6, 16, 6, 15];

function shortRecord({ address, connection: { port, client, clientPort }, target }: Entry): string {
  return columns([address, digits(port, 5), client, digits(clientPort, 5), target], WIDTHS);
}

function longRecord({ address, connection: { port, client, clientPort }, target }: Entry): string[] {
  return [
    columns(["DEST:", socket(address, port)], [11]),
    columns(["  SOURCE:", socket(client, clientPort)], [11]),
    columns(["  DESTXCF:", shown(target)], [11]),
  ];
}

function details({ route, affinity }: Entry): string[] {
  return [
    "    POLICYRULE:    *NONE*",
    "    POLICYACTION:  *NONE*",
    ...(affinity > 0 ? [`    CFGTIMAFF:     ${digits(affinity, 4)}`] : []),
    ...(route === undefined ? [] : [`    VIPAROUTE:     YES  TARGETIP: ${shown(route)}`]),
  ];
}

function entriesOf({ machine, stack, selection }: ReportCall): readonly Entry[] {
  const { addresses, ports } = selection;
  const { routes } = machine.configuration(stack);
  const entry = (dvipa: DvipaState, connection: Connection): Entry => {
    const { address } = dvipa;
    const { server, port } = connection;
    const target = machine.configuration(server!).xcfAddress(familyOf(address)) ?? "";
    const isOwner = activeHolding(dvipa)?.stack === stack;
    const route = isOwner && server !== stack ? routes.find(({ value }) => value.dynamicXcf === target) : undefined;
    const distribution = dvipa.distributions.find(
      (one) => one.affinity > 0 && (one.ports?.some(([low, high]) => low <= port && port <= high) ?? true),
    );
    return { connection, address, target, route: route?.value.target, affinity: distribution?.affinity ?? 0 };
  };
  const isRouted = (dvipa: DvipaState, { server, distributed }: Connection) => {
    const isOwner = activeHolding(dvipa)?.stack === stack;
    return isOwner ? distributed || server !== stack : server === stack;
  };
  return groupDvipas(machine, stack)
    .flatMap((dvipa) =>
      dvipa.connections
        .map((id) => machine.connection(id))
        .filter((connection) => connection.server !== undefined && isRouted(dvipa, connection))
        .map((connection) => entry(dvipa, connection)),
    )
    .filter(({ address, connection: { client, port, clientPort } }) => {
      const isAddress = addresses.length === 0 || addresses.includes(address) || addresses.includes(client);
      return isAddress && (ports.length === 0 || ports.includes(port) || ports.includes(clientPort));
    });
}
