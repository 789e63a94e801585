// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { cf } from "../../documents/cfrm";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Cf}. */
export interface CfProps {
  /**
   * Name of the coupling facility, 1 to 8 characters, the first a letter.
   *
   * Keyword `NAME`, value: coupling facility name of 1 to 8 characters A-Z 0-9 $ @ # _, the first a letter.
   */
  readonly name: string;
  /**
   * Machine type, 6 characters, such as 008562.
   *
   * Keyword `TYPE`, value: word of 6 letters or digits.
   */
  readonly type: string;
  /**
   * Manufacturer, 3 characters, such as IBM.
   *
   * Keyword `MFG`, value: word of 3 letters or digits.
   */
  readonly mfg: string;
  /**
   * Plant of manufacture, 2 characters, such as 02.
   *
   * Keyword `PLANT`, value: word of 2 letters or digits.
   */
  readonly plant: string;
  /**
   * Sequence number of the CPC, 12 characters, zeros on the left.
   *
   * Keyword `SEQUENCE`, value: sequence number of 12 letters or digits.
   */
  readonly sequence: string;
  /**
   * Partition number, hexadecimal: 0 to F, or 00 to 3F.
   *
   * Keyword `PARTITION`, value: hexadecimal partition number 0 to F, or 00 to 3F.
   */
  readonly partition: string;
  /**
   * Side of a physically partitioned CPC, 0 or 1.
   *
   * Keyword `SIDE`, value: whole number from 0 to 1.
   *
   * @default - not partitioned
   */
  readonly side?: number;
  /**
   * Which part of the CPC, 0 to 3.
   *
   * Keyword `CPCID`, value: number from 00 to 03.
   *
   * @default - 0
   */
  readonly cpcId?: number;
  /**
   * Storage set aside for dumps of structures, KiB.
   *
   * Keyword `DUMPSPACE`, value: size in KB, or with a unit of K, M, G or T.
   *
   * @default 0
   */
  readonly dumpSpace?: number;
  /**
   * Site the coupling facility stands in.
   *
   * Keyword `SITE`.
   *
   * @default - none
   */
  readonly site?: "SITE1" | "SITE2";
}

/**
 * CF: A coupling facility.
 *
 * Scope: a Sysplex.
 *
 * @see MVS Setting Up a Sysplex, CFRM parameters for administrative data utility
 */
export class Cf extends TypedStatement<CfProps> {
  /** The description of the statement. */
  static readonly type = cf;

  constructor(scope: Construct, id: string, props: CfProps) {
    super(scope, id, "cfrm", cf, props);
  }
}
