/**
 * Questions over the model of a sysplex: pure functions, each with a typed answer that can be written as JSON.
 *
 * A place in an answer is the statement that says so. What the configuration does not decide is said to be not known, and why.
 */
export { owners, type FailureOwner, type HolderAnswer, type OwnerAnswer, type OwnersAnswer } from "./owners";
export type { Place } from "./place";
export {
  protection,
  type ProtectionAnswer,
  type StackProtection,
  type TrafficAnswer,
  type UnreadAnswer,
} from "./protection";
export {
  paths,
  stackReach,
  type FacilityAnswer,
  type PathAnswer,
  type PathsAnswer,
  type StackReach,
  type StructureAnswer,
} from "./reachability";
export { sourceAddress, type SourceAddressAnswer } from "./source-address";
export {
  targets,
  type DistributionAnswer,
  type DistributorAnswer,
  type FailureDistributor,
  type TargetAnswer,
  type TargetsAnswer,
} from "./targets";
