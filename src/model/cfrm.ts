import type { CfrmDocument } from "../documents/cfrm";
import type { Statement } from "../language/statement";

/** A structure of the CFRM policy. */
export interface StructureModel {
  readonly name: string;
  /** Names of the coupling facilities it may be in, most wanted first. */
  readonly preferenceList: readonly string[];
  readonly statement: Statement;
}

/** The CFRM policy a sysplex activates. */
export interface CfrmModel {
  readonly file: string;
  readonly document: CfrmDocument;
  /** Names of the coupling facilities the policy defines, each with its statement. */
  readonly facilities: ReadonlyMap<string, Statement>;
  readonly structures: readonly StructureModel[];
}
