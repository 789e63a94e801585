// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { deletion } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** entries of PORT to delete. */
export interface DeletionPortEntries {
  /**
   * Port.
   *
   * Value: UNRSV or whole number from 1 to 65535.
   */
  readonly port: "UNRSV" | number;
  /** TCP or UDP. */
  readonly protocol: "TCP" | "UDP";
  /**
   * Job name of the entry.
   *
   * Value: name of 1 to 8 characters.
   */
  readonly jobName: string;
}

/** Reserved ports to delete. */
export interface DeletionPort {
  /** entries of PORT to delete. */
  readonly entries: readonly DeletionPortEntries[];
}

/** entries of PORTRANGE to delete. */
export interface DeletionPortRangeEntries {
  /**
   * First port.
   *
   * Value: whole number from 1 to 65535.
   */
  readonly firstPort: number;
  /**
   * Number of ports.
   *
   * Value: whole number from 1 to 65535.
   */
  readonly ports: number;
  /** TCP or UDP. */
  readonly protocol: "TCP" | "UDP";
  /**
   * Job name of the entry.
   *
   * Value: name of 1 to 8 characters.
   */
  readonly jobName: string;
}

/** Reserved port ranges to delete. */
export interface DeletionPortRange {
  /** entries of PORTRANGE to delete. */
  readonly entries: readonly DeletionPortRangeEntries[];
}

/** Operands of {@link Deletion}. */
export interface DeletionProps {
  /**
   * Device to delete.
   *
   * Keyword `DEVICE`, value: name of 1 to 16 characters.
   */
  readonly device?: string;
  /**
   * Link to delete.
   *
   * Keyword `LINK`, value: name of 1 to 16 characters.
   */
  readonly link?: string;
  /**
   * Reserved ports to delete.
   *
   * Keyword `PORT`.
   */
  readonly port?: DeletionPort;
  /**
   * Reserved port ranges to delete.
   *
   * Keyword `PORTRANGE`.
   */
  readonly portRange?: DeletionPortRange;
}

/**
 * DELETE: Delete definitions. VARY TCPIP,,OBEYFILE changes it.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, DELETE statement
 */
export class Deletion extends TypedStatement<DeletionProps> {
  /** The description of the statement. */
  static readonly type = deletion;

  constructor(scope: Construct, id: string, props: DeletionProps = {}) {
    super(scope, id, "profile", deletion, props);
  }
}
