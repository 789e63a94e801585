// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { smfconfig } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Records of type 118. */
export interface SmfconfigType118 {
  /**
   * FTP client transfers.
   *
   * Keywords: `FTPCLIENT` (true), `NOFTPCLIENT` (false).
   *
   * @default false
   */
  readonly ftpClient?: boolean;
  /**
   * Telnet client sessions.
   *
   * Keywords: `TN3270CLIENT` (true), `NOTN3270CLIENT` (false).
   *
   * @default false
   */
  readonly tn3270Client?: boolean;
  /**
   * Beginning of TCP connections.
   *
   * Keywords: `TCPINIT` (true), `NOTCPINIT` (false).
   *
   * @default false
   */
  readonly tcpInit?: boolean;
  /**
   * End of TCP connections.
   *
   * Keywords: `TCPTERM` (true), `NOTCPTERM` (false).
   *
   * @default false
   */
  readonly tcpTerm?: boolean;
  /**
   * Counters of the stack, each interval.
   *
   * Keywords: `TCPIPSTATISTICS` (true), `NOTCPIPSTATISTICS` (false).
   *
   * @default false
   */
  readonly statistics?: boolean;
}

/** Records of type 119. */
export interface SmfconfigType119 {
  /**
   * FTP client transfers.
   *
   * Keywords: `FTPCLIENT` (true), `NOFTPCLIENT` (false).
   *
   * @default false
   */
  readonly ftpClient?: boolean;
  /**
   * Telnet client sessions.
   *
   * Keywords: `TN3270CLIENT` (true), `NOTN3270CLIENT` (false).
   *
   * @default false
   */
  readonly tn3270Client?: boolean;
  /**
   * Beginning of TCP connections.
   *
   * Keywords: `TCPINIT` (true), `NOTCPINIT` (false).
   *
   * @default false
   */
  readonly tcpInit?: boolean;
  /**
   * End of TCP connections.
   *
   * Keywords: `TCPTERM` (true), `NOTCPTERM` (false).
   *
   * @default false
   */
  readonly tcpTerm?: boolean;
  /**
   * Counters of the stack, each interval.
   *
   * Keywords: `TCPIPSTATISTICS` (true), `NOTCPIPSTATISTICS` (false).
   *
   * @default false
   */
  readonly statistics?: boolean;
  /**
   * Counters of interfaces, each interval.
   *
   * Keywords: `IFSTATISTICS` (true), `NOIFSTATISTICS` (false).
   *
   * @default false
   */
  readonly interfaceStatistics?: boolean;
  /**
   * Counters of reserved ports, each interval.
   *
   * Keywords: `PORTSTATISTICS` (true), `NOPORTSTATISTICS` (false).
   *
   * @default false
   */
  readonly portStatistics?: boolean;
  /**
   * Closed UDP sockets.
   *
   * Keywords: `UDPTERM` (true), `NOUDPTERM` (false).
   *
   * @default false
   */
  readonly udpTerm?: boolean;
  /**
   * Start and end of the stack.
   *
   * Keywords: `TCPSTACK` (true), `NOTCPSTACK` (false).
   *
   * @default false
   */
  readonly tcpStack?: boolean;
  /**
   * IKE and IPSec tunnels, filter denials.
   *
   * Keywords: `IPSECURITY` (true), `NOIPSECURITY` (false).
   *
   * @default false
   */
  readonly ipSecurity?: boolean;
  /**
   * Changes of the configuration.
   *
   * Keywords: `PROFILE` (true), `NOPROFILE` (false).
   *
   * @default false
   */
  readonly profile?: boolean;
  /**
   * Changes of dynamic VIPAs and their targets.
   *
   * Keywords: `DVIPA` (true), `NODVIPA` (false).
   *
   * @default false
   */
  readonly dvipa?: boolean;
  /**
   * SMC-R link groups, each interval.
   *
   * Keywords: `SMCRGROUPSTATISTICS` (true), `NOSMCRGROUPSTATISTICS` (false).
   *
   * @default false
   */
  readonly smcrGroupStatistics?: boolean;
  /**
   * Start and end of SMC-R links.
   *
   * Keywords: `SMCRLINKEVENT` (true), `NOSMCRLINKEVENT` (false).
   *
   * @default false
   */
  readonly smcrLinkEvent?: boolean;
  /**
   * SMC-D links, each interval.
   *
   * Keywords: `SMCDLINKSTATISTICS` (true), `NOSMCDLINKSTATISTICS` (false).
   *
   * @default false
   */
  readonly smcdLinkStatistics?: boolean;
  /**
   * Start and end of SMC-D links.
   *
   * Keywords: `SMCDLINKEVENT` (true), `NOSMCDLINKEVENT` (false).
   *
   * @default false
   */
  readonly smcdLinkEvent?: boolean;
  /**
   * zERT connection details.
   *
   * Keywords: `ZERTDETAIL` (true), `NOZERTDETAIL` (false).
   *
   * @default false
   */
  readonly zertDetail?: boolean;
  /**
   * zERT summaries, each interval.
   *
   * Keywords: `ZERTSUMMARY` (true), `NOZERTSUMMARY` (false).
   *
   * @default false
   */
  readonly zertSummary?: boolean;
}

/** Operands of {@link Smfconfig}. */
export interface SmfconfigProps {
  /**
   * FTP client transfers.
   *
   * Keywords: `FTPCLIENT` (true), `NOFTPCLIENT` (false).
   *
   * @default false
   */
  readonly ftpClient?: boolean;
  /**
   * Telnet client sessions.
   *
   * Keywords: `TN3270CLIENT` (true), `NOTN3270CLIENT` (false).
   *
   * @default false
   */
  readonly tn3270Client?: boolean;
  /**
   * Beginning of TCP connections.
   *
   * Keywords: `TCPINIT` (true), `NOTCPINIT` (false).
   *
   * @default false
   */
  readonly tcpInit?: boolean;
  /**
   * End of TCP connections.
   *
   * Keywords: `TCPTERM` (true), `NOTCPTERM` (false).
   *
   * @default false
   */
  readonly tcpTerm?: boolean;
  /**
   * Counters of the stack, each interval.
   *
   * Keywords: `TCPIPSTATISTICS` (true), `NOTCPIPSTATISTICS` (false).
   *
   * @default false
   */
  readonly statistics?: boolean;
  /**
   * Records of type 118.
   *
   * Keyword `TYPE118`.
   */
  readonly type118?: SmfconfigType118;
  /**
   * Records of type 119.
   *
   * Keyword `TYPE119`.
   */
  readonly type119?: SmfconfigType119;
}

/**
 * SMFCONFIG: SMF records. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, SMFCONFIG statement
 */
export class Smfconfig extends TypedStatement<SmfconfigProps> {
  /** The description of the statement. */
  static readonly type = smfconfig;

  constructor(scope: Construct, id: string, props: SmfconfigProps = {}) {
    super(scope, id, "profile", smfconfig, props);
  }
}
