// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { startOptions } from "../../documents/vtam";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Listbkup}. */
export interface ListbkupProps {
  /**
   * What VTAM does about an error in this list: use another list, DEFAULTS or PROMPT. Stands first in the list.
   *
   * Value: one of DEFAULTS, PROMPT or the two characters of another start list.
   */
  readonly value: string;
}

/**
 * LISTBKUP: Error in the start list.
 *
 * Scope: a System.
 *
 * @see SNA Resource Definition Reference, LISTBKUP start option
 */
export class Listbkup extends TypedStatement<ListbkupProps> {
  /** The description of the statement. */
  static readonly type = startOptions.LISTBKUP;

  constructor(scope: Construct, id: string, props: ListbkupProps) {
    super(scope, id, "vtam", startOptions.LISTBKUP, props);
  }
}
