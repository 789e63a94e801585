// Written by `npm run l1` from the description of the statement. Change the description, not this file.
import type { Construct } from "constructs";
import { datasetprefix } from "../../documents/profile";
import { TypedStatement } from "../typed-statement";

/** Operands of {@link Datasetprefix}. */
export interface DatasetprefixProps {
  /**
   * High-level qualifier, at most 26 characters.
   *
   * Value: name of 1 to 26 characters.
   */
  readonly prefix: string;
}

/**
 * DATASETPREFIX: High-level qualifier.
 *
 * Scope: a Stack.
 *
 * @see IP Configuration Reference, DATASETPREFIX statement
 */
export class Datasetprefix extends TypedStatement<DatasetprefixProps> {
  /** The description of the statement. */
  static readonly type = datasetprefix;

  constructor(scope: Construct, id: string, props: DatasetprefixProps) {
    super(scope, id, "profile", datasetprefix, props);
  }
}
