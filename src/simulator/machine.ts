import type { Assembly } from "../model/assembly";
import type { CfrmModel } from "../model/cfrm";
import type { SysplexModel } from "../model/sysplex";
import type {
  Connection,
  ConnectRequest,
  DvipaState,
  DvipaStatus,
  IkeSa,
  LogEntry,
  MachineOptions,
  Nat,
  SendResult,
  StackView,
  StructureView,
  SystemView,
  Tunnel,
} from "./types";

/** A client of the sysplex as far as it differs from one that agrees with everything. */
export interface PeerOptions {
  /** Text of the IP security policy of the client. @default - the client accepts what the owner of the DVIPA proposes */
  readonly policy?: string;
  /** NAT between the client and the sysplex. @default none */
  readonly nat?: Nat;
}

/** The sysplex machine. */
export declare class Machine {
  /** @throws AssemblyError when the manifest names a file that the assembly does not have */
  static of(assembly: Assembly, options?: MachineOptions): Machine;
  readonly model: SysplexModel;
  /** Virtual time, milliseconds since the machine was made. */
  get clock(): number;
  get log(): readonly LogEntry[];
  get assumptionsUsed(): readonly string[];
  /** @returns a function that ends the subscription. A fork has no subscribers. */
  subscribe(listener: (entry: LogEntry) => void): () => void;
  advance(milliseconds: number): void;
  settle(): void;
  fork(): Machine;

  start(): void;
  startSystem(system: string): void;
  stopSystem(system: string): void;
  failSystem(system: string): void;
  failCpc(cpc: string): void;
  restoreCpc(cpc: string): void;
  startStack(stack: string): void;
  stopStack(stack: string): void;
  failStack(stack: string): void;
  leaveGroup(stack: string): void;
  joinGroup(stack: string): void;
  startIked(system: string): void;
  stopIked(system: string): void;
  failIked(system: string): void;
  startPagent(system: string): void;
  stopPagent(system: string): void;
  failPagent(system: string): void;

  failCouplingFacility(name: string): void;
  restoreCouplingFacility(name: string): void;
  failLink(system: string, facility: string): void;
  restoreLink(system: string, facility: string): void;
  activateCfrm(policy: string | CfrmModel): void;
  rebuild(structure: string, location?: "NORMAL" | "OTHER"): void;
  duplex(structure: string, action: "START" | "STOP"): void;
  alter(structure: string, size: number): void;
  vtamCfs(system: string, action: "CONNECT" | "DISCONNECT", structure: string): void;

  deactivate(stack: string, dvipa: string): void;
  reactivate(stack: string, dvipa: string): void;
  quiesce(stack: string, port?: number): void;
  resume(stack: string, port?: number): void;
  bind(stack: string, address: string): boolean;
  ioctl(stack: string, address: string): boolean;
  unbind(stack: string, address: string): void;
  obeyfile(stack: string, textOrFile: string): void;
  refreshPolicy(stack: string, text?: string): void;
  setWeight(stack: string, weight: number): void;

  definePeer(client: string, options: PeerOptions): void;
  connect(request: ConnectRequest): Connection;
  disconnect(connection: number): void;
  send(connection: number, packets: number, bytes?: number): SendResult;
  /** Refreshes the security association of a tunnel (phase 2), or the phase 1 one it belongs to. */
  rekey(tunnel: string, phase?: 1 | 2): void;

  ownerOf(dvipa: string, subplex?: string): string | undefined;
  stateOf(stack: string, dvipa: string): DvipaStatus;
  dvipa(address: string, subplex?: string): DvipaState | undefined;
  stack(label: string): StackView;
  system(name: string): SystemView;
  structure(name: string): StructureView;
  sas(filter?: { readonly dvipa?: string; readonly stack?: string }): readonly Tunnel[];
  ikeSas(stack?: string): readonly IkeSa[];
  connection(id: number): Connection;
  connections(): readonly Connection[];
  /** The whole state as plain JSON. */
  snapshot(): unknown;
}
