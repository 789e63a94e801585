import { familyOf } from "../../../language/addresses";
import { activeHolding } from "../../ownership";
import type { Machine } from "../../machine";
import type { Connection, DistributionState, DvipaState, Method } from "../../types";
import { groupDvipas } from "./dvipas";
import { columns, digits, shown, socket } from "./layout";
import { netstatCommand, type ReportCall } from "./report";

/** A target of a port of a DVIPA. */
interface Entry {
  readonly address: string;
  readonly port: number;
  /** Dynamic XCF address of the target. */
  readonly target: string;
  readonly ready: number;
  readonly total: number;
  readonly active: number;
  readonly weight: number;
  readonly method: Method;
  /** Whether the distribution names no ports. */
  readonly dynamic: boolean;
}

/**
 * D TCPIP,,NETSTAT,VDPT: on the stack that has a distributed DVIPA, the targets of each port.
 *
 * SHORT format: as APAR PM78817 shows it. LONG format and DETAIL: from memory. TOTALCONN counts the connections that the target
 * was given since the machine was made. WLM is the weight of WLM for BASEWLM and SERVERWLM, WEIGHT for WEIGHTEDACTIVE, else 01. Each
 * target has one server that is ready unless it is quiesced; server responsiveness (TSR) is always 100, and a
 * distribution without PORT shows the ports that connections came for.
 *
 * @see z/OS Communications Server: IP System Administrator's Commands, Netstat VDPT/-O report
 */
export const vdpt = netstatCommand({
  option: "VDPT",
  operands: "[,DETAIL][,IPADDR=address][,PORT=port]",
  selectable: { keys: ["IPADDR", "PORT"], words: ["DETAIL"] },
  report(call) {
    const { long, selection } = call;
    const detail = selection.words.has("DETAIL");
    const records = entriesOf(call).map((entry) => {
      const lines = long ? longRecord(entry) : [shortRecord(entry)];
      return detail ? [...lines, ...details(entry)] : lines;
    });
    const heading = long
      ? ["DYNAMIC VIPA DESTINATION PORT TABLE FOR TCP/IP STACKS:"]
      : ["DYNAMIC VIPA DESTINATION PORT TABLE:", columns(HEADINGS, WIDTHS)];
    return { sections: [{ heading, records }], counted: true };
  },
});

const HEADINGS = ["DEST IPADDR", "DPORT", "DESTXCF ADDR", "RDY", "TOTALCONN", "WLM", "TSR", "FLG"];
const WIDTHS = [16, 6, 16, 4, 11, 4, 4, 3];
const RESPONSIVENESS = "100";

/** Letter of a method in the SHORT format. */
const FLAGS: Readonly<Record<Method, string>> = {
  BASEWLM: "B",
  SERVERWLM: "S",
  ROUNDROBIN: "R",
  WEIGHTEDACTIVE: "W",
  HOTSTANDBY: "H",
  TARGCONTROLLED: "T",
};

function shortRecord({ address, port, target, ready, total, weight, method, dynamic }: Entry): string {
  const cells = [address, digits(port, 5), target, digits(ready, 3), digits(total, 10), digits(weight, 2)];
  return columns([...cells, RESPONSIVENESS, FLAGS[method] + (dynamic ? "D" : "")], WIDTHS);
}

function longRecord({ address, port, target, ready, total, weight, method, dynamic }: Entry): string[] {
  return [
    columns(["DEST:", socket(address, port)], [14]),
    columns(["  DESTXCF:", shown(target)], [14]),
    columns(
      [
        "  TOTALCONN:",
        digits(total, 10),
        `RDY: ${digits(ready, 3)}`,
        `WLM: ${digits(weight, 2)}`,
        `TSR: ${RESPONSIVENESS}`,
      ],
      [14, 12, 10, 9],
    ),
    `  FLG: ${method}${dynamic ? ", DYNAMIC" : ""}`,
  ];
}

function details({ active, weight }: Entry): string[] {
  return [
    "    TCSR: 100  CER: 100  SEF: 100",
    "    ABNORM: 0000  HEALTH: 100",
    `    ACTCONN: ${digits(active, 10)}`,
    "    QOSPLCACT: *DEFAULT*",
    `      W/Q: ${digits(weight, 2)}`,
  ];
}

function entriesOf({ machine, stack, selection }: ReportCall): readonly Entry[] {
  const { addresses, ports } = selection;
  const owned = groupDvipas(machine, stack).filter((dvipa) => activeHolding(dvipa)?.stack === stack);
  const connections = machine.connections();
  return owned
    .flatMap((dvipa) => dvipa.distributions.flatMap((one) => distributionEntries(machine, dvipa, one, connections)))
    .filter(
      ({ address, target, port }) =>
        (addresses.length === 0 || addresses.includes(address) || addresses.includes(target)) &&
        (ports.length === 0 || ports.includes(port)),
    );
}

function distributionEntries(
  machine: Machine,
  dvipa: DvipaState,
  distribution: DistributionState,
  all: readonly Connection[],
): Entry[] {
  const { method, ports } = distribution;
  const given = new Map<string, Connection[]>();
  const cameFor = new Set<number>();
  for (const connection of all) {
    if (connection.dvipa !== dvipa.key || !connection.distributed) continue;
    cameFor.add(connection.port);
    const key = `${connection.port}/${connection.server}`;
    given.set(key, [...(given.get(key) ?? []), connection]);
  }
  const targets = machine.targets(dvipa, distribution);
  return (ports?.flatMap(spanned) ?? [...cameFor]).flatMap((port) =>
    targets.map(({ stack, wlm, weight }) => {
      const own = given.get(`${port}/${stack}`) ?? [];
      const quiesced = machine.quiesced(stack);
      return {
        address: dvipa.address,
        port,
        target: machine.configuration(stack).xcfAddress(familyOf(dvipa.address)) ?? "",
        ready: quiesced.includes("all") || quiesced.includes(port) ? 0 : 1,
        total: own.length,
        active: own.filter(({ status }) => status === "Established").length,
        weight: method === "BASEWLM" || method === "SERVERWLM" ? wlm : method === "WEIGHTEDACTIVE" ? weight : 1,
        method,
        dynamic: ports === undefined,
      };
    }),
  );
}

function spanned([low, high]: readonly [number, number]): number[] {
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => low + i);
}
