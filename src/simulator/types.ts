import type { Assumptions } from "./assumptions";

/** Where a z/OS image, a daemon or a coupling facility stands. */
export type UpDown = "Up" | "Down";

/** A line of the log: a message as a console shows it, or, without an id, something that no message tells. */
export interface LogEntry {
  /** Virtual time, milliseconds since the machine was made. */
  readonly time: number;
  readonly system: string;
  /** Name of the stack the line is about, without its system. */
  readonly stack?: string;
  /** Message id, such as EZZ8301I; absent where z/OS says nothing. */
  readonly id?: string;
  /** The message with its id, or a sentence. */
  readonly text: string;
  /** The action or event that led to it. */
  readonly cause: string;
}

/** State of a stack: not there, between start and joining its group, in the group, out of it by LEAVEGROUP. */
export type StackStatus = "Down" | "Starting" | "Active" | "Left";

/** What a stack is to a DVIPA it has a definition of. */
export type HoldingStatus = "Active" | "Backup" | "Moving" | "Quiescing" | "Deactivated";

/** How a DVIPA came to a stack. */
export type Origin = "VIPADEFINE" | "VIPABACKUP" | "VIPARANGE BIND" | "VIPARANGE IOCTL";

/** When a DVIPA may be taken from the stack that has it. */
export type Moveable = "IMMEDIATE" | "WHENIDLE" | "NONDISRUPTIVE" | "DISRUPTIVE";

/** A definition of a DVIPA on a stack that is in its group. */
export interface Holding {
  /** `SYSA.TCPIP` */
  readonly stack: string;
  readonly origin: Origin;
  /** Place in the chain, highest first: 1 to 254 of VIPABACKUP, 255 of a VIPADEFINE that waits. */
  readonly rank: number;
  /** As coded; undefined where a VIPABACKUP leaves it to the owner. */
  readonly moveable: Moveable | undefined;
  /** Whether it activates a DVIPA that is active nowhere: VIPADEFINE, and VIPABACKUP with MOVEABLE. */
  readonly mayActivate: boolean;
  /** Whether the definition keeps the DVIPA within the CPC, where its CPCSCOPE counts. */
  readonly cpcScope: boolean;
  /** CPC of the stack; undefined when the manifest does not say. */
  readonly cpc: string | undefined;
  /** Whether the profile of the stack still defines it; one that it does not goes when it is neither active nor in use. */
  readonly defined: boolean;
  /** Whether it takes the DVIPA as soon as MOVEABLE WHENIDLE lets it. */
  readonly wanting: boolean;
  readonly status: HoldingStatus;
}

/** A stack as a target of a distribution. */
export interface TargetEntry {
  readonly stack: string;
  /** WEIGHTEDACTIVE: 1 to 99. */
  readonly weight: number;
  /** HOTSTANDBY: the one that serves while it is there. */
  readonly preferred: boolean;
  /** HOTSTANDBY: rank of a backup, highest first. */
  readonly rank: number;
}

/** How the target of a new connection is chosen. */
export type Method = "BASEWLM" | "ROUNDROBIN" | "SERVERWLM" | "WEIGHTEDACTIVE" | "HOTSTANDBY" | "TARGCONTROLLED";

/** A distribution as a VIPADISTRIBUTE defines it. */
export interface DistributionState {
  /** Stack whose VIPADISTRIBUTE it is; a backup without one of its own inherits it. */
  readonly from: string;
  readonly method: Method;
  /** Ports and ranges of ports; undefined for any port. */
  readonly ports: readonly (readonly [low: number, high: number])[] | undefined;
  /** Undefined for DESTIP ALL. */
  readonly targets: readonly Omit<TargetEntry, "stack">[] | undefined;
  /** Dynamic XCF addresses of the targets, in the order of `targets`. */
  readonly addresses: readonly string[];
  /** HOTSTANDBY: returns to the preferred target. */
  readonly autoSwitchBack: boolean;
  /** TIMEDAFFINITY, seconds. */
  readonly affinity: number;
}

