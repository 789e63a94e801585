import type { SysplexModel } from "../model/sysplex";
import { connectionOf, findDvipa } from "./connection-machine";
import { violationsOf } from "./invariants";
import { activeHolding } from "./ownership";
import { snapshotOf, type Snapshot } from "./snapshot";
import type {
  Connection,
  CouplingFacilityView,
  DvipaState,
  DvipaStatus,
  IkeSa,
  LogEntry,
  StackView,
  StructureView,
  SystemView,
  Tunnel,
} from "./types";
import { canonical, dvipaStatus, facilityViews, stackView, structureView, systemView } from "./views";
import type { World } from "./world";

/** What a machine answers about its state. */
export abstract class Queries {
  protected constructor(protected readonly world: World) {}

  /** What the data sets of the assembly mean. */
  get model(): SysplexModel {
    return this.world.model;
  }

  /** Virtual time, milliseconds since the machine was made. */
  get clock(): number {
    return this.world.clock.now;
  }

  /** What the consoles showed, in order. */
  get log(): readonly LogEntry[] {
    return this.world.log.entries;
  }

  /** Ids of the assumptions that an outcome depended on, such as A-2. */
  get assumptionsUsed(): readonly string[] {
    return this.world.book.used;
  }

  /** Tells a listener each new line of the log. @returns a function that ends that; a fork has no listeners */
  subscribe(listener: (entry: LogEntry) => void): () => void {
    return this.world.log.subscribe(listener);
  }

  /** The stack that has a DVIPA. @param subplex - XCF group. @default - the first subplex that has the address */
  ownerOf(dvipa: string, subplex?: string): string | undefined {
    const state = this.dvipa(dvipa, subplex);
    return state && activeHolding(state)?.stack;
  }

  /** What a stack is to a DVIPA. */
  stateOf(stack: string, dvipa: string): DvipaStatus {
    return dvipaStatus(this.world, stack, canonical(dvipa));
  }

  /** A DVIPA with its definitions, distributions, connections and tunnels. */
  dvipa(address: string, subplex?: string): DvipaState | undefined {
    return findDvipa(this.world, address, subplex);
  }

  /** All DVIPAs that a stack has a definition or connections of, in the order in which they came. */
  dvipas(): readonly DvipaState[] {
    return [...this.world.dvipas.values()];
  }

  /** A stack: its state, its group and structure, and what of IP security it has. */
  stack(label: string): StackView {
    return stackView(this.world, label);
  }

  /** A system with its daemons and links. */
  system(name: string): SystemView {
    return systemView(this.world, name);
  }

  /** The coupling facilities: whether they are up, and which systems have links to them. */
  couplingFacilities(): readonly CouplingFacilityView[] {
    return facilityViews(this.world);
  }

  /** A structure: where it is, who is connected, and what it holds. One of no policy is `NotDefined`. */
  structure(name: string): StructureView {
    return structureView(this.world, name);
  }

  /** Tunnels of a DVIPA, or those a stack is owner or target of. */
  sas({ dvipa, stack }: { readonly dvipa?: string; readonly stack?: string } = {}): readonly Tunnel[] {
    const local = dvipa && canonical(dvipa);
    return [...this.world.tunnels.values()].filter(
      (tunnel) =>
        (local === undefined || tunnel.local === local) &&
        (stack === undefined || tunnel.owner === stack || tunnel.shadows.some((shadow) => shadow.stack === stack)),
    );
  }

  /** A tunnel by its id; undefined when it is gone. */
  tunnel(id: string): Tunnel | undefined {
    return this.world.tunnels.get(id);
  }

  /** Why a tunnel is gone: "SYSB.TCPIP has no DVIPSEC"; undefined for one that is there, or never was. */
  whyGone(tunnel: string): string | undefined {
    return this.world.gone.get(tunnel);
  }

  /** Phase 1 security associations, of one stack or all. */
  ikeSas(stack?: string): readonly IkeSa[] {
    return [...this.world.ikeSas.values()].filter((sa) => stack === undefined || sa.stack === stack);
  }

  /** A connection by its id, ended ones included. */
  connection(id: number): Connection {
    return connectionOf(this.world, id);
  }

  /** All connections, ended ones included, in the order in which they were asked for. */
  connections(): readonly Connection[] {
    return [...this.world.connections.values()];
  }

  /** The whole state as plain JSON. */
  snapshot(): Snapshot {
    return snapshotOf(this.world);
  }

  /** What is broken of what has to be true at any time: a sentence each. */
  violations(): readonly string[] {
    return violationsOf(this.world);
  }
}
