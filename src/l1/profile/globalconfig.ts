// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { globalconfig } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Transparent use of converged HiperSockets interfaces. */
export interface GlobalconfigAutoIqdc {
  /**
   * Which traffic.
   *
   * @default "ALLTRAFFIC"
   */
  readonly traffic?: "ALLTRAFFIC" | "NOLARGEDATA";
}

/** Transparent use of IQDX interfaces. */
export interface GlobalconfigAutoIqdx {
  /**
   * Which traffic.
   *
   * @default "ALLTRAFFIC"
   */
  readonly traffic?: "ALLTRAFFIC" | "NOLARGEDATA";
}

/** Sysplex-wide pool of ports for bind() to INADDR_ANY and port 0. Needs the EZBEPORT structure. */
export interface GlobalconfigExplicitBindPortRange {
  /**
   * First port of the pool.
   *
   * Value: whole number from 1024 to 65535.
   */
  readonly firstPort: number;
  /**
   * Number of ports.
   *
   * Value: whole number from 1 to 64512.
   */
  readonly ports: number;
}

/** How the stack watches itself in the sysplex. */
export interface GlobalconfigSysplexMonitor {
  /**
   * Rejoins the group when healthy again. Only with RECOVERY.
   *
   * Keywords: `AUTOREJOIN` (true), `NOAUTOREJOIN` (false).
   *
   * @default false
   */
  readonly autoRejoin?: boolean;
  /**
   * When the stack joins the group: at once, when OMPROUTE is active, or when told to.
   *
   * @default "NODELAYJOIN"
   */
  readonly join?: "NODELAYJOIN" | "DELAYJOIN" | "NOJOIN";
  /**
   * Watches interfaces marked MONSYSPLEX.
   *
   * Keywords: `MONINTERFACE` (true), `NOMONINTERFACE` (false).
   *
   * @default false
   */
  readonly monitorInterface?: boolean;
  /**
   * Watches dynamic routes over those interfaces.
   *
   * Keywords: `DYNROUTE` (true), `NODYNROUTE` (false).
   *
   * @default - DYNROUTE with MONINTERFACE, otherwise NODYNROUTE
   */
  readonly dynamicRoute?: boolean;
  /**
   * On a problem, leaves the group so that backups take the DVIPAs over.
   *
   * Keywords: `RECOVERY` (true), `NORECOVERY` (false).
   *
   * @default false
   */
  readonly recovery?: boolean;
  /**
   * Seconds between checks, 10 to 3600.
   *
   * Keyword `TIMERSECS`, value: whole number from 10 to 3600.
   *
   * @default 60
   */
  readonly timerSeconds?: number;
}

/** zERT discovery. */
export interface GlobalconfigZert {
  /**
   * Aggregated records.
   *
   * Keywords: `AGGREGATION` (true), `NOAGGREGATION` (false).
   */
  readonly aggregation?: boolean;
}

/** Which work may run on zIIPs. */
export interface GlobalconfigZiip {
  /**
   * IPSec work on zIIPs.
   *
   * Keywords: `IPSECURITY` (true), `NOIPSECURITY` (false).
   *
   * @default false
   */
  readonly ipSecurity?: boolean;
  /**
   * HiperSockets multiple write on zIIPs.
   *
   * Keywords: `IQDIOMULTIWRITE` (true), `NOIQDIOMULTIWRITE` (false).
   *
   * @default false
   */
  readonly iqdioMultiwrite?: boolean;
}