/**
 * A DVIPA of a subplex, or of a CPC of it where CPCSCOPE gives each CPC its own, while a stack has a definition or connections of
 * it.
 */
export interface DvipaState {
  /** `EZBT1121/203.0.113.10`, `EZBT1121/203.0.113.10/CPC1` of one that CPCSCOPE keeps in CPC1. */
  readonly key: string;
  readonly group: string;
  readonly address: string;
  readonly holdings: readonly Holding[];
  /** CPC the DVIPA has to stay in. */
  readonly cpc: string | undefined;
  /** MOVEABLE in effect: of the definition that last had one. */
  readonly moveable: Moveable;
  /** Distributions in effect. */
  readonly distributions: readonly DistributionState[];
  /** Ids of the connections. */
  readonly connections: readonly number[];
  /** Ids of the tunnels. */
  readonly tunnels: readonly string[];
}

/** Network address translation between a client and the DVIPA. */
export type Nat = "none" | "nat" | "napt" | "gateway";

/** State of a connection. */
export type ConnectionStatus = "Negotiating" | "Established" | "Failed" | "Lost" | "Closed";

/** A TCP connection of a client with a DVIPA. */
export interface Connection {
  readonly id: number;
  readonly client: string;
  readonly clientPort: number;
  /** Key of the DVIPA. */
  readonly dvipa: string;
  readonly port: number;
  readonly status: ConnectionStatus;
  /** Why it failed or was lost. */
  readonly reason: string | undefined;
  /** Stack that serves it. */
  readonly server: string | undefined;
  /** Whether the owner distributed it to the server. */
  readonly distributed: boolean;
  /** What protects it: a dynamic tunnel, a manual one, or nothing. */
  readonly protection: "none" | "manual" | "dynamic";
  /** Id of the tunnel. */
  readonly tunnel: string | undefined;
}

/** How traffic is protected: equal texts stand for equal security service characteristics. */
export interface Service {
  readonly encapsulation: string;
  readonly encryption: string;
  readonly authentication: string;
}

/** What a tunnel is for. */
export interface Selectors {
  readonly protocol: number;
  /** Undefined for all ports. */
  readonly localPort: number | undefined;
}

/** State of a tunnel at its owner. `Recovering` is a takeover that is not finished. */
export type TunnelStatus = "Negotiating P1" | "Negotiating P2" | "Installed" | "Refreshing" | "Recovering";

/** The security association of a tunnel: the master, which the owner of the DVIPA has. */
export interface MasterSa {
  readonly generation: number;
  readonly spiIn: number;
  readonly spiOut: number;
  /** Its stack. */
  readonly stack: string;
  /** Time of the next refresh. */
  readonly refreshAt: number;
  /** Time at which it expires. */
  readonly expiresAt: number;
  /** Bytes protected with it, on all stacks. */
  readonly lifesizeUsed: number;
  /** Bytes after which it is refreshed; undefined for no limit. */
  readonly lifesize: number | undefined;
  /** Next number of the owner's own counter. */
  readonly nextSequence: number;
  /** Whether its sequence numbers are in the structure, so that targets can use it. */
  readonly distributed: boolean;
  /** Whether its recovery record is in the structure. */
  readonly recoverable: boolean;
  /** Whether anything was sent with it. */
  readonly used: boolean;
}

/** The copy of a security association that a target has. */
export interface ShadowSa {
  readonly stack: string;
  readonly generation: number;
  readonly spiOut: number;
  /** Sequence numbers it took from the structure and has not used: first, and the one behind the last. */
  readonly cache: readonly [next: number, end: number];
}

