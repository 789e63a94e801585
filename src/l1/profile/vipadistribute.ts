// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { vipadistribute } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** First tier of multi-tier distribution. */
export interface VipadistributeTier1 {
  /**
   * Group name.
   *
   * Value: name of 1 to 16 characters.
   */
  readonly group: string;
  /** How packets reach tier 1 targets. */
  readonly encapsulation?: "GRE" | "ENCAP";
  /**
   * Port of the control connection.
   *
   * Keyword `CONTROLPORT`, value: whole number from 1 to 65535.
   */
  readonly controlPort?: number;
}

/** Second tier of multi-tier distribution. */
export interface VipadistributeTier2 {
  /**
   * Group name.
   *
   * Value: name of 1 to 16 characters.
   */
  readonly group: string;
}

/** BASEWLM: how the weights of processor types are mixed. */
export interface VipadistributeProcType {
  /**
   * Share of general processors.
   *
   * Keyword `CP`, value: whole number from 0 to 99.
   */
  readonly cp?: number;
  /**
   * Share of zAAPs.
   *
   * Keyword `ZAAP`, value: whole number from 0 to 99.
   */
  readonly zaap?: number;
  /**
   * Share of zIIPs.
   *
   * Keyword `ZIIP`, value: whole number from 0 to 99.
   */
  readonly ziip?: number;
}

/** SERVERWLM: crossover cost of processor types. */
export interface VipadistributeProcXCost {
  /**
   * Cost of zAAP work on general processors.
   *
   * Keyword `ZAAP`, value: whole number from 1 to 100.
   */
  readonly zaap?: number;
  /**
   * Cost of zIIP work on general processors.
   *
   * Keyword `ZIIP`, value: whole number from 1 to 100.
   */
  readonly ziip?: number;
}

/** Prefers the local server for connections that begin in the sysplex. */
export interface VipadistributeOptLocal {
  /**
   * 0 to 16.
   *
   * Value: whole number from 0 to 16.
   *
   * @default 1
   */
  readonly value?: number;
}

/** HOTSTANDBY: takes over. */
export interface VipadistributeDestinationsTargetsBackup {
  /**
   * 1 to 254.
   *
   * Value: whole number from 1 to 254.
   */
  readonly rank?: number;
}

/** Targets by dynamic XCF address. */
export interface VipadistributeDestinationsTargets {
  /**
   * Dynamic XCF address of the target.
   *
   * Value: IP address.
   */
  readonly address: string;
  /**
   * WEIGHTEDACTIVE: 1 to 99.
   *
   * Keyword `WEIGHT`, value: whole number from 1 to 99.
   *
   * @default 10
   */
  readonly weight?: number;
  /**
   * HOTSTANDBY: the target that serves.
   *
   * Keyword `PREFERRED`.
   */
  readonly preferred?: true;
  /**
   * HOTSTANDBY: takes over.
   *
   * Keyword `BACKUP`.
   */
  readonly backup?: VipadistributeDestinationsTargetsBackup;
}

/** The target stacks. */
export interface VipadistributeDestinations {
  /**
   * All stacks of the subplex that have DYNAMICXCF.
   *
   * Keyword `ALL`.
   */
  readonly all?: true;
  /** Targets by dynamic XCF address. */
  readonly targets?: readonly VipadistributeDestinationsTargets[];
}

/** Operands of {@link Vipadistribute}. */
export interface VipadistributeProps {
  /**
   * Adds or removes the distribution.
   *
   * @default "DEFINE"
   */
  readonly action?: "DEFINE" | "DELETE";
  /**
   * First tier of multi-tier distribution.
   *
   * Keyword `TIER1`.
   */
  readonly tier1?: VipadistributeTier1;
  /**
   * Second tier of multi-tier distribution.
   *
   * Keyword `TIER2`.
   */
  readonly tier2?: VipadistributeTier2;
  /**
   * How a target is chosen for a new connection.
   *
   * Keywords: `DISTMETHOD BASEWLM`, `DISTMETHOD ROUNDROBIN`, `DISTMETHOD SERVERWLM`, `DISTMETHOD WEIGHTEDACTIVE`,
   * `DISTMETHOD HOTSTANDBY`, `DISTMETHOD TARGCONTROLLED`.
   *
   * @default "BASEWLM"
   */
  readonly method?: "BASEWLM" | "ROUNDROBIN" | "SERVERWLM" | "WEIGHTEDACTIVE" | "HOTSTANDBY" | "TARGCONTROLLED";
  /**
   * BASEWLM: how the weights of processor types are mixed.
   *
   * Keyword `PROCTYPE`.
   */
  readonly procType?: VipadistributeProcType;
  /**
   * SERVERWLM: crossover cost of processor types.
   *
   * Keyword `PROCXCOST`.
   */
  readonly procXCost?: VipadistributeProcXCost;
  /**
   * SERVERWLM: importance level weighting, 0 to 3.
   *
   * Keyword `ILWEIGHTING`, value: whole number from 0 to 3.
   *
   * @default 0
   */
  readonly ilWeighting?: number;
  /**
   * HOTSTANDBY: returns to the preferred target.
   *
   * Keywords: `AUTOSWITCHBACK` (true), `NOAUTOSWITCHBACK` (false).
   *
   * @default true
   */
  readonly autoSwitchBack?: boolean;
  /**
   * HOTSTANDBY: leaves an unhealthy target.
   *
   * Keywords: `HEALTHSWITCH` (true), `NOHEALTHSWITCH` (false).
   *
   * @default true
   */
  readonly healthSwitch?: boolean;
  /**
   * Prefers the local server for connections that begin in the sysplex.
   *
   * Keyword `OPTLOCAL`.
   */
  readonly optLocal?: VipadistributeOptLocal;
  /**
   * No preference for the local server; the default.
   *
   * Keyword `NOOPTLOCAL`.
   */
  readonly noOptLocal?: true;
  /**
   * Ephemeral ports are unique in the sysplex. On the first VIPADISTRIBUTE of the DVIPA; needs the EZBEPORT structure.
   * By OBEYFILE in two steps: delete all distribution of the DVIPA in one data set, add it in a second.
   *
   * Keyword `SYSPLEXPORTS`.
   */
  readonly sysplexPorts?: true;
  /**
   * Seconds a client stays with its server.
   *
   * Keyword `TIMEDAFFINITY`, value: whole number from 0 to 9999.
   *
   * @default 0
   */
  readonly timedAffinity?: number;
  /**
   * IPv4 DVIPA, or the interface name of an IPv6 DVIPA.
   *
   * Value: IP address or interface name.
   */
  readonly dvipa: string;
  /**
   * Ports that are distributed, at most 64; without, any port a server binds to the DVIPA.
   *
   * Keyword `PORT`, value: each port from 1 to 65535, or a range n-m.
   */
  readonly ports?: readonly (number | string)[];
  /**
   * The target stacks.
   *
   * Keyword `DESTIP`.
   */
  readonly destinations: VipadistributeDestinations;
}

/**
 * VIPADISTRIBUTE: Distribution of a DVIPA. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: `profile.Vipadynamic`.
 *
 * @see IP Configuration Reference, VIPADYNAMIC: VIPADISTRIBUTE statement
 */
export class Vipadistribute extends TypedStatement<VipadistributeProps> {
  /** The description of the statement. */
  static readonly type = vipadistribute;

  constructor(scope: Construct, id: string, props: VipadistributeProps) {
    super(scope, id, "profile", vipadistribute, props);
  }
}
