import type { CfrmModel } from "../model/cfrm";
import type { StackModel } from "../model/stack";
import type { PolicyModel } from "../model/policy";
import type { SysplexModel } from "../model/sysplex";
import { connectionOf, findDvipa } from "./connection-machine";
import type { Candidate } from "./distribution";
import { targetsOf } from "./establish";
import { violationsOf } from "./invariants";
import { activeHolding } from "./ownership";
import { snapshotOf, type Snapshot } from "./snapshot";
import type {
  Connection,
  CouplingFacilityView,
  DistributionState,
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

  /** Virtual time at which the next of what is under way happens; undefined when all is settled. Lifetimes do not count. */
  get next(): number | undefined {
    return this.world.clock.nextWork;
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

  /**
   * The stack that has a DVIPA.
   *
   * @param subplex - XCF group. @default - the first subplex that has the address
   * @param cpc - where CPCSCOPE gives each CPC its own. @default - the first CPC with an owner
   */
  ownerOf(dvipa: string, subplex?: string, cpc?: string): string | undefined {
    const state = this.dvipa(dvipa, subplex, cpc);
    return state && activeHolding(state)?.stack;
  }

  /** What a stack is to a DVIPA. */
  stateOf(stack: string, dvipa: string): DvipaStatus {
    return dvipaStatus(this.world, stack, canonical(dvipa));
  }

  /** A DVIPA with its definitions, distributions, connections and tunnels. */
  dvipa(address: string, subplex?: string, cpc?: string): DvipaState | undefined {
    return findDvipa(this.world, address, subplex, cpc);
  }

  /** All DVIPAs that a stack has a definition or connections of, in the order in which they came. */
  dvipas(): readonly DvipaState[] {
    return [...this.world.dvipas.values()];
  }

  /** A stack: its state, its group and structure, and what of IP security it has. */
  stack(label: string): StackView {
    return stackView(this.world, label);
  }

  /** A stack as its profile and the OBEYFILEs since its start say. */
  configuration(label: string): StackModel {
    return this.world.stack(label).model;
  }

  /** Ports for which a stack takes no new connections as a target; `all` for every port. */
  quiesced(label: string): readonly (number | "all")[] {
    return this.world.stack(label).quiesced;
  }

  /** The targets of a distribution of a DVIPA that are in the group now, with the weights that WLM gives them. */
  targets(dvipa: DvipaState, distribution: DistributionState): readonly Candidate[] {
    return targetsOf(this.world, dvipa, distribution);
  }

  /** The IP security policy of a stack: what pagent installed, and the default policy of its profile. */
  policies(stack: string): { readonly installed: PolicyModel | undefined; readonly profile: PolicyModel } {
    const { policy, model } = this.world.stack(stack);
    return { installed: policy, profile: model.defaultPolicy };
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

  /** The structures of the active CFRM policy in its order, then those it leaves out that are still allocated. */
  structures(): readonly StructureView[] {
    const names = new Set(this.world.structurePolicies.keys());
    for (const { name, facilities } of this.world.structures.values()) if (facilities.length > 0) names.add(name);
    return [...names].map((name) => structureView(this.world, name));
  }

  /** The active CFRM policy; undefined when the assembly has none. */
  get cfrm(): CfrmModel | undefined {
    return this.world.cfrm;
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