/** A dynamic tunnel between a client and a DVIPA. */
export interface Tunnel {
  /** Y and a number. */
  readonly id: string;
  /** Key of the DVIPA. */
  readonly dvipa: string;
  /** Address of the DVIPA. */
  readonly local: string;
  /** Address of the client. */
  readonly remote: string;
  readonly selectors: Selectors;
  /** Port of the connection it was negotiated for. */
  readonly port: number;
  /** Port of the client of that connection. */
  readonly clientPort: number;
  /** IpDynVpnAction. */
  readonly action: string;
  /** IpFilterRule. */
  readonly rule: string;
  /** How the rule treats the traffic: equal texts stand for the same treatment. */
  readonly treatment: string;
  readonly ikeVersion: "IKEv1" | "IKEv2";
  readonly service: Service;
  readonly nat: Nat;
  /** Whether z/OS can initiate phase 2: what takeover needs. */
  readonly canInitiate: boolean;
  readonly status: TunnelStatus;
  /** Stack that has or negotiates the security association. */
  readonly owner: string;
  /** Who starts the negotiation that is under way, and how many there were. */
  readonly initiator: "local" | "remote";
  readonly attempt: number;
  /** Id of the phase 1 security association. */
  readonly phase1: string | undefined;
  readonly generation: number;
  readonly master: MasterSa | undefined;
  readonly shadows: readonly ShadowSa[];
  /** Targets without a shadow: the distributor decrypts for them. */
  readonly refused: readonly string[];
  /** Time at which VpnLife ends it; undefined for no limit. */
  readonly vpnLifeEnds: number | undefined;
  /** Time until which the client may keep a former security association: IKEv2 finds it dead by liveness checks. */
  readonly peerKeepsOldUntil: number | undefined;
}

/** A phase 1 security association. */
export interface IkeSa {
  /** K and a number. */
  readonly id: string;
  readonly stack: string;
  readonly local: string;
  readonly remote: string;
  readonly version: "IKEv1" | "IKEv2";
  readonly rule: string;
  readonly generation: number;
  /** Minutes. */
  readonly lifetime: number;
  readonly expiresAt: number;
}

/** What the structure holds of a tunnel, so that a backup can negotiate it again. */
export interface RecoveryRecord {
  readonly tunnel: string;
  readonly dvipa: string;
  readonly remote: string;
  readonly selectors: Selectors;
  readonly port: number;
  readonly clientPort: number;
  readonly service: Service;
  readonly action: string;
  readonly ikeVersion: "IKEv1" | "IKEv2";
  readonly canInitiate: boolean;
  readonly nat: Nat;
  readonly spiOut: number;
  readonly generation: number;
  readonly vpnLifeEnds: number | undefined;
}

/** The outbound sequence numbers of a security association in the structure. */
export interface SequenceRecord {
  readonly spi: number;
  readonly tunnel: string;
  /** The next number. */
  readonly next: number;
}

/** Connection of the VTAM of a system to a structure. */
export interface Connector {
  readonly system: string;
  readonly state: "Connected" | "Disconnected";
  /** Message that says why it was disconnected, such as IST2171I. */
  readonly reason: string | undefined;
}

/** What the active CFRM policy says of a structure, sizes in KiB. */
export interface StructurePolicy {
  readonly size: number;
  readonly initSize: number;
  readonly preferenceList: readonly string[];
  readonly exclusionList: readonly string[];
  readonly duplex: "DISABLED" | "ALLOWED" | "ENABLED";
  readonly fullThreshold: number;
  readonly allowAutoAlter: boolean;
  readonly rebuildPercent: number;
}

/** A structure as {@link Machine.structure} shows it. */
export interface StructureView {
  readonly name: string;
  readonly state: "NotDefined" | "NotAllocated" | "Allocated" | "Duplexed" | "Rebuilding";
  /** Coupling facilities that hold it, the primary one first. */
  readonly facilities: readonly string[];
  readonly connectors: readonly Connector[];
  /** KiB at present. */
  readonly size: number;
  /** Records it holds, and the most it has room for. */
  readonly used: number;
  readonly capacity: number;
  readonly pending: "CHANGE" | "DELETE" | undefined;
  /** The rebuild, or the start of duplexing, that is under way: where to. */
  readonly rebuild: { readonly kind: "REBUILD" | "DUPLEXING REBUILD"; readonly to: string } | undefined;
  /** What it was allocated with; undefined while it is not allocated. */
  readonly policy: StructurePolicy | undefined;
  /** What the active CFRM policy says of it; undefined where that leaves it out. */
  readonly activePolicy: StructurePolicy | undefined;
  readonly recovery: readonly RecoveryRecord[];
  /** Next outbound sequence number by SPI. */
  readonly sequences: readonly SequenceRecord[];
}

