// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { udpconfig } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Ports given to programs that ask for any. */
export interface UdpconfigEphemeralPorts {
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

/** Operands of {@link Udpconfig}. */
export interface UdpconfigProps {
  /**
   * Ports given to programs that ask for any.
   *
   * Keyword `EPHEMERALPORTS`.
   *
   * @default 1024 65535
   */
  readonly ephemeralPorts?: UdpconfigEphemeralPorts;
  /**
   * Whether ports below 1024 are only for authorized programs and PORT entries.
   *
   * Keywords: `RESTRICTLOWPORTS` (true), `UNRESTRICTLOWPORTS` (false).
   *
   * @default false
   */
  readonly restrictLowPorts?: boolean;
  /**
   * Whether datagrams are checked.
   *
   * Keywords: `UDPCHKSUM` (true), `NOUDPCHKSUM` (false).
   *
   * @default true
   */
  readonly checksum?: boolean;
  /**
   * Whether the datagrams a socket may hold are limited.
   *
   * Keywords: `UDPQUEUELIMIT` (true), `NOUDPQUEUELIMIT` (false).
   *
   * @default true
   */
  readonly queueLimit?: boolean;
  /**
   * Receive buffer, 1 to 65535 bytes.
   *
   * Keyword `UDPRCVBUFRSIZE`, value: number from 1 to 65535, K allowed.
   *
   * @default 65535
   */
  readonly receiveBuffer?: number;
  /**
   * Send buffer, 1 to 65535 bytes.
   *
   * Keyword `UDPSENDBFRSIZE`, value: number from 1 to 65535, K allowed.
   *
   * @default 65535
   */
  readonly sendBuffer?: number;
}

/**
 * UDPCONFIG: UDP layer. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, UDPCONFIG statement
 */
export class Udpconfig extends TypedStatement<UdpconfigProps> {
  /** The description of the statement. */
  static readonly type = udpconfig;

  constructor(scope: Construct, id: string, props: UdpconfigProps = {}) {
    super(scope, id, "profile", udpconfig, props);
  }
}
