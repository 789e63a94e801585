import { Construct } from "constructs";
import { checkAddress, checkDataset, checkGroupId, checkRange, checkSubnet, checkUnique, name8 } from "./names";
import { Profile } from "./profile";
import { IpSecurityPolicy } from "./ip-security-policy";
import { Sysplex } from "./sysplex";
import { System } from "./system";

const STACK = Symbol.for("cdkplex.Stack");

/** What a stack does with traffic that no rule of its policy names. */
export enum OtherTraffic {
  /** It passes, as it did before IP security was turned on. */
  PERMIT = "Permit",
  /** It is discarded; add rules to `stack.policy` for what the stack needs. */
  DENY = "Deny",
}

export interface StackProps {
  /**
   * IPv4 address/prefix_length of the stack on its dynamic XCF interfaces (IPCONFIG DYNAMICXCF), such as "10.1.1.1/24".
   * Unique in the sysplex, in one subnet for all stacks of a subplex.
   *
   * @default - none: the stack cannot take part in distribution of IPv4 DVIPAs
   */
  readonly dynamicXcf?: string;
  /** Cost metric of the dynamic XCF interfaces, 0 to 14. @default 1 */
  readonly dynamicXcfCost?: number;
  /** IPv6 address of the stack on its dynamic XCF interfaces (IPCONFIG6 DYNAMICXCF). @default - none */
  readonly dynamicXcf6?: string;
  /** IP filtering and IPSec for IPv4 (IPCONFIG IPSECURITY). @default - on where a secured DVIPA needs it */
  readonly ipSecurity?: boolean;
  /** IP filtering and IPSec for IPv6 (IPCONFIG6 IPSECURITY). @default - on where a secured IPv6 DVIPA needs it */
  readonly ipSecurity6?: boolean;
  /** Traffic that no filter rule names, once a policy is generated for the stack. @default OtherTraffic.PERMIT */
  readonly otherTraffic?: OtherTraffic;
  /** Group id of the TCP/IP subplex, 2 to 31. @default - that of the sysplex */
  readonly tcpGroupId?: number;
  /** Member that holds the profile. @default - `STACK.PROFILE(SYSTEM)` */
  readonly profileDataset?: string;
}

/** A TCP/IP stack on a system. Its id is the name of its started procedure (TCPIPJOBNAME). */
export class Stack extends Construct {
  static isStack(x: unknown): x is Stack {
    return x !== null && typeof x === "object" && STACK in x;
  }

  readonly name: string;
  readonly system: System;
  readonly sysplex: Sysplex;
  /** Group id of the TCP/IP subplex (tt). */
  readonly tcpGroupId: number | undefined;
  readonly dynamicXcf: { readonly address: string; readonly prefixLength: number } | undefined;
  readonly dynamicXcf6: string | undefined;
  readonly profileDataset: string;
  /** Statements of the profile that do not follow from other constructs. */
  readonly profile: Profile;
  /** Statements of the IP security policy that do not follow from secured DVIPAs. */
  readonly policy: IpSecurityPolicy;

  constructor(
    scope: Construct,
    id: string,
    readonly props: StackProps = {},
  ) {
    super(scope, id);
    Object.defineProperty(this, STACK, { value: true });
    const { path } = this.node;
    this.name = name8(this, "stack name");
    this.system = System.of(this);
    this.sysplex = this.system.sysplex;
    checkUnique<Stack>(this, this.system, Stack.isStack, `The stack ${this.label}`, ({ name }) => name);
    this.tcpGroupId = checkGroupId(path, "tcpGroupId", props.tcpGroupId) ?? this.sysplex.tcpGroupId;
    this.dynamicXcf = props.dynamicXcf === undefined ? undefined : checkSubnet(path, "dynamicXcf", props.dynamicXcf, 4);
    this.dynamicXcf6 =
      props.dynamicXcf6 === undefined ? undefined : checkAddress(path, "dynamicXcf6", props.dynamicXcf6, 6);
    this.checkXcf(({ dynamicXcf }) => dynamicXcf?.address);
    this.checkXcf(({ dynamicXcf6 }) => dynamicXcf6);
    checkRange(path, "dynamicXcfCost", props.dynamicXcfCost, 0, 14);
    this.profileDataset = checkDataset(
      path,
      "profileDataset",
      props.profileDataset ?? `${this.name}.PROFILE(${this.system.name})`,
    );
    this.profile = new Profile(this, "Profile");
    this.policy = new IpSecurityPolicy(this, "Policy");
  }

  /** Whether the stack is in the subplex of another: both group ids are the same. */
  inSubplexOf({ system, tcpGroupId }: Stack): boolean {
    return this.system.vtamGroupId === system.vtamGroupId && this.tcpGroupId === tcpGroupId;
  }

  /** Two stacks of a subplex cannot have one dynamic XCF address. */
  private checkXcf(addressOf: (stack: Stack) => string | undefined): void {
    const address = addressOf(this);
    if (address === undefined) return;
    checkUnique<Stack>(this, this.sysplex, Stack.isStack, `The dynamic XCF address ${address}`, (stack) =>
      [stack.system.vtamGroupId, stack.tcpGroupId, addressOf(stack)].join(),
    );
  }

  /** `SYSA.TCPIP`, as findings name the stack. */
  get label(): string {
    return `${this.system.name}.${this.name}`;
  }

  /** The path of the construct: what a failed assertion shows of it, rather than the whole tree of constructs. */
  toJSON(): string {
    return this.node.path;
  }
}
