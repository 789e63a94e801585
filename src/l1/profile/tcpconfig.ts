// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { tcpconfig } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Ports given to programs that ask for any. */
export interface TcpconfigEphemeralPorts {
  /**
   * First port.
   *
   * Value: whole number from 1 to 65535.
   */
  readonly low: number;
  /**
   * Last port.
   *
   * Value: whole number from 1 to 65535.
   */
  readonly high: number;
}

/** Operands of {@link Tcpconfig}. */
export interface TcpconfigProps {
  /**
   * Milliseconds before the first connection attempt is repeated, 100 to 3000.
   *
   * Keyword `CONNECTINITINTERVAL`, value: whole number from 100 to 3000.
   *
   * @default 3000
   */
  readonly connectInitInterval?: number;
  /**
   * Seconds a connection attempt may take, 5 to 190.
   *
   * Keyword `CONNECTTIMEOUT`, value: whole number from 5 to 190.
   *
   * @default 75
   */
  readonly connectTimeout?: number;
  /**
   * Whether acknowledgments wait for data to travel with.
   *
   * @default "DELAYACKS"
   */
  readonly delayAcks?: "DELAYACKS" | "NODELAYACKS" | "AUTODELAYACKS";
  /**
   * Ports given to programs that ask for any.
   *
   * Keyword `EPHEMERALPORTS`.
   *
   * @default 1024 65535
   */
  readonly ephemeralPorts?: TcpconfigEphemeralPorts;
  /**
   * Seconds a connection stays in FINWAIT2. V2R1 knows it as FINWAIT2.
   *
   * Keyword `FINWAIT2TIME`, value: whole number from 0 to 2147483647.
   *
   * @default 600
   */
  readonly finWait2Time?: number;
  /**
   * Duplicate acknowledgments that start a fast retransmit.
   *
   * Keyword `FRRTHRESHOLD`, value: whole number from 1 to 2048.
   *
   * @default 3
   */
  readonly fastRetransmitThreshold?: number;
  /**
   * Minutes before the first keepalive probe.
   *
   * Keyword `INTERVAL`, value: whole number from 0 to 2147483647.
   *
   * @default 120
   */
  readonly keepAliveInterval?: number;
  /**
   * Seconds between keepalive probes.
   *
   * Keyword `KEEPALIVEPROBEINTERVAL`, value: whole number from 0 to 2147483647.
   *
   * @default 75
   */
  readonly keepAliveProbeInterval?: number;
  /**
   * Keepalive probes before the connection ends.
   *
   * Keyword `KEEPALIVEPROBES`, value: whole number from 0 to 2147483647.
   *
   * @default 10
   */
  readonly keepAliveProbes?: number;
  /**
   * Longest time between retransmits, seconds.
   *
   * Keyword `MAXIMUMRETRANSMITTIME`, value: number from 0 to 1000.
   *
   * @default 120
   */
  readonly maximumRetransmitTime?: number;
  /**
   * Whether small segments are gathered.
   *
   * Keywords: `NAGLE` (true), `NONAGLE` (false).
   *
   * @default true
   */
  readonly nagle?: boolean;
  /**
   * Milliseconds of round trip from which data is queued.
   *
   * Keyword `QUEUEDRTT`, value: whole number from 0 to 2147483647.
   *
   * @default 0
   */
  readonly queuedRtt?: number;
  /**
   * Whether ports below 1024 are only for authorized programs and PORT entries.
   *
   * Keywords: `RESTRICTLOWPORTS` (true), `UNRESTRICTLOWPORTS` (false).
   *
   * @default false
   */
  readonly restrictLowPorts?: boolean;
  /**
   * Retransmits of a segment.
   *
   * Keyword `RETRANSMITATTEMPTS`, value: whole number from 0 to 15.
   *
   * @default 15
   */
  readonly retransmitAttempts?: number;
  /**
   * Whether selective acknowledgments are used.
   *
   * Keywords: `SELECTIVEACK` (true), `NOSELECTIVEACK` (false).
   *
   * @default false
   */
  readonly selectiveAck?: boolean;
  /**
   * Whether keepalive probes carry a byte.
   *
   * Keyword `SENDGARBAGE`.
   *
   * @default FALSE
   */
  readonly sendGarbage?: "FALSE" | "TRUE";
  /**
   * Largest receive buffer a program may ask for, bytes.
   *
   * Keyword `TCPMAXRCVBUFRSIZE`, value: number from 256 to 2147483647, K allowed.
   *
   * @default 256K
   */
  readonly maximumReceiveBuffer?: number;
  /**
   * Largest send buffer a program may ask for, bytes.
   *
   * Keyword `TCPMAXSENDBUFRSIZE`, value: number from 256 to 2147483647, K allowed.
   *
   * @default 256K
   */
  readonly maximumSendBuffer?: number;
  /**
   * Receive buffer, bytes.
   *
   * Keyword `TCPRCVBUFRSIZE`, value: number from 256 to 2147483647, K allowed.
   *
   * @default 65536 (16K before V2R1)
   */
  readonly receiveBuffer?: number;
  /**
   * Send buffer, bytes.
   *
   * Keyword `TCPSENDBFRSIZE`, value: number from 256 to 2147483647, K allowed.
   *
   * @default 65536 (16K before V2R1)
   */
  readonly sendBuffer?: number;
  /**
   * Whether segments carry a timestamp.
   *
   * Keywords: `TCPTIMESTAMP` (true), `NOTCPTIMESTAMP` (false).
   *
   * @default true
   */
  readonly timestamp?: boolean;
  /**
   * Seconds a connection stays in TIMEWAIT.
   *
   * Keyword `TIMEWAITINTERVAL`, value: whole number from 0 to 2147483647.
   *
   * @default 60
   */
  readonly timeWaitInterval?: number;
  /**
   * Application Transparent TLS.
   *
   * Keywords: `TTLS` (true), `NOTTLS` (false).
   *
   * @default false
   */
  readonly ttls?: boolean;
}

/**
 * TCPCONFIG: TCP layer. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, TCPCONFIG statement
 */
export class Tcpconfig extends TypedStatement<TcpconfigProps> {
  /** The description of the statement. */
  static readonly type = tcpconfig;

  constructor(scope: Construct, id: string, props: TcpconfigProps = {}) {
    super(scope, id, "profile", tcpconfig, props);
  }
}