/** A stack as {@link Machine.stack} shows it. */
export interface StackView {
  readonly label: string;
  readonly system: string;
  readonly name: string;
  readonly status: StackStatus;
  /** XCF group of its subplex. */
  readonly group: string;
  /** Structure of its subplex. */
  readonly structure: string;
  readonly ipSecurity: boolean;
  readonly ipSecurity6: boolean;
  readonly dvipsec: boolean;
  readonly dvLocalFilter: boolean;
  /** Whether pagent has installed a policy. */
  readonly policyInstalled: boolean;
  /** Whether its VTAM is connected to the structure. */
  readonly structureConnected: boolean;
}

/** What a stack is to a DVIPA. */
export interface DvipaStatus {
  /** `Inactive` on a stack that is out of its group, `None` where it has no part in the DVIPA. */
  readonly status: HoldingStatus | "Target" | "Inactive" | "None";
  readonly origin: Origin | undefined;
  readonly rank: number | undefined;
  /** DIST for the distributor, DEST for a target, BOTH, or NEITHER. */
  readonly distribution: "DIST" | "DEST" | "BOTH" | "NEITHER";
}

/** A system as {@link Machine.system} shows it. */
export interface SystemView {
  readonly name: string;
  readonly state: UpDown;
  readonly cpc: string | undefined;
  readonly iked: UpDown;
  readonly pagent: UpDown;
  /** Coupling facilities it has links to. */
  readonly links: readonly string[];
}

/** A coupling facility as {@link Machine.couplingFacilities} shows it. */
export interface CouplingFacilityView {
  readonly name: string;
  readonly state: UpDown;
  /** CPC it is in; undefined when the manifest does not say. */
  readonly cpc: string | undefined;
  /** Systems with links to it, whether the links and the systems work or not. */
  readonly connects: readonly string[];
  /** Of those, the systems whose links have failed. */
  readonly brokenLinks: readonly string[];
}

/** A client that wants a connection with a DVIPA. */
export interface ConnectRequest {
  /** Address of the client. */
  readonly client: string;
  /** @default - a port the machine picks */
  readonly clientPort?: number;
  /** Address of the DVIPA. */
  readonly dvipa: string;
  readonly port: number;
  /** XCF group of the subplex, where subplexes share the address. @default - the first that has it */
  readonly subplex?: string;
  /** CPC, where CPCSCOPE gives each its own owner. @default - the first that has one */
  readonly cpc?: string;
  /** Whether the client protects its traffic with IPSec. @default - as the policy of the owner demands */
  readonly protected?: boolean;
  /** NAT between client and DVIPA: of one client, of several behind one address, or in front of a security gateway. @default none */
  readonly nat?: Nat;
}

/** What became of packets. */
export interface SendResult {
  readonly sent: number;
  readonly dropped: number;
  /** Why packets were dropped. */
  readonly reason: string | undefined;
  /** Whether they went out in clear. */
  readonly clear: boolean;
}

/** A client of the sysplex, as far as it differs from one that agrees with everything. */
export interface PeerOptions {
  /** Text of the IP security policy of the client. @default - it agrees with what the owner of the DVIPA proposes */
  readonly policy?: string;
  /**
   * Stacks whose policy the client's own was made to match, by DVIPA: it accepts what they offer, and nothing else.
   *
   * @default - the client has a policy of its own, or agrees with everything
   */
  readonly matches?: Readonly<Record<string, string>>;
  /** NAT between the client and the sysplex. @default none */
  readonly nat?: Nat;
  /** Whether it answers key exchange messages. @default true */
  readonly answers?: boolean;
}

/** How a machine is made. */
export interface MachineOptions {
  /** Seed of everything that is random. @default 1 */
  readonly seed?: number;
  /** Assumptions that differ from their defaults. @default - all defaults */
  readonly assumptions?: Partial<Assumptions>;
}
