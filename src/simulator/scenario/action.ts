import { Console } from "../console/console";
import { SimulatorError } from "../errors";
import { fail, failureLabel, repair, type Failure } from "../failures";
import type { Machine } from "../machine";
import type { SendResult } from "../types";
import type { Action } from "./schema";

export type { Action } from "./schema";

/** What an action gave back. */
export interface ActionOutcome {
  /** Id of the connection that was asked for. */
  readonly connection?: number;
  /** What became of packets. */
  readonly sent?: SendResult;
  /** Whether bind() or ioctl() gave the application the address. */
  readonly usable?: boolean;
  /** What the console showed after a command. */
  readonly output?: readonly string[];
}

/** Ids of connections by the names that actions gave them. */
export type ConnectionNames = Map<string, number>;

/**
 * Does something to a sysplex: what a step of a scenario says.
 *
 * ```ts
 * const names = new Map();
 * perform(machine, { connect: { name: "web", client: "10.9.1.1", dvipa: "203.0.113.10", port: 443 } }, names);
 * perform(machine, { fail: { stack: "SYSA.TCPIP" } });
 * perform(machine, { send: { connection: "web", packets: 3 } }, names).sent;
 * ```
 *
 * @param names - connections by name; `connect` adds to them. A name that is not there is read as the id of a connection.
 * @throws SimulatorError for a name that the sysplex does not have, or a state that does not allow the action
 */
export function perform(machine: Machine, action: Action, names: ConnectionNames = new Map()): ActionOutcome {
  const [[key, operands]] = Object.entries(action) as [[keyof Deeds, never]];
  return DEEDS[key].run(machine, operands, names) ?? {};
}

/** An action in a few words: `fail stack SYSA.TCPIP`. */
export function actionLabel(action: Action): string {
  const [[key, operands]] = Object.entries(action) as [[keyof Deeds, never]];
  return DEEDS[key].label(operands);
}

type KeyOf<U> = U extends unknown ? keyof U : never;
type Operands = { readonly [K in KeyOf<Action>]: Extract<Action, Record<K, unknown>>[K] };
type Deeds = {
  readonly [K in keyof Operands]: {
    label(operands: Operands[K]): string;
    run(machine: Machine, operands: Operands[K], names: ConnectionNames): ActionOutcome | void;
  };
};

