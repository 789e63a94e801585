import type { AssemblyTexts } from "../model/assembly-texts";
import type { CfrmModel } from "../model/cfrm";
import type { PolicyModel } from "../model/policy";
import { readModel } from "../model/read";
import {
  activatePolicy,
  alterStructure,
  duplexStructure,
  readCfrm,
  rebuildStructure,
  stopStructureRebuild,
  varyCfs,
} from "./cfrm-activation";
import { connect, connectionOf, disconnectClient } from "./connection-machine";
import { dvipaOf, noteScopes } from "./cpc-scope";
import { endIked, endPagent, startIked, startPagent } from "./daemons";
import { runNext, runUntil, runUntilSettled } from "./dispatch";
import { deactivateHolding, reactivateHolding } from "./dvipa-machine";
import { SimulatorError } from "./errors";
import * as messages from "./messages";
import { obey } from "./obeyfile";
import { holdingOf, isDefinition } from "./ownership";
import { policyFrom, refreshPolicy } from "./policy-install";
import { create, remove } from "./ranges";
import { askToJoin, endStack, findProblem, leaveGroup, solveProblem, startStack } from "./stack-machine";
import {
  DETECTION_TIME,
  endSystem,
  failCpc,
  failFacility,
  failLink,
  restoreCpc,
  restoreFacility,
  restoreLink,
  startSystem,
} from "./system-machine";
import { send } from "./traffic";
import { refreshIkeSa, refreshTunnel } from "./tunnel-machine";
import { deleteTunnel, ikeKey } from "./tunnel-state";
import { Queries } from "./queries";
import type { Connection, ConnectRequest, MachineOptions, PeerOptions, SendResult } from "./types";
import { canonical } from "./views";
import { World } from "./world";

/**
 * A sysplex that runs: its systems, stacks, daemons, structures and clients, on a virtual clock.
 *
 * An action takes effect at once, and what it leads to when the clock gets there. Every action throws a SimulatorError for a
 * name that the sysplex does not have.
 *
 * @see {@link ASSUMPTIONS} for what no manual says
 */
export class Machine extends Queries {
  private constructor(world: World) {
    super(world);
  }

  /**
   * The machine of an assembly. Nothing runs yet; coupling facilities are there, and the CFRM policy is active.
   *
   * @throws AssemblyError when the manifest names a file that the assembly does not have
   */
  static of(assembly: AssemblyTexts, options: MachineOptions = {}): Machine {
    const world = new World(readModel(assembly), options);
    noteScopes(world, world.model.stacks);
    if (world.model.cfrm !== undefined) {
      world.cause = "CFRM policy";
      activatePolicy(world, world.model.cfrm);
    }
    return new Machine(world);
  }

  /** Lets time go by, in milliseconds. */
  advance(milliseconds: number): void {
    const until = this.world.clock.now + milliseconds;
    if (!(milliseconds >= 0))
      throw SimulatorError.badNumber("The time to advance", milliseconds, "0 or more milliseconds");
    runUntil(this.world, until);
    this.world.clock.now = until;
  }

  /**
   * Runs the next event that is under way: `while (machine.step());` is {@link settle} with a look after each event.
   *
   * @param until - time after which nothing is run, in which case lifetimes count, too. @default - no limit
   * @returns whether there was one
   */
  step(until?: number): boolean {
    return (until !== undefined || this.world.clock.isBusy) && runNext(this.world, until);
  }

  /** Lets time go by until nothing is under way. Lifetimes of security associations do not count. */
  settle(): void {
    runUntilSettled(this.world);
  }

  /** A second machine in the same state: what happens to one does not happen to the other. */
  fork(): Machine {
    return new Machine(this.world.fork());
  }

  /** Starts every system in the order of the manifest, and settles. */
  start(): void {
    for (const { name } of this.model.systems) this.startSystem(name);
    this.settle();
  }

  /** IPLs a system: VTAM, the IKE daemon and Policy Agent that the assembly configures, and its stacks. */
  startSystem(system: string): void {
    this.act(`start of ${system}`, (world) => startSystem(world, system));
  }

  /** Takes a system out of the sysplex in order: the others know at once. */
  stopSystem(system: string): void {
    this.act(`stop of ${system}`, (world) => endSystem(world, system, "stopped", 0));
  }

  /** A system fails: the others know after the failure detection interval. */
  failSystem(system: string): void {
    this.act(`failure of ${system}`, (world) => endSystem(world, system, "failed", DETECTION_TIME));
  }

