// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { startOptions } from "../../documents/vtam";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Iqdchpid}. */
export interface IqdchpidProps {
  /**
   * HiperSockets channel path that dynamic XCF uses: ANY, NONE or its number, hexadecimal.
   *
   * Value: one of ANY, NONE or a channel path number of two hexadecimal digits.
   *
   * @default ANY
   */
  readonly value: string;
}

/**
 * IQDCHPID: HiperSockets for dynamic XCF.
 *
 * Scope: a System.
 *
 * @see SNA Resource Definition Reference, IQDCHPID start option
 */
export class Iqdchpid extends TypedStatement<IqdchpidProps> {
  /** The description of the statement. */
  static readonly type = startOptions.IQDCHPID;

  constructor(scope: Construct, id: string, props: IqdchpidProps) {
    super(scope, id, "vtam", startOptions.IQDCHPID, props);
  }
}
