// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { route } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Route}. */
export interface RouteProps {
  /**
   * address/prefix_length (a mask and HOST are brought to this form), DEFAULT or DEFAULT6.
   *
   * Value: IPv4 address with a mask or address/prefix_length or address HOST or DEFAULT or DEFAULT6.
   */
  readonly destination: string;
  /**
   * Address of the router, or = when the destination is directly attached.
   *
   * Value: = or IP address.
   */
  readonly nextHop: "=" | string;
  /**
   * Link or interface the packets leave by; not a VIPA.
   *
   * Value: name of 1 to 16 characters.
   */
  readonly interfaceName: string;
  /**
   * Largest packet, bytes.
   *
   * Keyword `MTU`, value: DEFAULTSIZE or whole number from 1 to 65535.
   */
  readonly mtu?: "DEFAULTSIZE" | number;
  /**
   * Whether OMPROUTE may replace the route.
   *
   * Keywords: `REPLACEABLE` (true), `NOREPLACEABLE` (false).
   *
   * @default false
   */
  readonly replaceable?: boolean;
  /**
   * Longest time between retransmits, seconds.
   *
   * Keyword `MAXIMUMRETRANSMITTIME`, value: number from 0 to 1000.
   */
  readonly maximumRetransmitTime?: number;
  /**
   * Shortest time between retransmits, seconds.
   *
   * Keyword `MINIMUMRETRANSMITTIME`, value: number from 0 to 1000.
   */
  readonly minimumRetransmitTime?: number;
  /**
   * Weight of a new round trip time in the average.
   *
   * Keyword `ROUNDTRIPGAIN`, value: number from 0 to 1000.
   */
  readonly roundTripGain?: number;
  /**
   * Weight of a new deviation in the average.
   *
   * Keyword `VARIANCEGAIN`, value: number from 0 to 1000.
   */
  readonly varianceGain?: number;
  /**
   * Weight of the deviation in the retransmit time.
   *
   * Keyword `VARIANCEMULTIPLIER`, value: number from 0 to 1000.
   */
  readonly varianceMultiplier?: number;
  /**
   * Whether acknowledgments wait.
   *
   * Keywords: `DELAYACKS` (true), `NODELAYACKS` (false).
   *
   * @default true
   */
  readonly delayAcks?: boolean;
}

/**
 * ROUTE: Static route. VARY TCPIP,,OBEYFILE replaces all that was set before.
 *
 * Scope: `profile.Beginroutes`.
 *
 * @see IP Configuration Reference, BEGINROUTES statement
 */
export class Route extends TypedStatement<RouteProps> {
  /** The description of the statement. */
  static readonly type = route;

  constructor(scope: Construct, id: string, props: RouteProps) {
    super(scope, id, "profile", route, props);
  }
}