const DEEDS: Deeds = {
  start: {
    label: (what) => `start ${what === "sysplex" ? "the sysplex" : failureLabel(failureOf(what))}`,
    run: (machine, what) => (what === "sysplex" ? machine.start() : repair(machine, failureOf(what))),
  },
  stop: { label: (what) => `stop ${failureLabel(failureOf(what))}`, run: (machine, what) => stop(machine, what) },
  fail: {
    label: (what) => `fail ${failureLabel(failureOf(what))}`,
    run: (machine, what) => fail(machine, failureOf(what)),
  },
  repair: {
    label: (what) => `repair ${failureLabel(failureOf(what))}`,
    run: (machine, what) => repair(machine, failureOf(what)),
  },
  problem: {
    label: ({ stack, text }) => `${stack} finds a problem: ${text}`,
    run: (machine, { stack, text }) => machine.findProblem(stack, text),
  },
  solved: {
    label: ({ stack }) => `${stack} finds its problem solved`,
    run: (machine, { stack }) => machine.solveProblem(stack),
  },
  leaveGroup: {
    label: ({ stack }) => `LEAVEGROUP on ${stack}`,
    run: (machine, { stack }) => machine.leaveGroup(stack),
  },
  joinGroup: { label: ({ stack }) => `JOINGROUP on ${stack}`, run: (machine, { stack }) => machine.joinGroup(stack) },
  deactivate: {
    label: ({ stack, dvipa }) => `DEACTIVATE ${dvipa} on ${stack}`,
    run: (machine, { stack, dvipa }) => machine.deactivate(stack, dvipa),
  },
  reactivate: {
    label: ({ stack, dvipa }) => `REACTIVATE ${dvipa} on ${stack}`,
    run: (machine, { stack, dvipa }) => machine.reactivate(stack, dvipa),
  },
  quiesce: {
    label: ({ stack, port }) => `QUIESCE ${portText(port)}on ${stack}`,
    run: (machine, { stack, port }) => machine.quiesce(stack, port),
  },
  resume: {
    label: ({ stack, port }) => `RESUME ${portText(port)}on ${stack}`,
    run: (machine, { stack, port }) => machine.resume(stack, port),
  },
  bind: {
    label: ({ stack, address }) => `bind() to ${address} on ${stack}`,
    run: (machine, { stack, address }) => ({ usable: machine.bind(stack, address) }),
  },
  ioctl: {
    label: ({ stack, address }) => `ioctl() for ${address} on ${stack}`,
    run: (machine, { stack, address }) => ({ usable: machine.ioctl(stack, address) }),
  },
  unbind: {
    label: ({ stack, address }) => `end the use of ${address} on ${stack}`,
    run: (machine, { stack, address }) => machine.unbind(stack, address),
  },
  weight: {
    label: ({ stack, weight }) => `WLM gives ${stack} the weight ${weight}`,
    run: (machine, { stack, weight }) => machine.setWeight(stack, weight),
  },
  obeyfile: {
    label: ({ stack, text = "" }) => `OBEYFILE on ${stack}: ${excerpt(text)}`,
    run: (machine, { stack, text = "" }) => machine.obeyfile(stack, text),
  },
  refreshPolicy: {
    label: ({ stack }) => `refresh the IP security policy of ${stack}`,
    run: (machine, { stack, text }) => machine.refreshPolicy(stack, text),
  },
  activateCfrm: {
    label: () => "SETXCF START,POLICY,TYPE=CFRM",
    run: (machine, { text = "" }) => machine.activateCfrm(text),
  },
  rebuild: {
    label: ({ structure }) => `SETXCF START,REBUILD,STRNAME=${structure}`,
    run: (machine, { structure, location }) => machine.rebuild(structure, location),
  },
  duplex: {
    label: ({ structure, action }) => `SETXCF ${action},REBUILD,DUPLEX,STRNAME=${structure}`,
    run: (machine, { structure, action }) => machine.duplex(structure, action),
  },
  alter: {
    label: ({ structure, size }) => `SETXCF START,ALTER,STRNAME=${structure},SIZE=${size}`,
    run: (machine, { structure, size }) => machine.alter(structure, size),
  },
  vtamCfs: {
    label: ({ system, action, structure }) => `V NET,CFS,ACTION=${action},STRNAME=${structure} on ${system}`,
    run: (machine, { system, action, structure }) => machine.vtamCfs(system, action, structure),
  },
  connect: {
    label: ({ name, client, dvipa, port }) =>
      `connect${name === undefined ? "" : ` ${name}`}: ${client} to ${dvipa}, port ${port}`,
    run: (machine, { name, ...request }, names) => {
      const { id } = machine.connect(request);
      if (name !== undefined) names.set(name, id);
      return { connection: id };
    },
  },
  disconnect: {
    label: ({ connection }) => `disconnect ${connection}`,
    run: (machine, { connection }, names) => machine.disconnect(connectionId(connection, names)),
  },
  send: {
    label: ({ connection, packets = 1 }) => `send ${packets} packet${packets === 1 ? "" : "s"} on ${connection}`,
    run: (machine, { connection, packets = 1, bytes }, names) => ({
      sent: machine.send(connectionId(connection, names), packets, bytes),
    }),
  },
  rekey: {
    label: (what) => `refresh the tunnel ${tunnelText(what)}`,
    run: (machine, what, names) => machine.rekey(tunnelOf(machine, what, names), 2),
  },
  rekeyPhase1: {
    label: (what) => `refresh phase 1 of the tunnel ${tunnelText(what)}`,
    run: (machine, what, names) => machine.rekey(tunnelOf(machine, what, names), 1),
  },
  command: {
    label: ({ system, text }) => `${system}: ${text}`,
    run: (machine, { system, text }) => ({ output: Console.of(machine).enter(text, machine.system(system).name) }),
  },
};

/** The id of a connection. @throws SimulatorError when nothing has the name */
export function connectionId(name: string, names: ReadonlyMap<string, number>): number {
  const id = names.get(name) ?? (/^\d{1,15}$/.test(name) ? Number(name) : undefined);
  if (id === undefined) throw SimulatorError.unknown("connection", name, names.keys());
  return id;
}

function failureOf(what: Operands["fail"]): Failure {
  if ("link" in what) return { kind: "link", name: what.link.system, facility: what.link.facility };
  if ("couplingFacility" in what) return { kind: "coupling-facility", name: what.couplingFacility };
  const [[kind, name]] = Object.entries(what) as [[Exclude<Failure["kind"], "link" | "coupling-facility">, string]];
  return { kind, name };
}

function stop(machine: Machine, what: Operands["stop"]): void {
  if ("stack" in what) machine.stopStack(what.stack);
  else if ("system" in what) machine.stopSystem(what.system);
  else if ("iked" in what) machine.stopIked(what.iked);
  else machine.stopPagent(what.pagent);
}

function tunnelOf(machine: Machine, what: Operands["rekey"], names: ConnectionNames): string {
  if ("tunnel" in what) return what.tunnel;
  const { tunnel } = machine.connection(connectionId(what.connection, names));
  if (tunnel === undefined) {
    throw SimulatorError.wrongState(`The connection ${what.connection}`, "in no dynamic tunnel", "in one");
  }
  return tunnel;
}

function tunnelText(what: Operands["rekey"]): string {
  return "tunnel" in what ? what.tunnel : `of ${what.connection}`;
}

function portText(port: number | undefined): string {
  return port === undefined ? "" : `of port ${port} `;
}

/** What a text begins with, in one line. */
function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
