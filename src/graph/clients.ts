import type { AddressRange } from "../language/addresses";
import type { DvipaModel } from "../model/dvipa";
import type { ConnectRequest } from "../simulator/types";
import type { Machine } from "../simulator/machine";

/** Clients outside the sysplex, of the blocks for documentation. */
const CLIENT = { 4: "198.51.100.7", 6: "2001:db8:ffff::7" } as const;
const MOST_PORTS = 8;

/**
 * A connection that a client could have with a DVIPA: with a tunnel where a policy protects the DVIPA, else one that is
 * established; the first that is asked for where nothing is. It is tried on a fork, so that the machine stays as it is.
 */
export function requestFor(machine: Machine, dvipa: DvipaModel): ConnectRequest {
  const requests = candidatesOf(machine, dvipa);
  const outcomes = requests.map((request): number => {
    const fork = machine.fork();
    const { id } = fork.connect(request);
    fork.settle();
    const { status, protection } = fork.connection(id);
    if (status !== "Established") return 0;
    return dvipa.isProtected && protection === "none" ? 1 : 2;
  });
  return requests[outcomes.indexOf(Math.max(...outcomes))]!;
}

function candidatesOf(machine: Machine, dvipa: DvipaModel): ConnectRequest[] {
  const { address, family, protection, distributions } = dvipa;
  const rule = protection?.by === "policy" ? protection.rule : undefined;
  const single = rule?.remote.singles.find((other) => other.includes(":") === (family === 6));
  const range =
    rule?.remote.unlimited === true ? undefined : rule?.remote.ranges.find((each) => each.family === family);
  const client = single ?? (range === undefined ? CLIENT[family] : someAddress(range));
  const ports = new Set<number>();
  for (const { statement } of distributions) {
    for (const port of statement.value.ports ?? []) ports.add(parseInt(String(port), 10));
  }
  for (const { sourcePorts, destinationPorts } of rule?.services ?? []) {
    for (const { value } of [sourcePorts, destinationPorts]) if (value !== "All") ports.add(value.low);
  }
  ports.add(443);
  const holder = (dvipa.owners[0] ?? dvipa.backups[0]!).stack;
  const subplex = machine.stack(holder.label).group;
  return [...ports].slice(0, MOST_PORTS).map((port) => ({ client, dvipa: address, port, subplex }));
}

/** The seventh address of a range, or its last one. */
function someAddress({ family, first, last }: AddressRange): string {
  const number = first + 7n < last ? first + 7n : last;
  const bits = family === 4 ? 8n : 16n;
  const parts = Array.from({ length: family === 4 ? 4 : 8 }, (_, i) => {
    const part = (number >> (bits * BigInt((family === 4 ? 3 : 7) - i))) & ((1n << bits) - 1n);
    return family === 4 ? String(part) : part.toString(16);
  });
  return parts.join(family === 4 ? "." : ":");
}
