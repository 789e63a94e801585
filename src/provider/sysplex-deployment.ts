import * as pulumi from "@pulumi/pulumi";
import type { Assembly } from "../model/assembly";
import { deploymentOrder } from "../model/deployment-order";
import { AssemblyError } from "../model/errors";
import { readModel } from "../model/read";
import { checkModel, formatText, type Report } from "../rules";
import { planDeployment, type PlannedMember, type PlannedStep } from "./deployment-plan";
import { TargetError } from "./errors";
import { Activation, Member } from "./resources";
import type { TargetDescription } from "./target";
import { topologyStep } from "./topology";

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
   * Take over data sets and files that exist already on the target, and replace their content. A preview without it
   * names those that would be replaced.
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

  private register(
    name: string,
    steps: readonly PlannedStep[],
    { assembly, target, secrets = {}, adopt }: SysplexDeploymentArgs,
  ): void {
    const { sysplex } = assembly.manifest;
    // What belongs to the whole sysplex has no owner in its name: the deployment is that of one sysplex.
    const nameOf = (id: string): string =>
      `${name}-${id.startsWith(`${sysplex}:`) ? id.slice(sysplex.length + 1) : id.replace(":", "-")}`;
    const resources = new Map<string, Member | Activation>();
    for (const step of steps) {
      const opts = { parent: this, dependsOn: step.after.map((other) => resources.get(other)!) };
      if (step.type === "member") {
        const { id: place, kind, content } = step;
        const values = Object.fromEntries(step.secrets.map((secret) => [secret, secrets[secret]!]));
        resources.set(place, new Member(nameOf(place), { target, place, kind, content, secrets: values, adopt }, opts));
      } else {
        const { id: activation } = step;
        const members = Object.fromEntries(step.members.map((id) => [id, (resources.get(id) as Member).fingerprint]));
        resources.set(activation, new Activation(nameOf(activation), { target, activation, members }, opts));
      }
    }
  }
}

/** Judges and plans a deployment before anything of it is registered. */
function planned(args: SysplexDeploymentArgs): { steps: PlannedStep[]; warnings: string | undefined } {
  try {
    const { assembly, target, secrets = {} } = args;
    const model = readModel(assembly);
    const report = checkModel(model);
    if (report.summary.error > 0) {
      throw new pulumi.RunError(
        `The sysplex ${model.name} breaks rules; nothing of it was deployed.\n\n${formatText(report)}`,
      );
    }
    const order = deploymentOrder(model).map((stack) => ({ system: stack.system.name, stack: stack.name }));
    const planned = planDeployment(assembly, order);
    // A target that is z/OS has its topology.
    const steps = target.kind === "simulated" ? [topologyStep(assembly), ...planned] : planned;
    for (const step of steps) if (step.type === "member") checkSecrets(step, secrets);
    return { steps, warnings: warningsOf(report) };
  } catch (error) {
    // What the user has to correct is said without a stack trace.
    if (error instanceof TargetError || error instanceof AssemblyError) throw new pulumi.RunError(error.message);
    throw error;
  }
}

function checkSecrets({ id, secrets: names }: PlannedMember, secrets: Readonly<Record<string, unknown>>): void {
  const missing = names.filter((name) => secrets[name] === undefined);
  if (missing.length > 0) throw TargetError.noSecret(id, missing);
}

function warningsOf({ findings, schema }: Report): string | undefined {
  const warnings = findings.filter(
    ({ severity, acknowledged }) => severity === "warning" && acknowledged === undefined,
  );
  if (warnings.length === 0) return undefined;
  return formatText({ schema, summary: { error: 0, warning: warnings.length, info: 0 }, findings: warnings });
}
