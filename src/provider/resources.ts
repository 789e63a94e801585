import * as pulumi from "@pulumi/pulumi";
import type { ActivationInputs } from "./activation";
import type { MemberInputs } from "./member";

/** Inputs of {@link Member}. */
export interface MemberArgs extends Omit<MemberInputs, "secrets"> {
  /**
   * Value of each secret the text refers to. Kept as Pulumi secrets.
   *
   * @default - the text refers to none
   */
  readonly secrets?: Readonly<Record<string, pulumi.Input<string>>>;
}

/** Inputs of {@link Activation}. */
export interface ActivationArgs extends Omit<ActivationInputs, "members"> {
  /** The {@link Member.fingerprint} of each text that takes effect, by its place, such as `SYSA:TCPIP.PROFILE(SYSA)`. */
  readonly members: Readonly<Record<string, pulumi.Input<string>>>;
}

/**
 * One data set, member or z/OS UNIX file on a target.
 *
 * A text that changes in case, layout or comments only is no change; it is deployed with the next change that is one.
 * Something that exists already is taken over when it means the same, and refused otherwise unless `adopt` is set.
 */
export class Member extends pulumi.CustomResource {
  /** Changes when the meaning of the deployed text changes. */
  declare readonly fingerprint: pulumi.Output<string>;

  constructor(name: string, args: MemberArgs, opts?: pulumi.CustomResourceOptions) {
    const { secrets, adopt, ...inputs } = args;
    // Every property costs time in each update, also one without a value.
    const optional = { ...(hasEntries(secrets) && { secrets: asSecrets(secrets) }), ...(adopt && { adopt }) };
    super(typeOf("Member"), name, { ...inputs, ...optional, fingerprint: undefined, __provider: MEMBER }, opts);
  }
}

/** Puts deployed texts into effect: a CFRM policy, a VTAM start list, policies, or a stack with its profile. */
export class Activation extends pulumi.CustomResource {
  constructor(name: string, args: ActivationArgs, opts?: pulumi.CustomResourceOptions) {
    super(typeOf("Activation"), name, { ...args, __provider: ACTIVATION }, opts);
  }
}

type Secrets = NonNullable<MemberArgs["secrets"]>;

function hasEntries(secrets: Secrets | undefined): secrets is Secrets {
  return secrets !== undefined && Object.keys(secrets).length > 0;
}

function asSecrets(secrets: Secrets): Record<string, pulumi.Output<string>> {
  return Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, pulumi.secret(value)]));
}

/** The type a dynamic resource has, which `pulumi.dynamic.Resource` gives too. */
const typeOf = (name: string): string => `pulumi-nodejs:dynamic/cdkplex:${name}`;

/*
 * The provider of a dynamic resource is a program text that each state of the resource holds twice. `pulumi.dynamic.Resource`
 * makes it by analysing closures: that gives some twenty times this, depends on how this package was compiled, and makes
 * the state, which Pulumi writes anew at every step, several times as large. So it is given as it is. It loads the package
 * that is installed where the program runs, or that the program is part of, and holds no code that could grow old.
 */
const providerText = (resource: string): string =>
  `exports.handler=()=>require("module").createRequire(process.cwd()+"/_")("cdkplex/provider/dynamic").${resource}`;
const MEMBER = providerText("member");
const ACTIVATION = providerText("activation");
