// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { structure } from "../../documents/cfrm";
import { TypedStatement } from "../typed-statement";

/** Duplexing rebuild. */
export interface StructureDuplex {
  /** Not duplexed, duplexed on request, or duplexed by the system. */
  readonly mode: "DISABLED" | "ALLOWED" | "ENABLED";
  /**
   * Site and asynchronous duplexing options, such as ASYNCONLY.
   *
   * Value: each word.
   */
  readonly options?: readonly string[];
}

/** Operands of {@link Structure}. */
export interface StructureProps {
  /**
   * Name of the structure, 1 to 16 characters, the first a letter.
   *
   * Keyword `NAME`, value: structure name of 1 to 16 characters A-Z 0-9 $ @ # _, the first a letter.
   */
  readonly name: string;
  /**
   * Largest size, KiB, up to 1 TiB (1073741824).
   *
   * Keyword `SIZE`, value: size in KB, or with a unit of K, M, G or T.
   */
  readonly size: number;
  /**
   * Size at allocation, KiB; at most SIZE.
   *
   * Keyword `INITSIZE`, value: size in KB, or with a unit of K, M, G or T.
   *
   * @default - SIZE
   */
  readonly initSize?: number;
  /**
   * Least size, KiB; at most INITSIZE.
   *
   * Keyword `MINSIZE`, value: size in KB, or with a unit of K, M, G or T.
   *
   * @default - 75 percent of INITSIZE with ALLOWAUTOALT(YES), otherwise 0
   */
  readonly minSize?: number;
  /**
   * Most storage-class memory, KiB, up to 16 TiB; needs SCMALGORITHM.
   *
   * Keyword `SCMMAXSIZE`, value: size in KB, or with a unit of K, M, G or T.
   *
   * @default - none
   */
  readonly scmMaxSize?: number;
  /**
   * How storage-class memory is used, such as KEYPRIORITY1.
   *
   * Keyword `SCMALGORITHM`, value: word.
   *
   * @default - none
   */
  readonly scmAlgorithm?: string;
  /**
   * Whether the system may alter the size by itself.
   *
   * Keyword `ALLOWAUTOALT`, value: one of YES, NO.
   *
   * @default false
   */
  readonly allowAutoAlt?: boolean;
  /**
   * Percent in use at which the system reports and alters the structure; 0 turns that off.
   *
   * Keyword `FULLTHRESHOLD`, value: whole number from 0 to 100.
   *
   * @default 80
   */
  readonly fullThreshold?: number;
  /**
   * Coupling facilities to allocate it in, 1 to 8, the preferred one first.
   *
   * Keyword `PREFLIST`, value: each coupling facility name of 1 to 8 characters A-Z 0-9 $ @ # _, the first a letter.
   */
  readonly prefList: readonly string[];
  /**
   * Structures to keep it apart from, up to 8.
   *
   * Keyword `EXCLLIST`, value: each structure name of 1 to 16 characters A-Z 0-9 $ @ # _, the first a letter.
   *
   * @default - none
   */
  readonly exclList?: readonly string[];
  /**
   * Percent of lost SFM weight at which a user-managed rebuild starts, 1 to 99.
   *
   * Keyword `REBUILDPERCENT`, value: whole number from 1 to 99.
   *
   * @default 1
   */
  readonly rebuildPercent?: number;
  /**
   * Duplexing rebuild.
   *
   * Keyword `DUPLEX`.
   *
   * @default DISABLED
   */
  readonly duplex?: StructureDuplex;
  /**
   * Recovery priority, 1 (first) to 4.
   *
   * Keyword `RECPRTY`, value: whole number from 1 to 4.
   *
   * @default - 3
   */
  readonly recPrty?: number;
  /**
   * Delay of sublist notification, 0 to 1000000 microseconds.
   *
   * Keyword `SUBNOTIFYDELAY`, value: whole number from 0 to 1000000.
   *
   * @default 5000
   */
  readonly subNotifyDelay?: number;
  /**
   * Delay of list notification, 0 to 1000000 microseconds.
   *
   * Keyword `LISTNOTIFYDELAY`, value: whole number from 0 to 1000000.
   *
   * @default - none
   */
  readonly listNotifyDelay?: number;
  /**
   * Delay of key range notification, 0 to 1000000 microseconds.
   *
   * Keyword `KEYRNOTIFYDELAY`, value: whole number from 0 to 1000000.
   *
   * @default - none
   */
  readonly keyrNotifyDelay?: number;
  /**
   * Whether PREFLIST is followed in its order strictly.
   *
   * Keyword `ENFORCEORDER`, value: one of YES, NO.
   *
   * @default false
   */
  readonly enforceOrder?: boolean;
  /**
   * Whether SETXCF START,REALLOCATE may move the structure.
   *
   * Keyword `ALLOWREALLOCATE`, value: one of YES, NO.
   *
   * @default true
   */
  readonly allowReallocate?: boolean;
  /**
   * Whether list and cache entries are encrypted.
   *
   * Keyword `ENCRYPT`, value: one of YES, NO.
   *
   * @default false
   */
  readonly encrypt?: boolean;
}

/**
 * STRUCTURE: A structure.
 *
 * Scope: a Sysplex.
 *
 * @see MVS Setting Up a Sysplex, CFRM parameters for administrative data utility
 */
export class Structure extends TypedStatement<StructureProps> {
  /** The description of the statement. */
  static readonly type = structure;

  constructor(scope: Construct, id: string, props: StructureProps) {
    super(scope, id, "cfrm", structure, props);
  }
}
