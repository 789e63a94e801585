import { familyOf } from "../language/addresses";
import type { CfrmModel } from "../model/cfrm";
import { isGroupId, swsaStructureName, tcpGroupName } from "../model/names";
import type { PolicyModel } from "../model/policy";
import type { StackModel } from "../model/stack";
import type { SysplexModel } from "../model/sysplex";
import { AssumptionBook, DEFAULT_ASSUMPTIONS } from "./assumptions";
import { Clock } from "./clock";
import { SimulatorError } from "./errors";
import type { SimulatedEvent } from "./events";
import { Log } from "./log";
import type { Message } from "./messages";
import { Random } from "./random";
import { Structure } from "./structure";
import type {
  Connection,
  DvipaState,
  IkeSa,
  MachineOptions,
  Nat,
  StackStatus,
  StructurePolicy,
  Tunnel,
  UpDown,
} from "./types";

/** A z/OS image while the machine runs. */
export interface SystemState {
  readonly name: string;
  readonly cpc: string | undefined;
  readonly state: UpDown;
  readonly iked: UpDown;
  readonly pagent: UpDown;
}

/** A stack while the machine runs. */
export interface StackState {
  readonly label: string;
  readonly system: string;
  readonly name: string;
  /** As its initial profile says: what OBEYFILE cannot change is read from it. */
  readonly initial: StackModel;
  /** As the profile and the OBEYFILEs since the start say. */
  readonly model: StackModel;
  readonly status: StackStatus;
  /** How often it was started, stopped or failed: what was under way before is stale. */
  readonly epoch: number;
  readonly group: string;
  readonly structure: string;
  /** The policy that pagent installed. */
  readonly policy: PolicyModel | undefined;
  /** WLM weight of its system or servers, 0 to 64. */
  readonly weight: number;
  /** Ports that take no new connections as a target; `all` for the whole stack. */
  readonly quiesced: readonly (number | "all")[];
}

/** A client. */
export interface Peer {
  readonly policy: PolicyModel | undefined;
  /** Policies that its own matches, by DVIPA: it accepts what they do, and nothing else. */
  readonly matching: ReadonlyMap<string, PolicyModel>;
  readonly nat: Nat;
  readonly answers: boolean;
}

/** Connections of a port of a DVIPA on each target, and whose turn is next. */
export interface Load {
  readonly counts: Readonly<Record<string, number>>;
  readonly turn: number;
  /** Target that serves under HOTSTANDBY. */
  readonly serving: string | undefined;
  /** TIMEDAFFINITY: server of a client, and until when. */
  readonly affinity: Readonly<Record<string, { readonly stack: string; readonly until: number }>>;
}

/** Numbers that are given out one after the other. */
export interface Counters {
  connection: number;
  tunnel: number;
  ikeSa: number;
  spi: number;
  rebuild: number;
}

const NONE: readonly never[] = [];
const SPI_STEP = 2654435761;

/** The state of a machine. Entries of its tables are never changed, but replaced: a fork shares them. */
export class World {
  systems = new Map<string, SystemState>();
  stacks = new Map<string, StackState>();
  dvipas = new Map<string, DvipaState>();
  connections = new Map<number, Connection>();
  tunnels = new Map<string, Tunnel>();
  ikeSas = new Map<string, IkeSa>();
  peers = new Map<string, Peer>();
  loads = new Map<string, Load>();
  /** Coupling facilities that are operational, or not. */
  facilities = new Map<string, UpDown>();
  /** Links that are down: `SYSA/CF01`. */
  brokenLinks = new Set<string>();
  structures = new Map<string, Structure>();
  /** The active CFRM policy. */
  cfrm: CfrmModel | undefined;
  structurePolicies = new Map<string, StructurePolicy>();
  /** Stacks of each group, in the order in which they joined. */
  members = new Map<string, readonly string[]>();
  /** Addresses that applications of a stack activated. */
  ranges = new Map<string, readonly string[]>();
  /** Why tunnels that are gone are. */
  gone = new Map<string, string>();
  /** Tunnels that a stack could not negotiate again after it took a DVIPA over, by `DVIPA stack`. */
  unrecovered = new Map<string, readonly string[]>();
  /** DVIPAs whose tunnels wait for the IKE daemon of a system, with the time until which they do. */
  waiting = new Map<string, { readonly system: string; readonly stack: string; readonly until: number }>();
  /** Sequence numbers that were sent, by SPI: first, and the one behind the last. */
  sent = new Map<number, readonly (readonly [number, number])[]>();
  counters: Counters = { connection: 0, tunnel: 0, ikeSa: 0, spi: 0, rebuild: 0 };
  clock = new Clock();
  log = new Log();
  /** CPCs that may have DVIPAs of their own; none while no profile has CPCSCOPE. */
  scopedCpcs: readonly string[] = NONE;
  random: Random;
  book: AssumptionBook;
  /** What is being done, for the log. */
  cause = "";
  private readonly byXcf: ReadonlyMap<string, string>;

  constructor(
    readonly model: SysplexModel,
    options: MachineOptions = {},
    from?: World,
  ) {
    this.random = new Random(options.seed ?? 1);
    this.book = new AssumptionBook({ ...DEFAULT_ASSUMPTIONS, ...options.assumptions });
    this.byXcf = from?.byXcf ?? this.fill();
  }

  fork(): World {
    const fork = new World(this.model, {}, this);
    for (const table of TABLES)
      (fork as unknown as Record<string, unknown>)[table] = new Map(this[table] as Map<unknown, unknown>);
    fork.structures = new Map([...this.structures].map(([name, structure]) => [name, structure.fork()]));
    fork.brokenLinks = new Set(this.brokenLinks);
    fork.cfrm = this.cfrm;
    fork.scopedCpcs = this.scopedCpcs;
    fork.counters = { ...this.counters };
    fork.clock = this.clock.fork();
    fork.log = this.log.fork();
    fork.random = this.random.fork();
    fork.book = this.book.fork();
    fork.cause = this.cause;
    return fork;
  }