  /** A CPC fails with its systems and coupling facilities, as the manifest places them. */
  failCpc(cpc: string): void {
    this.act(`failure of the CPC ${cpc}`, (world) => failCpc(world, cpc));
  }

  /** A CPC comes back: its coupling facilities, then its systems. */
  restoreCpc(cpc: string): void {
    this.act(`restart of the CPC ${cpc}`, (world) => restoreCpc(world, cpc));
  }

  /** Starts a stack with its initial profile. */
  startStack(stack: string): void {
    this.act(`start of ${stack}`, (world) => startStack(world, stack));
  }

  /** Stops a stack in order: connections end, and its DVIPAs go to their backups. */
  stopStack(stack: string): void {
    this.act(`stop of ${stack}`, (world) => endStack(world, stack, "stopped"));
  }

  /** A stack fails: connections are lost, and its DVIPAs go to their backups when the group has learned of it. */
  failStack(stack: string): void {
    this.act(`failure of ${stack}`, (world) => endStack(world, stack, "failed"));
  }

  /** The stack finds a problem with itself: it leaves its group if SYSPLEXMONITOR says RECOVERY and others are there. */
  findProblem(stack: string, problem: string): void {
    this.act(`problem of ${stack}`, (world) => findProblem(world, stack, problem));
  }

  /** The stack finds that its problem is solved: it joins again if SYSPLEXMONITOR says AUTOREJOIN. */
  solveProblem(stack: string): void {
    this.act(`end of the problem of ${stack}`, (world) => solveProblem(world, stack));
  }

  /** VARY TCPIP,stack,SYSPLEX,LEAVEGROUP. */
  leaveGroup(stack: string): void {
    this.act(`LEAVEGROUP on ${stack}`, (world) => leaveGroup(world, stack));
  }

  /** VARY TCPIP,stack,SYSPLEX,JOINGROUP: its DVIPA definitions are processed again. */
  joinGroup(stack: string): void {
    this.act(`JOINGROUP on ${stack}`, (world) => askToJoin(world, stack));
  }

  /** Starts the IKE daemon of a system, which the assembly has to configure. */
  startIked(system: string): void {
    this.act(`start of IKED on ${system}`, (world) => startIked(world, system));
  }

  /** Stops the IKE daemon: phase 1 is gone, tunnels work until they expire. */
  stopIked(system: string): void {
    this.act(`stop of IKED on ${system}`, (world) => endIked(world, this.known(system)));
  }

  /** The IKE daemon fails: as when it stops. */
  failIked(system: string): void {
    this.act(`failure of IKED on ${system}`, (world) => endIked(world, this.known(system)));
  }

  /** Starts the Policy Agent of a system: it installs the policies of the assembly. */
  startPagent(system: string): void {
    this.act(`start of pagent on ${system}`, (world) => startPagent(world, system));
  }

  /** Stops the Policy Agent: policies stay, unless TcpImage says PURGE. */
  stopPagent(system: string): void {
    this.act(`stop of pagent on ${system}`, (world) => endPagent(world, this.known(system), true));
  }

  /** The Policy Agent fails: policies stay. */
  failPagent(system: string): void {
    this.act(`failure of pagent on ${system}`, (world) => endPagent(world, this.known(system), false));
  }

  /** A coupling facility fails: structures switch to their other copy, are rebuilt elsewhere, or are lost. */
  failCouplingFacility(name: string): void {
    this.act(`failure of ${name}`, (world) => failFacility(world, name));
  }

  /** A coupling facility comes back, empty: VTAMs connect by themselves. */
  restoreCouplingFacility(name: string): void {
    this.act(`restart of ${name}`, (world) => restoreFacility(world, name));
  }

  /** All links between a system and a coupling facility fail. */
  failLink(system: string, facility: string): void {
    this.act(`failure of the links of ${system} to ${facility}`, (world) => failLink(world, system, facility));
  }

  /** The links between a system and a coupling facility work again: VTAM connects by itself. */
  restoreLink(system: string, facility: string): void {
    this.act(`restoring the links of ${system} to ${facility}`, (world) => restoreLink(world, system, facility));
  }

  /** SETXCF START,POLICY,TYPE=CFRM: the job that defines a policy, or the policy. */
  activateCfrm(policy: string | CfrmModel): void {
    this.act("SETXCF START,POLICY,TYPE=CFRM", (world) =>
      activatePolicy(world, typeof policy === "string" ? readCfrm(world, policy) : policy),
    );
  }

