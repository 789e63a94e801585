import { Construct, type IConstruct } from "constructs";
import { CfrmPolicy, type CfrmPolicyProps } from "./cfrm-policy";
import { ConstructError } from "./errors";
import { checkGroupId, name8 } from "./names";
import type { StructureProps } from "./structure";

const SYSPLEX = Symbol.for("cdkplex.Sysplex");

/** Properties of structures that are defined where a DVIPA needs them. */
export type SharedStructureProps = Omit<StructureProps, "preferenceList">;

export interface SysplexProps {
  /**
   * Group id of the VTAM subplex (start option XCFGRPID) of the systems, 2 to 31.
   *
   * @default - none: VTAM joins ISTXCF
   * @see SNA Resource Definition Reference, XCFGRPID start option
   */
  readonly vtamGroupId?: number;
  /**
   * Group id of the TCP/IP subplex (GLOBALCONFIG XCFGRPID) of the stacks, 2 to 31.
   *
   * @default - none
   */
  readonly tcpGroupId?: number;
  /** The CFRM policy. @default - a policy CFRMPOL1 in SYS1.CFRM.CNTL(CFRMPOL1) */
  readonly cfrmPolicy?: CfrmPolicyProps;
  /**
   * The EZBDVIPAvvtt structures that secured DVIPAs bring with them. Take the sizes from the IBM CFSizer. They may be in
   * all coupling facilities; to choose, define the structure: `new Structure(sysplex, "EZBDVIPA1121", { ... })`.
   *
   * @default - SIZE(50000) INITSIZE(25000), and a warning (INP002): no size fits all
   */
  readonly swsaStructure?: SharedStructureProps;
  /**
   * The EZBEPORTvvtt structures that SYSPLEXPORTS brings with it.
   *
   * @default - SIZE(50000) INITSIZE(25000), and a warning (INP002): no size fits all
   */
  readonly sysplexPortsStructure?: SharedStructureProps;
}

/** A Parallel Sysplex: systems, coupling facilities and the DVIPAs they share. Its id is the sysplex name. */
export class Sysplex extends Construct {
  static isSysplex(x: unknown): x is Sysplex {
    return x !== null && typeof x === "object" && SYSPLEX in x;
  }

  /**
   * The sysplex a construct is in.
   *
   * @throws ConstructError when it is in none
   */
  static of(construct: IConstruct): Sysplex {
    for (let at: IConstruct | undefined = construct; at !== undefined; at = at.node.scope) {
      if (Sysplex.isSysplex(at)) return at;
    }
    throw ConstructError.notInSysplex(construct.node.path, construct.constructor.name);
  }

  /** Name of the sysplex, 1 to 8 characters. */
  readonly name: string;
  readonly vtamGroupId: number | undefined;
  readonly tcpGroupId: number | undefined;
  /** The policy that defines coupling facilities and structures. */
  readonly cfrmPolicy: CfrmPolicy;

  constructor(
    scope: Construct,
    id: string,
    readonly props: SysplexProps = {},
  ) {
    super(scope, id);
    Object.defineProperty(this, SYSPLEX, { value: true });
    this.name = name8(this, "sysplex name");
    const other = scope.node.root.node.findAll().find((c) => c !== this && Sysplex.isSysplex(c));
    if (other !== undefined) throw ConstructError.oneSysplex(this.node.path, other.node.path);
    this.vtamGroupId = checkGroupId(this.node.path, "vtamGroupId", props.vtamGroupId);
    this.tcpGroupId = checkGroupId(this.node.path, "tcpGroupId", props.tcpGroupId);
    this.cfrmPolicy = new CfrmPolicy(this, "Cfrm", props.cfrmPolicy);
  }
}