  system(name: string): SystemState {
    const system = this.systems.get(name);
    if (system === undefined) throw SimulatorError.unknown("system", name, this.systems.keys());
    return system;
  }

  stack(label: string): StackState {
    const stack = this.stacks.get(label);
    if (stack === undefined) throw SimulatorError.unknown("stack", label, this.stacks.keys());
    return stack;
  }

  /** CPC of the system of a stack; undefined when the manifest does not say. */
  cpcOf(label: string): string | undefined {
    return this.system(this.stack(label).system).cpc;
  }

  setSystem(name: string, change: Partial<SystemState>): void {
    this.systems.set(name, { ...this.system(name), ...change });
  }

  setStack(label: string, change: Partial<StackState>): void {
    this.stacks.set(label, { ...this.stack(label), ...change });
  }

  setDvipa(key: string, change: Partial<DvipaState>): void {
    const next = { ...this.dvipas.get(key)!, ...change };
    if (next.holdings.length + next.connections.length + next.tunnels.length === 0) this.dvipas.delete(key);
    else this.dvipas.set(key, next);
  }

  setTunnel(id: string, change: Partial<Tunnel>): Tunnel {
    const next = { ...this.tunnels.get(id)!, ...change };
    this.tunnels.set(id, next);
    return next;
  }

  /** The stack that a dynamic XCF address belongs to in a group; undefined when it is not in the group now. */
  memberAt(group: string, xcfAddress: string): string | undefined {
    const label = this.byXcf.get(`${group}/${xcfAddress}`);
    return label !== undefined && this.stacks.get(label)!.status === "Active" ? label : undefined;
  }

  membersOf(group: string): readonly string[] {
    return this.members.get(group) ?? NONE;
  }

  /** The dynamic XCF address a stack has for the family of an address. */
  hasDynamicXcf(label: string, address: string): boolean {
    return this.stack(label).model.xcfAddress(familyOf(address)) !== undefined;
  }

  /** Whether a stack filters and protects traffic of the family of an address. */
  hasIpSecurity(label: string, address: string): boolean {
    const { initial } = this.stack(label);
    return initial.ipSecurity !== undefined && (familyOf(address) === 4 || initial.ipSecurity6 !== undefined);
  }

  /** Whether the tunnels of an address can move to and from a stack, and be distributed by it. */
  hasDvipsec(label: string, address: string): boolean {
    return this.hasIpSecurity(label, address) && this.stack(label).initial.dvipsec !== undefined;
  }

  /** A number no security association had: steps of an odd number reach each of 32 bits once. */
  nextSpi(): number {
    for (;;) {
      const spi = Number((BigInt(++this.counters.spi) * BigInt(SPI_STEP)) & 0xffffffffn);
      if (spi > 255) return spi;
    }
  }

  schedule(delay: number, event: SimulatedEvent, work = true): void {
    this.clock.schedule(delay, event, this.cause, work);
  }

  /** Shows messages on the console of a stack. */
  say(label: string, ...messages: Message[]): void {
    const { system, name } = this.stack(label);
    for (const { id, text } of messages)
      this.log.add({ time: this.clock.now, system, stack: name, id, text, cause: this.cause });
  }

  /** Shows messages on the console of a system. */
  sayOn(system: string, ...messages: Message[]): void {
    for (const { id, text } of messages) this.log.add({ time: this.clock.now, system, id, text, cause: this.cause });
  }

  /** Notes what no message tells. */
  note(label: string, text: string): void {
    const { system, name } = this.stack(label);
    this.log.add({ time: this.clock.now, system, stack: name, text, cause: this.cause });
  }

  /** A system that is up, to show messages of the sysplex on. */
  get console(): string {
    for (const { name, state } of this.systems.values()) if (state === "Up") return name;
    return this.model.systems[0]?.name ?? this.model.name;
  }

  private fill(): ReadonlyMap<string, string> {
    const byXcf = new Map<string, string>();
    for (const system of this.model.systems) {
      const { name, cpc } = system;
      this.systems.set(name, { name, cpc, state: "Down", iked: "Down", pagent: "Down" });
      for (const stack of system.stacks) {
        const ids = { vtam: groupId(system.vtamGroupId?.value), tcp: groupId(stack.tcpGroupId?.value) };
        const group = tcpGroupName(ids);
        this.stacks.set(stack.label, {
          label: stack.label,
          system: name,
          name: stack.name,
          initial: stack,
          model: stack,
          status: "Down",
          epoch: 0,
          group,
          structure: swsaStructureName(ids),
          policy: undefined,
          weight: 1,
          quiesced: NONE,
        });
        for (const setting of [stack.dynamicXcf, stack.dynamicXcf6]) {
          if (setting !== undefined) byXcf.set(`${group}/${setting.value}`, stack.label);
        }
      }
    }
    return byXcf;
  }
}

const TABLES = [
  "systems",
  "stacks",
  "dvipas",
  "connections",
  "tunnels",
  "ikeSas",
  "peers",
  "loads",
  "facilities",
  "structurePolicies",
  "members",
  "ranges",
  "gone",
  "unrecovered",
  "waiting",
  "sent",
] as const satisfies readonly (keyof World)[];

/** A group id that is none counts as not coded. */
function groupId(id: number | undefined): number | undefined {
  return id !== undefined && isGroupId(id) ? id : undefined;
}
