import { TargetError } from "./errors";
import { SimulatedTarget } from "./simulated-target";
import type { Target, TargetDescription } from "./target";

/**
 * Opens the target a description names.
 *
 * @throws TargetError when the description is not that of a target
 */
export function openTarget(description: TargetDescription): Target {
  const kind: unknown = (description as TargetDescription | undefined)?.kind;
  if (kind !== "simulated") throw TargetError.unknownTarget(kind);
  return new SimulatedTarget(description.directory);
}

/** True when two descriptions name the same target, however it is reached. */
export function isSameTarget(one: TargetDescription, other: TargetDescription): boolean {
  return one.kind === other.kind && one.directory === other.directory;
}