  /** SETXCF START,REBUILD,STRNAME=structure,LOCATION=. */
  rebuild(structure: string, location: "NORMAL" | "OTHER" = "NORMAL"): void {
    this.act(`SETXCF START,REBUILD,STRNAME=${structure}`, (world) => rebuildStructure(world, structure, location));
  }

  /** SETXCF STOP,REBUILD,STRNAME=structure: the old copy stays. */
  stopRebuild(structure: string): void {
    this.act(`SETXCF STOP,REBUILD,STRNAME=${structure}`, (world) => stopStructureRebuild(world, structure));
  }

  /** SETXCF START|STOP,REBUILD,DUPLEX,STRNAME=structure. @param keep - which copy stays at STOP. @default OLD */
  duplex(structure: string, action: "START" | "STOP", keep?: "OLD" | "NEW"): void {
    this.act(`SETXCF ${action},REBUILD,DUPLEX,STRNAME=${structure}`, (world) =>
      duplexStructure(world, structure, action, keep),
    );
  }

  /** SETXCF START,ALTER,STRNAME=structure,SIZE=, in KiB. */
  alter(structure: string, size: number): void {
    this.act(`SETXCF START,ALTER,STRNAME=${structure}`, (world) => alterStructure(world, structure, size));
  }

  /** VARY NET,CFS,ACTION=,STRNAME=structure on a system. */
  vtamCfs(system: string, action: "CONNECT" | "DISCONNECT", structure: string): void {
    this.act(`VARY NET,CFS,ACTION=${action} on ${system}`, (world) =>
      varyCfs(world, this.known(system), action, structure),
    );
  }

  /** VARY TCPIP,stack,SYSPLEX,DEACTIVATE,DVIPA=: not for DVIPAs of a VIPARANGE. */
  deactivate(stack: string, dvipa: string): void {
    this.act(`DEACTIVATE of ${dvipa} on ${stack}`, (world) => {
      deactivateHolding(world, this.definition(stack, dvipa, "DEACTIVATE"), stack);
      world.say(stack, messages.varyDone("DEACTIVATE"));
    });
  }

  /** VARY TCPIP,stack,SYSPLEX,REACTIVATE,DVIPA=. */
  reactivate(stack: string, dvipa: string): void {
    this.act(`REACTIVATE of ${dvipa} on ${stack}`, (world) => {
      const key = this.definition(stack, dvipa, "REACTIVATE");
      const { status } = holdingOf(world.dvipas.get(key)!, stack)!;
      if (status !== "Deactivated" && status !== "Quiescing") {
        throw SimulatorError.wrongState(`${dvipa} on ${stack}`, status, "Deactivated or Quiescing");
      }
      reactivateHolding(world, key, stack);
      world.say(stack, messages.varyDone("REACTIVATE"));
    });
  }

  /** VARY TCPIP,stack,SYSPLEX,QUIESCE: as a target it takes no new connections. @param port - @default - all ports */
  quiesce(stack: string, port?: number): void {
    this.act(`QUIESCE on ${stack}`, (world) => {
      const { quiesced } = world.stack(stack);
      world.setStack(stack, { quiesced: [...new Set([...quiesced, port ?? ("all" as const)])] });
      world.say(stack, messages.varyDone("QUIESCE"));
    });
  }

  /** VARY TCPIP,stack,SYSPLEX,RESUME. @param port - @default - all ports */
  resume(stack: string, port?: number): void {
    this.act(`RESUME on ${stack}`, (world) => {
      const { quiesced } = world.stack(stack);
      world.setStack(stack, { quiesced: port === undefined ? [] : quiesced.filter((other) => other !== port) });
      world.say(stack, messages.varyDone("RESUME"));
    });
  }

  /** An application binds to an address of a VIPARANGE. @returns whether it can use the address */
  bind(stack: string, address: string): boolean {
    return this.act(`bind() to ${address} on ${stack}`, (world) =>
      create(world, stack, canonical(address), "VIPARANGE BIND"),
    );
  }

  /** An application, or MODDVIPA, creates an address of a VIPARANGE with ioctl(). @returns whether the address is there */
  ioctl(stack: string, address: string): boolean {
    return this.act(`ioctl() for ${address} on ${stack}`, (world) =>
      create(world, stack, canonical(address), "VIPARANGE IOCTL"),
    );
  }

  /** The application that activated an address ends, or deletes it. */
  unbind(stack: string, address: string): void {
    this.act(`end of the use of ${address} on ${stack}`, (world) => remove(world, stack, canonical(address)));
  }

