import { Construct } from "constructs";
import { checkDataset } from "./names";
import { ConstructError } from "./errors";

export interface CfrmPolicyProps {
  /** Name of the policy, 1 to 8 characters. @default "CFRMPOL1" */
  readonly name?: string;
  /** Member that holds the IXCMIAPU job. @default - `SYS1.CFRM.CNTL(name)` */
  readonly dataset?: string;
  /**
   * The policy is kept elsewhere, for example by the MVS team: nothing is written, and the rules do not judge it.
   *
   * @default false
   */
  readonly external?: boolean;
}

/**
 * The CFRM policy: which coupling facilities there are, and which structures they may hold. Every sysplex has one; it is
 * written when there is a coupling facility or a structure.
 *
 * @see MVS Setting Up a Sysplex, CFRM parameters for the administrative data utility
 */
export class CfrmPolicy extends Construct {
  readonly name: string;
  readonly dataset: string;
  readonly external: boolean;

  constructor(scope: Construct, id: string, props: CfrmPolicyProps = {}) {
    super(scope, id);
    this.name = props.name ?? "CFRMPOL1";
    if (!/^[A-Z@#$][A-Z0-9@#$]{0,7}$/.test(this.name)) {
      throw ConstructError.badName(
        this.node.path,
        "CFRM policy name",
        this.name,
        "1 to 8 characters A-Z 0-9 @ # $, the first not a digit",
        "Give cfrmPolicy another name.",
      );
    }
    this.dataset = checkDataset(this.node.path, "dataset", props.dataset ?? `SYS1.CFRM.CNTL(${this.name})`);
    this.external = props.external ?? false;
  }
}
