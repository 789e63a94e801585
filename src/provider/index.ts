/**
 * Deploys an assembly through Pulumi.
 *
 * Members and activations cannot be brought in with `pulumi import` or the `import` option: both ask the provider to read
 * a resource that has no state yet, and the provider of a dynamic resource is found in its state. Deploy with
 * `adopt: true` instead.
 */
export { ConflictError, PartialFailure, TargetError } from "./errors";
export { Activation, Member, type ActivationArgs, type MemberArgs } from "./resources";
export { SysplexDeployment, type SysplexDeploymentArgs } from "./sysplex-deployment";
export type { ActivationKind, SimulatedTargetDescription, TargetDescription } from "./target";
