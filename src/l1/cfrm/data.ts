// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { data } from "../../documents/cfrm";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Data}. */
export interface DataProps {
  /**
   * Kind of couple data set; CFRM for coupling facility resources.
   *
   * Keyword `TYPE`, value: word.
   */
  readonly type: string;
  /**
   * Couple data set to update, 1 to 44 characters, when it is not in use.
   *
   * Keyword `DSN`, value: data set name of 1 to 44 characters.
   *
   * @default - the one in use
   */
  readonly dsn?: string;
  /**
   * Volume of DSN, 1 to 6 characters, when it is not catalogued.
   *
   * Keyword `VOLSER`, value: word.
   */
  readonly volser?: string;
  /**
   * DSN is found through the catalog.
   *
   * Keyword `CATALOG`.
   */
  readonly catalog?: true;
  /**
   * Whether the utility prints the policies.
   *
   * Keyword `REPORT`, value: one of YES, NO.
   *
   * @default - none stated here; the documented samples say YES
   */
  readonly report?: boolean;
}

/**
 * DATA: The couple data set.
 *
 * Scope: a Sysplex.
 *
 * @see MVS Setting Up a Sysplex, Coding the administrative data utility
 */
export class Data extends TypedStatement<DataProps> {
  /** The description of the statement. */
  static readonly type = data;

  constructor(scope: Construct, id: string, props: DataProps) {
    super(scope, id, "cfrm", data, props);
  }
}
