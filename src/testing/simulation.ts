import type { App } from "../constructs/app";
import { CouplingFacility } from "../constructs/coupling-facility";
import { Dvipa } from "../constructs/dvipa";
import { Stack } from "../constructs/stack";
import { System } from "../constructs/system";
import { fail, failureLabel, failuresOf, repair, type Failure } from "../simulator/failures";
import type { Machine } from "../simulator/machine";
import type { Connection, ConnectRequest, MachineOptions, Tunnel } from "../simulator/types";
import { clientsOf, type Client } from "../simulator/what-if/clients";
import { TestError } from "./errors";

/* The machine and the console are loaded when they are used: most tests that import this room simulate nothing. */
/* eslint-disable @typescript-eslint/no-require-imports */

/**
 * What can fail: a construct, or a name such as `SYSA`, `SYSA.TCPIP`, `CF01`, the name of a CPC, `IKED of SYSA`,
 * `pagent of SYSA` or `link SYSA to CF01`.
 */
export type Failable = System | Stack | CouplingFacility | Failure | string;

/**
 * The sysplex of an app, as a machine that runs: every system is started. Nothing is written, and no rule judges it.
 *
 * ```ts
 * const plex = simulate(app);
 * await plex.fail("SYSA");
 * expect(plex.ownerOf(web)).toBe(b);
 * ```
 *
 * @throws ConstructError when the constructs do not make a sysplex
 */
export function simulate(app: App, options: MachineOptions = {}): Plex {
  return Plex.of(app, options);
}

/** The sysplex of an app while it runs. After each action nothing is under way any more. */
export class Plex {
  /** @see simulate */
  static of(app: App, options: MachineOptions = {}): Plex {
    const { Machine } = require("../simulator/machine") as typeof import("../simulator/machine");
    const machine = Machine.of(app.assemble(), options);
    machine.start();
    return new Plex(app, machine);
  }

  private readonly stacks: readonly Stack[];
  private known: readonly Client[] | undefined;

  private constructor(
    private readonly app: App,
    /** The machine, for everything else: its log, snapshots, forks and time. */
    readonly machine: Machine,
  ) {
    this.stacks = app.node.findAll().filter(Stack.isStack);
  }

  /**
   * Lets something fail, and waits until the others have dealt with it.
   *
   * @throws TestError for a name that stands for nothing that can fail, or for several things, listing what there is
   */
  async fail(what: Failable): Promise<void> {
    fail(this.machine, this.find(what));
    this.machine.settle();
  }

  /**
   * Starts again, or connects again, what failed, and waits until it is there.
   *
   * @throws TestError for a name that stands for nothing that can fail, or for several things, listing what there is
   * @throws SimulatorError for a stack, a system or a daemon that cannot be started as things are
   */
  async repair(what: Failable): Promise<void> {
    repair(this.machine, this.find(what));
    this.machine.settle();
  }

  /**
   * The stack that has a DVIPA; undefined while no stack has it.
   *
   * @throws TestError for an address that is no DVIPA
   */
  ownerOf(dvipa: Dvipa | string): Stack | undefined {
    const label = this.machine.ownerOf(this.addressOf(dvipa), this.subplexOf(dvipa));
    return this.stacks.find((stack) => stack.label === label);
  }

  /**
   * A client connects to a DVIPA; where a tunnel is needed, it is negotiated.
   *
   * @param request - what of the client matters. @default - a client that the policy of the DVIPA is for
   * @returns the connection: `Established`, or `Failed` with a reason
   * @throws TestError for an address that is no DVIPA, or when the policy lets no client connect by TCP
   */
  connect(dvipa: Dvipa | string, request: Partial<Omit<ConnectRequest, "dvipa" | "subplex">> = {}): Connection {
    const address = this.addressOf(dvipa);
    const subplex = this.subplexOf(dvipa);
    const { client, port } = { ...this.clientOf(address, subplex, request), ...request };
    const { id } = this.machine.connect({ ...request, client, port, dvipa: address, subplex });
    this.machine.settle();
    return this.machine.connection(id);
  }

  /** A connection as it is now. */
  connection({ id }: Pick<Connection, "id">): Connection {
    return this.machine.connection(id);
  }

