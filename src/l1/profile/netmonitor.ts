// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { netmonitor } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Service for TCP connections that begin and end. */
export interface NetmonitorTcpConnections {
  /**
   * Seconds.
   *
   * Keyword `MINLIFETIME`, value: whole number from 0 to 2147483647.
   *
   * @default 3
   */
  readonly minimumLifetime?: number;
}

/** SMF record service. */
export interface NetmonitorSmf {
  /**
   * IKE and IPSec records.
   *
   * Keywords: `IPSECURITY` (true), `NOIPSECURITY` (false).
   *
   * @default false
   */
  readonly ipSecurity?: boolean;
  /**
   * Configuration records.
   *
   * Keywords: `PROFILE` (true), `NOPROFILE` (false).
   *
   * @default false
   */
  readonly profile?: boolean;
  /**
   * Dynamic VIPA records.
   *
   * Keywords: `DVIPA` (true), `NODVIPA` (false).
   *
   * @default false
   */
  readonly dvipa?: boolean;
  /**
   * CSSMTP records.
   *
   * Keywords: `CSSMTP` (true), `NOCSSMTP` (false).
   *
   * @default false
   */
  readonly cssmtp?: boolean;
  /**
   * CSSMTP mail records.
   *
   * Keywords: `CSMAIL` (true), `NOCSMAIL` (false).
   *
   * @default false
   */
  readonly csMail?: boolean;
}

/** Operands of {@link Netmonitor}. */
export interface NetmonitorProps {
  /**
   * All services at once.
   *
   * Keywords: `ON` (true), `OFF` (false).
   *
   * @default false
   */
  readonly on?: boolean;
  /**
   * Packet trace service.
   *
   * Keywords: `PKTTRCSERVICE` (true), `NOPKTTRCSERVICE` (false).
   */
  readonly packetTrace?: boolean;
  /**
   * Service for TCP connections that begin and end.
   *
   * Keyword `TCPCONNSERVICE`.
   */
  readonly tcpConnections?: NetmonitorTcpConnections;
  /**
   * No TCP connection service.
   *
   * Keyword `NOTCPCONNSERVICE`.
   */
  readonly noTcpConnections?: true;
  /**
   * SMF record service.
   *
   * Keyword `SMFSERVICE`.
   */
  readonly smf?: NetmonitorSmf;
  /**
   * No SMF service.
   *
   * Keyword `NOSMFSERVICE`.
   */
  readonly noSmf?: true;
  /**
   * OSAENTA trace service.
   *
   * Keywords: `NTATRCSERVICE` (true), `NONTATRCSERVICE` (false).
   */
  readonly osaTrace?: boolean;
  /**
   * zERT detail service.
   *
   * Keywords: `ZERTSERVICE` (true), `NOZERTSERVICE` (false).
   */
  readonly zert?: boolean;
  /**
   * zERT summary service.
   *
   * Keywords: `ZERTSUMMARY` (true), `NOZERTSUMMARY` (false).
   */
  readonly zertSummary?: boolean;
}

/**
 * NETMONITOR: Network management interface.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, NETMONITOR statement
 */
export class Netmonitor extends TypedStatement<NetmonitorProps> {
  /** The description of the statement. */
  static readonly type = netmonitor;

  constructor(scope: Construct, id: string, props: NetmonitorProps = {}) {
    super(scope, id, "profile", netmonitor, props);
  }
}