  /** VARY TCPIP,stack,OBEYFILE: a file of the assembly, or the text of a data set. */
  obeyfile(stack: string, textOrFile: string): void {
    this.act(`OBEYFILE on ${stack}`, (world) => obey(world, stack, textOrFile));
  }

  /** pagent installs a changed policy. @param text - of an IP security policy file. @default - the policy of the assembly */
  refreshPolicy(stack: string, text?: string): void {
    this.act(`policy refresh on ${stack}`, (world) => {
      const { status, initial, system } = world.stack(stack);
      if (status === "Down") throw SimulatorError.wrongState(`The stack ${stack}`, status, "up");
      refreshPolicy(world, stack, text === undefined ? initial.policy : policyFrom(world, system, text));
    });
  }

  /** Weight that WLM gives a stack or its servers, 0 to 64; 1 until it is set. */
  setWeight(stack: string, weight: number): void {
    if (!(weight >= 0 && weight <= 64)) throw SimulatorError.badNumber("A WLM weight", weight, "0 to 64");
    this.act(`WLM weight of ${stack}`, (world) => world.setStack(stack, { weight }));
  }

  /** Says how a client differs from one that agrees with everything. */
  definePeer(client: string, { policy, matches = {}, nat = "none", answers = true }: PeerOptions): void {
    const read = policy === undefined ? undefined : policyFrom(this.world, undefined, policy);
    const matching = new Map<string, PolicyModel>();
    for (const [dvipa, stack] of Object.entries(matches)) {
      const { policy: matched } = this.world.stack(stack).initial;
      if (matched !== undefined) matching.set(canonical(dvipa), matched);
    }
    this.world.peers.set(canonical(client), { policy: read, matching, nat, answers });
  }

  /** A client connects. Where a tunnel has to be negotiated first, the connection is `Negotiating` until that has ended. */
  connect(request: ConnectRequest): Connection {
    const id = this.act(`connection of ${request.client}`, (world) => connect(world, request));
    return this.connection(id);
  }

  /** A connection ends. */
  disconnect(connection: number): void {
    this.act(`end of connection ${connection}`, (world) => disconnectClient(world, connection));
  }

  /** The server of a connection sends packets to the client. @param bytes - of all of them together. @default - 1000 each */
  send(connection: number, packets: number, bytes = packets * 1000): SendResult {
    if (!(Number.isInteger(packets) && packets > 0))
      throw SimulatorError.badNumber("A count of packets", packets, "1 or more");
    return this.act(`packets of connection ${connection}`, (world) =>
      send(world, connectionOf(world, connection), packets, bytes),
    );
  }

  /** Refreshes the security association of a tunnel (phase 2), or the phase 1 one it was negotiated with. */
  rekey(tunnel: string, phase: 1 | 2 = 2): void {
    this.act(`refresh of ${tunnel}`, (world) => {
      const found = world.tunnels.get(tunnel);
      if (found === undefined) throw SimulatorError.unknown("tunnel", tunnel, world.tunnels.keys());
      if (phase === 2) refreshTunnel(world, tunnel);
      else refreshIkeSa(world, ikeKey({ stack: found.owner, local: found.local, remote: found.remote }));
    });
  }

  /** ipsec -y deactivate: a dynamic tunnel ends, its data in the structure goes, and connections lose their protection. */
  deactivateTunnel(tunnel: string): void {
    this.act(`deactivation of ${tunnel}`, (world) => {
      const found = world.tunnels.get(tunnel);
      if (found === undefined) throw SimulatorError.unknown("tunnel", tunnel, world.tunnels.keys());
      deleteTunnel(world, found, "it was deactivated");
    });
  }

  private act<T>(cause: string, action: (world: World) => T): T {
    const { world } = this;
    world.cause = cause;
    const result = action(world);
    runUntil(world, world.clock.now);
    return result;
  }

  private known(system: string): string {
    return this.world.system(system).name;
  }

  /** Key of a DVIPA that a stack defines. */
  private definition(stack: string, dvipa: string, command: string): string {
    const address = canonical(dvipa);
    const state = dvipaOf(this.world, stack, address);
    const holding = state && holdingOf(state, stack);
    if (state === undefined || holding === undefined || !isDefinition(holding)) {
      const found = holding === undefined ? "not defined" : "of a VIPARANGE";
      throw SimulatorError.wrongState(`${address} on ${stack}`, found, `a VIPADEFINE or VIPABACKUP for ${command}`);
    }
    return state.key;
  }
}

/** What is broken of what has to be true of a sysplex at any time: a sentence each; none unless the machine has a fault. */
export function violations(machine: Machine): readonly string[] {
  return machine.violations();
}