  /**
   * The dynamic tunnels of a DVIPA, with their security associations and the shadows on targets.
   *
   * @throws TestError for an address that is no DVIPA
   */
  tunnels(dvipa: Dvipa | string): readonly Tunnel[] {
    const address = this.addressOf(dvipa);
    const subplex = this.subplexOf(dvipa);
    const found = this.machine.sas({ dvipa: address });
    return subplex === undefined ? found : found.filter((tunnel) => tunnel.dvipa.startsWith(`${subplex}/`));
  }

  /**
   * Enters an operator command, such as `D TCPIP,,SYSPLEX,VIPADYN`, and waits for what it leads to.
   *
   * @param on - system whose console it is entered on, or a stack of it. @default - the first system that is up
   * @returns the lines the console shows
   */
  command(text: string, on?: System | Stack | string): readonly string[] {
    const system = Stack.isStack(on) ? this.own(on).system.name : System.isSystem(on) ? this.own(on).name : on;
    const { Console } = require("../simulator/console/console") as typeof import("../simulator/console/console");
    const lines = Console.of(this.machine).enter(text, system);
    this.machine.settle();
    return lines;
  }

  private addressOf(dvipa: Dvipa | string): string {
    if (Dvipa.isDvipa(dvipa)) return this.own(dvipa).address;
    const { model } = this.machine;
    if (model.dvipasAt(dvipa).length === 0 && this.machine.dvipa(dvipa) === undefined) {
      const known = model.dvipas.map(({ address }) => address);
      throw TestError.unknownName("DVIPA", dvipa, [...new Set(known)]);
    }
    return dvipa;
  }

  /** A construct of the app that is simulated. */
  private own<C extends Dvipa | System | Stack | CouplingFacility>(construct: C): C {
    if (construct.node.root !== this.app) throw TestError.foreign(construct.node.path);
    return construct;
  }

  private subplexOf(dvipa: Dvipa | string): string | undefined {
    return Dvipa.isDvipa(dvipa) ? this.machine.stack(dvipa.owner.label).group : undefined;
  }

  private clientOf(
    address: string,
    subplex: string | undefined,
    { client, port }: Partial<ConnectRequest>,
  ): Pick<Client, "client" | "port"> {
    if (client !== undefined && port !== undefined) return { client, port };
    this.known ??= clientsOf(this.machine);
    const fitting = this.known.find(
      (known) => known.dvipa === address && (subplex === undefined || known.subplex === subplex),
    );
    if (fitting === undefined) throw TestError.noClient(address);
    return fitting;
  }

  private find(what: Failable): Failure {
    if (typeof what === "object" && !isConstruct(what)) return what;
    const known = failuresOf(this.machine);
    if (typeof what !== "string") return matching(known, this.own(what));
    const name = what.toUpperCase();
    const labelled = known.filter((failure) => failureLabel(failure).toUpperCase() === name);
    const named = known.filter((failure) => isPlace(failure) && failure.name.toUpperCase() === name);
    const called = known.filter(
      ({ kind, name: label }) => kind === "stack" && label.toUpperCase().endsWith(`.${name}`),
    );
    const found = [labelled, named, called].find(({ length }) => length > 0) ?? [];
    if (found.length === 0) throw TestError.unknownName("part of the sysplex", what, known.map(failureLabel));
    if (found.length > 1) throw TestError.ambiguousName(what, found.map(failureLabel));
    return found[0]!;
  }
}

const isConstruct = (what: object): what is System | Stack | CouplingFacility => "node" in what;

/** Whether it is named by its name alone: a daemon or a link is named by what it belongs to, too. */
const isPlace = ({ kind }: Failure): boolean => kind !== "link" && kind !== "iked" && kind !== "pagent";

/** The failure of what a construct stands for. */
function matching(known: readonly Failure[], what: System | Stack | CouplingFacility): Failure {
  const [kind, name] = Stack.isStack(what)
    ? ["stack", what.label]
    : System.isSystem(what)
      ? ["system", what.name]
      : ["coupling-facility", what.name];
  const found = known.find((failure) => failure.kind === kind && failure.name === name);
  if (found === undefined) throw TestError.unknownName("part of the sysplex", what.node.path, known.map(failureLabel));
  return found;
}
