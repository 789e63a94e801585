// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { vipadefine } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Vipadefine}. */
export interface VipadefineProps {
  /**
   * Tier of multi-tier distribution the DVIPA belongs to.
   *
   * Keywords: `TIER1` (1), `TIER2` (2).
   */
  readonly tier?: 1 | 2;
  /**
   * The DVIPA stays within its CPC.
   *
   * Keyword `CPCSCOPE`.
   */
  readonly cpcScope?: true;
  /**
   * When the DVIPA may be taken from this stack: at once, connections kept, or only when it has none.
   *
   * Keywords: `MOVEABLE IMMEDIATE`, `MOVEABLE WHENIDLE`.
   *
   * @default "IMMEDIATE"
   */
  readonly moveable?: "IMMEDIATE" | "WHENIDLE";
  /**
   * Cisco MultiNode Load Balancing, IPv4 only; needs VIPASMPARMS.
   *
   * Keyword `SERVICEMGR`.
   */
  readonly serviceManager?: true;
  /**
   * IPv4 mask of the subnet that is advertised.
   *
   * Value: IPv4 address mask.
   */
  readonly mask?: string;
  /**
   * Interface name of an IPv6 DVIPA.
   *
   * Value: name of 1 to 16 characters.
   */
  readonly interfaceName?: string;
  /**
   * DVIPA; IPv4 takes several, IPv6 one, with a prefix length if wanted.
   *
   * Value: each IP address or IPv6 address/prefix_length.
   */
  readonly addresses: readonly string[];
}

/**
 * VIPADEFINE: DVIPA owned by this stack. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: `profile.Vipadynamic`.
 *
 * @see IP Configuration Reference, VIPADYNAMIC: VIPADEFINE statement
 */
export class Vipadefine extends TypedStatement<VipadefineProps> {
  /** The description of the statement. */
  static readonly type = vipadefine;

  constructor(scope: Construct, id: string, props: VipadefineProps) {
    super(scope, id, "profile", vipadefine, props);
  }
}