/** Operands of {@link Globalconfig}. */
export interface GlobalconfigProps {
  /**
   * When the MSS of new connections leaves room for a GRE header.
   *
   * Keyword `ADJUSTDVIPAMSS`.
   *
   * @default AUTO
   */
  readonly adjustDvipaMss?: "AUTO" | "ALL" | "NONE";
  /**
   * Transparent use of converged HiperSockets interfaces.
   *
   * Keyword `AUTOIQDC`.
   */
  readonly autoIqdc?: GlobalconfigAutoIqdc;
  /**
   * No converged HiperSockets interfaces; the default.
   *
   * Keyword `NOAUTOIQDC`.
   */
  readonly noAutoIqdc?: true;
  /**
   * Transparent use of IQDX interfaces.
   *
   * Keyword `AUTOIQDX`.
   */
  readonly autoIqdx?: GlobalconfigAutoIqdx;
  /**
   * No IQDX interfaces.
   *
   * Keyword `NOAUTOIQDX`.
   */
  readonly noAutoIqdx?: true;
  /**
   * Most common storage the stack may use, bytes; 0 is no limit.
   *
   * Keyword `ECSALIMIT`, value: number from 0 to 2147483647, K and M allowed.
   *
   * @default 0
   */
  readonly ecsaLimit?: number;
  /**
   * Most private storage the stack may use, bytes; 0 is no limit.
   *
   * Keyword `POOLLIMIT`, value: number from 0 to 2147483647, K and M allowed.
   *
   * @default 0
   */
  readonly poolLimit?: number;
  /**
   * Sysplex-wide pool of ports for bind() to INADDR_ANY and port 0. Needs the EZBEPORT structure.
   *
   * Keyword `EXPLICITBINDPORTRANGE`.
   */
  readonly explicitBindPortRange?: GlobalconfigExplicitBindPortRange;
  /**
   * No sysplex-wide port pool; the default.
   *
   * Keyword `NOEXPLICITBINDPORTRANGE`.
   */
  readonly noExplicitBindPortRange?: true;
  /**
   * Whether IKED has to be up.
   *
   * From V3R2 on.
   *
   * Keyword `IKEDREQUIRED`.
   *
   * @default YESIFDYNIPSEC
   */
  readonly ikedRequired?: "YESIFDYNIPSEC" | "NO";
  /**
   * Whether policy has to be there.
   *
   * From V3R2 on.
   *
   * Keyword `POLICYREQUIRED`.
   *
   * @default YESIFTTLS
   */
  readonly policyRequired?: "YESIFTTLS" | "YES" | "NO";
  /**
   * HiperSockets multiple write.
   *
   * Keywords: `IQDMULTIWRITE` (true), `NOIQDMULTIWRITE` (false).
   *
   * @default false
   */
  readonly iqdMultiwrite?: boolean;
  /**
   * VLAN of the dynamic XCF HiperSockets interface, 1 to 4094. Equal on the stacks of a subplex in one CPC.
   *
   * Keyword `IQDVLANID`, value: whole number from 1 to 4094.
   */
  readonly iqdVlanId?: number;
  /**
   * Records a display shows; * is all.
   *
   * Keyword `MAXRECS`, value: * or whole number from 1 to 65535.
   *
   * @default 100
   */
  readonly maxRecords?: "*" | number;
  /**
   * Ends the stack when multilevel security checks fail.
   *
   * Keywords: `MLSCHKTERMINATE` (true), `NOMLSCHKTERMINATE` (false).
   */
  readonly mlsCheckTerminate?: boolean;
  /**
   * Obsolete here: use IPCONFIG.
   *
   * Keywords: `SEGMENTATIONOFFLOAD` (true), `NOSEGMENTATIONOFFLOAD` (false).
   */
  readonly segmentationOffload?: boolean;
  /**
   * Turns on SMC-D.
   *
   * Keyword `SMCD`.
   */
  readonly smcd?: true;
  /**
   * No SMC-D.
   *
   * Keyword `NOSMCD`.
   */
  readonly noSmcd?: true;
  /**
   * Turns on SMC-R.
   *
   * Keyword `SMCR`.
   */
  readonly smcr?: true;
  /**
   * No SMC-R.
   *
   * Keyword `NOSMCR`.
   */
  readonly noSmcr?: true;
  /**
   * How the stack watches itself in the sysplex.
   *
   * Keyword `SYSPLEXMONITOR`.
   */
  readonly sysplexMonitor?: GlobalconfigSysplexMonitor;
  /**
   * Seconds between asking WLM for weights, 1 to 180.
   *
   * Keyword `SYSPLEXWLMPOLL`, value: whole number from 1 to 180.
   *
   * @default 60
   */
  readonly sysplexWlmPoll?: number;
  /**
   * Prints counters when the stack ends.
   *
   * Keywords: `TCPIPSTATISTICS` (true), `NOTCPIPSTATISTICS` (false).
   *
   * @default false
   */
  readonly statistics?: boolean;
  /**
   * Whether WLM importance chooses the OSA output queue.
   *
   * Keywords: `WLMPRIORITYQ` (true), `NOWLMPRIORITYQ` (false).
   *
   * @default false
   */
  readonly wlmPriorityQueue?: boolean;
  /**
   * Number of the TCP/IP subplex, 2 to 31. In the initial profile only.
   *
   * Keyword `XCFGRPID`, value: whole number from 2 to 31.
   *
   * @default - no subplex
   */
  readonly xcfGroupId?: number;
  /**
   * zERT discovery.
   *
   * Keyword `ZERT`.
   */
  readonly zert?: GlobalconfigZert;
  /**
   * No zERT; the default.
   *
   * Keyword `NOZERT`.
   */
  readonly noZert?: true;
  /**
   * Which work may run on zIIPs.
   *
   * Keyword `ZIIP`.
   */
  readonly ziip?: GlobalconfigZiip;
}

/**
 * GLOBALCONFIG: The stack as a whole. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, GLOBALCONFIG statement
 */
export class Globalconfig extends TypedStatement<GlobalconfigProps> {
  /** The description of the statement. */
  static readonly type = globalconfig;

  constructor(scope: Construct, id: string, props: GlobalconfigProps = {}) {
    super(scope, id, "profile", globalconfig, props);
  }
}
